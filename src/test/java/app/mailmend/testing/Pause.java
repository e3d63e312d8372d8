package app.mailmend.testing;

import java.time.Duration;

/** A wait that ends when the thread is interrupted. */
public final class Pause {

    private Pause() {}

    /**
     * @return false when it was interrupted
     */
    public static boolean of(Duration time) {
        try {
            Thread.sleep(time);
            return true;
        } catch (InterruptedException over) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
