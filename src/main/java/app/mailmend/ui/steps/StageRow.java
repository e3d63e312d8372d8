package app.mailmend.ui.steps;

import static app.mailmend.wording.WindowText.*;

import app.mailmend.evidence.Evidence;
import app.mailmend.evidence.Outcome;
import app.mailmend.evidence.SmtpReply;
import app.mailmend.evidence.Stage;
import app.mailmend.evidence.StageResult;
import app.mailmend.ui.parts.Look;
import app.mailmend.ui.parts.Parts;
import app.mailmend.ui.parts.Voice;
import app.mailmend.ui.parts.Waiting;
import app.mailmend.wording.WindowText;
import atlantafx.base.theme.Styles;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// One stage on the time-line: its sign, its name, what came of it, how long it took, and the
/// server's own words a click away.
final class StageRow extends VBox {

    private StageRow(HBox line) {
        super(8);
        Look.STAGE.on(this);
        getChildren().add(line);
    }

    static StageRow done(StageResult result, Voice voice) {
        Label name = Parts.text(voice.name(result.stage()), Look.STAGE_NAME);
        Label detail = Parts.text(voice.detail(result), Look.QUIET);
        Label time = Look.STAGE_TIME.on(new Label(voice.time(result.elapsed())));
        time.setMinWidth(Region.USE_PREF_SIZE);
        HBox line = line(mark(result.outcome(), voice), name, detail);
        StageRow row = new StageRow(line);
        String said = said(result);
        if (!said.isEmpty()) {
            Node quote = Parts.quote(said, voice.say(STAGE_WORDS));
            Parts.show(quote, false);
            row.getChildren().add(quote);
            line.getChildren().add(opener(quote, name.getText(), voice));
        }
        line.getChildren().add(time);
        row.setAccessibleText(
                name.getText() + ": " + voice.say(words(result.outcome())) + ", " + time.getText());
        return row;
    }

    static StageRow running(Stage stage, Voice voice) {
        Node wheel = new Waiting(voice.say(STAGE_RUNNING));
        Label name = Parts.text(voice.name(stage), Look.STAGE_NAME);
        Label waiting = Parts.text(voice.say(waitsFor(stage)), Look.QUIET);
        StageRow row = new StageRow(line(wheel, name, waiting));
        row.setAccessibleText(name.getText() + ": " + waiting.getText());
        return row;
    }

    private static HBox line(Node mark, Label name, Label detail) {
        VBox words = new VBox(1, name, detail);
        Parts.show(detail, !detail.getText().isEmpty());
        HBox.setHgrow(words, Priority.ALWAYS);
        return new HBox(12, Look.STAGE_MARK.on(new StackPane(mark)), words);
    }

    private static ToggleButton opener(Node quote, String stage, Voice voice) {
        String words = voice.say(STAGE_WORDS);
        ToggleButton opener =
                new ToggleButton(words, Parts.icon(Feather.CHEVRON_DOWN, Look.ICON_QUIET));
        opener.getStyleClass().addAll(Styles.FLAT, Styles.SMALL);
        opener.setMinWidth(Region.USE_PREF_SIZE);
        opener.setAccessibleText(stage + ": " + words);
        opener.setTooltip(new Tooltip(words));
        opener.selectedProperty()
                .addListener((_, _, open) -> {
                    Parts.show(quote, open);
                    opener.setGraphic(
                            Parts.icon(
                                    open ? Feather.CHEVRON_UP : Feather.CHEVRON_DOWN,
                                    Look.ICON_QUIET));
                });
        return opener;
    }

    /// Every reply of the stage, all lines, as they came.
    static String said(StageResult result) {
        return result.seen().stream().flatMap(StageRow::words).collect(Collectors.joining("\n"));
    }

    private static Stream<String> words(Evidence seen) {
        if (seen instanceof Evidence.Replied(SmtpReply reply)) {
            return Stream.of(reply.text());
        }
        return seen instanceof Evidence.Answered(String words) ? Stream.of(words) : Stream.empty();
    }

    private static Node mark(Outcome outcome, Voice voice) {
        String words = voice.say(words(outcome));
        return switch (outcome) {
            case PASSED -> Parts.sign(Feather.CHECK_CIRCLE, words, Look.ICON_GOOD);
            case FAILED -> Parts.sign(Feather.X_CIRCLE, words, Look.ICON_BAD);
            case SKIPPED -> Parts.sign(Feather.SKIP_FORWARD, words, Look.ICON_QUIET);
        };
    }

    private static WindowText words(Outcome outcome) {
        return switch (outcome) {
            case PASSED -> OUTCOME_PASSED;
            case FAILED -> OUTCOME_FAILED;
            case SKIPPED -> OUTCOME_SKIPPED;
        };
    }

    private static WindowText waitsFor(Stage stage) {
        return switch (stage) {
            case RESOLVE -> WAIT_RESOLVE;
            case CONNECT -> WAIT_CONNECT;
            case TLS, STARTTLS -> WAIT_TLS;
            case GREETING -> WAIT_GREETING;
            case EHLO, MAIL_FROM, RCPT_TO -> WAIT_ANSWER;
            case AUTH -> WAIT_AUTH;
            case DATA -> WAIT_DATA;
            case ARRIVAL -> WAIT_ARRIVAL;
        };
    }
}
