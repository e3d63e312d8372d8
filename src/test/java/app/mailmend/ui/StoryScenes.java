package app.mailmend.ui;

import app.mailmend.diagnosis.Diagnosis;
import app.mailmend.evidence.CertificateFacts;
import app.mailmend.evidence.CertificateProblem;
import app.mailmend.evidence.ConnectFault;
import app.mailmend.evidence.Effort;
import app.mailmend.evidence.Evidence;
import app.mailmend.evidence.ProbeRun;
import app.mailmend.evidence.ProviderFacts;
import app.mailmend.evidence.Stage;
import app.mailmend.evidence.StageResult;
import app.mailmend.evidence.Surveyed;
import app.mailmend.fix.Fix;
import app.mailmend.fix.FixPlan;
import app.mailmend.fix.FixPlanner;
import app.mailmend.session.CheckReport;
import app.mailmend.session.Conclusion;
import app.mailmend.session.OfferedFix;
import app.mailmend.session.SetupState;
import app.mailmend.settings.Encryption;
import app.mailmend.settings.Endpoint;
import app.mailmend.settings.PasswordKind;
import app.mailmend.settings.SignIn;
import app.mailmend.settings.SubmissionSettings;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;

/// Failures of the world, judged by the product's own rules and answered by its own planner, so
/// that the words of the server, the cause and the cure belong together.
final class StoryScenes {

    private static final SubmissionSettings UNSIGNED_587 =
            SubmissionSettings.of(Samples.SMTP, 587, Encryption.STARTTLS, SignIn.none());

    private StoryScenes() {}

    static Map<String, Consumer<Scenes.Stand>> all() {
        Map<String, Consumer<Scenes.Stand>> scenes = new LinkedHashMap<>();
        scenes.put("4-sign-in-first", stand -> show(stand, nobodySignedIn()));
        scenes.put(
                "4-app-password",
                stand -> {
                    Scenes.type(stand, "anna@app.example", "secret");
                    stand.model().detect();
                    play(stand, appPassword());
                });
        scenes.put("4-hidden-sign-in", stand -> show(stand, hiddenSignIn()));
        scenes.put("4-certificate-expired", stand -> show(stand, expired()));
        scenes.put("4-blocked-network", stand -> show(stand, blocked()));
        return scenes;
    }

    private static void show(Scenes.Stand stand, CheckReport report) {
        Scenes.find(stand);
        play(stand, report);
    }

    private static void play(Scenes.Stand stand, CheckReport report) {
        stand.session().play(new SetupState.Checked(report));
    }

    private static ProviderFacts provider() {
        return Samples.provider("Example Mail", PasswordKind.ACCOUNT_PASSWORD).facts();
    }

    /// 530 because nobody signed in; the settings with a sign-in were tried and work.
    static CheckReport nobodySignedIn() {
        List<StageResult> stages =
                Stream.concat(
                                Samples.wrongPassword().stream().limit(5),
                                Stream.of(
                                        Refusals.failed(
                                                Stage.MAIL_FROM,
                                                16,
                                                Refusals.reply(
                                                        "530 5.7.0 Authentication required"))))
                        .toList();
        ProbeRun run = Refusals.of(UNSIGNED_587, provider(), stages);
        Diagnosis diagnosis = Refusals.judge(run);
        SubmissionSettings signing =
                FixPlanner.plan(diagnosis, run, List.of(Samples.STARTTLS_587, Samples.TLS_465))
                        .trials()
                        .getFirst();
        ProbeRun proof = Samples.proven(signing, Samples.ANNA);
        return report(
                run,
                new Conclusion.Mended(
                        diagnosis,
                        List.of(
                                new OfferedFix(
                                        new Fix.ChangeSettings(signing),
                                        new OfferedFix.Trial.Tried(proof, true))),
                        signing,
                        proof));
    }

    static CheckReport appPassword() {
        return fails(
                Refusals.run(
                        Samples.TLS_465,
                        AdviceSamples.appProvider().facts(),
                        Stage.AUTH,
                        "534-5.7.9 Application-specific password required. For more information,",
                        "534 5.7.9 go to https://help.example.org/InvalidSecondFactor"));
    }

    /// A refused sign-in that hides in the text of a 530.
    static CheckReport hiddenSignIn() {
        return fails(
                Refusals.run(
                        Samples.STARTTLS_587,
                        provider(),
                        Stage.MAIL_FROM,
                        "530 5.7.57 Client not authenticated to send mail. Error: 535 5.7.139"
                                + " Authentication unsuccessful, SmtpClientAuthentication is"
                                + " disabled for the Tenant."));
    }

    static CheckReport expired() {
        CertificateFacts certificate =
                new CertificateFacts(
                        "CN=smtp.example.org",
                        "CN=Example CA",
                        List.of("smtp.example.org", "mail.example.org"),
                        Instant.parse("2025-11-19T00:00:00Z"),
                        Instant.parse("2026-11-19T00:00:00Z"),
                        Instant.parse("2026-11-22T09:30:00Z"),
                        "0123456789abcdef".repeat(4),
                        CertificateProblem.EXPIRED);
        List<StageResult> stages =
                Stream.concat(
                                Samples.wrongPassword().stream().limit(2),
                                Stream.of(
                                        Refusals.failed(
                                                Stage.TLS,
                                                88,
                                                new Evidence.CertificateRefused(certificate))))
                        .toList();
        return fails(Refusals.of(Samples.TLS_465, provider(), stages));
    }

    /// Nothing gets out of this network on any port for sending.
    static CheckReport blocked() {
        ProbeRun run = Refusals.of(Samples.TLS_465, provider(), unreached());
        return fails(
                run.withSurvey(
                        List.of(
                                look(465, Encryption.IMPLICIT_TLS),
                                look(587, Encryption.STARTTLS),
                                look(25, Encryption.STARTTLS))));
    }

    private static Surveyed look(int port, Encryption encryption) {
        return new Surveyed(new Endpoint(Samples.SMTP, port, encryption), unreached());
    }

    private static List<StageResult> unreached() {
        List<StageResult> stages = new ArrayList<>(Samples.wrongPassword().subList(0, 1));
        stages.add(
                Refusals.failed(
                        Stage.CONNECT,
                        10_000,
                        new Evidence.NotConnected("192.0.2.25", ConnectFault.TIMED_OUT)));
        return stages;
    }

    private static CheckReport fails(ProbeRun run) {
        Diagnosis diagnosis = Refusals.judge(run);
        FixPlan plan = FixPlanner.plan(diagnosis, run, List.of());
        return report(
                run,
                new Conclusion.Fails(
                        diagnosis,
                        plan.remedies().stream()
                                .map(fix -> new OfferedFix(fix, new OfferedFix.Trial.Untried()))
                                .toList()));
    }

    private static CheckReport report(ProbeRun run, Conclusion conclusion) {
        SubmissionSettings settings =
                run.subject() instanceof app.mailmend.evidence.Subject.Tested tested
                        ? tested.settings()
                        : Samples.TLS_465;
        return new CheckReport(
                Samples.request(settings), run, conclusion, List.of(), Effort.none());
    }
}
