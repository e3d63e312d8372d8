package app.mailmend.probe.incoming;

/// Every limit of the dialogue with a mailbox in one place; those of time are in
/// [app.mailmend.smtp.Patience].
public final class IncomingLimits {

    /// Octets of one line, its end included. RFC 9051 section 4 and RFC 2449 section 4 say less.
    public static final int MAX_LINE_BYTES = 8 * 1024;

    /// Lines read before the sign-in is over.
    public static final int MAX_LINES = 64;

    /// Octets read before the sign-in is over.
    public static final int MAX_BYTES = 64 * 1024;

    /// Challenges answered in one sign-in.
    public static final int MAX_CHALLENGES = 5;

    /// Octets of one line once signed in; a mailbox may list a lot in one.
    public static final int MAX_MAILBOX_LINE_BYTES = 256 * 1024;

    /// Octets read over one connection once signed in.
    public static final int MAX_MAILBOX_BYTES = 4 << 20;

    /// Octets of one literal (RFC 9051 section 4.3) once signed in; a library sets so much aside
    /// before the first of them comes.
    public static final int MAX_LITERAL_BYTES = 1 << 20;

    /// Messages in a mailbox; a library sets a place aside for each before it sees one.
    public static final int MAX_MESSAGES = 1 << 20;

    /// Characters kept of what a server said in evidence.
    public static final int MAX_WORDS = 1000;

    private IncomingLimits() {}
}
