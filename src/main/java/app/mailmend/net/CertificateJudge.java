package app.mailmend.net;

import app.mailmend.evidence.CertificateFacts;
import app.mailmend.evidence.CertificateProblem;
import app.mailmend.settings.Fingerprint;
import app.mailmend.settings.HostName;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.cert.CertPathBuilderException;
import java.security.cert.CertPathValidatorException;
import java.security.cert.CertPathValidatorException.BasicReason;
import java.security.cert.CertificateException;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/// Decides whether a certificate is accepted, and says why not.
///
/// For most servers Java decides first, and two things are checked on top: the name by
/// [CertifiedNames], which is stricter, and the dates by the clock given. For a server with a
/// fingerprint exactly that certificate is accepted, whoever issued it and for whatever name, as
/// long as it is in date; no other one is, however trusted.
///
/// @param pins fingerprints of the certificates that the person decided to trust
record CertificateJudge(Map<HostName, Fingerprint> pins, InstantSource clock) {

    private static final List<String> INTERCEPTORS = readInterceptors();

    CertificateJudge {
        pins = Map.copyOf(pins);
    }

    /// Java's own check of a chain.
    interface Check {
        void run() throws CertificateException;
    }

    CertificateFacts judge(X509Certificate[] chain, HostName host, Check java) {
        Instant now = clock.instant();
        Optional<Fingerprint> pin = Optional.ofNullable(pins.get(host));
        CertificateProblem problem =
                pin.map(wanted -> byFingerprint(chain[0], wanted, now))
                        .orElseGet(() -> byIssuer(chain[0], host, java, now));
        return CertificateReader.facts(chain, problem, now, pin.map(Fingerprint::hex).orElse(""));
    }

    private static CertificateProblem byFingerprint(
            X509Certificate leaf, Fingerprint wanted, Instant now) {
        return CertificateReader.fingerprint(leaf).equals(wanted)
                ? byDate(leaf, now)
                : CertificateProblem.FINGERPRINT_CHANGED;
    }

    private static CertificateProblem byIssuer(
            X509Certificate leaf, HostName host, Check java, Instant now) {
        try {
            java.run();
        } catch (CertificateException refusal) {
            return whyRefused(leaf, host, refusal);
        }
        return CertifiedNames.cover(leaf, host)
                ? byDate(leaf, now)
                : CertificateProblem.NAME_MISMATCH;
    }

    private static CertificateProblem byDate(X509Certificate leaf, Instant now) {
        if (now.isAfter(leaf.getNotAfter().toInstant())) {
            return CertificateProblem.EXPIRED;
        }
        return now.isBefore(leaf.getNotBefore().toInstant())
                ? CertificateProblem.NOT_YET_VALID
                : CertificateProblem.NONE;
    }

    /// Why Java refused. Who signed it is looked at before dates and names: a certificate made on
    /// the way copies both.
    private static CertificateProblem whyRefused(
            X509Certificate leaf, HostName host, CertificateException refusal) {
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
        if (causes(refusal).anyMatch(cause -> says(BasicReason.ALGORITHM_CONSTRAINED, cause))) {
            return CertificateProblem.UNFIT;
        }
        if (untrusted) {
            return isSelfSigned(leaf)
                    ? CertificateProblem.SELF_SIGNED
                    : CertificateProblem.UNKNOWN_ISSUER;
        }
        if (causes(refusal).anyMatch(CertPathValidatorException.class::isInstance)) {
            return CertificateProblem.UNKNOWN_ISSUER;
        }
        return namesAreWrong(leaf, host, refusal)
                ? CertificateProblem.NAME_MISMATCH
                : CertificateProblem.UNFIT;
    }

    /// Java speaks of names in the plain exception and of a certificate's purpose in one of its
    /// own.
    private static boolean namesAreWrong(
            X509Certificate leaf, HostName host, CertificateException refusal) {
        return refusal.getClass() == CertificateException.class
                || !CertifiedNames.cover(leaf, host);
    }

    private static boolean saysExpired(Throwable cause) {
        return cause instanceof CertificateExpiredException || says(BasicReason.EXPIRED, cause);
    }

    private static boolean saysNotYetValid(Throwable cause) {
        return cause instanceof CertificateNotYetValidException
                || says(BasicReason.NOT_YET_VALID, cause);
    }

    private static boolean says(BasicReason reason, Throwable cause) {
        return cause instanceof CertPathValidatorException invalid && invalid.getReason() == reason;
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
