package app.mailmend.ui.details;

import static app.mailmend.wording.DetailsText.*;

import app.mailmend.session.SignInAllowance;
import app.mailmend.ui.parts.Look;
import app.mailmend.ui.parts.Parts;
import app.mailmend.ui.parts.SelectableText;
import app.mailmend.ui.parts.Voice;
import java.time.Duration;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// How many sign-ins a check spent, how many are counted for the account, and when the next one is
/// allowed.
public final class AllowanceView extends VBox {

    /// Pauses from here on are said in minutes.
    private static final Duration LONG = Duration.ofSeconds(100);

    private final Voice voice;

    AllowanceView(Voice voice, SignInAllowance allowance) {
        super(20);
        this.voice = voice;
        long minutes = allowance.window().toMinutes();
        String run = voice.say(BUDGET_RUN_COUNT, allowance.usedInRun(), allowance.mostInRun());
        String account = voice.say(BUDGET_ACCOUNT_COUNT, allowance.refused(), allowance.most());
        getChildren()
                .addAll(
                        new SelectableText(voice.say(BUDGET_WHY), voice.say(SECTION_BUDGET)),
                        counted(
                                voice.say(BUDGET_RUN),
                                meter(allowance.usedInRun(), allowance.mostInRun()),
                                run,
                                voice.say(BUDGET_RUN_NOTE)),
                        counted(
                                voice.say(BUDGET_ACCOUNT, minutes),
                                meter(allowance.refused(), allowance.most()),
                                account,
                                voice.say(BUDGET_ACCOUNT_NOTE)),
                        next(allowance.pause()));
    }

    /// One line for a page whose action may spend a sign-in; none while no refused one is counted.
    public static List<Node> inSight(Voice voice, SignInAllowance allowance) {
        if (allowance.refused() == 0) {
            return List.of();
        }
        HBox line =
                new HBox(
                        10,
                        meter(allowance.refused(), allowance.most()),
                        Parts.text(
                                voice.say(
                                        BUDGET_SIGHT,
                                        allowance.refused(),
                                        allowance.most(),
                                        allowance.window().toMinutes()),
                                Look.QUIET));
        line.setId("allowance");
        line.setAlignment(Pos.CENTER_LEFT);
        return List.of(line);
    }

    private static Node counted(String title, Node meter, String count, String note) {
        SelectableText words = new SelectableText(count, title);
        HBox.setHgrow(words, Priority.ALWAYS);
        HBox line = new HBox(12, meter, words);
        line.setAlignment(Pos.CENTER_LEFT);
        return Parts.section(title, line, new SelectableText(note, title, Look.QUIET));
    }

    private Node next(Duration pause) {
        String title = voice.say(BUDGET_NEXT);
        return Parts.section(
                title,
                Parts.note(
                        pause.isZero() ? Look.NOTE_PLAIN : Look.NOTE_CARE,
                        pause.isZero() ? Feather.CHECK : Feather.CLOCK,
                        new SelectableText(until(pause), title)));
    }

    private String until(Duration pause) {
        if (pause.isZero()) {
            return voice.say(BUDGET_NEXT_NOW);
        }
        return pause.compareTo(LONG) < 0
                ? voice.say(BUDGET_NEXT_SECONDS, roundedUp(pause, Duration.ofSeconds(1)))
                : voice.say(BUDGET_NEXT_MINUTES, roundedUp(pause, Duration.ofMinutes(1)));
    }

    /// Never too early.
    private static long roundedUp(Duration pause, Duration unit) {
        return pause.plus(unit).minusNanos(1).dividedBy(unit);
    }

    /// A step for each sign-in there is, the spent ones filled. The words beside it say the same.
    private static Node meter(int used, int most) {
        HBox meter = Look.METER.on(new HBox(4));
        for (int i = 0; i < most; i++) {
            Region step = Look.METER_STEP.on(new Region());
            step.pseudoClassStateChanged(Look.FILLED, i < used);
            meter.getChildren().add(step);
        }
        meter.setMinWidth(Region.USE_PREF_SIZE);
        meter.setMouseTransparent(true);
        return meter;
    }
}
