package app.mailmend.fix;

/// A mail program whose own switches we know by name.
public enum MailProgram {
    OUTLOOK_CLASSIC("outlook-classic"),
    OUTLOOK_NEW("outlook-new"),
    THUNDERBIRD("thunderbird"),
    APPLE_MAIL("apple-mail");

    private final String label;

    MailProgram(String label) {
        this.label = label;
    }

    /// The word used on the console and in reports.
    public String label() {
        return label;
    }
}
