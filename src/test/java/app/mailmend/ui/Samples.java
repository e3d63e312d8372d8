package app.mailmend.ui;

import app.mailmend.account.Credential;
import app.mailmend.account.EmailAddress;
import app.mailmend.account.LoginName;
import app.mailmend.account.Secret;
import app.mailmend.catalog.Provider;
import app.mailmend.catalog.ProviderKind;
import app.mailmend.catalog.ProviderStatus;
import app.mailmend.diagnosis.Cause;
import app.mailmend.diagnosis.Circumstance;
import app.mailmend.diagnosis.Diagnosis;
import app.mailmend.diagnosis.Fact;
import app.mailmend.diagnosis.Finding;
import app.mailmend.diagnosis.Reason;
import app.mailmend.evidence.CertificateFacts;
import app.mailmend.evidence.CertificateProblem;
import app.mailmend.evidence.DiscoveryRun;
import app.mailmend.evidence.DiscoveryRun.Answer;
import app.mailmend.evidence.DiscoveryRun.Step;
import app.mailmend.evidence.Effort;
import app.mailmend.evidence.Evidence;
import app.mailmend.evidence.IncomingRun;
import app.mailmend.evidence.Outcome;
import app.mailmend.evidence.ProbeRun;
import app.mailmend.evidence.ProviderFacts;
import app.mailmend.evidence.ServerOffer;
import app.mailmend.evidence.SkipReason;
import app.mailmend.evidence.SmtpReply;
import app.mailmend.evidence.Stage;
import app.mailmend.evidence.StageResult;
import app.mailmend.evidence.Subject;
import app.mailmend.evidence.Transcript;
import app.mailmend.evidence.Transcript.Line;
import app.mailmend.evidence.Transcript.Side;
import app.mailmend.practice.PracticeAccount;
import app.mailmend.practice.PracticeAccount.Lesson;
import app.mailmend.practice.PracticeDesk;
import app.mailmend.session.CheckGoals;
import app.mailmend.session.CheckRequest;
import app.mailmend.session.IncomingResult;
import app.mailmend.session.NetworkOptions;
import app.mailmend.settings.Candidate;
import app.mailmend.settings.Encryption;
import app.mailmend.settings.Endpoint;
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
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/// Believable contents for the window.
public final class Samples {

    public static final EmailAddress ANNA = EmailAddress.check("anna@example.org").orElseThrow();
    public static final HostName SMTP = new HostName("smtp.example.org");
    public static final SignIn AS_ANNA = new SignIn.WithPassword(LoginName.of(ANNA));
    public static final SubmissionSettings TLS_465 =
            SubmissionSettings.of(SMTP, 465, Encryption.IMPLICIT_TLS, AS_ANNA);
    public static final SubmissionSettings STARTTLS_587 =
            SubmissionSettings.of(SMTP, 587, Encryption.STARTTLS, AS_ANNA);
    public static final SubmissionSettings PLAIN_587 =
            SubmissionSettings.of(SMTP, 587, Encryption.NONE, AS_ANNA);
    public static final IncomingSettings IMAP =
            new IncomingSettings(
                    IncomingProtocol.IMAP,
                    new Endpoint(new HostName("imap.example.org"), 993, Encryption.IMPLICIT_TLS),
                    AS_ANNA);

    private Samples() {}

    static Provider provider(String name, PasswordKind kind) {
        return new Provider(
                "sample",
                name,
                ProviderKind.MAILBOX,
                1,
                ProviderStatus.ACTIVE,
                List.of("example.org"),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                kind,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(URI.create("https://help.example.org/mail")),
                "",
                Provider.Confidence.HIGH,
                "2026-11");
    }

    public static DiscoveryRun searching(EmailAddress address) {
        return new DiscoveryRun(
                address,
                ProviderFacts.unknown(),
                List.of(),
                List.of(),
                List.of(),
                List.of(
                        new Step(SourceName.CATALOGUE, Answer.NOTHING, Duration.ofMillis(3)),
                        new Step(SourceName.AUTOCONFIG, Answer.ASKING, Duration.ofMillis(420)),
                        new Step(SourceName.ISPDB, Answer.FOUND, Duration.ofMillis(240)),
                        new Step(SourceName.MX, Answer.FAILED, Duration.ofMillis(1800)),
                        new Step(SourceName.SRV, Answer.WAITING, Duration.ZERO)),
                List.of(),
                DiscoveryRun.End.NOT_YET,
                Duration.ofMillis(420));
    }

    public static DiscoveryRun found(EmailAddress address) {
        return new DiscoveryRun(
                address,
                provider("Example Mail", PasswordKind.ACCOUNT_PASSWORD).facts(),
                List.of(
                        new Candidate<>(
                                TLS_465,
                                List.of(SignInKind.PASSWORD),
                                Origin.of(SourceName.CATALOGUE),
                                Trust.TRUSTED,
                                95),
                        new Candidate<>(
                                STARTTLS_587,
                                List.of(SignInKind.PASSWORD),
                                List.of(
                                        Origin.of(SourceName.CATALOGUE),
                                        Origin.of(SourceName.ISPDB)),
                                Trust.CONFIRM,
                                80,
                                Set.of())),
                List.of(
                        new Candidate<>(
                                IMAP,
                                List.of(SignInKind.PASSWORD),
                                Origin.of(SourceName.CATALOGUE),
                                Trust.TRUSTED,
                                95)),
                List.of(),
                List.of(
                        new Step(SourceName.CATALOGUE, Answer.FOUND, Duration.ofMillis(3)),
                        new Step(SourceName.ISPDB, Answer.SKIPPED, Duration.ZERO)),
                List.of(),
                DiscoveryRun.End.COMPLETE,
                Duration.ofMillis(12));
    }

    static DiscoveryRun nothing(EmailAddress address) {
        return new DiscoveryRun(
                address,
                ProviderFacts.unknown(),
                List.of(),
                List.of(),
                List.of(),
                List.of(new Step(SourceName.CATALOGUE, Answer.NOTHING, Duration.ofMillis(2))),
                List.of(),
                DiscoveryRun.End.COMPLETE,
                Duration.ofMillis(2));
    }

    static DiscoveryRun browserOnly(EmailAddress address) {
        SubmissionSettings token =
                new SubmissionSettings(
                        STARTTLS_587.endpoint(), new SignIn.WithToken(LoginName.of(address)));
        return new DiscoveryRun(
                address,
                provider("Example 365", PasswordKind.OAUTH_ONLY).facts(),
                List.of(
                        new Candidate<>(
                                token,
                                List.of(SignInKind.OAUTH2),
                                Origin.of(SourceName.CATALOGUE),
                                Trust.TRUSTED,
                                95)),
                List.of(),
                List.of(),
                List.of(new Step(SourceName.CATALOGUE, Answer.FOUND, Duration.ofMillis(2))),
                List.of(),
                DiscoveryRun.End.COMPLETE,
                Duration.ofMillis(2));
    }

    static StageResult passed(Stage stage, int millis, Evidence... seen) {
        return new StageResult(stage, Outcome.PASSED, Duration.ofMillis(millis), List.of(seen));
    }

    static Evidence replied(int code, String... lines) {
        return new Evidence.Replied(new SmtpReply(code, List.of(lines)));
    }

    static List<StageResult> beforeTheRefusal() {
        return List.of(
                passed(Stage.RESOLVE, 12, new Evidence.Resolved(List.of("192.0.2.25"))),
                passed(Stage.CONNECT, 24, new Evidence.Connected("192.0.2.25")),
                passed(
                        Stage.GREETING,
                        31,
                        replied(220, "smtp.example.org ESMTP ready for your mail")),
                passed(
                        Stage.EHLO,
                        18,
                        replied(250, "smtp.example.org", "STARTTLS", "SIZE 36700160")));
    }

    static List<StageResult> refused() {
        return Stream.concat(
                        beforeTheRefusal().stream(),
                        Stream.of(
                                new StageResult(
                                        Stage.MAIL_FROM,
                                        Outcome.FAILED,
                                        Duration.ofMillis(16),
                                        List.of(
                                                replied(
                                                        530,
                                                        "5.7.0 Must issue a STARTTLS command"
                                                                + " first")))))
                .toList();
    }

    static List<StageResult> wrongPassword() {
        return List.of(
                passed(Stage.RESOLVE, 12, new Evidence.Resolved(List.of("192.0.2.25"))),
                passed(Stage.CONNECT, 24, new Evidence.Connected("192.0.2.25")),
                passed(Stage.TLS, 96, tls()),
                passed(Stage.GREETING, 31, replied(220, "smtp.example.org ESMTP")),
                passed(
                        Stage.EHLO,
                        18,
                        replied(250, "smtp.example.org", "AUTH PLAIN LOGIN"),
                        new Evidence.Offered(true, new ServerOffer(Map.of("AUTH", "PLAIN LOGIN")))),
                new StageResult(
                        Stage.AUTH,
                        Outcome.FAILED,
                        Duration.ofMillis(2300),
                        List.of(
                                replied(
                                        535,
                                        "5.7.8 Username and password not accepted.",
                                        "5.7.8 Learn more at https://help.example.org/login"))));
    }

    static List<StageResult> heldBack() {
        return Stream.concat(
                        wrongPassword().stream().limit(5),
                        Stream.of(
                                new StageResult(
                                        Stage.AUTH,
                                        Outcome.SKIPPED,
                                        Duration.ZERO,
                                        List.of(
                                                new Evidence.RetryAfter(Duration.ofSeconds(463)),
                                                new Evidence.SignInSkipped(
                                                        SkipReason.BUDGET_SPENT)))))
                .toList();
    }

    static Diagnosis heldBackHere() {
        return new Diagnosis(
                List.of(
                        new Finding(
                                Cause.AUTH_THROTTLED,
                                Circumstance.HELD_BACK_HERE,
                                0.97,
                                List.of(
                                        new Reason.Happened(
                                                Fact.SIGN_IN_WAS_HELD_BACK, Stage.AUTH)))));
    }

    static Evidence tls() {
        return new Evidence.TlsUp(
                "TLSv1.3",
                "TLS_AES_256_GCM_SHA384",
                new CertificateFacts(
                        "CN=smtp.example.org",
                        "CN=Example CA",
                        List.of("smtp.example.org"),
                        Instant.parse("2026-01-01T00:00:00Z"),
                        Instant.parse("2027-01-01T00:00:00Z"),
                        Instant.parse("2026-07-01T00:00:00Z"),
                        "00",
                        CertificateProblem.NONE));
    }

    static ProbeRun run(SubmissionSettings settings, EmailAddress self, List<StageResult> stages) {
        return new ProbeRun(
                new Subject.Tested(settings, self, self),
                provider("Example Mail", PasswordKind.ACCOUNT_PASSWORD).facts(),
                stages,
                List.of(),
                new Transcript(
                        List.of(
                                new Line(Side.NOTE, "connected to 192.0.2.25:587"),
                                new Line(Side.SERVER, "220 smtp.example.org ESMTP ready"),
                                new Line(Side.CLIENT, "EHLO [192.0.2.1]"),
                                new Line(Side.SERVER, "250-smtp.example.org"),
                                new Line(Side.SERVER, "250 STARTTLS"),
                                new Line(Side.CLIENT, "MAIL FROM:<" + self + ">"),
                                new Line(
                                        Side.SERVER,
                                        "530 5.7.0 Must issue a STARTTLS command first"))),
                new Effort(0, 9, Duration.ofMillis(412)));
    }

    static ProbeRun proven(SubmissionSettings settings, EmailAddress self) {
        return run(
                settings,
                self,
                List.of(
                        passed(Stage.CONNECT, 24, new Evidence.Connected("192.0.2.25")),
                        passed(Stage.TLS, 96, tls()),
                        passed(Stage.AUTH, 140, replied(235, "2.7.0 Accepted")),
                        passed(Stage.RCPT_TO, 20, replied(250, "2.1.5 Ok"))));
    }

    static Diagnosis tlsRequired() {
        return new Diagnosis(
                List.of(
                        new Finding(
                                Cause.TLS_REQUIRED,
                                Circumstance.NONE,
                                0.97,
                                List.of(
                                        new Reason.Said(
                                                "530 5.7.0 Must issue a STARTTLS command first"),
                                        new Reason.Happened(
                                                Fact.STARTTLS_WAS_OFFERED, Stage.EHLO))),
                        new Finding(Cause.AUTH_REQUIRED, Circumstance.NONE, 0.1, List.of())));
    }

    static Diagnosis of(Cause cause) {
        return new Diagnosis(
                List.of(
                        new Finding(
                                cause,
                                Circumstance.NONE,
                                0.9,
                                List.of(
                                        new Reason.Happened(
                                                Fact.SIGN_IN_WAS_REFUSED, Stage.AUTH)))));
    }

    static List<StageResult> delivered() {
        return List.of(
                passed(Stage.DATA, 310, new Evidence.Submitted("<1@example.org>")),
                passed(
                        Stage.ARRIVAL,
                        1240,
                        new Evidence.Arrived("INBOX", Duration.ofMillis(1240))));
    }

    static IncomingResult fetched() {
        return new IncomingResult.Proven(
                fetching(
                        new StageResult(
                                Stage.AUTH,
                                Outcome.PASSED,
                                Duration.ofMillis(40),
                                List.of(new Evidence.Answered("OK Logged in")))));
    }

    static IncomingResult notFetched() {
        return new IncomingResult.Failed(
                fetching(
                        new StageResult(
                                Stage.AUTH,
                                Outcome.FAILED,
                                Duration.ofMillis(40),
                                List.of(
                                        new Evidence.Answered(
                                                "NO [AUTHENTICATIONFAILED] Invalid"
                                                        + " credentials")))),
                of(Cause.BAD_CREDENTIALS));
    }

    private static IncomingRun fetching(StageResult signIn) {
        return new IncomingRun(IMAP, List.of(signIn), Transcript.empty(), Effort.none());
    }

    static CheckRequest request(SubmissionSettings settings) {
        return new CheckRequest(
                settings,
                Credential.none(),
                ANNA,
                ANNA,
                provider("Example Mail", PasswordKind.ACCOUNT_PASSWORD).facts(),
                List.of(),
                List.of(IMAP),
                new CheckGoals(true, false, false),
                NetworkOptions.ordinary());
    }

    static PracticeDesk desk() {
        return new PracticeDesk(
                provider("Practice", PasswordKind.ACCOUNT_PASSWORD),
                List.of(
                        lesson("well", Lesson.ALL_WELL, TLS_465),
                        lesson("starttls", Lesson.STARTTLS_FIRST, PLAIN_587),
                        lesson("signin", Lesson.SIGN_IN_FIRST, STARTTLS_587),
                        lesson("password", Lesson.WRONG_PASSWORD, TLS_465),
                        lesson("app", Lesson.APP_PASSWORD, TLS_465)),
                List.of(),
                Path.of("practice-ca.pem"));
    }

    private static PracticeAccount lesson(
            String name, Lesson lesson, SubmissionSettings startWith) {
        return new PracticeAccount(
                EmailAddress.check(name + "@practice.example").orElseThrow(),
                lesson,
                Secret.of("practice-" + name),
                Secret.of("practice-right"),
                startWith.endpoint());
    }
}
