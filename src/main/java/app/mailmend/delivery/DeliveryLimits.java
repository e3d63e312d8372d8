package app.mailmend.delivery;

import java.time.Duration;

/// How long this package waits for what.
final class DeliveryLimits {

    /// Longest silence before an answer; after the final dot servers may scan the message first.
    static final Duration READ = Duration.ofSeconds(60);

    /// Between two looks into the mailbox: at first, doubling up to the longest.
    static final Duration FIRST_PAUSE = Duration.ofMillis(250);

    static final Duration LONGEST_PAUSE = Duration.ofSeconds(4);

    /// The same over POP3, where each look is a sign-in: doubling without end.
    static final Duration FIRST_POP3_PAUSE = Duration.ofSeconds(1);

    /// Messages whose headers one look over POP3 asks for, newest first.
    static final int POP3_NEWEST = 50;

    /// Headers that a server may refuse, before any that it shows, until it is not asked again.
    static final int POP3_REFUSALS = 3;

    private DeliveryLimits() {}
}
