package app.mailmend.cli;

import app.mailmend.account.EmailAddress;
import app.mailmend.account.LoginName;
import app.mailmend.diagnosis.Cause;
import app.mailmend.diagnosis.Circumstance;
import app.mailmend.diagnosis.Diagnosis;
import app.mailmend.diagnosis.Fact;
import app.mailmend.diagnosis.Finding;
import app.mailmend.diagnosis.Reason;
import app.mailmend.diagnosis.rules.StandardRules;
import app.mailmend.evidence.CertificateFacts;
import app.mailmend.evidence.CertificateProblem;
import app.mailmend.evidence.DiscoveryRun;
import app.mailmend.evidence.DiscoveryRun.Answer;
import app.mailmend.evidence.DiscoveryRun.Note;
import app.mailmend.evidence.DiscoveryRun.Step;
import app.mailmend.evidence.Effort;
import app.mailmend.evidence.Evidence;
import app.mailmend.evidence.IncomingRun;
import app.mailmend.evidence.Outcome;
import app.mailmend.evidence.ProbeRun;
import app.mailmend.evidence.ProviderFacts;
import app.mailmend.evidence.SkipReason;
import app.mailmend.evidence.SmtpReply;
import app.mailmend.evidence.SourceRemark;
import app.mailmend.evidence.Stage;
import app.mailmend.evidence.StageResult;
import app.mailmend.evidence.Subject;
import app.mailmend.evidence.Transcript;
import app.mailmend.evidence.Transcript.Line;
import app.mailmend.evidence.Transcript.Side;
import app.mailmend.fix.Addressee;
import app.mailmend.fix.Errand;
import app.mailmend.fix.Fix;
import app.mailmend.fix.Letter;
import app.mailmend.session.CheckReport;
import app.mailmend.session.CheckRequest;
import app.mailmend.session.Conclusion;
import app.mailmend.session.IncomingResult;
import app.mailmend.session.OfferedFix;
import app.mailmend.session.OfferedFix.Trial;
import app.mailmend.settings.Candidate;
import app.mailmend.settings.Encryption;
import app.mailmend.settings.Endpoint;
import app.mailmend.settings.Ground;
import app.mailmend.settings.HostName;
import app.mailmend.settings.IncomingProtocol;
import app.mailmend.settings.IncomingSettings;
import app.mailmend.settings.Origin;
import app.mailmend.settings.PasswordKind;
import app.mailmend.settings.SignIn;
import app.mailmend.settings.SignInKind;
import app.mailmend.settings.SourceName;
import app.mailmend.settings.SubmissionSettings;
import app.mailmend.settings.Trust;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/** Runs and reports as a session would make them. */
final class Samples {

    static final EmailAddress ALICE = EmailAddress.check("alice@example.org").orElseThrow();
    static final SmtpReply STARTTLS_FIRST =
            new SmtpReply(530, List.of("5.7.0 Must issue a STARTTLS", "5.7.0 command first"));
    static final CertificateFacts CERTIFICATE =
            new CertificateFacts(
                    "CN=mail.example.org",
                    "CN=Example Authority",
                    List.of("mail.example.org", "smtp.example.org"),
                    Instant.parse("2026-01-01T00:00:00Z"),
                    Instant.parse("2027-01-01T00:00:00Z"),
                    Instant.parse("2026-07-01T00:00:00Z"),
                    "ab".repeat(32),
                    CertificateProblem.NONE);

    private Samples() {}

    static Endpoint endpoint(String host, int port, Encryption encryption) {
        return new Endpoint(HostName.check(host).orElseThrow(), port, encryption);
    }

    static SubmissionSettings settings(int port, Encryption encryption) {
        return new SubmissionSettings(
                endpoint("mail.example.org", port, encryption),
                new SignIn.WithPassword(LoginName.of(ALICE)));
    }

    static DiscoveryRun nothingFound(EmailAddress address) {
        return new DiscoveryRun(
                address,
                ProviderFacts.unknown(),
                List.of(),
                List.of(),
                List.of(),
                List.of(new Step(SourceName.CATALOGUE, Answer.NOTHING, Duration.ofMillis(1))),
                List.of(new Note("unknown-provider", "", "")),
                DiscoveryRun.End.COMPLETE,
                Duration.ofMillis(2));
    }

    static DiscoveryRun found(EmailAddress address, Trust trust) {
        return found(address, trust, "smtp.example.org");
    }

    static DiscoveryRun found(EmailAddress address, Trust trust, String host) {
        SignIn signIn = new SignIn.WithPassword(LoginName.check("alice.local").orElseThrow());
        return new DiscoveryRun(
                address,
                new ProviderFacts(
                        "gmail",
                        "Gmail",
                        PasswordKind.APP_PASSWORD,
                        Set.of(SignInKind.PASSWORD, SignInKind.OAUTH2)),
                List.of(
                        new Candidate<>(
                                new SubmissionSettings(
                                        endpoint(host, 465, Encryption.IMPLICIT_TLS), signIn),
                                List.of(SignInKind.OAUTH2, SignInKind.PASSWORD),
                                List.of(
                                        Origin.of(SourceName.PRESETS),
                                        new Origin(SourceName.CATALOGUE, "gmail", "2026-11")),
                                trust,
                                95,
                                Set.of(Ground.OFFERS_SIGN_IN, Ground.CORROBORATED))),
                List.of(
                        new Candidate<>(
                                new IncomingSettings(
                                        IncomingProtocol.IMAP,
                                        endpoint("imap.example.org", 993, Encryption.IMPLICIT_TLS),
                                        signIn),
                                List.of(SignInKind.PASSWORD),
                                Origin.of(SourceName.CATALOGUE),
                                Trust.TRUSTED,
                                90)),
                List.of(),
                List.of(
                        new Step(
                                SourceName.CATALOGUE,
                                Answer.FOUND,
                                Duration.ofMillis(12),
                                SourceRemark.NONE,
                                "Gmail")),
                List.of(new Note("enable-imap-first", "In the settings.", "https://example.org/")),
                DiscoveryRun.End.COMPLETE,
                Duration.ofMillis(812));
    }

    static DiscoveryRun with(
            DiscoveryRun run, List<DiscoveryRun.Rival> rivals, DiscoveryRun.End end) {
        return new DiscoveryRun(
                run.address(),
                run.provider(),
                run.outgoing(),
                run.incoming(),
                rivals,
                run.steps(),
                run.notes(),
                end,
                run.elapsed());
    }

    static StageResult stage(Stage stage, Outcome outcome, Evidence... seen) {
        return new StageResult(stage, outcome, Duration.ofMillis(12), List.of(seen));
    }

    static ProbeRun run(CheckRequest request, StageResult... stages) {
        return new ProbeRun(
                new Subject.Tested(request.settings(), request.from(), request.to()),
                request.provider(),
                List.of(stages),
                List.of(),
                new Transcript(
                        List.of(
                                new Line(Side.SERVER, "220 mail.example.org ESMTP"),
                                new Line(Side.CLIENT, "AUTH PLAIN <redacted>"),
                                new Line(Side.NOTE, "closed"))),
                new Effort(1, 6, Duration.ofMillis(431)));
    }

    static ProbeRun good(CheckRequest request) {
        return run(
                request,
                stage(Stage.CONNECT, Outcome.PASSED, new Evidence.Connected("192.0.2.1")),
                stage(
                        Stage.TLS,
                        Outcome.PASSED,
                        new Evidence.TlsUp("TLSv1.3", "TLS_AES_128_GCM_SHA256", CERTIFICATE)),
                stage(
                        Stage.RCPT_TO,
                        Outcome.PASSED,
                        new Evidence.Replied(new SmtpReply(250, List.of("2.1.5 Ok")))));
    }

    static ProbeRun bad(CheckRequest request) {
        return run(
                request,
                stage(Stage.CONNECT, Outcome.PASSED, new Evidence.Connected("192.0.2.1")),
                stage(
                        Stage.AUTH,
                        Outcome.SKIPPED,
                        new Evidence.SignInSkipped(SkipReason.NOT_ENCRYPTED)),
                stage(Stage.MAIL_FROM, Outcome.FAILED, new Evidence.Replied(STARTTLS_FIRST)));
    }

    static StageResult refusedCertificate() {
        return stage(
                Stage.TLS,
                Outcome.FAILED,
                new Evidence.CertificateRefused(
                        new CertificateFacts(
                                CERTIFICATE.subject(),
                                CERTIFICATE.issuer(),
                                CERTIFICATE.names(),
                                CERTIFICATE.notBefore(),
                                CERTIFICATE.notAfter(),
                                CERTIFICATE.checkedAt(),
                                CERTIFICATE.sha256(),
                                CertificateProblem.EXPIRED)));
    }

    static Diagnosis diagnosis() {
        return new Diagnosis(
                List.of(
                        new Finding(
                                Cause.TLS_REQUIRED,
                                Circumstance.NONE,
                                0.98,
                                List.of(
                                        new Reason.Said("5.7.0 Must issue a STARTTLS"),
                                        new Reason.Happened(
                                                Fact.STARTTLS_WAS_OFFERED, Stage.EHLO))),
                        new Finding(Cause.AUTH_REQUIRED, Circumstance.NONE, 0.2, List.of())));
    }

    static CheckReport works(CheckRequest request) {
        return report(request, good(request), new Conclusion.Works(request.settings()), List.of());
    }

    /** Sending works; IMAP does, and POP3 does not. */
    static CheckReport worksAndFetches(CheckRequest request) {
        IncomingSettings imap = incoming(request, IncomingProtocol.IMAP, 993);
        IncomingSettings pop3 = incoming(request, IncomingProtocol.POP3, 995);
        return new CheckReport(
                request,
                good(request),
                new Conclusion.Works(request.settings()),
                List.of(),
                List.of(
                        new IncomingResult.Proven(fetching(imap, Outcome.PASSED, "OK Logged in")),
                        new IncomingResult.Failed(
                                fetching(pop3, Outcome.FAILED, "-ERR [AUTH] no"), diagnosis())),
                new Effort(3, 20, Duration.ofMillis(987)));
    }

    private static IncomingSettings incoming(
            CheckRequest request, IncomingProtocol protocol, int port) {
        return new IncomingSettings(
                protocol,
                endpoint("mail.example.org", port, Encryption.IMPLICIT_TLS),
                request.settings().signIn());
    }

    private static IncomingRun fetching(IncomingSettings settings, Outcome outcome, String words) {
        return new IncomingRun(
                settings,
                List.of(stage(Stage.AUTH, outcome, new Evidence.Answered(words))),
                new Transcript(List.of(new Line(Side.SERVER, words))),
                new Effort(1, 5, Duration.ofMillis(90)));
    }

    static CheckReport fails(CheckRequest request) {
        OfferedFix letter =
                new OfferedFix(
                        new Fix.TellSomeone(Addressee.ADMINISTRATOR, Letter.OFFER_ENCRYPTION),
                        new Trial.Untried());
        return report(
                request,
                bad(request),
                new Conclusion.Fails(diagnosis(), List.of(letter)),
                List.of());
    }

    static CheckReport heldBack(CheckRequest request) {
        Finding why =
                new Finding(
                        Cause.AUTH_THROTTLED,
                        Circumstance.HELD_BACK_HERE,
                        0.97,
                        List.of(new Reason.Happened(Fact.SIGN_IN_WAS_HELD_BACK, Stage.AUTH)));
        OfferedFix wait =
                new OfferedFix(new Fix.DoElsewhere(Errand.WAIT_AND_TRY_AGAIN), new Trial.Untried());
        return report(
                request,
                run(
                        request,
                        stage(
                                Stage.AUTH,
                                Outcome.SKIPPED,
                                new Evidence.RetryAfter(Duration.ofMillis(462_001)),
                                new Evidence.SignInSkipped(SkipReason.BUDGET_SPENT))),
                new Conclusion.Fails(new Diagnosis(List.of(why)), List.of(wait)),
                List.of());
    }

    static CheckReport mended(CheckRequest request) {
        SubmissionSettings better = settings(465, Encryption.IMPLICIT_TLS);
        ProbeRun proof = good(request.withSettings(better));
        OfferedFix fix =
                new OfferedFix(new Fix.ChangeSettings(better), new Trial.Tried(proof, true));
        return report(
                request,
                bad(request),
                new Conclusion.Mended(diagnosis(), List.of(fix), better, proof),
                List.of(
                        stage(
                                Stage.DATA,
                                Outcome.PASSED,
                                new Evidence.Submitted("<1@example.org>")),
                        stage(
                                Stage.ARRIVAL,
                                Outcome.PASSED,
                                new Evidence.Arrived("INBOX", Duration.ofSeconds(1)))));
    }

    static CheckReport uncertain(CheckRequest request) {
        return report(
                request,
                good(request),
                new Conclusion.Uncertain(request.settings(), diagnosis()),
                List.of(
                        stage(
                                Stage.DATA,
                                Outcome.FAILED,
                                new Evidence.SubmissionUnknown("<1@example.org>"))));
    }

    static CheckReport cancelled(CheckRequest request) {
        return report(
                request,
                run(request, stage(Stage.CONNECT, Outcome.FAILED, new Evidence.Cancelled())),
                new Conclusion.Cancelled(),
                List.of());
    }

    static CheckReport report(
            CheckRequest request, ProbeRun run, Conclusion conclusion, List<StageResult> delivery) {
        return new CheckReport(
                request, run, conclusion, delivery, new Effort(2, 14, Duration.ofMillis(987)));
    }

    /** The fingerprint of a certificate that a server made itself. */
    static final String SELF_MADE = "ab".repeat(32);

    /** A certificate that was refused, explained as the product does. */
    static CheckReport refused(CheckRequest request, CertificateProblem problem, String expected) {
        CertificateFacts facts =
                new CertificateFacts(
                        CERTIFICATE.subject(),
                        CERTIFICATE.subject(),
                        CERTIFICATE.names(),
                        CERTIFICATE.notBefore(),
                        CERTIFICATE.notAfter(),
                        CERTIFICATE.checkedAt(),
                        SELF_MADE,
                        problem,
                        expected,
                        List.of());
        ProbeRun run =
                new ProbeRun(
                        new Subject.Tested(request.settings(), request.from(), request.to()),
                        ProviderFacts.unknown(),
                        List.of(
                                stage(
                                        Stage.TLS,
                                        Outcome.FAILED,
                                        new Evidence.CertificateRefused(facts))),
                        List.of(),
                        Transcript.empty(),
                        Effort.none());
        Diagnosis diagnosis = StandardRules.diagnostician().diagnose(run);
        return new CheckReport(
                request, run, new Conclusion.Fails(diagnosis, List.of()), List.of(), Effort.none());
    }
}
