package app.mailmend.catalog;

/// Whether the provider's facts can be relied on.
public enum ProviderStatus {
    ACTIVE("active"),
    CHANGED("changed"),
    ENDING("ending"),
    DISCONTINUED("discontinued"),
    NO_CLIENT_ACCESS("no-client-access"),
    UNKNOWN("unknown");

    private final String label;

    ProviderStatus(String label) {
        this.label = label;
    }

    /// The word used in the catalogue and on the console.
    public String label() {
        return label;
    }
}
