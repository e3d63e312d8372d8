package app.mailmend.evidence;

import java.time.Instant;
import java.util.List;

/// What a server's own certificate says, and whether and why it was refused.
///
/// @param names host names and addresses of the subject alternative name extension (RFC 5280)
/// @param checkedAt what this computer's clock said
/// @param sha256 fingerprint of the whole certificate, lower-case hexadecimal
public record CertificateFacts(
        String subject,
        String issuer,
        List<String> names,
        Instant notBefore,
        Instant notAfter,
        Instant checkedAt,
        String sha256,
        CertificateProblem problem) {

    public CertificateFacts {
        names = List.copyOf(names);
    }

    public boolean trusted() {
        return problem == CertificateProblem.NONE;
    }
}
