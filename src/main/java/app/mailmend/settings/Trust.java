package app.mailmend.settings;

/// How far settings may be used without asking the person.
public enum Trust {
    /// From an authenticated source for this very domain.
    TRUSTED("trusted"),
    /// Plausible, but shown and confirmed before a secret is sent.
    CONFIRM("confirm"),
    /// From a source that anybody on the way could have changed.
    UNSAFE("unsafe");

    private final String label;

    Trust(String label) {
        this.label = label;
    }

    /// The word used on the console and in reports.
    public String label() {
        return label;
    }
}
