package app.mailmend.testing.internet;

import app.mailmend.net.SocketLimit;
import app.mailmend.testing.Pause;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The way to everything outside: how long it takes there and back, and how many sockets are open on
 * it. On a still line nothing takes any time, and what would never answer gives up at once.
 */
public final class Line {

    private final Duration roundTrip;
    private final boolean still;
    private final SocketLimit limit;
    private final Counts counts;

    private Line(Duration roundTrip, boolean still, SocketLimit limit, Counts counts) {
        this.roundTrip = roundTrip;
        this.still = still;
        this.limit = limit;
        this.counts = counts;
    }

    /** What is counted over all parts of a line. */
    private record Counts(AtomicInteger open, AtomicInteger mostOpen, AtomicInteger brokenOff) {

        Counts() {
            this(new AtomicInteger(), new AtomicInteger(), new AtomicInteger());
        }

        void opened() {
            mostOpen.accumulateAndGet(open.incrementAndGet(), Math::max);
        }
    }

    static Line still() {
        return whole(Duration.ZERO, true);
    }

    static Line far(Duration roundTrip) {
        return whole(roundTrip, false);
    }

    private static Line whole(Duration roundTrip, boolean still) {
        SocketLimit limit = SocketLimit.of(SocketLimit.MAX_OPEN);
        return new Line(roundTrip, still, limit, new Counts());
    }

    /** The same line for those who may have no more than so many sockets of all. */
    Line part(int most) {
        return new Line(roundTrip, still, limit.part(most), counts);
    }

    /** What is done while a socket is open. */
    @FunctionalInterface
    interface Talk<T> {
        T talk();
    }

    /**
     * Does something with a socket open, once there is room for it.
     *
     * @param otherwise when the search was over before that
     */
    <T> T with(Talk<T> talk, T otherwise) {
        try (SocketLimit.Place _ = limit.take()) {
            counts.opened();
            try {
                return talk.talk();
            } finally {
                counts.open().decrementAndGet();
            }
        } catch (InterruptedException over) {
            counts.brokenOff().incrementAndGet();
            Thread.currentThread().interrupt();
            return otherwise;
        }
    }

    /**
     * @return false when it was broken off
     */
    boolean trips(int count) {
        return pause(roundTrip.multipliedBy(count));
    }

    /**
     * @return false when it was broken off
     */
    boolean pause(Duration time) {
        boolean done = Pause.of(still ? Duration.ZERO : time);
        if (!done) {
            counts.brokenOff().incrementAndGet();
        }
        return done;
    }

    /** How long something is given before the next begins beside it. */
    Duration staggered(Duration usual) {
        return still ? Duration.ofMillis(1) : usual;
    }

    Duration roundTrip() {
        return roundTrip;
    }

    /** Sockets that are open now. */
    public int open() {
        return counts.open().get();
    }

    /** The most sockets that were open at once. */
    public int mostOpen() {
        return counts.mostOpen().get();
    }

    /** Waits that ended because the search was over. */
    public int brokenOff() {
        return counts.brokenOff().get();
    }
}
