package app.mailmend.discovery.sources;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

class AllAtOnceTest {

    @Test
    void questions_wait_for_each_other_and_answers_keep_their_order() {
        CountDownLatch both = new CountDownLatch(2);

        List<String> answers =
                AllAtOnce.ask(List.of(() -> meet(both, "first"), () -> meet(both, "second")));

        assertThat(answers).containsExactly("first", "second");
    }

    private static String meet(CountDownLatch others, String word) throws InterruptedException {
        others.countDown();
        others.await();
        return word;
    }

    @Test
    void when_the_search_is_over_nothing_goes_on_and_nothing_is_answered() {
        CountDownLatch never = new CountDownLatch(1);
        AtomicBoolean finished = new AtomicBoolean();
        Thread.currentThread().interrupt();

        List<String> answers =
                AllAtOnce.ask(
                        List.of(() -> {
                            never.await();
                            finished.set(true);
                            return "late";
                        }));

        assertThat(answers).isEmpty();
        assertThat(finished).isFalse();
        assertThat(Thread.interrupted()).as("still interrupted").isTrue();
    }
}
