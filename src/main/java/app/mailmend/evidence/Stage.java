package app.mailmend.evidence;

/// One step of a live test, in the order of a submission. TLS stands before the greeting with
/// implicit TLS and after STARTTLS otherwise; EHLO then happens twice.
public enum Stage {
    RESOLVE("resolve"),
    CONNECT("connect"),
    TLS("tls"),
    GREETING("greeting"),
    EHLO("ehlo"),
    STARTTLS("starttls"),
    AUTH("auth"),
    MAIL_FROM("mail-from"),
    RCPT_TO("rcpt-to"),
    DATA("data"),
    ARRIVAL("arrival");

    private final String label;

    Stage(String label) {
        this.label = label;
    }

    /// The word used on the console and in reports.
    public String label() {
        return label;
    }
}
