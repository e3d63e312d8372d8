package app.mailmend.testing.internet;

import app.mailmend.evidence.CertificateProblem;
import java.util.List;

/**
 * A mail server's port, as it is found from outside.
 *
 * @param mechanisms what it offers for signing in once the connection is protected
 * @param names what its certificate says it is; empty for the name that was asked for
 */
public record Door(Manner manner, List<String> mechanisms, List<String> names) {

    /** What happens to somebody who comes to it. */
    public enum Manner {
        OPEN,
        REFUSED,
        /** Nothing comes back, not even a refusal. */
        SWALLOWED,
        /** Connected, and then nothing: as where a firewall plays the server. */
        SILENT,
        /** It lets in without protection only. */
        NO_STARTTLS,
        OLD_TLS
    }

    public Door {
        mechanisms = List.copyOf(mechanisms);
        names = List.copyOf(names);
    }

    public static Door open() {
        return new Door(Manner.OPEN, List.of("PLAIN", "LOGIN"), List.of());
    }

    public static Door that(Manner manner) {
        return new Door(manner, List.of("PLAIN", "LOGIN"), List.of());
    }

    public Door withoutSignIn() {
        return new Door(manner, List.of(), names);
    }

    /** With a certificate for other names. */
    public Door namedFor(String... others) {
        return new Door(manner, mechanisms, List.of(others));
    }

    CertificateProblem problem(String asked) {
        return names.isEmpty() || names.contains(asked)
                ? CertificateProblem.NONE
                : CertificateProblem.NAME_MISMATCH;
    }
}
