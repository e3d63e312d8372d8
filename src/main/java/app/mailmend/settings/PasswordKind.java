package app.mailmend.settings;

/// What a provider means by "password" for mail programs.
public enum PasswordKind {
    /// The same as for its web page.
    ACCOUNT_PASSWORD("account-password"),
    /// One made for this program on the provider's security page.
    APP_PASSWORD("app-password"),
    /// A code made when mail programs are switched on (common in China).
    AUTHORIZATION_CODE("authorization-code"),
    /// A user name and password made for sending only, unlike the account's.
    SMTP_CREDENTIAL("smtp-credential"),
    /// None: signing in happens in the browser.
    OAUTH_ONLY("oauth-only"),
    /// One that a program on this computer hands out.
    BRIDGE("bridge");

    private final String label;

    PasswordKind(String label) {
        this.label = label;
    }

    /// The word used on the console, in reports and in the catalogue.
    public String label() {
        return label;
    }
}
