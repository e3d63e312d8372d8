package app.mailmend.evidence;

import java.time.Duration;

/// What a run cost.
///
/// @param authAttempts how often a secret was sent
/// @param roundTrips how often the client waited for the server, TCP and TLS included
public record Effort(int authAttempts, int roundTrips, Duration elapsed) {

    public static Effort none() {
        return new Effort(0, 0, Duration.ZERO);
    }
}
