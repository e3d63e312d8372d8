package app.mailmend.probe;

import app.mailmend.evidence.Stage;
import app.mailmend.evidence.StageResult;

/// Hears how a test goes, on the test's own thread.
public interface ProbeListener {

    void began(Stage stage);

    void ended(StageResult result);

    /// Somebody who does not care.
    static ProbeListener nobody() {
        return new ProbeListener() {
            @Override
            public void began(Stage stage) {}

            @Override
            public void ended(StageResult result) {}
        };
    }
}
