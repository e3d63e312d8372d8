package app.mailmend.diagnosis.rules;

import static app.mailmend.diagnosis.Cause.MAILBOX_FULL;
import static app.mailmend.diagnosis.Cause.RECIPIENT_INVALID;
import static app.mailmend.diagnosis.Cause.RECIPIENT_UNKNOWN;
import static app.mailmend.diagnosis.Cause.RELAY_DENIED;

import app.mailmend.diagnosis.Circumstance;
import app.mailmend.diagnosis.Clues;
import app.mailmend.diagnosis.Finding;
import app.mailmend.diagnosis.Rule;
import app.mailmend.diagnosis.Signal;
import app.mailmend.evidence.Stage;
import java.util.stream.Stream;

/// Something is wrong with the address or the mailbox the mail goes to.
final class RecipientRefused implements Rule {

    @Override
    public Stream<Finding> look(Clues clues) {
        boolean elsewhere = !clues.situation().maybeAt(Stage.RCPT_TO, Stage.DATA, Stage.MAIL_FROM);
        boolean aboutSender =
                clues.says(
                        Signal.SENDER_INVALID,
                        Signal.SENDER_NOT_OWNED,
                        Signal.CREDENTIALS_REFUSED,
                        Signal.GREYLISTED,
                        Signal.MAILBOX_FULL,
                        Signal.RELAY_REFUSED,
                        Signal.LIMIT_REACHED,
                        Signal.LOOKUP_TROUBLE);
        double damping = (elsewhere ? 0.4 : 1) * (aboutSender ? 0.6 : 1);
        return Stream.of(
                        clues.hear(Signal.RECIPIENT_UNKNOWN, RECIPIENT_UNKNOWN, 0.92 * damping),
                        clues.hear(Signal.RECIPIENT_RESTRICTED, RECIPIENT_UNKNOWN, 0.85)
                                .map(finding -> finding.in(Circumstance.RECIPIENT_RESTRICTED)),
                        clues.hear(Signal.RECIPIENT_RESTRICTED, RELAY_DENIED, 0.3),
                        clues.hear(
                                Signal.RECIPIENT_INVALID,
                                RECIPIENT_INVALID,
                                (clues.says(Signal.RECIPIENT_UNKNOWN) ? 0.85 : 0.93) * damping),
                        full(clues))
                .flatMap(findings -> findings);
    }

    private static Stream<Finding> full(Clues clues) {
        boolean ownSending =
                clues.says(Signal.LIMIT_REACHED)
                        && clues.situation().at(Stage.MAIL_FROM, Stage.DATA, Stage.AUTH);
        return clues.hear(Signal.MAILBOX_FULL, MAILBOX_FULL, ownSending ? 0.8 : 0.94);
    }
}
