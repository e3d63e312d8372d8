package app.mailmend.diagnosis;

import app.mailmend.evidence.Evidence;
import app.mailmend.evidence.Outcome;
import app.mailmend.evidence.ProbeRun;
import app.mailmend.evidence.SmtpReply;
import app.mailmend.evidence.Stage;
import app.mailmend.evidence.StageResult;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/// What the other side said in a live test, as far as it was a refusal. A greeting or an offer says
/// many things that are not the cause of anything.
final class Replies {

    private static final Set<Signal> ABOUT_RECIPIENT =
            EnumSet.of(
                    Signal.RECIPIENT_UNKNOWN,
                    Signal.RECIPIENT_RESTRICTED,
                    Signal.RECIPIENT_INVALID,
                    Signal.MAILBOX_FULL);

    private Replies() {}

    static List<Utterance> of(ProbeRun run, Hearing hearing) {
        List<Utterance> heard = new ArrayList<>();
        for (StageResult result : run.stages()) {
            for (Evidence evidence : result.seen()) {
                heard.addAll(said(evidence, result, hearing));
            }
        }
        return withoutForeignRecipient(run, heard);
    }

    private static List<Utterance> said(Evidence evidence, StageResult at, Hearing hearing) {
        if (evidence instanceof Evidence.Replied(SmtpReply reply) && reply.code() >= 400) {
            return hearing.replied(reply, at.stage());
        }
        if (evidence instanceof Evidence.Reported(String words)) {
            return hearing.quoted(words, Set.of(at.stage()));
        }
        return evidence instanceof Evidence.Answered(String words) && at.outcome() == Outcome.FAILED
                ? hearing.quoted(words, Set.of(at.stage()))
                : List.of();
    }

    /// Without a sign-in a second recipient, a foreign one, is asked for only to see whether the
    /// server would pass mail on. That it does not exist is our doing.
    private static List<Utterance> withoutForeignRecipient(ProbeRun run, List<Utterance> heard) {
        if (!ForeignRecipient.refused(run)) {
            return heard;
        }
        return heard.stream()
                .map(utterance ->
                        utterance.stages().contains(Stage.RCPT_TO)
                                ? without(utterance, ABOUT_RECIPIENT)
                                : utterance)
                .toList();
    }

    private static Utterance without(Utterance utterance, Set<Signal> unwanted) {
        Set<Signal> rest = EnumSet.noneOf(Signal.class);
        rest.addAll(utterance.signals());
        rest.removeAll(unwanted);
        return new Utterance(
                utterance.stages(),
                utterance.codes(),
                utterance.enhanced(),
                rest,
                utterance.weight(),
                utterance.words());
    }
}
