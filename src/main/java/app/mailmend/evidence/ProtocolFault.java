package app.mailmend.evidence;

/// How a server broke the protocol, or which limit it ran into.
public enum ProtocolFault {
    NOT_A_REPLY,
    CODES_DIFFER,
    LINE_TOO_LONG,
    TOO_MANY_LINES,
    TOO_MANY_BYTES,
    DEADLINE,
    UNSOLICITED,
    BYTES_BEFORE_TLS,
    UNEXPECTED_REPLY,
    /// A mailbox was opened before anybody said who is there (PREAUTH, RFC 9051 section 7.1.4).
    SIGNED_IN_UNASKED,
    BAD_CHALLENGE,
    TOO_MANY_CHALLENGES,
    /// The server could not prove that it knows the password (RFC 5802 section 5).
    SERVER_UNPROVEN,
    /// The work asked for before the sign-in is too little to protect or too much to be meant.
    BAD_ITERATIONS
}
