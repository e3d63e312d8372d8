package app.mailmend.smtp;

import app.mailmend.smtp.sasl.Scram;

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

    /// Octets of a command line with its end (RFC 5321 section 4.5.3.1.4). A first SASL message
    /// that would make AUTH longer waits to be asked for (RFC 4954 section 4).
    public static final int MAX_COMMAND_BYTES = 512;

    /// Characters of a keyword in the answer to EHLO; longer ones mean nothing to anybody.
    public static final int MAX_KEYWORD = 64;

    /// SASL mechanisms taken note of in one offer.
    public static final int MAX_MECHANISMS = 128;

    /// SASL challenges answered in one exchange.
    public static final int MAX_CHALLENGES = 5;

    /// Rounds of hashing that SCRAM may ask for (RFC 7677 section 4 for the lower end).
    public static final Scram.Iterations ITERATIONS = new Scram.Iterations(4096, 1_000_000);

    /// Levels of nesting in a server's explanation of why it refuses a token.
    public static final int MAX_JSON_DEPTH = 8;

    /// Characters kept of both sides' words; the oldest lines go first.
    public static final int MAX_TRANSCRIPT_CHARACTERS = 256 * 1024;

    /// Characters of an excerpt in evidence.
    public static final int MAX_EXCERPT = 200;

    private SmtpLimits() {}
}
