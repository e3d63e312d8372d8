package app.mailmend.fix;

/// A mail program whose own switches we know by name, and one that stands for all others.
public enum MailProgram {
    OUTLOOK_CLASSIC("outlook-classic"),
    OUTLOOK_NEW("outlook-new"),
    THUNDERBIRD("thunderbird"),
    APPLE_MAIL("apple-mail"),
    /// Mail on iPhone and iPad.
    IPHONE("iphone"),
    /// The Gmail app on Android.
    ANDROID("android"),
    OTHER("other");

    private final String label;

    MailProgram(String label) {
        this.label = label;
    }

    /// The word used on the console and in reports.
    public String label() {
        return label;
    }
}
