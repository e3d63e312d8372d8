package app.mailmend.session;

import app.mailmend.evidence.ProbeRun;
import app.mailmend.fix.Fix;
import app.mailmend.settings.SubmissionSettings;
import java.util.List;
import java.util.Optional;

/// A fix with what is known about whether it works.
public record OfferedFix(Fix fix, Trial trial) {

    /// Whether a fix was tried.
    public sealed interface Trial {

        /// Only a person can do it.
        record Untried() implements Trial {}

        /// @param proven the test went through with it
        record Tried(ProbeRun run, boolean proven) implements Trial {}
    }

    /// The same fixes, none of them tried.
    static List<OfferedFix> untried(List<Fix> fixes) {
        return fixes.stream().map(fix -> new OfferedFix(fix, new Trial.Untried())).toList();
    }

    /// The settings it would change to, if it changes settings.
    public Optional<SubmissionSettings> settings() {
        return fix instanceof Fix.ChangeSettings(SubmissionSettings settings)
                ? Optional.of(settings)
                : Optional.empty();
    }

    public boolean proven() {
        return switch (trial) {
            case Trial.Untried() -> false;
            case Trial.Tried(ProbeRun _, boolean proven) -> proven;
        };
    }
}
