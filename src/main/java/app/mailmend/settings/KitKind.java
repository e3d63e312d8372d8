package app.mailmend.settings;

/// What a provider has instructions of its own for.
public enum KitKind {
    PASSWORD("password"),
    APP_PASSWORD("app-password"),
    AUTHORIZATION_CODE("authorization-code"),
    SMTP_CREDENTIAL("smtp-credential"),
    BRIDGE("bridge"),
    /// Signing in on the provider's own page, from inside the mail program.
    BROWSER("browser"),
    /// Letting mail programs in at all.
    ACCESS("access"),
    /// Sending from another address than the account's: an alias, or one that has to be confirmed.
    SENDER("sender"),
    /// Signing in on the web page, for what is wanted there.
    WEB("web");

    private final String label;

    KitKind(String label) {
        this.label = label;
    }

    /// The word used in the catalogue.
    public String label() {
        return label;
    }
}
