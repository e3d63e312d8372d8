package app.mailmend.ui.steps;

import java.util.concurrent.Executor;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// Work that is done off the screen's thread, and of which only the newest counts: what was asked
/// before, and comes later, is never heard. Belongs to the screen's thread.
final class Latest {

    private final Executor screen;
    private final Executor background;
    private long asked;
    private long answered;

    /// @param screen runs what changes the screen, in order
    /// @param background runs what may take a moment
    Latest(Executor screen, Executor background) {
        this.screen = screen;
        this.background = background;
    }

    /// @param work knows nothing of the screen
    /// @param then hears the result on the screen's thread, unless something else was asked
    <T> void ask(Supplier<T> work, Consumer<T> then) {
        long mine = ++asked;
        FutureTask<T> task = new FutureTask<>(work::get);
        background.execute(() -> {
            task.run();
            screen.execute(() -> {
                if (mine == asked) {
                    answered = mine;
                    then.accept(result(task));
                }
            });
        });
    }

    /// A surprise in the work is one of the screen's, where it is shown.
    private static <T> T result(FutureTask<T> task) {
        if (task.state() == Future.State.FAILED) {
            throw new IllegalStateException(task.exceptionNow());
        }
        return task.resultNow();
    }

    /// Nothing that is under way is wanted any more.
    void forget() {
        asked++;
        answered = asked;
    }

    /// Whether something is under way.
    boolean isAsking() {
        return asked != answered;
    }
}
