package app.mailmend.fix;

import app.mailmend.diagnosis.Diagnosis;
import app.mailmend.evidence.ProbeRun;
import app.mailmend.settings.SubmissionSettings;
import java.time.Duration;
import java.util.List;

/// Turns a diagnosis into what to do about it.
public final class FixPlanner {

    private FixPlanner() {}

    /// Every place where one might sign in instead, whatever is wrong, likeliest first.
    public static List<SubmissionSettings> places(
            SubmissionSettings asked, List<SubmissionSettings> known) {
        return Trials.everywhere(asked, known);
    }

    /// How long the server itself asks to wait; zero where it names no time.
    public static Duration pause(ProbeRun run) {
        return ServerPause.of(run).orElse(Duration.ZERO);
    }

    /// @param known other settings known for the account, likeliest first, such as the catalogue's
    public static FixPlan plan(Diagnosis diagnosis, ProbeRun run, List<SubmissionSettings> known) {
        Patient patient = new Patient(diagnosis.best(), run);
        return FixPolicy.apply(
                new FixPlan(Trials.of(patient, known), Remedies.of(patient)), run.subject());
    }
}
