package app.mailmend.ui;

import app.mailmend.account.EmailAddress;
import app.mailmend.diagnosis.Cause;
import app.mailmend.evidence.CertificateFacts;
import app.mailmend.evidence.Effort;
import app.mailmend.evidence.ProbeRun;
import app.mailmend.evidence.Stage;
import app.mailmend.evidence.StageResult;
import app.mailmend.fix.Addressee;
import app.mailmend.fix.Errand;
import app.mailmend.fix.Fix;
import app.mailmend.fix.Letter;
import app.mailmend.fix.Wanted;
import app.mailmend.practice.PracticeAccount;
import app.mailmend.session.CheckReport;
import app.mailmend.session.Conclusion;
import app.mailmend.session.OfferedFix;
import app.mailmend.session.SetupState;
import app.mailmend.settings.Encryption;
import app.mailmend.settings.SubmissionSettings;
import app.mailmend.ui.parts.FileChoice;
import app.mailmend.ui.parts.Look;
import app.mailmend.ui.parts.Voice;
import app.mailmend.ui.preferences.Preferences;
import app.mailmend.ui.steps.Page;
import app.mailmend.ui.steps.Settled;
import app.mailmend.ui.steps.SetupModel;
import app.mailmend.wording.Wording;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextArea;
import javafx.scene.control.TitledPane;

/// Every page in its important states, for pictures and for what holds everywhere.
final class Scenes {

    private static final double HEIGHT = 720;

    record Stand(FakeSession session, SetupModel model, Shell shell, Scene scene) {}

    private Scenes() {}

    /// How a scene is shown.
    record Manner(Locale locale, Theme theme, double width, double height) {

        static final Manner USUAL = new Manner(Locale.ENGLISH, Theme.LIGHT, 1024, HEIGHT);

        Manner in(Locale language) {
            return new Manner(language, theme, width, height);
        }

        Manner in(Theme other) {
            return new Manner(locale, other, width, height);
        }

        Manner sized(double wide, double high) {
            return new Manner(locale, theme, wide, high);
        }

        @Override
        public String toString() {
            return "%s %s %.0fx%.0f".formatted(locale, theme, width, height);
        }
    }

    /// A scene by its name, played and laid out in a size of its own.
    static Stand prepared(String name, Manner manner) throws Exception {
        Stand stand = prepared(name, manner.locale(), manner.theme(), manner.width());
        Screen.run(() -> {
            stand.shell().resize(manner.width(), manner.height());
            layOut(stand);
        });
        return stand;
    }

    /// A scene by its name, played and laid out, in a window that is not shown.
    static Stand prepared(String name, Locale locale, Theme theme, double width) throws Exception {
        return prepared(Objects.requireNonNull(all().get(name)), locale, theme, width);
    }

    /// A scene that is not among [#all].
    static Stand prepared(Consumer<Stand> scene, Locale locale, Theme theme, double width)
            throws Exception {
        Stand stand = Screen.on(() -> stand(locale, theme, width));
        // A page that was never laid out has no parts yet that the keyboard could land on.
        Screen.run(() -> {
            layOut(stand);
            stand.shell().lookup("#address").requestFocus();
        });
        Screen.run(() -> scene.accept(stand));
        // What the page asked to happen later has happened when this comes through.
        Screen.run(() -> layOut(stand));
        return stand;
    }

    private static Stand stand(Locale locale, Theme theme, double width) {
        Stand stand = stand(locale, width, FileChoice.none());
        theme.dress(stand.scene());
        return stand;
    }

    /// A window that is not dressed yet.
    static Stand stand(Locale locale, double width, FileChoice files) {
        FakeSession session = new FakeSession(Runnable::run);
        SetupModel model = new SetupModel(session, Runnable::run, Runnable::run);
        Shell shell =
                new Shell(
                        model,
                        new Voice(new Wording(locale)),
                        new Shell.Surroundings(
                                _ -> {},
                                files,
                                Screen.preferences(Preferences.ORDINARY, locale),
                                Runnable::run,
                                () -> {}));
        Scene scene = new Scene(shell, width, HEIGHT);
        return new Stand(session, model, shell, scene);
    }

    static Map<String, Consumer<Stand>> all() {
        Map<String, Consumer<Stand>> scenes = new LinkedHashMap<>();
        scenes.put("1-account", _ -> {});
        scenes.put("1-account-app-password", stand -> type(stand, "anna@app.example", "secret"));
        scenes.put(
                "1-account-faults",
                stand -> {
                    type(stand, "anna example.org", "");
                    fire(stand, "#next");
                });
        scenes.put(
                "1-account-keyboard",
                stand -> {
                    layOut(stand);
                    stand.shell()
                            .lookup("#next")
                            .pseudoClassStateChanged(
                                    PseudoClass.getPseudoClass("focus-visible"), true);
                    stand.shell()
                            .lookup("#step-ACCOUNT")
                            .pseudoClassStateChanged(
                                    PseudoClass.getPseudoClass("focus-visible"), true);
                });
        scenes.put(
                "2-consent",
                stand -> {
                    find(stand);
                    layOut(stand);
                    stand.shell().lookupAll(".radio-button").stream()
                            .map(RadioButton.class::cast)
                            .forEach(card -> card.setSelected(true));
                });
        scenes.put("1-practice", stand -> stand.model().practise());
        scenes.put("1-account-practice", stand -> practise(stand, 1));
        scenes.put(
                "1-explain",
                stand -> {
                    stand.model().goTo(Page.EXPLAIN);
                    layOut(stand);
                    ((TextArea) stand.shell().lookup("#message"))
                            .setText("530 5.7.0 Must issue a STARTTLS command first");
                    fire(stand, "#explain");
                });
        scenes.put("2-found", Scenes::find);
        scenes.put(
                "2-found-practice",
                stand -> {
                    practise(stand, 1);
                    stand.model().detect();
                });
        scenes.put(
                "2-browser-only",
                stand -> {
                    type(stand, "anna@oauth.example", "");
                    stand.model().detect();
                });
        scenes.put(
                "2-manual-clash",
                stand -> {
                    find(stand);
                    stand.model().manual().port().set("587");
                    stand.model().manual().encryption().set(Encryption.IMPLICIT_TLS);
                    open(stand, "#by-hand");
                });
        scenes.put(
                "2-nothing",
                stand -> stand.session().play(new SetupState.Found(Samples.nothing(Samples.ANNA))));
        scenes.put(
                "3-testing",
                stand -> {
                    find(stand);
                    stand.session()
                            .play(
                                    new SetupState.Testing(
                                            SetupState.Activity.TESTING,
                                            Samples.PLAIN_587,
                                            Samples.beforeTheRefusal(),
                                            Stage.AUTH));
                });
        scenes.put(
                "3-incoming",
                stand -> {
                    find(stand);
                    stand.session()
                            .play(
                                    new SetupState.TestingIncoming(
                                            Samples.IMAP, Samples.beforeTheRefusal(), Stage.AUTH));
                });
        scenes.put(
                "3-stopped",
                stand -> {
                    find(stand);
                    check(
                            stand,
                            Samples.PLAIN_587,
                            Samples.beforeTheRefusal(),
                            new Conclusion.Cancelled());
                });
        scenes.put("4-mended", Scenes::mend);
        scenes.put(
                "4-works",
                stand -> {
                    find(stand);
                    stand.model().test(Samples.TLS_465);
                });
        scenes.put(
                "4-not-fetched",
                stand -> {
                    find(stand);
                    stand.session()
                            .play(
                                    new SetupState.Checked(
                                            new CheckReport(
                                                    Samples.request(Samples.TLS_465),
                                                    Samples.proven(Samples.TLS_465, Samples.ANNA),
                                                    new Conclusion.Works(Samples.TLS_465),
                                                    List.of(),
                                                    List.of(Samples.notFetched()),
                                                    Effort.none())));
                });
        scenes.put(
                "4-password",
                stand ->
                        fail(
                                stand,
                                Cause.BAD_CREDENTIALS,
                                new Fix.AskFor(Wanted.PASSWORD),
                                new Fix.DoElsewhere(Errand.SIGN_IN_ON_THE_WEB)));
        scenes.put(
                "4-further",
                stand -> {
                    find(stand);
                    check(
                            stand,
                            Samples.PLAIN_587,
                            Samples.refused(),
                            new Conclusion.Fails(
                                    Samples.tlsRequired(),
                                    List.of(
                                            new OfferedFix(
                                                    new Fix.ChangeSettings(Samples.TLS_465),
                                                    new OfferedFix.Trial.Tried(
                                                            Samples.run(
                                                                    Samples.TLS_465,
                                                                    Samples.ANNA,
                                                                    Samples.wrongPassword()),
                                                            false)),
                                            new OfferedFix(
                                                    new Fix.AskFor(Wanted.PASSWORD),
                                                    new OfferedFix.Trial.Untried()))));
                });
        scenes.put(
                "4-letter",
                stand ->
                        fail(
                                stand,
                                Cause.SMTP_AUTH_DISABLED,
                                new Fix.TellSomeone(
                                        Addressee.ADMINISTRATOR, Letter.SWITCH_ON_SMTP_AUTH)));
        scenes.put("4-wait", Scenes::waitForThePause);
        scenes.put(
                "4-own-server",
                stand -> {
                    refuse(stand, CertificateSamples.ownCertificate());
                    open(stand, "#pin");
                    layOut(stand);
                    scroll(stand, 1);
                });
        scenes.put(
                "4-certificate-changed",
                stand -> refuse(stand, CertificateSamples.changedCertificate()));
        scenes.put("4-unexplained", stand -> fail(stand, Cause.UNEXPLAINED));
        scenes.put(
                "5-done",
                stand -> {
                    find(stand);
                    stand.model().test(Samples.TLS_465);
                    stand.model().send(Samples.TLS_465);
                });
        scenes.put(
                "5-found-only",
                stand -> {
                    find(stand);
                    stand.model().finish(Samples.STARTTLS_587, Settled.Proof.FOUND);
                });
        scenes.putAll(SearchScenes.all());
        scenes.putAll(AdviceScenes.all());
        scenes.putAll(StoryScenes.all());
        scenes.putAll(PreferenceScenes.all());
        scenes.putAll(InputScenes.all());
        scenes.putAll(DetailsScenes.all());
        scenes.putAll(ReportScenes.all());
        scenes.putAll(HelpScenes.all());
        scenes.put("6-broken", HelpScenes::breakSession);
        return scenes;
    }

    static void type(Stand stand, String address, String password) {
        stand.model().account().name().set("Anna Example");
        stand.model().account().address().set(address);
        stand.model().account().password().set(password);
    }

    static void find(Stand stand) {
        type(stand, Samples.ANNA.wire(), "secret");
        stand.model().detect();
    }

    private static void practise(Stand stand, int lesson) {
        stand.model().practise();
        List<PracticeAccount> accounts = stand.model().account().practiceAccounts().get();
        stand.model().choose(accounts.get(lesson));
    }

    private static void mend(Stand stand) {
        find(stand);
        stand.model().test(Samples.PLAIN_587);
    }

    /// A failure with the words of a server that mean the cause, and these fixes.
    static void fail(Stand stand, Cause cause, Fix... fixes) {
        find(stand);
        ProbeRun run =
                Refusals.meaning(
                        cause,
                        Samples.TLS_465,
                        Samples.run(Samples.TLS_465, Samples.ANNA, List.of()).provider());
        stand.session()
                .play(
                        new SetupState.Checked(
                                new CheckReport(
                                        Samples.request(Samples.TLS_465),
                                        run,
                                        new Conclusion.Fails(
                                                Refusals.judge(run),
                                                List.of(fixes).stream()
                                                        .map(fix ->
                                                                new OfferedFix(
                                                                        fix,
                                                                        new OfferedFix.Trial
                                                                                .Untried()))
                                                        .toList()),
                                        List.of(),
                                        Effort.none())));
    }

    private static void waitForThePause(Stand stand) {
        find(stand);
        check(
                stand,
                Samples.TLS_465,
                Samples.heldBack(),
                new Conclusion.Fails(
                        Samples.heldBackHere(),
                        List.of(
                                new OfferedFix(
                                        new Fix.DoElsewhere(Errand.WAIT_AND_TRY_AGAIN),
                                        new OfferedFix.Trial.Untried()),
                                new OfferedFix(
                                        new Fix.DoElsewhere(Errand.SIGN_IN_ON_THE_WEB),
                                        new OfferedFix.Trial.Untried()))));
    }

    /// A server of one's own, whose certificate was refused.
    static void refuse(Stand stand, CertificateFacts certificate) {
        find(stand);
        stand.session()
                .play(new SetupState.Checked(CertificateSamples.refusedBecauseOf(certificate)));
    }

    private static void check(
            Stand stand,
            SubmissionSettings settings,
            List<StageResult> stages,
            Conclusion conclusion) {
        EmailAddress self = Samples.ANNA;
        stand.session()
                .play(
                        new SetupState.Checked(
                                new CheckReport(
                                        Samples.request(settings),
                                        Samples.run(settings, self, stages),
                                        conclusion,
                                        List.of(),
                                        Effort.none())));
    }

    static void fire(Stand stand, String id) {
        layOut(stand);
        ((ButtonBase) stand.shell().lookup(id)).fire();
    }

    static void open(Stand stand, String id) {
        layOut(stand);
        ((TitledPane) stand.shell().lookup(id)).setExpanded(true);
    }

    /// @param place 0 for the top of the page, 1 for its end
    static void scroll(Stand stand, double place) {
        layOut(stand);
        stand.shell().lookupAll("." + Look.PAGE_SCROLL.css()).stream()
                .map(ScrollPane.class::cast)
                .forEach(page -> page.setVvalue(place));
    }

    static void layOut(Stand stand) {
        stand.shell().applyCss();
        stand.shell().layout();
    }
}
