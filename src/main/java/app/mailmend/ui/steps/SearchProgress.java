package app.mailmend.ui.steps;

import static app.mailmend.wording.WindowText.*;

import app.mailmend.evidence.DiscoveryRun;
import app.mailmend.evidence.DiscoveryRun.Answer;
import app.mailmend.session.SetupState;
import app.mailmend.ui.parts.Look;
import app.mailmend.ui.parts.Parts;
import app.mailmend.ui.parts.Voice;
import atlantafx.base.theme.Styles;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// How far the search is: how many sources have answered, how long it has taken, and how long it
/// can take at most.
final class SearchProgress extends VBox {

    private static final javafx.util.Duration TICK = javafx.util.Duration.millis(250);

    private final Voice voice;
    private final InstantSource clock;
    private final Label count = Parts.text("", Look.QUIET);
    private final Label time = Look.QUIET.on(new Label());
    private final ProgressBar bar = new ProgressBar(0);
    private final Label order;
    private final Timeline ticking = new Timeline(new KeyFrame(TICK, _ -> tick()));
    private Instant begin;

    SearchProgress(Voice voice, InstantSource clock) {
        super(6);
        this.voice = voice;
        this.clock = clock;
        begin = clock.instant();
        ticking.setCycleCount(Animation.INDEFINITE);
        bar.setMaxWidth(Double.MAX_VALUE);
        bar.getStyleClass().add(Styles.SMALL);
        time.setMinWidth(USE_PREF_SIZE);
        order = Parts.text(voice.say(SETTINGS_LEAD), Look.QUIET);
        // One in the place of the other, so that nothing moves when the search ends.
        StackPane words = new StackPane(count, order);
        words.setAlignment(Pos.TOP_LEFT);
        HBox.setHgrow(words, Priority.ALWAYS);
        getChildren().addAll(new HBox(12, words, time), bar);
    }

    void show(DiscoveryRun run, boolean searching) {
        long asked = run.steps().stream().filter(step -> step.answer() != Answer.SKIPPED).count();
        long answered = count(run, Answer.FOUND) + count(run, Answer.NOTHING);
        long done = answered + count(run, Answer.FAILED);
        count.setText(voice.say(SEARCH_COUNT, String.valueOf(answered), String.valueOf(asked)));
        order.setVisible(!searching && !run.outgoing().isEmpty());
        count.setVisible(!order.isVisible());
        bar.setAccessibleText(count.getText());
        bar.setProgress(asked == 0 ? 1 : (double) done / asked);
        bar.setVisible(searching);
        begin = clock.instant().minus(run.elapsed());
        if (searching) {
            ticking.play();
            tick();
        } else {
            ticking.stop();
            time.setText(voice.time(run.elapsed()));
        }
    }

    /// How many sources have answered.
    String words() {
        return count.getText();
    }

    private static long count(DiscoveryRun run, Answer answer) {
        return run.steps().stream().filter(step -> step.answer() == answer).count();
    }

    private void tick() {
        Duration most = SetupState.Searching.AT_MOST;
        Duration gone = Duration.between(begin, clock.instant());
        Duration shown = gone.compareTo(most) > 0 ? most : gone;
        time.setText(
                voice.say(
                        SEARCH_TIME,
                        String.valueOf(Math.max(0, shown.toSeconds())),
                        String.valueOf(most.toSeconds())));
    }
}
