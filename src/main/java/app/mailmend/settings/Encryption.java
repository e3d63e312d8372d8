package app.mailmend.settings;

import java.util.Optional;

/// How a connection is protected (RFC 8314 section 3, RFC 3207).
public enum Encryption {
    /// TLS from the first byte.
    IMPLICIT_TLS("tls"),
    /// Plain at first, then TLS before anything else; a failure to upgrade is a failure.
    STARTTLS("starttls"),
    /// Never encrypted; only good for looking.
    NONE("none");

    private final String label;

    Encryption(String label) {
        this.label = label;
    }

    /// The word used on the console and in reports.
    public String label() {
        return label;
    }

    public static Optional<Encryption> ofLabel(String label) {
        for (Encryption encryption : values()) {
            if (encryption.label.equals(label)) {
                return Optional.of(encryption);
            }
        }
        return Optional.empty();
    }
}
