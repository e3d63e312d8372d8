package app.mailmend.net;

import app.mailmend.evidence.Evidence;
import app.mailmend.evidence.Interruption;
import app.mailmend.evidence.ProtocolFault;
import java.io.Closeable;
import java.io.IOException;
import java.net.Socket;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// What a run hangs on. Cut it, and every connection of the run closes at once; it cuts itself when
/// the run's time is over, and when this computer slept or left the network, since no connection
/// survives that and nobody would say so. Reading with a time-out is not enough for that: a server
/// that sends a byte now and then would never run into one.
public final class Lifeline implements AutoCloseable {

    /// Why a lifeline was cut, or that it was not.
    public enum End {
        NOT_YET,
        CANCELLED,
        TIME_OVER,
        /// Another place was ready long before.
        OVERTAKEN,
        SLEPT,
        NETWORK_CHANGED,
        DONE
    }

    /// How often the surroundings are looked at.
    static final Duration TICK = Duration.ofSeconds(1);

    /// How much longer than a tick a tick may take before the computer must have slept; a busy
    /// computer and a corrected clock stay below.
    static final Duration NAP = Duration.ofSeconds(15);

    private final Set<Closeable> open = ConcurrentHashMap.newKeySet();
    private final Surroundings surroundings;
    private final Duration tick;
    private final long deadline;
    private final Thread watch;
    private volatile Runnable farewell = () -> {};
    private volatile End end = End.NOT_YET;

    /// @param limit wall-clock time until everything is closed
    public Lifeline(Duration limit) {
        this(limit, Surroundings.ofThisComputer(), TICK);
    }

    Lifeline(Duration limit, Surroundings surroundings, Duration tick) {
        this.surroundings = surroundings;
        this.tick = tick;
        deadline = System.nanoTime() + limit.toNanos();
        watch = Thread.ofVirtual().name("lifeline").start(this::watch);
    }

    /// A lifeline for a part of the run: it is cut with this one, and can be cut earlier.
    ///
    /// @param limit wall-clock time of the part
    public Lifeline branch(Duration limit) {
        Lifeline branch = new Lifeline(limit, surroundings, limit);
        Closeable cut = () -> branch.cut(end);
        branch.farewell = () -> release(cut);
        hold(cut);
        return branch;
    }

    private void watch() {
        try {
            while (end == End.NOT_YET) {
                Duration left = left();
                if (left.isZero()) {
                    cut(End.TIME_OVER);
                    return;
                }
                Instant before = surroundings.now();
                Duration pause = left.compareTo(tick) < 0 ? left : tick;
                Thread.sleep(pause);
                lookAround(Duration.between(before, surroundings.now()).minus(pause));
            }
        } catch (InterruptedException over) {
            // The run ended in time.
        }
    }

    private void lookAround(Duration late) {
        if (late.compareTo(NAP) > 0) {
            cut(End.SLEPT);
        } else if (open.stream().anyMatch(this::isStranded)) {
            cut(End.NETWORK_CHANGED);
        }
    }

    private boolean isStranded(Closeable connection) {
        return connection instanceof Socket socket
                && socket.isConnected()
                && !socket.isClosed()
                && !surroundings.has(socket.getLocalAddress());
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

    /// Ends the waiting because another place is ready.
    public void overtake() {
        cut(End.OVERTAKEN);
    }

    /// Ends the run because it is over.
    @Override
    public void close() {
        cut(End.DONE);
        watch.interrupt();
        farewell.run();
    }

    private synchronized void cut(End why) {
        assert OffScreen.here();
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

    /// What a dialogue that ended with this lifeline has to say for it; empty while it is not cut.
    ///
    /// @param excerpt the incomplete bytes seen until then, made printable
    public Optional<Evidence> evidence(String excerpt) {
        return switch (end) {
            case NOT_YET -> Optional.empty();
            case CANCELLED, OVERTAKEN, DONE -> Optional.of(new Evidence.Cancelled());
            case TIME_OVER -> Optional.of(new Evidence.Violated(ProtocolFault.DEADLINE, excerpt));
            case SLEPT -> Optional.of(new Evidence.Interrupted(Interruption.SLEPT));
            case NETWORK_CHANGED ->
                    Optional.of(new Evidence.Interrupted(Interruption.NETWORK_CHANGED));
        };
    }

    /// What a step that failed has to say for it: that the person or this computer broke it off, if
    /// so, and else what was seen. Out of time, what was seen last says more.
    public Evidence brokenOffOr(Evidence seen) {
        return switch (end) {
            case CANCELLED, SLEPT, NETWORK_CHANGED -> evidence("").orElse(seen);
            case NOT_YET, TIME_OVER, OVERTAKEN, DONE -> seen;
        };
    }

    /// Time left until the run's wall-clock limit; zero when it is over.
    public Duration left() {
        return Duration.ofNanos(Math.max(0, deadline - System.nanoTime()));
    }
}
