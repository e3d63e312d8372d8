package app.mailmend.ui;

import app.mailmend.diagnosis.Diagnosis;
import app.mailmend.diagnosis.rules.StandardRules;
import app.mailmend.evidence.CertificateFacts;
import app.mailmend.evidence.CertificateProblem;
import app.mailmend.evidence.Effort;
import app.mailmend.evidence.Evidence;
import app.mailmend.evidence.Outcome;
import app.mailmend.evidence.ProbeRun;
import app.mailmend.evidence.ProviderFacts;
import app.mailmend.evidence.Stage;
import app.mailmend.evidence.StageResult;
import app.mailmend.evidence.Subject;
import app.mailmend.evidence.Transcript;
import app.mailmend.fix.FixPlanner;
import app.mailmend.session.CheckReport;
import app.mailmend.session.Conclusion;
import app.mailmend.session.OfferedFix;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/// What a server of one's own is met with.
final class CertificateSamples {

    private CertificateSamples() {}

    static CertificateFacts ownCertificate() {
        return certificate(CertificateProblem.SELF_SIGNED, "");
    }

    static CertificateFacts changedCertificate() {
        return certificate(CertificateProblem.FINGERPRINT_CHANGED, "1f2e3d4c5b6a7988".repeat(4));
    }

    private static CertificateFacts certificate(CertificateProblem problem, String expected) {
        return new CertificateFacts(
                "CN=mail.anna.example",
                "CN=mail.anna.example",
                List.of("mail.anna.example"),
                Instant.parse("2026-01-01T00:00:00Z"),
                Instant.parse("2027-01-01T00:00:00Z"),
                Instant.parse("2026-07-01T00:00:00Z"),
                "0123456789abcdef".repeat(4),
                problem,
                expected,
                List.of());
    }

    /// What a test of a server of one's own ends with, explained as the product does.
    static CheckReport refusedBecauseOf(CertificateFacts certificate) {
        ProbeRun run =
                new ProbeRun(
                        new Subject.Tested(Samples.TLS_465, Samples.ANNA, Samples.ANNA),
                        ProviderFacts.unknown(),
                        List.of(
                                Samples.passed(
                                        Stage.CONNECT, 24, new Evidence.Connected("192.0.2.25")),
                                new StageResult(
                                        Stage.TLS,
                                        Outcome.FAILED,
                                        Duration.ofMillis(90),
                                        List.of(new Evidence.CertificateRefused(certificate)))),
                        List.of(),
                        Transcript.empty(),
                        Effort.none());
        Diagnosis diagnosis = StandardRules.diagnostician().diagnose(run);
        List<OfferedFix> fixes =
                FixPlanner.plan(diagnosis, run, List.of()).remedies().stream()
                        .map(fix -> new OfferedFix(fix, new OfferedFix.Trial.Untried()))
                        .toList();
        return new CheckReport(
                Samples.request(Samples.TLS_465),
                run,
                new Conclusion.Fails(diagnosis, fixes),
                List.of(),
                Effort.none());
    }
}
