package app.mailmend.settings;

/// A way of signing in that a provider takes, whoever signs in.
public enum SignInKind {
    OAUTH2("oauth2"),
    PASSWORD("password"),
    CRAM_MD5("cram-md5");

    private final String label;

    SignInKind(String label) {
        this.label = label;
    }

    /// The word used on the console, in reports and in the catalogue.
    public String label() {
        return label;
    }
}
