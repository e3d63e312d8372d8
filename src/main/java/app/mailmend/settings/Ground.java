package app.mailmend.settings;

/// Why a candidate stands higher or lower than its source alone would put it.
public enum Ground {
    /// An independent source names the same server.
    CORROBORATED("corroborated"),
    /// The domain's mail goes to the same provider.
    AGREES_WITH_MX("agrees-with-mx"),
    /// The domain's mail goes to another provider.
    CONTRADICTS_MX("contradicts-mx"),
    /// The server answered, and its certificate is good for its name.
    CERTIFICATE_GOOD("certificate-good"),
    /// The server's certificate is not good for its name.
    CERTIFICATE_WRONG("certificate-wrong"),
    /// The server lets people sign in once the connection is protected.
    OFFERS_SIGN_IN("offers-sign-in"),
    OFFERS_NO_SIGN_IN("offers-no-sign-in"),
    UNREACHABLE("unreachable"),
    /// Nobody has confirmed the facts for two years.
    OLD("old");

    private final String label;

    Ground(String label) {
        this.label = label;
    }

    /// The word used on the console and in reports.
    public String label() {
        return label;
    }
}
