package app.mailmend.ui;

import app.mailmend.account.EmailAddress;
import app.mailmend.diagnosis.Cause;
import app.mailmend.diagnosis.Diagnosis;
import app.mailmend.diagnosis.rules.StandardRules;
import app.mailmend.evidence.Effort;
import app.mailmend.evidence.Evidence;
import app.mailmend.evidence.Outcome;
import app.mailmend.evidence.ProbeRun;
import app.mailmend.evidence.ProviderFacts;
import app.mailmend.evidence.SmtpReply;
import app.mailmend.evidence.Stage;
import app.mailmend.evidence.StageResult;
import app.mailmend.evidence.Subject;
import app.mailmend.evidence.Transcript;
import app.mailmend.evidence.Transcript.Line;
import app.mailmend.evidence.Transcript.Side;
import app.mailmend.settings.SignIn;
import app.mailmend.settings.SubmissionSettings;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// Tests that failed as they do in the world: what the server said at which stage, and what it was
/// told before. What they mean is left to the product's own rules.
final class Refusals {

    private Refusals() {}

    /// A run that comes as far as the stage and is refused there.
    static ProbeRun run(
            SubmissionSettings settings, ProviderFacts provider, Stage refused, String... lines) {
        return of(settings, provider, upTo(refused, lines));
    }

    static ProbeRun of(
            SubmissionSettings settings, ProviderFacts provider, List<StageResult> stages) {
        EmailAddress self = Samples.ANNA;
        boolean signed = stages.stream().anyMatch(stage -> stage.stage() == Stage.AUTH);
        return new ProbeRun(
                new Subject.Tested(settings, self, self),
                provider,
                stages,
                List.of(),
                conversation(settings, stages),
                new Effort(signed ? 1 : 0, 7, Duration.ofMillis(640)));
    }

    /// What the rules of the product make of it.
    static Diagnosis judge(ProbeRun run) {
        return StandardRules.diagnostician().diagnose(run);
    }

    /// The words with which a server says so.
    static ProbeRun meaning(Cause cause, SubmissionSettings settings, ProviderFacts provider) {
        return switch (cause) {
            case BAD_CREDENTIALS -> of(settings, provider, Samples.wrongPassword());
            case APP_PASSWORD_REQUIRED ->
                    run(
                            settings,
                            provider,
                            Stage.AUTH,
                            "534-5.7.9 Application-specific password required.",
                            "534 5.7.9 See the security page of your account.");
            case SMTP_AUTH_DISABLED ->
                    run(
                            settings,
                            provider,
                            Stage.AUTH,
                            "535 5.7.139 Authentication unsuccessful, SmtpClientAuthentication is"
                                    + " disabled for the Tenant.");
            case SENDER_NOT_OWNED ->
                    run(
                            settings,
                            provider,
                            Stage.MAIL_FROM,
                            "553 5.7.1 <anna@example.org>: Sender address rejected: not owned by"
                                    + " user");
            case RECIPIENT_UNKNOWN ->
                    run(
                            settings,
                            provider,
                            Stage.RCPT_TO,
                            "550 5.1.1 <anna@example.org>: Recipient address rejected: User"
                                    + " unknown");
            case UNEXPLAINED ->
                    run(settings, provider, Stage.MAIL_FROM, "554 Transaction 4711 halted");
            default -> throw new IllegalArgumentException("no words for " + cause);
        };
    }

    private static List<StageResult> upTo(Stage refused, String... lines) {
        List<StageResult> stages = new ArrayList<>(Samples.wrongPassword().subList(0, 5));
        if (refused != Stage.AUTH) {
            stages.add(
                    Samples.passed(
                            Stage.AUTH,
                            140,
                            new Evidence.SignInTried("PLAIN"),
                            Samples.replied(235, "2.7.0 Authentication successful")));
        }
        if (refused == Stage.RCPT_TO) {
            stages.add(Samples.passed(Stage.MAIL_FROM, 20, Samples.replied(250, "2.1.0 Ok")));
        }
        stages.add(failed(refused, 210, reply(lines)));
        return stages;
    }

    static StageResult failed(Stage stage, int millis, Evidence... seen) {
        return new StageResult(stage, Outcome.FAILED, Duration.ofMillis(millis), List.of(seen));
    }

    /// A reply as it stands on the wire (RFC 5321 section 4.2).
    static Evidence reply(String... lines) {
        int code = Integer.parseInt(lines[0].substring(0, 3));
        return new Evidence.Replied(
                new SmtpReply(code, Stream.of(lines).map(line -> line.substring(4)).toList()));
    }

    private static Transcript conversation(SubmissionSettings settings, List<StageResult> stages) {
        List<Line> lines = new ArrayList<>();
        lines.add(new Line(Side.NOTE, "connected to 192.0.2.25:" + settings.port()));
        for (StageResult stage : stages) {
            command(stage.stage(), settings)
                    .map(said -> new Line(Side.CLIENT, said))
                    .forEach(lines::add);
            stage.reply().stream()
                    .flatMap(reply -> reply.text().lines())
                    .map(said -> new Line(Side.SERVER, said))
                    .forEach(lines::add);
        }
        return new Transcript(lines);
    }

    private static Stream<String> command(Stage stage, SubmissionSettings settings) {
        return switch (stage) {
            case EHLO -> Stream.of("EHLO [192.0.2.1]");
            case STARTTLS -> Stream.of("STARTTLS");
            case AUTH ->
                    settings.signIn() instanceof SignIn.WithPassword
                            ? Stream.of("AUTH PLAIN <redacted>")
                            : Stream.of();
            case MAIL_FROM -> Stream.of("MAIL FROM:<" + Samples.ANNA + ">");
            case RCPT_TO -> Stream.of("RCPT TO:<" + Samples.ANNA + ">");
            case RESOLVE, CONNECT, TLS, GREETING, DATA, ARRIVAL -> Stream.of();
        };
    }
}
