package app.mailmend.discovery.sources;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/// Several questions of one source at the same time.
final class AllAtOnce {

    private AllAtOnce() {}

    /// The answers in the order of the questions; none when the search ended before.
    static <T> List<T> ask(List<Callable<T>> questions) {
        try (ExecutorService each = Executors.newVirtualThreadPerTaskExecutor()) {
            return each.invokeAll(questions).stream().map(Future::resultNow).toList();
        } catch (InterruptedException over) {
            Thread.currentThread().interrupt();
            return List.of();
        }
    }
}
