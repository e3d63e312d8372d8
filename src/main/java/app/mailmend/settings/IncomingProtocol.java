package app.mailmend.settings;

/// How mail is fetched.
public enum IncomingProtocol {
    IMAP("imap"),
    POP3("pop3");

    private final String label;

    IncomingProtocol(String label) {
        this.label = label;
    }

    /// The word used on the console and in reports.
    public String label() {
        return label;
    }
}
