package app.mailmend.diagnosis.rules;

import static app.mailmend.diagnosis.Cause.AUTH_REQUIRED;
import static app.mailmend.diagnosis.Cause.BAD_CREDENTIALS;
import static app.mailmend.diagnosis.Cause.WRONG_ENCRYPTION_FOR_PORT;

import app.mailmend.diagnosis.Circumstance;
import app.mailmend.diagnosis.Clues;
import app.mailmend.diagnosis.Finding;
import app.mailmend.diagnosis.Rule;
import app.mailmend.diagnosis.Signal;
import java.util.stream.Stream;

/// Words that no mail server says: they come from a server for files, for web pages or for a
/// terminal (RFC 959 section 4.2, RFC 4253 section 4.2, RFC 9112 section 4). A live test sees the
/// other protocol itself, see [EncryptionWrongForPort].
final class AnotherService implements Rule {

    @Override
    public Stream<Finding> look(Clues clues) {
        if (clues.live()) {
            return Stream.empty();
        }
        return Finding.all(greeting(clues), refusal(clues))
                .map(finding -> finding.in(Circumstance.OTHER_PROTOCOL));
    }

    private static Stream<Finding> greeting(Clues clues) {
        return clues.fetching()
                ? Stream.empty()
                : clues.hear(Signal.OTHER_PROTOCOL_GREETS, WRONG_ENCRYPTION_FOR_PORT, 0.96);
    }

    private static Stream<Finding> refusal(Clues clues) {
        boolean refused = clues.says(Signal.CREDENTIALS_REFUSED);
        boolean demanded = clues.says(Signal.SIGN_IN_DEMANDED);
        return Finding.all(
                clues.hear(Signal.OTHER_PROTOCOL_REFUSES, BAD_CREDENTIALS, refused ? 0.97 : 0),
                clues.hear(Signal.OTHER_PROTOCOL_REFUSES, AUTH_REQUIRED, demanded ? 0.97 : 0),
                clues.hear(
                        Signal.OTHER_PROTOCOL_REFUSES,
                        WRONG_ENCRYPTION_FOR_PORT,
                        refused || demanded ? 0.3 : 0.8));
    }
}
