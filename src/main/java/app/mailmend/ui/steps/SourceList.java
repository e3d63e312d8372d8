package app.mailmend.ui.steps;

import static app.mailmend.wording.WindowText.*;

import app.mailmend.evidence.DiscoveryRun;
import app.mailmend.wording.WindowText;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// Every source of settings with its live state and time.
final class SourceList extends VBox {

    private final Voice voice;

    SourceList(Voice voice) {
        super(2);
        this.voice = voice;
    }

    void show(List<DiscoveryRun.Step> steps) {
        getChildren().setAll(steps.stream().map(this::row).toList());
    }

    private Node row(DiscoveryRun.Step step) {
        Label answer = Look.QUIET.on(new Label(voice.say(words(step.answer()))));
        Label time =
                Look.STAGE_TIME.on(
                        new Label(timed(step.answer()) ? voice.time(step.elapsed()) : ""));
        StackPane mark = Look.STAGE_MARK.on(new StackPane(mark(step.answer())));
        answer.setMinWidth(Region.USE_PREF_SIZE);
        Label name = Parts.text(voice.source(step.source()));
        HBox.setHgrow(name, Priority.ALWAYS);
        name.setMaxWidth(Double.MAX_VALUE);
        HBox row = Look.SOURCE.on(new HBox(12, mark, name, answer, time));
        row.setAccessibleText(name.getText() + ": " + answer.getText());
        return row;
    }

    private static boolean timed(DiscoveryRun.Answer answer) {
        return switch (answer) {
            case WAITING, ASKING, SKIPPED -> false;
            case FOUND, NOTHING, FAILED -> true;
        };
    }

    private Node mark(DiscoveryRun.Answer answer) {
        return switch (answer) {
            case WAITING -> Parts.icon(Feather.CLOCK, Look.ICON_QUIET);
            case ASKING -> {
                ProgressIndicator wheel = new ProgressIndicator();
                wheel.setAccessibleText(voice.say(SOURCE_ASKING));
                yield wheel;
            }
            case FOUND -> Parts.icon(Feather.CHECK_CIRCLE, Look.ICON_GOOD);
            case NOTHING -> Parts.icon(Feather.MINUS_CIRCLE, Look.ICON_QUIET);
            case FAILED -> Parts.icon(Feather.ALERT_TRIANGLE, Look.ICON_CARE);
            case SKIPPED -> Parts.icon(Feather.SKIP_FORWARD, Look.ICON_QUIET);
        };
    }

    private static WindowText words(DiscoveryRun.Answer answer) {
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
