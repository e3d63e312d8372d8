package app.mailmend.fix;

import app.mailmend.settings.SubmissionSettings;
import java.util.List;

/// What to do about a diagnosis.
///
/// @param trials settings worth trying, best first; tried before any of them is offered
/// @param remedies what remains when no trial is proven; the first is the primary one
public record FixPlan(List<SubmissionSettings> trials, List<Fix> remedies) {

    public FixPlan {
        trials = List.copyOf(trials);
        remedies = List.copyOf(remedies);
    }
}
