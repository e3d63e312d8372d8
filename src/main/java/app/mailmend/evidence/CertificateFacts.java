package app.mailmend.evidence;

import java.time.Instant;
import java.util.List;

/// What a server's own certificate says, and whether and why it was refused.
///
/// @param names host names and addresses of the subject alternative name extension (RFC 5280)
/// @param checkedAt what this computer's clock said
/// @param sha256 fingerprint of the whole certificate, lower-case hexadecimal
/// @param expected fingerprint of the only certificate that the person trusts there; empty where
///   any certificate of a known issuer would do
/// @param sentAlong subjects of the certificates that came with it
public record CertificateFacts(
        String subject,
        String issuer,
        List<String> names,
        Instant notBefore,
        Instant notAfter,
        Instant checkedAt,
        String sha256,
        CertificateProblem problem,
        String expected,
        List<String> sentAlong) {

    public CertificateFacts {
        names = List.copyOf(names);
        sentAlong = List.copyOf(sentAlong);
    }

    /// A certificate that came alone, where no particular one was expected.
    public CertificateFacts(
            String subject,
            String issuer,
            List<String> names,
            Instant notBefore,
            Instant notAfter,
            Instant checkedAt,
            String sha256,
            CertificateProblem problem) {
        this(
                subject, issuer, names, notBefore, notAfter, checkedAt, sha256, problem, "",
                List.of());
    }

    /// The same certificate, refused for another reason.
    public CertificateFacts with(CertificateProblem other) {
        return new CertificateFacts(
                subject, issuer, names, notBefore, notAfter, checkedAt, sha256, other, expected,
                sentAlong);
    }

    public boolean trusted() {
        return problem == CertificateProblem.NONE;
    }
}
