package app.mailmend.diagnosis.rules;

import static app.mailmend.diagnosis.Cause.ACCOUNT_ACTION_REQUIRED;
import static app.mailmend.diagnosis.Cause.ACCOUNT_SUSPENDED;
import static app.mailmend.diagnosis.Cause.OAUTH_REQUIRED;

import app.mailmend.diagnosis.Circumstance;
import app.mailmend.diagnosis.Clues;
import app.mailmend.diagnosis.Finding;
import app.mailmend.diagnosis.Rule;
import app.mailmend.diagnosis.Signal;
import app.mailmend.evidence.Stage;
import java.util.stream.Stream;

/// The account itself stands in the way: something is to be confirmed on the web, an
/// administrator's policy refuses, the account was never finished, or it is locked.
final class AccountBarred implements Rule {

    @Override
    public Stream<Finding> look(Clues clues) {
        boolean limited = clues.says(Signal.TOO_MANY_SIGN_INS, Signal.LIMIT_REACHED);
        return Finding.all(
                clues.hear(Signal.POLICY_REFUSES_SIGN_IN, ACCOUNT_ACTION_REQUIRED, 0.95)
                        .map(finding -> finding.in(Circumstance.POLICY_OF_ORGANISATION)),
                clues.hear(Signal.POLICY_REFUSES_SIGN_IN, OAUTH_REQUIRED, 0.5),
                clues.hear(
                        Signal.WEB_SIGN_IN_WANTED,
                        ACCOUNT_ACTION_REQUIRED,
                        clues.says(Signal.APP_PASSWORD_WANTED) ? 0.5 : 0.93),
                clues.hear(Signal.ACCOUNT_NOT_ACTIVATED, ACCOUNT_ACTION_REQUIRED, unfinished(clues))
                        .map(finding -> finding.in(Circumstance.ACCOUNT_NOT_ACTIVATED)),
                clues.hear(Signal.ACCOUNT_SUSPENDED, ACCOUNT_SUSPENDED, limited ? 0.7 : 0.93));
    }

    /// Words about an unfinished account are also said of a sender's address and of a service that
    /// is switched off; but who signs in has not named a sender yet.
    private static double unfinished(Clues clues) {
        if (clues.says(Signal.SMTP_AUTH_OFF_FOR_ORGANISATION, Signal.SMTP_SERVICE_OFF)) {
            return 0.5;
        }
        boolean signingIn = clues.code(535) || clues.situation().at(Stage.AUTH);
        return signingIn ? 0.95 : clues.says(Signal.SENDER_UNVERIFIED) ? 0.5 : 0.92;
    }
}
