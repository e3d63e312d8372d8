package app.mailmend.net;

import java.io.Closeable;
import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// Work for one question to name servers, with threads of its own: they are interrupted, and with
/// that their sockets closed, when the time is over, when the caller is interrupted, and by
/// [#close] from any thread.
///
/// @param <T> what is found out
final class NameQuestion<T> implements Closeable {

    /// Finds it out.
    interface Work<T> {

        /// @param question told what is known before the work is done, and whose threads may be
        ///   used; the work may end with any exception when it is interrupted
        T result(NameQuestion<T> question);
    }

    private final ExecutorService threads =
            Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name("dns-", 0).factory());
    private final CompletableFuture<T> result = new CompletableFuture<>();
    private volatile T soFar;

    /// @param otherwise what is known when nothing is found out in time
    NameQuestion(T otherwise) {
        soFar = otherwise;
    }

    ExecutorService threads() {
        return threads;
    }

    /// Says what is known in case the rest takes too long.
    void note(T known) {
        soFar = known;
    }

    /// @param broken what it means when the work fails: the library throws whatever comes to it
    ///   where records are broken
    T ask(Work<T> work, Duration limit, T broken) {
        try {
            result.completeAsync(() -> work.result(this), threads);
            return result.get(limit.toNanos(), TimeUnit.NANOSECONDS);
        } catch (ExecutionException failed) {
            return broken;
        } catch (TimeoutException | CancellationException | RejectedExecutionException over) {
            return soFar;
        } catch (InterruptedException over) {
            Thread.currentThread().interrupt();
            return soFar;
        } finally {
            close();
        }
    }

    @Override
    public void close() {
        result.cancel(false);
        threads.shutdownNow();
    }
}
