package app.mailmend.ui.steps;

import static app.mailmend.wording.WindowText.*;

import app.mailmend.evidence.Stage;
import app.mailmend.evidence.StageResult;
import app.mailmend.session.CheckReport;
import app.mailmend.session.Conclusion;
import app.mailmend.session.SetupState;
import app.mailmend.settings.Endpoint;
import app.mailmend.ui.parts.Announcer;
import app.mailmend.ui.parts.PageView;
import app.mailmend.ui.parts.Parts;
import app.mailmend.ui.parts.Voice;
import app.mailmend.wording.AccessText;
import app.mailmend.wording.WindowText;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// The third page: the time-line of a test, filling in as it happens.
public final class TestPage extends PageView {

    private final SetupModel model;
    private final Voice voice;
    private final VBox timeline = new VBox(4);
    private final Button stop;
    private final Button back;
    private final Button again;
    private final Button onward;
    private List<StageResult> shown = List.of();

    public TestPage(SetupModel model, Voice voice) {
        this.model = model;
        this.voice = voice;
        stop = cancelling(Parts.button(voice.say(ACTION_STOP), Feather.X, model::cancel));
        stop.setId("stop");
        back =
                Parts.button(
                        voice.say(ACTION_BACK),
                        Feather.ARROW_LEFT,
                        () -> model.goTo(Page.SETTINGS));
        again = Parts.button(voice.say(ACTION_TEST_AGAIN), Feather.REFRESH_CW, model::testAgain);
        onward =
                primary(
                        Parts.button(
                                voice.say(TEST_RESULT),
                                Feather.ARROW_RIGHT,
                                () -> model.goTo(Page.RESULT)));
    }

    @Override
    public void refresh() {
        switch (model.state().get()) {
            case SetupState.Testing testing -> showRunning(testing);
            case SetupState.TestingIncoming testing -> showIncoming(testing);
            case SetupState.Start _,
                    SetupState.Searching _,
                    SetupState.Found _,
                    SetupState.Checked _,
                    SetupState.Broken _ ->
                    model.report().ifPresent(this::showOver);
        }
    }

    private void showIncoming(SetupState.TestingIncoming testing) {
        Endpoint endpoint = testing.settings().endpoint();
        head(
                voice.say(TEST_INCOMING),
                voice.say(
                        TEST_INCOMING_LEAD,
                        endpoint.host().unicode(),
                        String.valueOf(endpoint.port()),
                        voice.name(endpoint.encryption())));
        running(testing.done(), testing.running());
    }

    private void showRunning(SetupState.Testing testing) {
        head(
                voice.say(title(testing.activity())),
                voice.say(
                        lead(testing.activity()),
                        testing.settings().host().unicode(),
                        String.valueOf(testing.settings().port()),
                        voice.name(testing.settings().encryption())));
        running(testing.done(), testing.running());
    }

    private void running(List<StageResult> done, Stage stage) {
        fill(done);
        timeline.getChildren().add(StageRow.running(stage, voice));
        Announcer.progress(
                stop, voice.say(AccessText.TEST_PROGRESS, done.size(), voice.name(stage)));
        body(timeline);
        actions(List.of(stop));
    }

    /// Rows that are there stay: one that was opened must not close when the next stage is over.
    private void fill(List<StageResult> done) {
        int same = 0;
        while (same < Math.min(shown.size(), done.size())
                && shown.get(same).equals(done.get(same))) {
            same++;
        }
        timeline.getChildren().remove(same, timeline.getChildren().size());
        done.stream()
                .skip(same)
                .map(result -> StageRow.done(result, voice))
                .forEach(timeline.getChildren()::add);
        shown = List.copyOf(done);
    }

    private void showOver(CheckReport report) {
        fill(Stream.concat(report.run().stages().stream(), report.delivery().stream()).toList());
        List<Node> parts = new ArrayList<>();
        boolean stopped = report.conclusion() instanceof Conclusion.Cancelled;
        if (stopped) {
            head(voice.say(TEST_STOPPED), voice.say(TEST_STOPPED_LEAD));
        } else {
            head(
                    voice.say(TEST_OVER),
                    voice.say(
                            TEST_LEAD,
                            report.request().settings().host().unicode(),
                            String.valueOf(report.request().settings().port()),
                            voice.name(report.request().settings().encryption())));
        }
        parts.add(timeline);
        parts.add(Drawer.of(voice, report));
        body(parts);
        actions(stopped ? List.of(back, again) : List.of(back, again, onward));
    }

    private static WindowText title(SetupState.Activity activity) {
        return switch (activity) {
            case TESTING -> TEST_TITLE;
            case LOOKING_FOR_A_FIX -> TEST_LOOKING;
            case PROVING_THE_FIX -> TEST_PROVING;
            case SENDING_THE_MESSAGE -> TEST_SENDING;
            case WAITING_FOR_ARRIVAL -> TEST_ARRIVAL;
        };
    }

    private static WindowText lead(SetupState.Activity activity) {
        return switch (activity) {
            case TESTING, PROVING_THE_FIX -> TEST_LEAD;
            case LOOKING_FOR_A_FIX -> TEST_LOOKING_LEAD;
            case SENDING_THE_MESSAGE -> TEST_SENDING_LEAD;
            case WAITING_FOR_ARRIVAL -> TEST_ARRIVAL_LEAD;
        };
    }

    @Override
    public Node landing() {
        return model.busy() ? stop : again;
    }
}
