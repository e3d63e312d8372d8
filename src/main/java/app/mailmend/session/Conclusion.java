package app.mailmend.session;

import app.mailmend.diagnosis.Diagnosis;
import app.mailmend.evidence.ProbeRun;
import app.mailmend.settings.SubmissionSettings;
import java.util.List;

/// How a check ended.
public sealed interface Conclusion {

    /// The settings asked for went through.
    record Works(SubmissionSettings settings) implements Conclusion {}

    /// They did not, but others do, and that was proven.
    ///
    /// @param fixes the proven one first
    record Mended(
            Diagnosis diagnosis,
            List<OfferedFix> fixes,
            SubmissionSettings settings,
            ProbeRun provenBy)
            implements Conclusion {
        public Mended {
            fixes = List.copyOf(fixes);
        }
    }

    /// They did not, and this is why and what can be done.
    ///
    /// @param fixes the primary one first
    record Fails(Diagnosis diagnosis, List<OfferedFix> fixes) implements Conclusion {
        public Fails {
            fixes = List.copyOf(fixes);
        }
    }

    /// The connection was lost after the final dot: sent or not, nobody knows, and nothing is sent
    /// twice.
    record Uncertain(SubmissionSettings settings, Diagnosis diagnosis) implements Conclusion {}

    /// The person stopped it.
    record Cancelled() implements Conclusion {}
}
