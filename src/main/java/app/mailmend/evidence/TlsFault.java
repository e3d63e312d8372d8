package app.mailmend.evidence;

/// Why TLS could not be agreed upon, the certificate aside.
public enum TlsFault {
    NOT_TLS,
    NO_COMMON_VERSION,
    HANDSHAKE_REFUSED,
    CLOSED,
    TIMED_OUT,
    CLIENT_CERTIFICATE_WANTED,
    OTHER
}
