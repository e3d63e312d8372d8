package app.mailmend.fix;

import app.mailmend.account.EmailAddress;
import app.mailmend.account.LoginName;
import app.mailmend.diagnosis.Cause;
import app.mailmend.diagnosis.Circumstance;
import app.mailmend.diagnosis.Diagnosis;
import app.mailmend.diagnosis.Finding;
import app.mailmend.evidence.Effort;
import app.mailmend.evidence.Evidence;
import app.mailmend.evidence.Hint;
import app.mailmend.evidence.Outcome;
import app.mailmend.evidence.ProbeRun;
import app.mailmend.evidence.ProviderFacts;
import app.mailmend.evidence.SmtpReply;
import app.mailmend.evidence.Stage;
import app.mailmend.evidence.StageResult;
import app.mailmend.evidence.Subject;
import app.mailmend.evidence.Transcript;
import app.mailmend.settings.Encryption;
import app.mailmend.settings.HostName;
import app.mailmend.settings.PasswordKind;
import app.mailmend.settings.SignIn;
import app.mailmend.settings.SignInKind;
import app.mailmend.settings.SubmissionSettings;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Short ways to a plan: live or quoted, for a cause in one of its faces. */
final class Plans {

    static final EmailAddress ANNA = EmailAddress.check("anna@example.com").orElseThrow();
    static final ProviderFacts MICROSOFT =
            provider("microsoft-365", PasswordKind.ACCOUNT_PASSWORD, SignInKind.OAUTH2);
    static final ProviderFacts WORKSPACE =
            provider("google-workspace", PasswordKind.APP_PASSWORD, SignInKind.OAUTH2);
    static final ProviderFacts PLAIN =
            provider("plain", PasswordKind.ACCOUNT_PASSWORD, SignInKind.PASSWORD);

    private Plans() {}

    static ProviderFacts provider(String id, PasswordKind kind, SignInKind... signIns) {
        return new ProviderFacts(id, id, kind, Set.of(signIns));
    }

    static SubmissionSettings settings(String user) {
        return SubmissionSettings.of(
                new HostName("mail.example.com"),
                587,
                Encryption.STARTTLS,
                new SignIn.WithPassword(new LoginName(user)));
    }

    static ProbeRun live(ProviderFacts provider, StageResult... stages) {
        return live("anna@example.com", provider, stages);
    }

    static ProbeRun live(String user, ProviderFacts provider, StageResult... stages) {
        return new ProbeRun(
                new Subject.Tested(settings(user), ANNA, ANNA),
                provider,
                List.of(stages),
                List.of(),
                Transcript.empty(),
                Effort.none());
    }

    static ProbeRun quoted(ProviderFacts provider, String text, Hint... hints) {
        return ProbeRun.quoted(new Subject.Quoted(text, Set.of(hints)), provider);
    }

    /** Live with and without a secret, after a sign-in and after a refusal, and quoted. */
    static Stream<ProbeRun> everyKindOfSubject(ProviderFacts provider) {
        SubmissionSettings open =
                SubmissionSettings.of(
                        new HostName("mail.example.com"), 25, Encryption.NONE, SignIn.none());
        return Stream.of(
                live(provider),
                live(provider, refused(Stage.AUTH, 535, "5.7.8 no")),
                live(provider, stage(Stage.AUTH, Outcome.PASSED, replied(235, "ok"))),
                new ProbeRun(
                        new Subject.Tested(open, ANNA, ANNA),
                        provider,
                        List.of(),
                        List.of(),
                        Transcript.empty(),
                        Effort.none()),
                quoted(provider, "530 no"),
                quoted(provider, "5.7.57 5.7.30 5.7.60", new Hint.SignInOnTheWire(true)));
    }

    static StageResult stage(Stage stage, Outcome outcome, Evidence... seen) {
        return new StageResult(stage, outcome, Duration.ZERO, List.of(seen));
    }

    static StageResult refused(Stage stage, int code, String words) {
        return stage(stage, Outcome.FAILED, replied(code, words));
    }

    static Evidence replied(int code, String words) {
        return new Evidence.Replied(new SmtpReply(code, List.of(words)));
    }

    static List<Fix> remedies(Cause cause, ProbeRun run) {
        return remedies(cause, Circumstance.NONE, run);
    }

    static List<Fix> remedies(Cause cause, Circumstance circumstance, ProbeRun run) {
        return plan(cause, circumstance, run, List.of()).remedies();
    }

    static FixPlan plan(
            Cause cause, Circumstance circumstance, ProbeRun run, List<SubmissionSettings> known) {
        return FixPlanner.plan(
                new Diagnosis(List.of(Finding.of(cause, 0.9).in(circumstance))), run, known);
    }

    static Fix ask(Wanted wanted) {
        return new Fix.AskFor(wanted);
    }

    static Fix errand(Errand errand) {
        return new Fix.DoElsewhere(errand);
    }

    static Fix administrator(Letter letter) {
        return new Fix.TellSomeone(Addressee.ADMINISTRATOR, letter);
    }
}
