package app.mailmend.probe;

import java.time.Duration;

/// How many looks go on at once.
///
/// @param atOnce over all
/// @param perHost at ports of one host
/// @param stagger how long one look is given to end before the next begins
public record Pace(int atOnce, int perHost, Duration stagger) {

    /// For a test that somebody waits for, of a server that is named.
    static Pace ofTest() {
        return new Pace(12, 12, Duration.ZERO);
    }
}
