package app.mailmend.ui;

import app.mailmend.diagnosis.Cause;
import app.mailmend.fix.MailProgram;
import app.mailmend.session.SetupState;
import app.mailmend.settings.SignIn;
import app.mailmend.settings.SubmissionSettings;
import app.mailmend.ui.help.Topic;
import app.mailmend.ui.steps.Settled;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;

/// Help in place and as a page, the welcome, surprises, and the hand-over to each mail program.
final class HelpScenes {

    private HelpScenes() {}

    static Map<String, Consumer<Scenes.Stand>> all() {
        Map<String, Consumer<Scenes.Stand>> scenes = new LinkedHashMap<>();
        scenes.put("1-account-newcomer", stand -> stand.model().account().newcomer().set(true));
        scenes.put("1-account-help", stand -> Scenes.fire(stand, "#page-help"));
        scenes.put(
                "4-password-help",
                stand -> {
                    Scenes.all().get("4-password").accept(stand);
                    Scenes.fire(stand, "#page-help");
                });
        for (Topic.Chapter chapter : Topic.Chapter.values()) {
            scenes.put(
                    "7-help-" + chapter.name().toLowerCase(Locale.ROOT),
                    stand -> stand.model().help().show(chapter));
        }
        scenes.put(
                "7-help-search",
                stand -> {
                    stand.model().help().show(Topic.Chapter.CAUSES);
                    stand.model().help().search().set("530");
                });
        scenes.put("7-help-cause", stand -> stand.model().help().explain(Cause.AUTH_REQUIRED));
        scenes.put(
                "6-broken-details",
                stand -> {
                    Scenes.find(stand);
                    stand.model().surprise(surprise());
                    Scenes.open(stand, "#details");
                    Scenes.scroll(stand, 1);
                });
        for (MailProgram program : MailProgram.values()) {
            scenes.put("5-done-" + program.label(), stand -> done(stand, program));
        }
        scenes.put(
                "5-found-only-browser",
                stand -> {
                    Scenes.find(stand);
                    stand.model().account().program().set(List.of(MailProgram.THUNDERBIRD));
                    stand.model().finish(browserOnly(), Settled.Proof.FOUND);
                });
        return scenes;
    }

    private static void done(Scenes.Stand stand, MailProgram program) {
        Scenes.find(stand);
        stand.model().account().program().set(List.of(program));
        stand.model().test(Samples.TLS_465);
        stand.model().send(Samples.TLS_465);
    }

    private static SubmissionSettings browserOnly() {
        SubmissionSettings known = Samples.STARTTLS_587;
        return SubmissionSettings.of(
                known.host(),
                known.port(),
                known.encryption(),
                new SignIn.WithToken(known.signIn().userName().orElseThrow()));
    }

    /// The same on every machine, so that its picture is the same, too.
    static Throwable surprise() {
        Throwable surprise =
                new IllegalStateException("no card for anna@example.org with secret-word");
        surprise.setStackTrace(
                new StackTraceElement[] {
                    new StackTraceElement(
                            "app.mailmend.ui.steps.CardList", "show", "CardList.java", 57),
                    new StackTraceElement(
                            "app.mailmend.ui.steps.SettingsPage",
                            "refresh",
                            "SettingsPage.java",
                            141),
                    new StackTraceElement("app.mailmend.ui.Shell", "refresh", "Shell.java", 112),
                    new StackTraceElement(
                            "javafx.beans.value.ObservableValueBase",
                            "fireValueChangedEvent",
                            "ObservableValueBase.java",
                            101)
                });
        return surprise;
    }

    /// A surprise of the session, of which the window hears the code first.
    static void breakSession(Scenes.Stand stand) {
        stand.session().play(new SetupState.Broken("A3F09C"));
    }
}
