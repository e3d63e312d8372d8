package app.mailmend.practice;

import app.mailmend.settings.Encryption;
import app.mailmend.settings.Endpoint;
import app.mailmend.settings.HostName;

/// The ports of the practice provider and what each demands. The number is what a mail program is
/// told; with a port base of its own the provider listens on base plus number.
enum PracticePort {
    /// Takes plain connections and wants a sign-in, which it offers only after STARTTLS.
    SMTP_SIGN_IN("smtp-sign-in", 25, Encryption.NONE, Plain.STARTTLS_OFFERED),
    /// TLS from the first byte, sign-in demanded (RFC 8314 section 3.3).
    SUBMISSION_TLS("submission-tls", 465, Encryption.IMPLICIT_TLS, Plain.NEVER),
    /// Nothing but STARTTLS before STARTTLS, then sign-in demanded (RFC 6409).
    SUBMISSION_STARTTLS("submission-starttls", 587, Encryption.STARTTLS, Plain.STARTTLS_DEMANDED),
    /// Wants a sign-in and offers neither that nor STARTTLS.
    SMTP_BARE("smtp-bare", 2525, Encryption.NONE, Plain.NOTHING_OFFERED),
    /// IMAP with TLS from the first byte.
    IMAP_TLS("imap-tls", 993, Encryption.IMPLICIT_TLS, Plain.NEVER);

    /// What a connection without protection gets.
    enum Plain {
        STARTTLS_OFFERED,
        STARTTLS_DEMANDED,
        NOTHING_OFFERED,
        NEVER
    }

    static final HostName SMTP_HOST = new HostName("smtp.practice.example");
    static final HostName IMAP_HOST = new HostName("imap.practice.example");

    private final String label;
    private final int number;
    private final Encryption encryption;
    private final Plain plain;

    PracticePort(String label, int number, Encryption encryption, Plain plain) {
        this.label = label;
        this.number = number;
        this.encryption = encryption;
        this.plain = plain;
    }

    String label() {
        return label;
    }

    Endpoint advertised() {
        return reachedWith(encryption);
    }

    /// The same server and port with another, possibly wrong, protection.
    Endpoint reachedWith(Encryption other) {
        return new Endpoint(this == IMAP_TLS ? IMAP_HOST : SMTP_HOST, number, other);
    }

    /// Where to listen: base plus number, or anywhere (0) when there is no base.
    int listenOn(int portBase) {
        return portBase == 0 ? 0 : portBase + number;
    }

    boolean encryptedFromTheStart() {
        return plain == Plain.NEVER;
    }

    boolean offersStartTls() {
        return plain == Plain.STARTTLS_OFFERED || plain == Plain.STARTTLS_DEMANDED;
    }

    boolean demandsStartTls() {
        return plain == Plain.STARTTLS_DEMANDED;
    }

    boolean offersSignIn() {
        return plain != Plain.NOTHING_OFFERED;
    }
}
