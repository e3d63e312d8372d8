package app.mailmend.diagnosis.rules;

import static app.mailmend.diagnosis.Cause.CERT_EXPIRED;
import static app.mailmend.diagnosis.Cause.CERT_HOSTNAME_MISMATCH;
import static app.mailmend.diagnosis.Cause.CERT_UNTRUSTED;
import static app.mailmend.diagnosis.Cause.TLS_INTERCEPTED;

import app.mailmend.diagnosis.Cause;
import app.mailmend.diagnosis.Circumstance;
import app.mailmend.diagnosis.Clues;
import app.mailmend.diagnosis.Fact;
import app.mailmend.diagnosis.Finding;
import app.mailmend.diagnosis.Reason;
import app.mailmend.diagnosis.Rule;
import app.mailmend.diagnosis.Signal;
import app.mailmend.evidence.CertificateFacts;
import app.mailmend.evidence.Evidence;
import app.mailmend.evidence.Oddity;
import app.mailmend.evidence.Stage;
import app.mailmend.settings.Fingerprint;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The certificate was not accepted (RFC 8314 section 3, RFC 9525): out of date, for another name,
/// from an unknown issuer, or not the server's at all.
final class CertificateRefused implements Rule {

    private static final Duration USUAL_HASTE = Duration.ofDays(3);

    private static final int MOST_NAMES_SAID = 5;

    @Override
    public Stream<Finding> look(Clues clues) {
        return clues.live()
                ? clues.seen(Evidence.CertificateRefused.class)
                        .map(Evidence.CertificateRefused::certificate)
                        .flatMap(certificate -> seen(certificate, clues))
                : said(clues);
    }

    // live

    private static Stream<Finding> seen(CertificateFacts certificate, Clues clues) {
        return switch (certificate.problem()) {
            case NONE -> Stream.empty();
            case EXPIRED -> Stream.of(expired(certificate, clues));
            case NOT_YET_VALID -> Stream.of(notYetValid(certificate, clues));
            case NAME_MISMATCH ->
                    Stream.concat(
                            Stream.of(
                                    refused(
                                            CERT_HOSTNAME_MISMATCH,
                                            greetedByAnother(clues) ? 0.6 : 0.96,
                                            names(certificate))),
                            notTheProviders(clues, 0.5));
            case SELF_SIGNED -> untrusted(certificate, clues, Circumstance.CERTIFICATE_SELF_SIGNED);
            case UNKNOWN_ISSUER ->
                    untrusted(certificate, clues, Circumstance.CERTIFICATE_ISSUER_UNKNOWN);
            case INTERCEPTED -> Stream.of(intercepted(certificate));
            case FINGERPRINT_CHANGED -> Stream.of(changed(certificate));
            case INCONSISTENT ->
                    Stream.of(
                            refused(CERT_UNTRUSTED, 0.65, happened(Fact.CERTIFICATES_DIFFERED))
                                    .in(Circumstance.CERTIFICATES_DIFFER),
                            Finding.of(TLS_INTERCEPTED, 0.5, happened(Fact.CERTIFICATES_DIFFERED)));
            case UNFIT ->
                    Stream.of(refused(CERT_UNTRUSTED, 0.9).in(Circumstance.CERTIFICATE_UNFIT));
        };
    }

    /// Two signs of the same thing: who answers is somebody else.
    private static boolean greetedByAnother(Clues clues) {
        return clues.seen(Evidence.Noticed.class)
                .anyMatch(noticed -> noticed.oddity() == Oddity.FOREIGN_GREETING);
    }

    private static Finding expired(CertificateFacts certificate, Clues clues) {
        return refused(
                        CERT_EXPIRED,
                        0.97,
                        day(Fact.CERTIFICATE_VALID_UNTIL, certificate.notAfter()),
                        day(Fact.CLOCK_SHOWED, certificate.checkedAt()))
                .in(clockDoubted(clues) ? Circumstance.CLOCK_WRONG : Circumstance.NONE);
    }

    /// A new certificate is often begun a moment early, but not by days.
    private static Finding notYetValid(CertificateFacts certificate, Clues clues) {
        Instant soon = certificate.checkedAt().plus(USUAL_HASTE);
        boolean farOff = certificate.notBefore().isAfter(soon) || clockDoubted(clues);
        return refused(
                        CERT_EXPIRED,
                        0.93,
                        day(Fact.CERTIFICATE_VALID_FROM, certificate.notBefore()),
                        day(Fact.CLOCK_SHOWED, certificate.checkedAt()))
                .in(farOff ? Circumstance.CLOCK_WRONG : Circumstance.CERTIFICATE_NOT_YET_VALID);
    }

    private static boolean clockDoubted(Clues clues) {
        return clues.seen(Evidence.Noticed.class)
                .anyMatch(noticed -> noticed.oddity() == Oddity.CLOCK_DOUBTFUL);
    }

    private static Stream<Finding> untrusted(
            CertificateFacts certificate, Clues clues, Circumstance circumstance) {
        Finding untrusted = refused(CERT_UNTRUSTED, 0.93, issuer(certificate)).in(circumstance);
        if (clues.namesInterceptor(certificate.issuer())) {
            return Stream.of(intercepted(certificate), untrusted.atMost(0.6));
        }
        return Stream.concat(Stream.of(untrusted), notTheProviders(clues, 0.8));
    }

    /// Who issued it, and whether the server sent that issuer's certificate along: one between it
    /// and a known issuer may be missing.
    private static Reason issuer(CertificateFacts certificate) {
        boolean sent =
                certificate.issuer().equals(certificate.subject())
                        || certificate.sentAlong().contains(certificate.issuer());
        return new Reason.Shown(
                sent ? Fact.CERTIFICATE_ISSUED_BY : Fact.CERTIFICATE_ISSUER_NOT_SENT,
                certificate.issuer());
    }

    private static Reason names(CertificateFacts certificate) {
        String names =
                certificate.names().stream()
                        .limit(MOST_NAMES_SAID)
                        .collect(Collectors.joining(", "));
        return names.isEmpty()
                ? happened(Fact.CERTIFICATE_HAS_NO_NAMES)
                : new Reason.Shown(Fact.CERTIFICATE_NAMES, names);
    }

    private static Finding changed(CertificateFacts certificate) {
        return refused(
                        CERT_UNTRUSTED,
                        0.95,
                        fingerprint(Fact.CERTIFICATE_EXPECTED, certificate.expected()),
                        fingerprint(Fact.CERTIFICATE_SHOWN, certificate.sha256()))
                .in(Circumstance.CERTIFICATE_CHANGED);
    }

    /// Large providers have certificates that every computer knows.
    private static Stream<Finding> notTheProviders(Clues clues, double confidence) {
        return clues.situation().wellKnownProvider()
                ? Stream.of(
                        Finding.of(
                                TLS_INTERCEPTED,
                                confidence,
                                happened(Fact.CERTIFICATE_OF_WELL_KNOWN_PROVIDER)))
                : Stream.empty();
    }

    private static Finding intercepted(CertificateFacts certificate) {
        return Finding.of(
                TLS_INTERCEPTED,
                0.97,
                happened(Fact.ISSUER_IS_SECURITY_SOFTWARE),
                new Reason.Shown(Fact.CERTIFICATE_ISSUED_BY, certificate.issuer()));
    }

    private static Finding refused(Cause cause, double confidence, Reason... details) {
        return Finding.of(cause, confidence, happened(Fact.CERTIFICATE_WAS_REFUSED))
                .because(details);
    }

    private static Reason happened(Fact fact) {
        return new Reason.Happened(fact, Stage.TLS);
    }

    /// As other programs show it, so that it can be compared.
    private static Reason fingerprint(Fact fact, String sha256) {
        return new Reason.Shown(
                fact, Fingerprint.parse(sha256).map(Fingerprint::shown).orElse(sha256));
    }

    private static Reason day(Fact fact, Instant when) {
        return new Reason.Shown(fact, LocalDate.ofInstant(when, ZoneOffset.UTC).toString());
    }

    // quoted

    private static Stream<Finding> said(Clues clues) {
        boolean special = clues.says(Signal.CERTIFICATE_EXPIRED, Signal.CERTIFICATE_NAME_DIFFERS);
        return Finding.all(
                        clues.hear(Signal.CERTIFICATE_EXPIRED, CERT_EXPIRED, 0.95),
                        clues.hear(Signal.CERTIFICATE_NAME_DIFFERS, CERT_HOSTNAME_MISMATCH, 0.95),
                        clues.hear(
                                Signal.CERTIFICATE_UNTRUSTED, CERT_UNTRUSTED, special ? 0.6 : 0.92),
                        clues.hear(
                                Signal.CERTIFICATE_REFUSED, CERT_UNTRUSTED, special ? 0.5 : 0.78),
                        clues.hear(Signal.CERTIFICATE_REFUSED, CERT_HOSTNAME_MISMATCH, 0.4),
                        clues.hear(Signal.TRUST_STORE_OLD, CERT_UNTRUSTED, special ? 0.6 : 0.92),
                        clues.hear(Signal.HANDSHAKE_FAILED, CERT_UNTRUSTED, unsaidWhy(clues)),
                        saidOnTheWay(clues))
                .map(finding -> finding.in(trustStore(finding, clues)));
    }

    /// An issuer that everybody knew and that has run out was replaced long ago, but not here.
    private static Circumstance trustStore(Finding finding, Clues clues) {
        boolean ours = finding.cause() == CERT_UNTRUSTED || finding.cause() == CERT_EXPIRED;
        return ours && clues.says(Signal.TRUST_STORE_OLD)
                ? Circumstance.TRUST_STORE_OUTDATED
                : finding.circumstance();
    }

    /// A wrapper without its cause: the certificate is what fails most often.
    private static double unsaidWhy(Clues clues) {
        return clues.says(Signal.TLS_VERSIONS_DIFFER, Signal.NOT_TLS, Signal.HANDSHAKE_CLOSED)
                ? 0
                : clues.says(Signal.HANDSHAKE_REFUSED) ? 0.3 : 0.5;
    }

    private static Stream<Finding> saidOnTheWay(Clues clues) {
        double known = clues.situation().wellKnownProvider() ? 1 : 0.4;
        return Finding.all(
                clues.hear(
                        Signal.CERTIFICATE_SELF_SIGNED_IN_CHAIN,
                        TLS_INTERCEPTED,
                        clues.situation().wellKnownProvider() ? 0.94 : 0.6),
                clues.hear(Signal.CERTIFICATE_UNTRUSTED, TLS_INTERCEPTED, 0.7 * known),
                clues.hear(Signal.CERTIFICATE_NAME_DIFFERS, TLS_INTERCEPTED, 0.75 * known),
                clues.hear(Signal.CERTIFICATE_REFUSED, TLS_INTERCEPTED, 0.7 * known),
                interceptorSaid(clues));
    }

    private static Stream<Finding> interceptorSaid(Clues clues) {
        boolean aboutTls =
                clues.says(
                        Signal.CERTIFICATE_UNTRUSTED,
                        Signal.CERTIFICATE_REFUSED,
                        Signal.CERTIFICATE_NAME_DIFFERS,
                        Signal.HANDSHAKE_FAILED);
        return clues.hear(Signal.INTERCEPTOR_NAMED, TLS_INTERCEPTED, aboutTls ? 0.97 : 0.5);
    }
}
