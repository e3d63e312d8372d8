package app.mailmend.session;

import app.mailmend.diagnosis.Diagnosis;
import app.mailmend.evidence.ProbeRun;
import app.mailmend.settings.SubmissionSettings;
import java.util.List;
import java.util.stream.Stream;

/// How a check ended.
public sealed interface Conclusion {

    /// The tests of other settings that it rests on, the best one first.
    default List<ProbeRun> trials() {
        return switch (this) {
            case Mended(var _, List<OfferedFix> fixes, var _, ProbeRun provenBy) ->
                    Stream.concat(Stream.of(provenBy), runs(fixes)).distinct().toList();
            case Fails(var _, List<OfferedFix> fixes) -> runs(fixes).toList();
            case Works _, Uncertain _, Cancelled _ -> List.of();
        };
    }

    private static Stream<ProbeRun> runs(List<OfferedFix> fixes) {
        return fixes.stream()
                .map(OfferedFix::trial)
                .filter(OfferedFix.Trial.Tried.class::isInstance)
                .map(trial -> ((OfferedFix.Trial.Tried) trial).run());
    }

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
