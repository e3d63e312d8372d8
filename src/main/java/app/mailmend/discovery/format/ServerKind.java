package app.mailmend.discovery.format;

/// What a server in a document is for.
public enum ServerKind {
    SUBMISSION,
    IMAP,
    POP3
}
