package app.mailmend.real;

/** One listening port of the real servers, named after what it demands. */
public enum Service {
    /** In clear, STARTTLS offered, AUTH only inside TLS; 530 at MAIL FROM without sign-in. */
    SIGN_IN_DEMANDED,
    /** In clear, and 530 at MAIL FROM until STARTTLS. */
    TLS_DEMANDED,
    /** STARTTLS and sign-in; a sender address that is not the user's own is refused. */
    SUBMISSION,
    /** As {@link #SUBMISSION}, but with TLS from the first byte. */
    SUBMISSIONS,
    /** As the server comes: mail for others is refused at RCPT TO. */
    RELAY,
    /** Dovecot's own submission server: another implementation's words for the same. */
    DOVECOT_SUBMISSION,
    /** As {@link #DOVECOT_SUBMISSION}, but 530 for everything until STARTTLS. */
    DOVECOT_TLS_DEMANDED,
    /** As {@link #DOVECOT_SUBMISSION}, but with TLS from the first byte. */
    DOVECOT_SUBMISSIONS,
    /** IMAP with STARTTLS. */
    IMAP,
    /** IMAP with TLS from the first byte. */
    IMAPS,
    /** POP3 with STLS. */
    POP3,
    /** POP3 with TLS from the first byte. */
    POP3S;

    boolean talksFirstInClear() {
        return switch (this) {
            case SUBMISSIONS, DOVECOT_SUBMISSIONS, IMAPS, POP3S -> false;
            case SIGN_IN_DEMANDED,
                    TLS_DEMANDED,
                    SUBMISSION,
                    RELAY,
                    DOVECOT_SUBMISSION,
                    DOVECOT_TLS_DEMANDED,
                    IMAP,
                    POP3 ->
                    true;
        };
    }
}
