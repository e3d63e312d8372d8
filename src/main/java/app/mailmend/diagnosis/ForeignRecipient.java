package app.mailmend.diagnosis;

import app.mailmend.evidence.Evidence;
import app.mailmend.evidence.ProbeRun;
import app.mailmend.evidence.SmtpReply;
import app.mailmend.evidence.Stage;
import java.util.List;

/// Where nobody signed in, the test asks for a second, foreign recipient after one's own: many
/// servers take mail for their own people from anybody, so that only the second answer shows that a
/// sign-in is missing.
public final class ForeignRecipient {

    private ForeignRecipient() {}

    /// True when the own recipient was taken and the foreign one was not.
    public static boolean refused(ProbeRun run) {
        List<SmtpReply> replies = replies(run);
        return replies.size() > 1
                && replies.getFirst().isPositive()
                && !replies.get(1).isPositive();
    }

    /// True when it was refused for good, not only put off.
    public static boolean refusedForGood(ProbeRun run) {
        return refused(run) && replies(run).get(1).isPermanent();
    }

    private static List<SmtpReply> replies(ProbeRun run) {
        if (run.passed(Stage.AUTH)) {
            return List.of();
        }
        return run.stage(Stage.RCPT_TO).stream()
                .flatMap(result -> result.seen().stream())
                .filter(Evidence.Replied.class::isInstance)
                .map(evidence -> ((Evidence.Replied) evidence).reply())
                .toList();
    }
}
