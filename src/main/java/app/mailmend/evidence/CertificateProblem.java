package app.mailmend.evidence;

/// Why a certificate was refused, or that it was not.
public enum CertificateProblem {
    NONE("none"),
    EXPIRED("expired"),
    NOT_YET_VALID("not-yet-valid"),
    NAME_MISMATCH("name-mismatch"),
    SELF_SIGNED("self-signed"),
    UNKNOWN_ISSUER("unknown-issuer"),
    /// Made on the way by a program or device that reads along, such as antivirus software.
    INTERCEPTED("intercepted"),
    /// It is not the one the person decided to trust.
    FINGERPRINT_CHANGED("fingerprint-changed"),
    /// It would be trusted, but the same server showed one that is not a moment before.
    INCONSISTENT("inconsistent"),
    /// Made for another purpose than a server, or with cryptography that no longer protects.
    UNFIT("unfit");

    private final String label;

    CertificateProblem(String label) {
        this.label = label;
    }

    /// The word used on the console and in reports.
    public String label() {
        return label;
    }
}
