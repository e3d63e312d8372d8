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
        double damping = damping(clues);
        return Finding.all(
                unknown(clues, damping),
                restricted(clues),
                invalid(clues, damping),
                unsaidWhy(clues),
                full(clues));
    }

    private static Stream<Finding> unknown(Clues clues, double damping) {
        double confidence = ofRecipient(clues) ? 0.94 : 0.92;
        return clues.hear(Signal.RECIPIENT_UNKNOWN, RECIPIENT_UNKNOWN, confidence * damping);
    }

    private static Stream<Finding> restricted(Clues clues) {
        return Stream.concat(
                clues.hear(Signal.RECIPIENT_RESTRICTED, RECIPIENT_UNKNOWN, 0.96)
                        .map(finding -> finding.in(Circumstance.RECIPIENT_RESTRICTED)),
                clues.hear(Signal.RECIPIENT_RESTRICTED, RELAY_DENIED, 0.3));
    }

    private static Stream<Finding> invalid(Clues clues, double damping) {
        double confidence = clues.says(Signal.RECIPIENT_UNKNOWN) ? 0.85 : 0.93;
        return Stream.concat(
                clues.hear(Signal.RECIPIENT_INVALID, RECIPIENT_INVALID, confidence * damping),
                clues.hear(
                        Signal.ADDRESS_INVALID,
                        RECIPIENT_INVALID,
                        atRecipient(clues) ? 0.82 : 0.3));
    }

    private static Stream<Finding> unsaidWhy(Clues clues) {
        return Stream.concat(
                clues.hear(Signal.RECIPIENT_REFUSED_UNSAID_WHY, RECIPIENT_UNKNOWN, 0.4),
                clues.hear(Signal.RECIPIENT_REFUSED_UNSAID_WHY, RELAY_DENIED, 0.35));
    }

    /// A mailbox that is switched off is the recipient's where the recipient is talked of.
    private static boolean ofRecipient(Clues clues) {
        return atRecipient(clues)
                || (clues.situation().at(Stage.DATA) && clues.says(Signal.ACCOUNT_SUSPENDED));
    }

    private static boolean atRecipient(Clues clues) {
        return clues.situation().at(Stage.RCPT_TO);
    }

    /// The words about a mailbox also stand in refusals of senders, sign-ins and relays.
    private static double damping(Clues clues) {
        // 535 answers a sign-in only (RFC 4954 section 6)
        boolean elsewhere =
                clues.code(535)
                        || !clues.situation().maybeAt(Stage.RCPT_TO, Stage.DATA, Stage.MAIL_FROM);
        boolean aboutOther =
                clues.says(
                                Signal.SENDER_INVALID,
                                Signal.SENDER_NOT_OWNED,
                                Signal.GREYLISTED,
                                Signal.MAILBOX_FULL,
                                Signal.RELAY_REFUSED,
                                Signal.LIMIT_REACHED,
                                Signal.LOOKUP_TROUBLE)
                        || (clues.says(Signal.CREDENTIALS_REFUSED) && !atRecipient(clues));
        boolean forNow = clues.says(Signal.TRY_LATER) && clues.code(450, 451);
        return (elsewhere ? 0.4 : 1) * (aboutOther || forNow ? 0.6 : 1);
    }

    /// A quota is the mailbox's, unless more is said about sending.
    private static Stream<Finding> full(Clues clues) {
        return Finding.all(
                clues.hear(Signal.MAILBOX_FULL, MAILBOX_FULL, 0.95),
                clues.hear(
                        Signal.QUOTA_EXCEEDED,
                        MAILBOX_FULL,
                        clues.says(Signal.LIMIT_REACHED) ? 0.5 : 0.92));
    }
}
