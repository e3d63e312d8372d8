package app.mailmend.session;

import app.mailmend.evidence.Stage;
import app.mailmend.evidence.StageResult;
import app.mailmend.probe.ProbeListener;
import app.mailmend.settings.SubmissionSettings;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/// Turns what a test reports into states.
final class Progress implements ProbeListener {

    private final Consumer<SetupState> states;
    private final SetupState.Activity activity;
    private final SubmissionSettings settings;
    private final List<StageResult> done = new ArrayList<>();

    Progress(
            Consumer<SetupState> states,
            SetupState.Activity activity,
            SubmissionSettings settings) {
        this.states = states;
        this.activity = activity;
        this.settings = settings;
    }

    @Override
    public void began(Stage stage) {
        states.accept(new SetupState.Testing(activity, settings, done, stage));
    }

    @Override
    public void ended(StageResult result) {
        done.add(result);
        states.accept(new SetupState.Testing(activity, settings, done, result.stage()));
    }
}
