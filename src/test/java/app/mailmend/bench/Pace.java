package app.mailmend.bench;

import java.util.concurrent.locks.LockSupport;

/** The clock that a delay is measured with. */
interface Pace {

    long nanos();

    void sleepUntil(long nanos);

    /** Nanoseconds by which a sleeper may wake up late; they would be added to every flight. */
    long WAKING_UP = 200_000;

    /** The machine's own clock. */
    static Pace real() {
        return new Pace() {
            @Override
            public long nanos() {
                return System.nanoTime();
            }

            @Override
            public void sleepUntil(long nanos) {
                for (long left = nanos - nanos(); left > 0; left = nanos - nanos()) {
                    if (left > WAKING_UP) {
                        LockSupport.parkNanos(left - WAKING_UP);
                    } else {
                        Thread.onSpinWait();
                    }
                }
            }
        };
    }
}
