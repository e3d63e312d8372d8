package app.mailmend.discovery.format;

import app.mailmend.settings.Encryption;

/// What a server in a document is for.
public enum ServerKind {
    SUBMISSION(465, 587),
    IMAP(993, 143),
    POP3(995, 110);

    private static final int RELAY = 25;

    private final int implicitTls;
    private final int plainFirst;

    ServerKind(int implicitTls, int plainFirst) {
        this.implicitTls = implicitTls;
        this.plainFirst = plainFirst;
    }

    /// The port where a document names none (RFC 8314 section 3).
    int usualPort(Encryption encryption) {
        return encryption == Encryption.IMPLICIT_TLS ? implicitTls : plainFirst;
    }

    /// Whether connections to the port start in plain text wherever it is used as registered.
    static boolean startsPlain(int port) {
        return port == RELAY
                || port == SUBMISSION.plainFirst
                || port == IMAP.plainFirst
                || port == POP3.plainFirst;
    }

    /// Whether the port is registered for connections that are encrypted from the first byte.
    static boolean startsEncrypted(int port) {
        return port == SUBMISSION.implicitTls
                || port == IMAP.implicitTls
                || port == POP3.implicitTls;
    }
}
