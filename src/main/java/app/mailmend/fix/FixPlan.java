package app.mailmend.fix;

import app.mailmend.settings.SubmissionSettings;
import java.util.List;

/// What to do about a diagnosis.
///
/// @param trials settings worth trying, best first; tried before any of them is offered
/// @param remedies what remains when no trial is proven; never none, and the first is the primary
///   one
public record FixPlan(List<SubmissionSettings> trials, List<Fix> remedies) {

    public FixPlan {
        trials = List.copyOf(trials);
        remedies = List.copyOf(remedies);
        if (remedies.isEmpty()) {
            throw new IllegalArgumentException("a plan leads somewhere");
        }
    }

    /// What a person does first.
    public Fix primary() {
        return remedies.getFirst();
    }
}
