package app.mailmend.ui.steps;

import app.mailmend.session.SetupState;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// What the session is asked for, one at a time. The second click of a double click comes before
/// the session has answered the first, and must not ask again.
final class Orders {

    private final Executor screen;
    private final Consumer<Throwable> surprised;
    private List<Runnable> afterwards = List.of();
    private boolean unanswered;

    /// @param screen runs what changes the screen, in order
    /// @param surprised hears what nobody foresaw
    Orders(Executor screen, Consumer<Throwable> surprised) {
        this.screen = screen;
        this.surprised = surprised;
    }

    /// Whether something was asked that the session has not answered with a state yet.
    boolean unanswered() {
        return unanswered;
    }

    /// The session has taken up what it was asked for.
    void answered() {
        unanswered = false;
    }

    /// Asks, and does what was put off when the answer is complete.
    <T> void place(Supplier<CompletableFuture<T>> request) {
        unanswered = true;
        var _ =
                request.get()
                        .whenCompleteAsync(
                                (_, surprise) -> {
                                    List<Runnable> next = taken();
                                    if (surprise == null) {
                                        next.forEach(Runnable::run);
                                    } else {
                                        surprised.accept(surprise);
                                    }
                                },
                                screen);
    }

    /// Does one thing as soon as no search goes on; of several that were put off, the last one.
    ///
    /// @param stop ends a search
    void endSearch(SetupState state, Runnable stop, Runnable next) {
        if (state instanceof SetupState.Searching) {
            afterwards = List.of(next);
            stop.run();
        } else {
            next.run();
        }
    }

    private List<Runnable> taken() {
        unanswered = false;
        List<Runnable> next = afterwards;
        afterwards = List.of();
        return next;
    }
}
