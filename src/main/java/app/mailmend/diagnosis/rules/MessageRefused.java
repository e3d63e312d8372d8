package app.mailmend.diagnosis.rules;

import static app.mailmend.diagnosis.Cause.CONTENT_REJECTED;
import static app.mailmend.diagnosis.Cause.DOMAIN_AUTH_FAILED;
import static app.mailmend.diagnosis.Cause.MESSAGE_TOO_LARGE;

import app.mailmend.diagnosis.Clues;
import app.mailmend.diagnosis.Finding;
import app.mailmend.diagnosis.Rule;
import app.mailmend.diagnosis.SignInSeen;
import app.mailmend.diagnosis.Signal;
import app.mailmend.evidence.Stage;
import java.util.stream.Stream;

/// The message itself was refused: its size, its content, or what the sender's domain says about
/// who may send for it.
final class MessageRefused implements Rule {

    @Override
    public Stream<Finding> look(Clues clues) {
        boolean aboutNetwork =
                clues.says(
                        Signal.ADDRESS_BLOCKED,
                        Signal.REVERSE_NAME_MISSING,
                        Signal.DOMAIN_AUTH_FAILED,
                        Signal.LIMIT_REACHED,
                        Signal.ACCOUNT_NOT_ACTIVATED,
                        Signal.SENDER_UNVERIFIED,
                        Signal.SENDER_INVALID,
                        Signal.GREYLISTED);
        boolean early =
                clues.situation().at(Stage.RCPT_TO, Stage.MAIL_FROM) && clues.code(450, 451);
        boolean counted = clues.says(Signal.MAILBOX_FULL);
        return Finding.all(
                clues.hear(Signal.MESSAGE_TOO_LARGE, MESSAGE_TOO_LARGE, counted ? 0.8 : 0.95),
                clues.hear(
                        Signal.CONTENT_REFUSED,
                        CONTENT_REJECTED,
                        aboutNetwork || early ? 0.6 : 0.9),
                clues.hear(Signal.SPAM_SCORED, CONTENT_REJECTED, 0.94),
                clues.hear(
                        Signal.DOMAIN_AUTH_FAILED,
                        DOMAIN_AUTH_FAILED,
                        couldHaveSignedIn(clues) ? 0.5 : 0.95));
    }

    /// Servers that let people sign in do not judge the domains of those who do.
    private static boolean couldHaveSignedIn(Clues clues) {
        return clues.live()
                && clues.situation().signIn() == SignInSeen.NOT_SENT
                && clues.signInOffered();
    }
}
