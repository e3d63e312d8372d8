package app.mailmend.diagnosis.rules;

import static app.mailmend.diagnosis.Cause.SUCCESS;

import app.mailmend.diagnosis.Clues;
import app.mailmend.diagnosis.Fact;
import app.mailmend.diagnosis.Finding;
import app.mailmend.diagnosis.ForeignRecipient;
import app.mailmend.diagnosis.Reason;
import app.mailmend.diagnosis.Rule;
import app.mailmend.diagnosis.SignInSeen;
import app.mailmend.diagnosis.Signal;
import app.mailmend.evidence.Evidence;
import app.mailmend.evidence.Oddity;
import app.mailmend.evidence.Outcome;
import app.mailmend.evidence.Stage;
import java.util.List;
import java.util.stream.Stream;

/// Nothing is wrong.
final class Accepted implements Rule {

    @Override
    public Stream<Finding> look(Clues clues) {
        return clues.live() ? seen(clues) : said(clues);
    }

    private static Stream<Finding> said(Clues clues) {
        return clues.hear(Signal.ACCEPTED, SUCCESS, refused(clues) ? 0.2 : 0.95);
    }

    /// A program that took a yes for a no misunderstood the server.
    private static boolean refused(Clues clues) {
        return clues.refusedByNumber() || clues.says(Signal.BAD_SEQUENCE);
    }

    private static Stream<Finding> seen(Clues clues) {
        boolean failed =
                clues.run().stages().stream()
                        .anyMatch(result -> result.outcome() == Outcome.FAILED);
        boolean unfinished = !clues.run().passed(Stage.RCPT_TO) && !clues.run().passed(Stage.AUTH);
        boolean foreignRefused =
                clues.situation().signIn() != SignInSeen.ACCEPTED
                        && ForeignRecipient.refused(clues.run());
        boolean stopped = clues.seen(Evidence.Cancelled.class).findAny().isPresent();
        if (failed || unfinished || foreignRefused || stopped) {
            return Stream.empty();
        }
        return clues.run().wentThrough() || clues.situation().signIn() == SignInSeen.ACCEPTED
                ? Stream.of(
                        Finding.of(
                                        SUCCESS,
                                        0.98,
                                        new Reason.Happened(Fact.EVERYTHING_PASSED, Stage.RCPT_TO))
                                .because(unchecked(clues)))
                : Stream.empty();
    }

    /// That a server takes any password is no reason to call this one right.
    private static List<Reason> unchecked(Clues clues) {
        return clues.seen(Evidence.Noticed.class)
                .filter(noticed -> noticed.oddity() == Oddity.SIGN_IN_UNCHECKED)
                .<Reason>map(_ -> new Reason.Happened(Fact.SIGN_IN_WAS_NOT_CHECKED, Stage.AUTH))
                .toList();
    }
}
