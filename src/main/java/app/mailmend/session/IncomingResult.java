package app.mailmend.session;

import app.mailmend.diagnosis.Diagnosis;
import app.mailmend.evidence.IncomingRun;

/// How a test of settings for fetching mail ended.
public sealed interface IncomingResult {

    IncomingRun run();

    /// The server let the account in.
    record Proven(IncomingRun run) implements IncomingResult {}

    /// It did not, or it was not asked to, and this is why.
    record Failed(IncomingRun run, Diagnosis diagnosis) implements IncomingResult {}
}
