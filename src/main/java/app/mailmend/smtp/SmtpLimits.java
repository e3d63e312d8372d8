package app.mailmend.smtp;

import java.time.Duration;

/// Every limit of the dialogue in one place.
public final class SmtpLimits {

    /// Octets of one reply line. RFC 5321 section 4.5.3.1.5 says 512, real servers send more.
    public static final int MAX_LINE_BYTES = 4096;

    /// Octets of one line with a SASL challenge (RFC 4954 section 4).
    public static final int MAX_CHALLENGE_BYTES = 12_288;

    public static final int MAX_LINES_PER_REPLY = 128;

    public static final int MAX_REPLY_BYTES = 64 * 1024;

    /// Octets read in one connection.
    public static final int MAX_CONNECTION_BYTES = 1 << 20;

    /// SASL challenges answered in one exchange.
    public static final int MAX_CHALLENGES = 5;

    /// Silence before the greeting; tarpits of 15 to 25 s belong to honest servers.
    public static final Duration GREETING_SILENCE = Duration.ofSeconds(30);

    /// Silence after which it is worth asking whether the port wants TLS from the first byte.
    public static final Duration GREETING_HUNCH = Duration.ofSeconds(3);

    /// Silence before any other reply.
    public static final Duration SILENCE = Duration.ofSeconds(20);

    /// One whole reply, however busy the server is.
    public static final Duration REPLY_DEADLINE = Duration.ofMinutes(1);

    /// Characters kept of both sides' words; the oldest lines go first.
    public static final int MAX_TRANSCRIPT_CHARACTERS = 1 << 20;

    /// Characters of an excerpt in evidence.
    public static final int MAX_EXCERPT = 200;

    private SmtpLimits() {}
}
