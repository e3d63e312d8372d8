package app.mailmend.catalog;

/// What sort of provider it is.
public enum ProviderKind {
    MAILBOX("mailbox"),
    ISP("isp"),
    HOSTING("hosting"),
    RELAY("relay"),
    INSTITUTION("institution"),
    FORWARDER("forwarder"),
    SANDBOX("sandbox");

    private final String label;

    ProviderKind(String label) {
        this.label = label;
    }

    /// The word used in the catalogue and on the console.
    public String label() {
        return label;
    }
}
