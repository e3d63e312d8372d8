package app.mailmend.diagnosis.rules;

import static app.mailmend.diagnosis.Cause.IP_BLOCKED;
import static app.mailmend.diagnosis.Cause.SERVER_UNAVAILABLE;

import app.mailmend.diagnosis.Clues;
import app.mailmend.diagnosis.Finding;
import app.mailmend.diagnosis.Rule;
import app.mailmend.diagnosis.Signal;
import app.mailmend.evidence.Stage;
import java.util.stream.Stream;

/// The address one comes from is not welcome: on a block list, without a name, or of bad repute.
final class NetworkBarred implements Rule {

    @Override
    public Stream<Finding> look(Clues clues) {
        boolean ofAccount =
                clues.says(Signal.ACCOUNT_SUSPENDED, Signal.TOO_MANY_SIGN_INS)
                        && !clues.enhanced(5, 7, 511);
        double account = ofAccount ? 0.6 : 1;
        double content = clues.says(Signal.CONTENT_REFUSED) ? 0.97 : 1;
        return Finding.all(
                clues.hear(Signal.ADDRESS_BLOCKED, IP_BLOCKED, 0.94 * account * content),
                clues.hear(
                        Signal.REVERSE_NAME_MISSING,
                        IP_BLOCKED,
                        clues.says(Signal.RELAY_REFUSED) ? 0.6 : 0.95),
                sentAway(clues));
    }

    /// A greeting of 554 says that there is no service for this client (RFC 5321 section 3.1).
    private static Stream<Finding> sentAway(Clues clues) {
        boolean refused =
                clues.situation().at(Stage.CONNECT, Stage.GREETING) && clues.code(554, 550, 521);
        return refused
                ? Stream.of(
                        Finding.of(IP_BLOCKED, 0.6).because(clues.everythingSaid()),
                        Finding.of(SERVER_UNAVAILABLE, 0.45))
                : Stream.empty();
    }
}
