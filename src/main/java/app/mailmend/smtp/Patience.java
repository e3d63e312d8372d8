package app.mailmend.smtp;

import java.time.Duration;

/// How long a server is waited for. Silence and busy trickling have limits of their own: a byte now
/// and then ends every silence.
///
/// @param hunch silence before the greeting after which it is worth asking whether the port wants
///   TLS from the first byte
/// @param slow silence before the greeting from which on it counts as slow: many programs give up
///   then
/// @param greeting whole silence before the greeting; tarpits of 15 to 25 s belong to honest
///   servers
/// @param reply silence before any other reply
/// @param wholeReply one reply from its first byte to its last
public record Patience(
        Duration hunch, Duration slow, Duration greeting, Duration reply, Duration wholeReply) {

    private static final Duration SLOW = Duration.ofSeconds(5);

    /// With the usual sense of what is slow.
    public Patience(Duration hunch, Duration greeting, Duration reply, Duration wholeReply) {
        this(hunch, SLOW, greeting, reply, wholeReply);
    }

    /// Silence before the second and any later answer to commands sent together. Servers work off
    /// such a flight as a whole, so half of what one answer is waited for tells one that has lost
    /// the rest.
    Duration nextInFlight() {
        return reply.dividedBy(2);
    }

    /// What real servers need.
    public static Patience ordinary() {
        return new Patience(
                Duration.ofSeconds(3),
                Duration.ofSeconds(30),
                Duration.ofSeconds(20),
                Duration.ofMinutes(1));
    }
}
