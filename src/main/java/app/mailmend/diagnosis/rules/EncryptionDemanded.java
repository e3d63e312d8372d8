package app.mailmend.diagnosis.rules;

import static app.mailmend.diagnosis.Cause.TLS_REQUIRED;

import app.mailmend.diagnosis.Clues;
import app.mailmend.diagnosis.Fact;
import app.mailmend.diagnosis.Finding;
import app.mailmend.diagnosis.Reason;
import app.mailmend.diagnosis.Rule;
import app.mailmend.diagnosis.SignInSeen;
import app.mailmend.diagnosis.Signal;
import app.mailmend.evidence.ServerOffer;
import app.mailmend.evidence.Stage;
import app.mailmend.settings.Encryption;
import java.util.List;
import java.util.stream.Stream;

/// The server wants the connection encrypted before it goes on (RFC 3207 section 4: 530; RFC 4954
/// section 4: 538).
final class EncryptionDemanded implements Rule {

    @Override
    public Stream<Finding> look(Clues clues) {
        return Finding.all(demanded(clues), perhapsDemanded(clues), perhapsFirst(clues));
    }

    private static Stream<Finding> demanded(Clues clues) {
        boolean contradicted = clues.says(Signal.STARTTLS_MISSING, Signal.STARTTLS_REFUSED);
        return Stream.concat(
                        clues.hear(Signal.STARTTLS_FIRST, TLS_REQUIRED, contradicted ? 0.5 : 0.98),
                        clues.hear(
                                Signal.ENCRYPTION_DEMANDED,
                                TLS_REQUIRED,
                                contradicted ? 0.5 : 0.94))
                .map(finding -> finding.because(offered(clues)));
    }

    /// The constant sentence of .NET names both; without encryption the first half is meant.
    private static Stream<Finding> perhapsDemanded(Clues clues) {
        double confidence = clues.situation().with(Encryption.NONE) ? 0.7 : 0.45;
        return clues.hear(Signal.ENCRYPTION_OR_SIGN_IN_DEMANDED, TLS_REQUIRED, confidence);
    }

    /// Many servers show their sign-in only inside TLS: what is missing first is the encryption.
    private static Stream<Finding> perhapsFirst(Clues clues) {
        boolean signInUnseen =
                clues.says(Signal.SIGN_IN_NOT_OFFERED)
                        || (clues.says(Signal.COMMAND_UNKNOWN) && clues.situation().at(Stage.AUTH));
        if (signInUnseen && clues.situation().with(Encryption.NONE)) {
            return Stream.of(Finding.of(TLS_REQUIRED, 0.6).because(clues.everythingSaid()));
        }
        boolean signInWanted =
                clues.says(Signal.SIGN_IN_DEMANDED, Signal.CLIENT_ANONYMOUS)
                        && clues.situation().with(Encryption.NONE)
                        && clues.situation().signIn() != SignInSeen.ACCEPTED;
        return signInWanted
                ? Stream.of(Finding.of(TLS_REQUIRED, 0.35).because(offered(clues)))
                : Stream.empty();
    }

    private static List<Reason> offered(Clues clues) {
        return clues
                .offer(false)
                .filter(ServerOffer::startTls)
                .<Reason>map(_ -> new Reason.Happened(Fact.STARTTLS_WAS_OFFERED, Stage.EHLO))
                .stream()
                .toList();
    }
}
