package app.mailmend.real;

/** One listening port of the real servers, named after what it demands. */
public enum Service {
    /** In clear, STARTTLS offered, AUTH only inside TLS; 530 at MAIL FROM without sign-in. */
    SIGN_IN_DEMANDED,
    /** In clear, and 530 at MAIL FROM until STARTTLS. */
    TLS_DEMANDED,
    /** STARTTLS and sign-in; 553 for a sender address that is not the user's own. */
    SUBMISSION,
    /** As {@link #SUBMISSION}, but with TLS from the first byte. */
    SUBMISSIONS,
    /** Postfix as it comes: mail for others is refused at RCPT TO with 554. */
    RELAY,
    /** Dovecot's own submission server: another implementation's words for the same. */
    DOVECOT_SUBMISSION,
    /** IMAP with STARTTLS. */
    IMAP,
    /** IMAP with TLS from the first byte. */
    IMAPS
}
