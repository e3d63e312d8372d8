package app.mailmend.ui.steps;

import static app.mailmend.wording.WindowText.*;

import app.mailmend.fix.Errand;
import app.mailmend.fix.Fix;
import app.mailmend.session.CheckReport;
import app.mailmend.session.Conclusion;
import app.mailmend.session.OfferedFix;
import app.mailmend.ui.details.AllowanceView;
import app.mailmend.ui.parts.Browser;
import app.mailmend.ui.parts.Look;
import app.mailmend.ui.parts.Parts;
import app.mailmend.ui.parts.Voice;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
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
        Countdown countdown = new Countdown(voice, report.retryAfter(), InstantSource.system());
        FixTools tools = new FixTools(model, voice, browser, report, countdown);
        if (fixes.isEmpty()) {
            VBox nothing = new VBox(14, Parts.text(voice.say(NO_FIX)));
            nothing.getChildren().addAll(AllowanceView.inSight(voice, report.allowance()));
            return new Offer(List.of(Parts.section(voice.say(RESULT_DO), nothing)), tools.again());
        }
        List<Node> cards = new ArrayList<>(furtherCard(fails));
        int primary = cards.isEmpty() || fixes.size() == 1 ? 0 : 1;
        FixTools.Kit kit = tools.of(fixes.get(primary));
        cards.add(primaryCard(tools, fixes.get(primary), fails, kit));
        if (fixes.size() > primary + 1) {
            VBox others = new VBox(12);
            fixes.stream()
                    .skip(primary + 1)
                    .map(fix -> otherCard(tools, fix, fails))
                    .forEach(others.getChildren()::add);
            cards.add(Parts.section(voice.say(RESULT_DO_ALSO), others));
        }
        return new Offer(cards, kit.action());
    }

    /// The steps of a fix that was proven already.
    Node steps(CheckReport report, Fix fix) {
        Countdown none = new Countdown(voice, java.time.Duration.ZERO, InstantSource.system());
        return new VBox(
                14,
                new FixTools(model, voice, browser, report, none).words(fix).toArray(Node[]::new));
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

    private Node primaryCard(FixTools tools, Fix fix, Conclusion.Fails fails, FixTools.Kit kit) {
        VBox content = new VBox(14);
        content.getChildren().addAll(tools.words(fix));
        if (tools.countdown().isRunning()) {
            content.getChildren().add(running(tools.countdown()));
        }
        content.getChildren().addAll(kit.parts());
        content.getChildren().addAll(letter(tools, fix, fails));
        content.getChildren().addAll(AllowanceView.inSight(voice, tools.report().allowance()));
        return Parts.section(voice.say(RESULT_DO), content);
    }

    private Node otherCard(FixTools tools, Fix fix, Conclusion.Fails fails) {
        VBox content = Look.CARD.on(new VBox(10));
        content.getChildren().addAll(tools.words(fix));
        if (fix instanceof Fix.AskFor || fix instanceof Fix.DoElsewhere(Errand _)) {
            content.getChildren().addAll(tools.remedy(fix).page(voice, browser));
        }
        content.getChildren().addAll(letter(tools, fix, fails));
        return content;
    }

    private List<Node> letter(FixTools tools, Fix fix, Conclusion.Fails fails) {
        return fix instanceof Fix.TellSomeone tell
                ? Parts.letter(voice, voice.letter(tell, tools.report().run(), fails.diagnosis()))
                : List.of();
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
}
