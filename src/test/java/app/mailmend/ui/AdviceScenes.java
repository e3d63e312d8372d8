package app.mailmend.ui;

import app.mailmend.diagnosis.Cause;
import app.mailmend.diagnosis.Diagnosis;
import app.mailmend.evidence.ProbeRun;
import app.mailmend.evidence.Question;
import app.mailmend.fix.Addressee;
import app.mailmend.fix.Errand;
import app.mailmend.fix.Fix;
import app.mailmend.fix.Letter;
import app.mailmend.fix.Wanted;
import app.mailmend.session.OfferedFix;
import app.mailmend.session.SetupState;
import app.mailmend.settings.Encryption;
import app.mailmend.ui.steps.Page;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.scene.control.RadioButton;
import javafx.scene.control.TextArea;

/// The page for error messages and the fix page with everything that they can advise.
final class AdviceScenes {

    private static final String MESSAGE =
            """
            Sending of the message failed.
            An error occurred while sending mail from anna@example.org to smtp.example.org:587.
            The mail server responded:
            535-5.7.8 Username and password not accepted.
            535 5.7.8 For more information, go to https://support.example.org/?p=BadCredentials
            Please check the message and try again.
            """;

    private AdviceScenes() {}

    static Map<String, Consumer<Scenes.Stand>> all() {
        Map<String, Consumer<Scenes.Stand>> scenes = new LinkedHashMap<>();
        scenes.put(
                "1-explain-question",
                stand -> {
                    stand.session().explained = AdviceScenes::judged;
                    explain(stand, MESSAGE);
                });
        scenes.put(
                "1-explain-answered",
                stand -> {
                    stand.session().explained = AdviceScenes::judged;
                    explain(stand, MESSAGE);
                    Scenes.fire(stand, "#answer-NO");
                });
        scenes.put(
                "1-explain-program",
                stand -> {
                    explain(
                            stand,
                            "From: anna@app.example\n530 Must issue a STARTTLS command first");
                    choose(stand, "#program-outlook-classic");
                });
        scenes.put(
                "1-explain-program-below",
                stand -> {
                    explain(
                            stand,
                            "From: anna@app.example\n530 Must issue a STARTTLS command first");
                    choose(stand, "#program-thunderbird");
                    Scenes.open(stand, "#words");
                    Scenes.scroll(stand, 1);
                });
        scenes.put(
                "1-explain-riddle",
                stand -> {
                    stand.session().explained = _ -> AdviceSamples.unexplained();
                    explain(stand, "Error 0x80004005: the flux capacitor is empty");
                });
        scenes.put(
                "1-explain-no-error",
                stand -> {
                    stand.session().explained = _ -> AdviceSamples.unexplained();
                    explain(stand, "Dear all, lunch is at noon. Anna");
                });
        scenes.put(
                "1-explain-log",
                stand -> {
                    stand.session().explained = AdviceScenes::judged;
                    explain(
                            stand,
                            "12:00:00 smtp: delivered\n".repeat(4000) + "12:01 535 5.7.8 no");
                });
        scenes.put(
                "1-account-carried",
                stand -> {
                    explain(stand, MESSAGE);
                    Scenes.fire(stand, "#test-for-real");
                });
        putFixes(scenes);
        return scenes;
    }

    private static void putFixes(Map<String, Consumer<Scenes.Stand>> scenes) {
        scenes.put("4-question", AdviceScenes::ask);
        scenes.put(
                "4-question-answered",
                stand -> {
                    ask(stand);
                    Scenes.fire(stand, "#answer-YES");
                });
        scenes.put(
                "4-kit-form",
                stand -> {
                    fail(stand, Cause.APP_PASSWORD_REQUIRED, new Fix.AskFor(Wanted.APP_PASSWORD));
                    stand.model().account().password().set("ABCD efgh ijkl mnop");
                    Scenes.scroll(stand, 1);
                });
        scenes.put(
                "4-sender",
                stand ->
                        fail(
                                stand,
                                Cause.SENDER_NOT_OWNED,
                                new Fix.ChangeSender(Samples.ANNA),
                                new Fix.TellSomeone(Addressee.ADMINISTRATOR, Letter.ALLOW_SENDER)));
        scenes.put(
                "4-sender-address",
                stand ->
                        fail(stand, Cause.SENDER_NOT_OWNED, new Fix.AskFor(Wanted.SENDER_ADDRESS)));
        scenes.put(
                "4-shared-mailbox",
                stand ->
                        fail(
                                stand,
                                Cause.BAD_CREDENTIALS,
                                new Fix.DoElsewhere(Errand.SIGN_IN_AS_ONESELF)));
        scenes.put(
                "4-recipient",
                stand ->
                        fail(
                                stand,
                                Cause.RECIPIENT_UNKNOWN,
                                new Fix.DoElsewhere(Errand.CORRECT_THE_RECIPIENT)));
        scenes.put(
                "4-looked-around",
                stand -> {
                    play(
                            stand,
                            refused()
                                    .withSurvey(
                                            List.of(
                                                    AdviceSamples.look(
                                                            587, Encryption.STARTTLS, false),
                                                    AdviceSamples.look(
                                                            2525, Encryption.STARTTLS, true))),
                            AdviceSamples.undecided(),
                            new Fix.AskFor(Wanted.PASSWORD));
                    Scenes.scroll(stand, 1);
                });
    }

    /// An undecided text, which an answer decides.
    private static Diagnosis judged(ProbeRun run) {
        return run.answers().has(Question.WEB_SIGN_IN)
                ? Samples.of(Cause.BAD_CREDENTIALS)
                : AdviceSamples.undecided();
    }

    static void explain(Scenes.Stand stand, String text) {
        stand.model().goTo(Page.EXPLAIN);
        Scenes.layOut(stand);
        ((TextArea) stand.shell().lookup("#message")).setText(text);
        Scenes.fire(stand, "#explain");
    }

    private static ProbeRun refused() {
        return Refusals.meaning(
                Cause.BAD_CREDENTIALS, Samples.TLS_465, AdviceSamples.appProvider().facts());
    }

    private static void ask(Scenes.Stand stand) {
        stand.session().asked = List.of(Question.WEB_SIGN_IN, Question.TWO_STEP);
        play(
                stand,
                refused(),
                AdviceSamples.undecided(),
                new Fix.AskFor(Wanted.PASSWORD),
                new Fix.DoElsewhere(Errand.SIGN_IN_ON_THE_WEB));
    }

    private static void choose(Scenes.Stand stand, String program) {
        Scenes.layOut(stand);
        ((RadioButton) stand.shell().lookup(program)).fire();
    }

    static void fail(Scenes.Stand stand, Cause cause, Fix... fixes) {
        ProbeRun run =
                Refusals.meaning(cause, Samples.TLS_465, AdviceSamples.appProvider().facts());
        play(stand, run, Refusals.judge(run), fixes);
    }

    private static void play(Scenes.Stand stand, ProbeRun run, Diagnosis diagnosis, Fix... fixes) {
        Function<Fix, OfferedFix> untried =
                fix -> new OfferedFix(fix, new OfferedFix.Trial.Untried());
        Scenes.type(stand, "anna@app.example", "secret");
        stand.model().detect();
        stand.session()
                .play(
                        new SetupState.Checked(
                                AdviceSamples.failed(
                                        run,
                                        diagnosis,
                                        Arrays.stream(fixes)
                                                .map(untried)
                                                .toArray(OfferedFix[]::new))));
    }
}
