package app.mailmend.diagnosis.rules;

import static app.mailmend.diagnosis.Cause.OAUTH_REQUIRED;
import static app.mailmend.diagnosis.Cause.SMTP_AUTH_DISABLED;

import app.mailmend.diagnosis.Circumstance;
import app.mailmend.diagnosis.Clues;
import app.mailmend.diagnosis.Finding;
import app.mailmend.diagnosis.Rule;
import app.mailmend.diagnosis.Signal;
import java.util.stream.Stream;

/// Signing in to send, or signing in with a password at all, is switched off: for the organisation,
/// for this mailbox, or by the provider for everybody.
final class SignInSwitchedOff implements Rule {

    @Override
    public Stream<Finding> look(Clues clues) {
        return Finding.all(
                clues.hear(Signal.SMTP_AUTH_OFF_FOR_ORGANISATION, SMTP_AUTH_DISABLED, 0.98)
                        .map(finding -> finding.in(Circumstance.SWITCH_OF_ORGANISATION)),
                clues.hear(Signal.SMTP_AUTH_OFF_FOR_MAILBOX, SMTP_AUTH_DISABLED, 0.98)
                        .map(finding -> finding.in(Circumstance.SWITCH_OF_MAILBOX)),
                clues.hear(Signal.SMTP_SERVICE_OFF, SMTP_AUTH_DISABLED, 0.9),
                clues.hear(Signal.PASSWORDS_SWITCHED_OFF, OAUTH_REQUIRED, 0.96));
    }
}
