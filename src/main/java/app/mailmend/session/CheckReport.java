package app.mailmend.session;

import app.mailmend.evidence.Effort;
import app.mailmend.evidence.ProbeRun;
import app.mailmend.evidence.StageResult;
import java.util.List;

/// Everything a check did and found.
///
/// @param run the test of the settings asked for
/// @param delivery the stages of sending the test message and watching it arrive; empty when
///   nothing was sent
/// @param effort of all runs together
public record CheckReport(
        CheckRequest request,
        ProbeRun run,
        Conclusion conclusion,
        List<StageResult> delivery,
        Effort effort) {

    public CheckReport {
        delivery = List.copyOf(delivery);
    }
}
