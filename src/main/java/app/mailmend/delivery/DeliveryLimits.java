package app.mailmend.delivery;

import java.time.Duration;

/// How long this package waits for what.
final class DeliveryLimits {

    /// Longest silence before an answer; after the final dot servers may scan the message first.
    static final Duration READ = Duration.ofSeconds(60);

    /// Between two looks into the mailbox: at first, doubling up to the longest.
    static final Duration FIRST_PAUSE = Duration.ofMillis(250);

    static final Duration LONGEST_PAUSE = Duration.ofSeconds(4);

    private DeliveryLimits() {}
}
