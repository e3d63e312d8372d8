package app.mailmend.net;

import app.mailmend.evidence.CertificateFacts;
import app.mailmend.evidence.CertificateProblem;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.cert.CertPathBuilderException;
import java.security.cert.CertPathValidatorException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import java.security.cert.CertificateParsingException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;

/// Says what stands in a certificate and why Java refused it. It never refuses or accepts anything
/// itself.
final class CertificateJudge {

    private static final List<String> INTERCEPTORS = readInterceptors();
    private static final int DNS_NAME = 2;
    private static final int IP_ADDRESS = 7;

    private CertificateJudge() {}

    static CertificateFacts facts(X509Certificate certificate, CertificateProblem problem) {
        return new CertificateFacts(
                certificate.getSubjectX500Principal().getName(),
                certificate.getIssuerX500Principal().getName(),
                names(certificate),
                certificate.getNotBefore().toInstant(),
                certificate.getNotAfter().toInstant(),
                Instant.now(),
                sha256(certificate),
                problem);
    }

    /// Why this chain was refused. Who signed it is looked at before dates and names: a certificate
    /// made on the way copies both.
    static CertificateProblem problem(X509Certificate leaf, CertificateException refusal) {
        boolean untrusted = causes(refusal).anyMatch(CertPathBuilderException.class::isInstance);
        if (untrusted && isInterceptor(leaf)) {
            return CertificateProblem.INTERCEPTED;
        }
        if (causes(refusal).anyMatch(CertificateJudge::saysExpired)) {
            return CertificateProblem.EXPIRED;
        }
        if (causes(refusal).anyMatch(CertificateJudge::saysNotYetValid)) {
            return CertificateProblem.NOT_YET_VALID;
        }
        if (untrusted) {
            return isSelfSigned(leaf)
                    ? CertificateProblem.SELF_SIGNED
                    : CertificateProblem.UNKNOWN_ISSUER;
        }
        return causes(refusal).anyMatch(CertPathValidatorException.class::isInstance)
                ? CertificateProblem.UNKNOWN_ISSUER
                : CertificateProblem.NAME_MISMATCH;
    }

    private static boolean saysExpired(Throwable cause) {
        return cause instanceof CertificateExpiredException
                || (cause instanceof CertPathValidatorException invalid
                        && invalid.getReason() == CertPathValidatorException.BasicReason.EXPIRED);
    }

    private static boolean saysNotYetValid(Throwable cause) {
        return cause instanceof CertificateNotYetValidException
                || (cause instanceof CertPathValidatorException invalid
                        && invalid.getReason()
                                == CertPathValidatorException.BasicReason.NOT_YET_VALID);
    }

    private static Stream<Throwable> causes(Throwable top) {
        return Stream.iterate(top, Objects::nonNull, Throwable::getCause);
    }

    private static boolean isSelfSigned(X509Certificate certificate) {
        if (!certificate.getSubjectX500Principal().equals(certificate.getIssuerX500Principal())) {
            return false;
        }
        try {
            certificate.verify(certificate.getPublicKey());
            return true;
        } catch (GeneralSecurityException signedByAnother) {
            return false;
        }
    }

    private static boolean isInterceptor(X509Certificate certificate) {
        String issuer = certificate.getIssuerX500Principal().getName().toLowerCase(Locale.ROOT);
        return INTERCEPTORS.stream().anyMatch(issuer::contains);
    }

    private static List<String> names(X509Certificate certificate) {
        try {
            Collection<List<?>> names = certificate.getSubjectAlternativeNames();
            return names == null
                    ? List.of()
                    : names.stream()
                            .filter(name ->
                                    name.get(0).equals(DNS_NAME) || name.get(0).equals(IP_ADDRESS))
                            .map(name -> String.valueOf(name.get(1)))
                            .toList();
        } catch (CertificateParsingException malformed) {
            return List.of();
        }
    }

    private static String sha256(X509Certificate certificate) {
        try {
            return HexFormat.of()
                    .formatHex(
                            MessageDigest.getInstance("SHA-256").digest(certificate.getEncoded()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private static List<String> readInterceptors() {
        try (BufferedReader lines =
                new BufferedReader(
                        new InputStreamReader(
                                Objects.requireNonNull(
                                        CertificateJudge.class.getResourceAsStream(
                                                "interceptors.txt")),
                                StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.strip().toLowerCase(Locale.ROOT))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
