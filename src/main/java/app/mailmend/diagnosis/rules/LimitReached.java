package app.mailmend.diagnosis.rules;

import static app.mailmend.diagnosis.Cause.GREYLISTED;
import static app.mailmend.diagnosis.Cause.RATE_LIMITED;
import static app.mailmend.diagnosis.Cause.SERVER_UNAVAILABLE;

import app.mailmend.diagnosis.Clues;
import app.mailmend.diagnosis.Finding;
import app.mailmend.diagnosis.Rule;
import app.mailmend.diagnosis.SignInSeen;
import app.mailmend.diagnosis.Signal;
import app.mailmend.evidence.Stage;
import java.util.stream.Stream;

/// Too much or too fast, or simply "come back later".
final class LimitReached implements Rule {

    @Override
    public Stream<Finding> look(Clues clues) {
        return Finding.all(greylisted(clues), limit(clues), later(clues));
    }

    /// How long to wait is also said to those who sent too much.
    private static Stream<Finding> greylisted(Clues clues) {
        double confidence = clues.says(Signal.LIMIT_REACHED) ? 0.9 : 0.95;
        return clues.hear(Signal.GREYLISTED, GREYLISTED, confidence);
    }

    private static Stream<Finding> limit(Clues clues) {
        boolean aboutOther =
                clues.says(
                        Signal.TOO_MANY_SIGN_INS,
                        Signal.MESSAGE_TOO_LARGE,
                        Signal.SPAM_SCORED,
                        Signal.AUTHORIZATION_CODE_WANTED);
        boolean unfinished = clues.says(Signal.ACCOUNT_NOT_ACTIVATED) && signingIn(clues);
        boolean full = clues.says(Signal.MAILBOX_FULL);
        return clues.hear(
                Signal.LIMIT_REACHED, RATE_LIMITED, confidence(aboutOther || unfinished, full));
    }

    private static double confidence(boolean aboutOther, boolean full) {
        if (aboutOther) {
            return 0.5;
        }
        return full ? 0.7 : 0.93;
    }

    /// A plan that is used up refuses the sign-in; one that is only slow refuses messages.
    private static boolean signingIn(Clues clues) {
        return clues.code(535) || clues.situation().at(Stage.AUTH);
    }

    /// "Try again later" by itself: to a stranger mostly greylisting, to a customer mostly a limit
    /// or trouble of the server.
    private static Stream<Finding> later(Clues clues) {
        if (clues.says(
                Signal.LOOKUP_TROUBLE,
                Signal.SIGN_IN_BROKEN_FOR_NOW,
                Signal.TOO_MANY_SIGN_INS,
                Signal.SERVER_BUSY)) {
            return Stream.empty();
        }
        boolean stranger =
                clues.situation().signIn() != SignInSeen.ACCEPTED
                        && clues.situation().maybeAt(Stage.MAIL_FROM, Stage.RCPT_TO, Stage.DATA);
        boolean transientCode = clues.code(450, 451);
        return Finding.all(
                clues.hear(Signal.TRY_LATER, GREYLISTED, stranger && transientCode ? 0.72 : 0.2),
                clues.hear(Signal.TRY_LATER, RATE_LIMITED, clues.code(421) ? 0.6 : 0.4),
                clues.hear(Signal.TRY_LATER, SERVER_UNAVAILABLE, 0.5));
    }
}
