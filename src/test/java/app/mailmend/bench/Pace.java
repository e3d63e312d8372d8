package app.mailmend.bench;

import java.util.concurrent.locks.LockSupport;

/** The clock that a delay is measured with. */
interface Pace {

    long nanos();

    void sleepUntil(long nanos);

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
                    LockSupport.parkNanos(left);
                }
            }
        };
    }
}
