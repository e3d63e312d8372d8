package app.mailmend.evidence;

/// What only a person can find out. Everything else the program finds out by itself.
public enum Question {
    /// Does sending work from another network, such as a telephone's hot spot?
    ANOTHER_NETWORK("another-network"),
    /// Can one sign in on the provider's web page with this password now?
    WEB_SIGN_IN("web-sign-in"),
    /// Is two-step verification switched on for the account?
    TWO_STEP("two-step");

    private final String label;

    Question(String label) {
        this.label = label;
    }

    /// The word used on the console and in reports.
    public String label() {
        return label;
    }
}
