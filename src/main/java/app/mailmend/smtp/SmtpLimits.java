package app.mailmend.smtp;

/// Every limit of the dialogue in one place; those of time are in [Patience].
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

    /// Characters kept of both sides' words; the oldest lines go first.
    public static final int MAX_TRANSCRIPT_CHARACTERS = 1 << 18;

    /// Characters of an excerpt in evidence.
    public static final int MAX_EXCERPT = 200;

    private SmtpLimits() {}
}
