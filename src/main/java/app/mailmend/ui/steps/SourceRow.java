package app.mailmend.ui.steps;

import static app.mailmend.wording.WindowText.*;

import app.mailmend.evidence.DiscoveryRun.Answer;
import app.mailmend.evidence.DiscoveryRun.Step;
import app.mailmend.settings.SourceName;
import app.mailmend.ui.parts.Look;
import app.mailmend.ui.parts.Parts;
import app.mailmend.ui.parts.Voice;
import app.mailmend.ui.parts.Waiting;
import app.mailmend.wording.WindowText;
import java.time.Duration;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// One source: its sign, its name, what it is doing or has said, and how long it took. It has its
/// full height from the beginning, so that nothing below it moves.
final class SourceRow extends HBox {

    private final Voice voice;
    private final StackPane mark = Look.STAGE_MARK.on(new StackPane());
    private final Label name;
    private final Label words = Parts.text("", Look.QUIET);
    private final Label time = Look.STAGE_TIME.on(new Label());
    private Step shown;

    SourceRow(SourceName source, Voice voice) {
        super(12);
        this.voice = voice;
        name = Parts.text(voice.source(source));
        VBox text = new VBox(1, name, words);
        HBox.setHgrow(text, Priority.ALWAYS);
        Look.SOURCE.on(this).getChildren().addAll(mark, text, time);
        shown = new Step(source, Answer.WAITING, Duration.ZERO);
        mark.getChildren().setAll(sign(shown.answer()));
        say();
    }

    void show(Step step) {
        if (step.answer() != shown.answer()) {
            mark.getChildren().setAll(sign(step.answer()));
        }
        shown = step;
        say();
    }

    private void say() {
        words.setText(said());
        time.setText(timed(shown.answer()) ? voice.time(shown.elapsed()) : "");
        pseudoClassStateChanged(Look.SKIPPED, shown.answer() == Answer.SKIPPED);
        String spoken = name.getText() + ": " + words.getText();
        setAccessibleText(time.getText().isEmpty() ? spoken : spoken + ", " + time.getText());
    }

    /// A remark says more than the bare answer, and what was found is named beside it.
    private String said() {
        String answer = voice.say(words(shown.answer()));
        String note = voice.note(shown);
        if (note.isEmpty()) {
            return answer;
        }
        return switch (shown.answer()) {
            case WAITING, ASKING, FOUND -> answer + ": " + note;
            case NOTHING, FAILED, SKIPPED -> note;
        };
    }

    private static boolean timed(Answer answer) {
        return switch (answer) {
            case WAITING, ASKING, SKIPPED -> false;
            case FOUND, NOTHING, FAILED -> true;
        };
    }

    private Node sign(Answer answer) {
        return switch (answer) {
            case WAITING -> Parts.icon(Feather.CLOCK, Look.ICON_QUIET);
            case ASKING -> new Waiting(voice.say(SOURCE_ASKING));
            case FOUND -> Parts.icon(Feather.CHECK_CIRCLE, Look.ICON_GOOD);
            case NOTHING -> Parts.icon(Feather.MINUS_CIRCLE, Look.ICON_QUIET);
            case FAILED -> Parts.icon(Feather.ALERT_TRIANGLE, Look.ICON_CARE);
            case SKIPPED -> Parts.icon(Feather.SKIP_FORWARD, Look.ICON_QUIET);
        };
    }

    private static WindowText words(Answer answer) {
        return switch (answer) {
            case WAITING -> SOURCE_WAITING;
            case ASKING -> SOURCE_ASKING;
            case FOUND -> SOURCE_FOUND;
            case NOTHING -> SOURCE_NOTHING;
            case FAILED -> SOURCE_FAILED;
            case SKIPPED -> SOURCE_SKIPPED;
        };
    }
}
