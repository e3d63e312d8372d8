package app.mailmend.ui.steps;

import static app.mailmend.wording.WindowText.*;

import app.mailmend.evidence.ProviderFacts;
import app.mailmend.fix.Fix;
import app.mailmend.fix.Wanted;
import app.mailmend.session.CheckReport;
import app.mailmend.session.Conclusion;
import app.mailmend.session.OfferedFix;
import app.mailmend.wording.WindowText;
import java.net.URI;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.beans.binding.BooleanExpression;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.kordamp.ikonli.feather.Feather;

/// What to do about a failure: the first fix with its primary action, the others below it.
final class FixCards {

    /// @param action the one primary action, whatever the fix
    record Offer(List<Node> cards, Button action) {}

    private static final Duration TICK = Duration.seconds(1);

    private final SetupModel model;
    private final Voice voice;
    private final Browser browser;

    FixCards(SetupModel model, Voice voice, Browser browser) {
        this.model = model;
        this.voice = voice;
        this.browser = browser;
    }

    /// Never empty: without a fix there is still the test to repeat.
    Offer offer(CheckReport report, Conclusion.Fails fails) {
        List<Fix> fixes = fails.fixes().stream().map(OfferedFix::fix).toList();
        if (fixes.isEmpty()) {
            return new Offer(
                    List.of(Parts.section(voice.say(RESULT_DO), Parts.text(voice.say(NO_FIX)))),
                    again());
        }
        Countdown countdown = new Countdown(voice, report.retryAfter(), InstantSource.system());
        List<Node> cards = new ArrayList<>(furtherCard(fails));
        int primary = cards.isEmpty() || fixes.size() == 1 ? 0 : 1;
        cards.add(primaryCard(fixes.get(primary), report, fails, countdown));
        if (fixes.size() > primary + 1) {
            VBox others = new VBox(12);
            fixes.stream()
                    .skip(primary + 1)
                    .map(fix -> otherCard(fix, report, fails))
                    .forEach(others.getChildren()::add);
            cards.add(Parts.section(voice.say(RESULT_DO_ALSO), others));
        }
        return new Offer(cards, action(fixes.get(primary), countdown));
    }

    /// Other settings that were tried and came further, up to an obstacle of their own.
    private List<Node> furtherCard(Conclusion.Fails fails) {
        OfferedFix first = fails.fixes().getFirst();
        if (!(first.fix() instanceof Fix.ChangeSettings(var settings))
                || !(first.trial() instanceof OfferedFix.Trial.Tried(var run, var _))) {
            return List.of();
        }
        String line =
                voice.say(
                        FIX_FURTHER,
                        String.valueOf(settings.port()),
                        voice.name(settings.encryption()),
                        settings.host().unicode());
        List<Node> content = new ArrayList<>(List.of(Parts.text(line)));
        run.firstFailure()
                .map(StageRow::said)
                .filter(said -> !said.isEmpty())
                .ifPresent(said -> content.add(Parts.quote(said, line)));
        return List.of(
                Parts.note(Look.NOTE_GOOD, Feather.TRENDING_UP, content.toArray(Node[]::new)));
    }

    private Node primaryCard(
            Fix fix, CheckReport report, Conclusion.Fails fails, Countdown countdown) {
        VBox content = new VBox(14);
        content.getChildren().addAll(words(fix, report));
        if (countdown.isRunning()) {
            content.getChildren().add(running(countdown));
        }
        content.getChildren().addAll(tools(fix, report, fails));
        return Parts.section(voice.say(RESULT_DO), content);
    }

    private Node otherCard(Fix fix, CheckReport report, Conclusion.Fails fails) {
        VBox content = Look.CARD.on(new VBox(10));
        content.getChildren().addAll(words(fix, report));
        if (fix instanceof Fix.TellSomeone) {
            content.getChildren().addAll(tools(fix, report, fails));
        }
        return content;
    }

    private List<Node> words(Fix fix, CheckReport report) {
        ProviderFacts provider = report.request().provider();
        return List.of(
                Parts.text(voice.title(fix, provider), Look.CARD_TITLE),
                Findings.steps(voice.steps(fix, provider, report.retryAfter())));
    }

    /// One line whose words change and whose place does not.
    private static Node running(Countdown countdown) {
        Label line = Parts.text("");
        line.setId("countdown");
        line.textProperty().bind(countdown.words());
        Timeline ticking = new Timeline(new KeyFrame(TICK, _ -> countdown.tick()));
        ticking.setCycleCount(Animation.INDEFINITE);
        countdown.running().addListener(_ -> ticking.stop());
        ticking.play();
        return Parts.note(Look.NOTE_CARE, Feather.CLOCK, line);
    }

    private List<Node> tools(Fix fix, CheckReport report, Conclusion.Fails fails) {
        return switch (fix) {
            case Fix.ChangeSettings(var settings) ->
                    List.of(
                            Parts.text(
                                    voice.say(
                                            SETTINGS_LINE,
                                            settings.host().unicode(),
                                            String.valueOf(settings.port()),
                                            voice.name(settings.encryption()))));
            case Fix.AskFor(Wanted wanted) -> asking(fix, wanted);
            case Fix.ChangeSender _, Fix.DoElsewhere _ -> helpPage(fix);
            case Fix.TellSomeone tell ->
                    Parts.letter(voice, voice.letter(tell, report.run(), fails.diagnosis()));
        };
    }

    private List<Node> asking(Fix fix, Wanted wanted) {
        return switch (wanted) {
            case PASSWORD, APP_PASSWORD, AUTHORIZATION_CODE, SMTP_CREDENTIAL, BRIDGE_PASSWORD -> {
                // The one that was refused only stands in the way of the new one.
                model.account().password().set("");
                List<Node> parts = new ArrayList<>(helpPage(fix));
                parts.addAll(lessonHint());
                Field field =
                        new Field(
                                voice.say(label(wanted)),
                                AccountPage.passwordBox(voice, model.account(), "new-password"));
                field.setMaxWidth(420);
                parts.add(field);
                yield parts;
            }
            case BROWSER_SIGN_IN ->
                    List.of(
                            Parts.note(
                                    Look.NOTE_CARE,
                                    Feather.GLOBE,
                                    Parts.text(voice.say(BROWSER_NOTE))));
            case SENDER_ADDRESS, HOST_NAME -> List.of();
        };
    }

    private List<Node> lessonHint() {
        return model.account().lesson().stream()
                .<Node>map(lesson ->
                        Parts.note(
                                Look.NOTE_GOOD,
                                Feather.LIFE_BUOY,
                                Parts.text(
                                        voice.say(
                                                PRACTICE_NOTE,
                                                AccountModel.text(lesson.workingPassword())))))
                .toList();
    }

    private static WindowText label(Wanted wanted) {
        return switch (wanted) {
            case APP_PASSWORD -> NEW_APP_PASSWORD;
            case AUTHORIZATION_CODE -> NEW_CODE;
            case SMTP_CREDENTIAL -> NEW_SMTP_PASSWORD;
            case PASSWORD, BRIDGE_PASSWORD, BROWSER_SIGN_IN, SENDER_ADDRESS, HOST_NAME ->
                    NEW_PASSWORD;
        };
    }

    private List<Node> helpPage(Fix fix) {
        return model.account().recognition().get().page(fix).stream()
                .<Node>map(page ->
                        Parts.link(
                                voice.say(HELP_PAGE, host(page)),
                                Feather.EXTERNAL_LINK,
                                () -> browser.open(page)))
                .toList();
    }

    private static String host(URI page) {
        return page.getHost() == null ? page.toString() : page.getHost();
    }

    /// What signs in waits for the countdown.
    private Button action(Fix fix, Countdown countdown) {
        return switch (fix) {
            case Fix.ChangeSettings(var settings) ->
                    waiting(
                            Parts.button(
                                    voice.say(FIX_TRY), Feather.PLAY, () -> model.test(settings)),
                            countdown.running());
            case Fix.ChangeSender _ -> action(Wanted.SENDER_ADDRESS, countdown);
            case Fix.AskFor(Wanted wanted) -> action(wanted, countdown);
            case Fix.DoElsewhere _, Fix.TellSomeone _ -> waiting(again(), countdown.running());
        };
    }

    private static Button waiting(Button button, BooleanExpression obstacle) {
        button.disableProperty().bind(obstacle);
        return button;
    }

    private Button action(Wanted wanted, Countdown countdown) {
        return switch (wanted) {
            case PASSWORD, APP_PASSWORD, AUTHORIZATION_CODE, SMTP_CREDENTIAL, BRIDGE_PASSWORD -> {
                BooleanExpression empty = model.account().password().isEmpty();
                yield waiting(again(), empty.or(countdown.running()));
            }
            case BROWSER_SIGN_IN ->
                    Parts.button(voice.say(BROWSER_SHOW), Feather.LIST, this::finishUntested);
            case SENDER_ADDRESS ->
                    Parts.button(
                            voice.say(CHANGE_ADDRESS),
                            Feather.AT_SIGN,
                            () -> model.goTo(Page.ACCOUNT));
            case HOST_NAME ->
                    Parts.button(
                            voice.say(RESULT_BACK),
                            Feather.EDIT_2,
                            () -> model.goTo(Page.SETTINGS));
        };
    }

    private void finishUntested() {
        model.report()
                .ifPresent(
                        report -> model.finish(report.request().settings(), Settled.Proof.FOUND));
    }

    private Button again() {
        Button again =
                Parts.button(voice.say(ACTION_TEST_AGAIN), Feather.REFRESH_CW, model::testAgain);
        again.setId("again");
        return again;
    }
}
