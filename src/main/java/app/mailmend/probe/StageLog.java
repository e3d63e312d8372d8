package app.mailmend.probe;

import app.mailmend.evidence.Evidence;
import app.mailmend.evidence.Outcome;
import app.mailmend.evidence.Stage;
import app.mailmend.evidence.StageResult;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/// Writes down the stages of a test as they happen, with their times.
public final class StageLog {

    private final ProbeListener listener;
    private final List<StageResult> results = new ArrayList<>();
    private final List<Evidence> seen = new ArrayList<>();
    private final long start = System.nanoTime();
    private Stage stage = Stage.RESOLVE;
    private long stageStart = start;

    public StageLog(ProbeListener listener) {
        this.listener = listener;
    }

    /// What was written down so far, told to somebody else who hears the rest as well.
    StageLog goingOnFor(ProbeListener other) {
        StageLog log = new StageLog(other);
        results.forEach(result -> {
            other.began(result.stage());
            log.results.add(result);
            other.ended(result);
        });
        return log;
    }

    public void begin(Stage next) {
        stage = next;
        stageStart = System.nanoTime();
        seen.clear();
        listener.began(next);
    }

    public void see(Evidence evidence) {
        seen.add(evidence);
    }

    /// Ends the stage and says whether it passed.
    public boolean end(boolean passed) {
        return end(passed ? Outcome.PASSED : Outcome.FAILED);
    }

    public boolean end(Outcome outcome) {
        Duration elapsed = Duration.ofNanos(System.nanoTime() - stageStart);
        StageResult result = new StageResult(stage, outcome, elapsed, seen);
        results.add(result);
        seen.clear();
        listener.ended(result);
        return outcome == Outcome.PASSED;
    }

    /// Ends the stage with one more piece of evidence.
    public boolean end(boolean passed, Evidence evidence) {
        see(evidence);
        return end(passed);
    }

    public List<StageResult> results() {
        return List.copyOf(results);
    }

    public Duration elapsed() {
        return Duration.ofNanos(System.nanoTime() - start);
    }
}
