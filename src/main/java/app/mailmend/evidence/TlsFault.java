package app.mailmend.evidence;

/// Why TLS could not be agreed upon, the certificate aside.
public enum TlsFault {
    NOT_TLS,
    NO_COMMON_VERSION,
    HANDSHAKE_REFUSED,
    CLOSED,
    TIMED_OUT,
    CLIENT_CERTIFICATE_WANTED,
    /// A chain or a message longer than any server needs.
    OVER_LIMIT,
    OTHER
}
