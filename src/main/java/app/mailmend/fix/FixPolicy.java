package app.mailmend.fix;

import app.mailmend.diagnosis.Cause;
import app.mailmend.diagnosis.Circumstance;
import app.mailmend.diagnosis.Diagnosis;
import app.mailmend.evidence.CertificateFacts;
import app.mailmend.evidence.CertificateProblem;
import app.mailmend.evidence.Evidence;
import app.mailmend.evidence.Oddity;
import app.mailmend.evidence.ProbeRun;
import app.mailmend.evidence.Subject;
import app.mailmend.settings.Encryption;
import app.mailmend.settings.SubmissionSettings;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// What may never be proposed, whoever asks: settings without encryption, the very settings that
/// just failed, and more trials than a server takes kindly. Checks that could be switched off do
/// not exist as a [Fix], and a test reads every sentence for such advice. Trusting one certificate
/// by its fingerprint is no fix either: it is an expert's own decision, before any password is
/// sent, and [#trustable] says where it is open at all.
public final class FixPolicy {

    /// How many other settings are looked at at most; a password goes to one or two of them.
    public static final int MOST_TRIALS = 12;

    private static final Set<Circumstance> UNKNOWN_ISSUER =
            EnumSet.of(
                    Circumstance.CERTIFICATE_SELF_SIGNED, Circumstance.CERTIFICATE_ISSUER_UNKNOWN);

    private static final Set<Oddity> SPEAKS_AGAINST =
            EnumSet.of(Oddity.CERTIFICATES_DIFFER, Oddity.CLOCK_DOUBTFUL);

    private FixPolicy() {}

    /// True for settings that may be tried and offered.
    public static boolean allows(SubmissionSettings settings, Subject subject) {
        boolean encrypted = settings.encryption() != Encryption.NONE;
        return encrypted
                && !(subject instanceof Subject.Tested tested
                        && tested.settings().equals(settings));
    }

    /// The plan without anything that may not be proposed.
    public static FixPlan apply(FixPlan plan, Subject subject) {
        List<SubmissionSettings> trials =
                plan.trials().stream()
                        .filter(settings -> allows(settings, subject))
                        .limit(MOST_TRIALS)
                        .toList();
        List<Fix> remedies =
                plan.remedies().stream().filter(fix -> allows(fix, subject)).distinct().toList();
        return new FixPlan(trials, remedies);
    }

    /// The certificate that somebody who runs the server may decide to trust after comparing its
    /// fingerprint: self-made or from an issuer nobody knows, in date, and of a server that is no
    /// known provider's. Never one that may have been made on the way, that is out of date, or that
    /// came in place of another one.
    public static Optional<CertificateFacts> trustable(Diagnosis diagnosis, ProbeRun run) {
        boolean onlyUnknown =
                diagnosis.cause() == Cause.CERT_UNTRUSTED
                        && UNKNOWN_ISSUER.contains(diagnosis.best().circumstance())
                        && diagnosis.ranked().stream()
                                .noneMatch(finding -> finding.cause() == Cause.TLS_INTERCEPTED);
        boolean odd =
                run.all(Evidence.Noticed.class)
                        .anyMatch(noticed -> SPEAKS_AGAINST.contains(noticed.oddity()));
        return onlyUnknown && !odd && !run.provider().isKnown()
                ? run.all(Evidence.CertificateRefused.class)
                        .map(Evidence.CertificateRefused::certificate)
                        .findFirst()
                        .filter(FixPolicy::isUnknownAndInDate)
                : Optional.empty();
    }

    private static boolean isUnknownAndInDate(CertificateFacts certificate) {
        boolean unknown =
                certificate.problem() == CertificateProblem.SELF_SIGNED
                        || certificate.problem() == CertificateProblem.UNKNOWN_ISSUER;
        return unknown
                && certificate.expected().isEmpty()
                && !certificate.checkedAt().isBefore(certificate.notBefore())
                && !certificate.checkedAt().isAfter(certificate.notAfter());
    }

    private static boolean allows(Fix fix, Subject subject) {
        return switch (fix) {
            case Fix.ChangeSettings(SubmissionSettings settings) -> allows(settings, subject);
            case Fix.ChangeSender _, Fix.AskFor _, Fix.DoElsewhere _, Fix.TellSomeone _ -> true;
        };
    }
}
