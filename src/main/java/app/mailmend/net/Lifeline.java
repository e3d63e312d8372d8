package app.mailmend.net;

import java.io.Closeable;
import java.io.IOException;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// What a run hangs on. Cut it, and every connection of the run closes at once; it cuts itself when
/// the run's time is over. Reading with a time-out is not enough for that: a server that sends a
/// byte now and then would never run into one.
public final class Lifeline implements AutoCloseable {

    /// Why a lifeline was cut, or that it was not.
    public enum End {
        NOT_YET,
        CANCELLED,
        TIME_OVER,
        DONE
    }

    private final Set<Closeable> open = ConcurrentHashMap.newKeySet();
    private final long deadline;
    private final Thread watch;
    private volatile End end = End.NOT_YET;

    /// @param limit wall-clock time until everything is closed
    public Lifeline(Duration limit) {
        deadline = System.nanoTime() + limit.toNanos();
        watch = Thread.ofVirtual().name("lifeline").start(() -> watch(limit));
    }

    private void watch(Duration limit) {
        try {
            Thread.sleep(limit);
            cut(End.TIME_OVER);
        } catch (InterruptedException over) {
            // The run ended in time.
        }
    }

    /// Holds a connection until [#release] or the end; one that comes too late is closed at once.
    public void hold(Closeable connection) {
        open.add(connection);
        if (end != End.NOT_YET) {
            closeQuietly(connection);
        }
    }

    public void release(Closeable connection) {
        open.remove(connection);
    }

    /// Ends the run because the person asked for it.
    public void cancel() {
        cut(End.CANCELLED);
    }

    /// Ends the run because it is over.
    @Override
    public void close() {
        cut(End.DONE);
        watch.interrupt();
    }

    private synchronized void cut(End why) {
        if (end == End.NOT_YET) {
            end = why;
        }
        open.forEach(Lifeline::closeQuietly);
        open.clear();
    }

    private static void closeQuietly(Closeable connection) {
        try {
            connection.close();
        } catch (IOException gone) {
            // Closing is all that was wanted.
        }
    }

    public End end() {
        return end;
    }

    public boolean isCut() {
        return end != End.NOT_YET;
    }

    /// Time left until the run's wall-clock limit; zero when it is over.
    public Duration left() {
        return Duration.ofNanos(Math.max(0, deadline - System.nanoTime()));
    }
}
