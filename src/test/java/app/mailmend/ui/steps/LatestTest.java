package app.mailmend.ui.steps;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.Executor;
import org.junit.jupiter.api.Test;

class LatestTest {

    /// What waits for a thread.
    private static final class Later implements Executor {

        private final Queue<Runnable> waiting = new ArrayDeque<>();

        @Override
        public void execute(Runnable work) {
            waiting.add(work);
        }

        void next() {
            waiting.remove().run();
        }
    }

    private final Later screen = new Later();
    private final Later background = new Later();
    private final Latest latest = new Latest(screen, background);
    private final List<String> heard = new ArrayList<>();

    @Test
    void the_work_is_done_in_the_background_and_heard_on_the_screen() {
        latest.ask(() -> "found", heard::add);
        assertThat(latest.isAsking()).isTrue();

        background.next();
        assertThat(heard).isEmpty();

        screen.next();
        assertThat(heard).containsExactly("found");
        assertThat(latest.isAsking()).isFalse();
    }

    @Test
    void what_was_asked_before_is_not_heard_even_when_it_comes_last() {
        latest.ask(() -> "old", heard::add);
        latest.ask(() -> "new", heard::add);
        Runnable old = background.waiting.remove();
        background.next();
        old.run();
        screen.next();
        screen.next();

        assertThat(heard).containsExactly("new");
    }

    @Test
    void nothing_is_heard_that_is_not_wanted_any_more() {
        latest.ask(() -> "found", heard::add);
        latest.forget();
        background.next();
        screen.next();

        assertThat(heard).isEmpty();
        assertThat(latest.isAsking()).isFalse();
    }

    @Test
    void a_surprise_in_the_background_is_one_on_the_screen() {
        latest.ask(
                () -> {
                    throw new IllegalArgumentException("surprise");
                },
                _ -> heard.add("never"));
        background.next();

        assertThatThrownBy(screen::next).hasRootCauseMessage("surprise");
        assertThat(heard).isEmpty();
    }
}
