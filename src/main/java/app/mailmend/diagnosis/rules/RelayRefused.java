package app.mailmend.diagnosis.rules;

import static app.mailmend.diagnosis.Cause.RELAY_DENIED;
import static app.mailmend.diagnosis.Cause.ROAMING_RELAY;

import app.mailmend.diagnosis.Circumstance;
import app.mailmend.diagnosis.Clues;
import app.mailmend.diagnosis.Finding;
import app.mailmend.diagnosis.Rule;
import app.mailmend.diagnosis.SignInSeen;
import app.mailmend.diagnosis.Signal;
import java.util.stream.Stream;

/// The server does not pass mail on. Before a sign-in that mostly means that one is missing (see
/// [SignInMissing]); after it, it is the server's policy.
final class RelayRefused implements Rule {

    @Override
    public Stream<Finding> look(Clues clues) {
        return Finding.all(
                clues.hear(
                                Signal.RELAY_REFUSED,
                                RELAY_DENIED,
                                confidence(clues.situation().signIn(), clues))
                        .map(finding -> finding.in(host(clues))),
                clues.hear(
                                Signal.RELAY_REFUSED_BY_POLICY,
                                RELAY_DENIED,
                                clues.live() && clues.situation().signIn() == SignInSeen.NOT_SENT
                                        ? 0.7
                                        : 0.93)
                        .map(finding -> finding.in(host(clues))),
                clues.hear(Signal.RELAY_AS_SENDER_REFUSED, RELAY_DENIED, 0.55),
                clues.hear(Signal.RELAY_REFUSED, ROAMING_RELAY, roaming(clues)),
                clues.hear(Signal.HOME_NETWORK_ONLY, ROAMING_RELAY, 0.9));
    }

    /// A server that receives mail for its own domains passes nothing on, whoever asks.
    private static Circumstance host(Clues clues) {
        return clues.situation().speaks(Signal.RECEIVING_HOST_SPEAKS)
                ? Circumstance.WRONG_HOST
                : Circumstance.NONE;
    }

    private static double confidence(SignInSeen signIn, Clues clues) {
        boolean aboutSender = clues.says(Signal.SENDER_NOT_OWNED, Signal.RELAY_AS_SENDER_REFUSED);
        double relay =
                switch (signIn) {
                    case ACCEPTED -> 0.95;
                    case SENT -> 0.9;
                    case NOT_SENT, REFUSED -> 0.7;
                    case UNKNOWN -> 0.72;
                };
        boolean wordsWantSignIn = clues.says(Signal.SIGN_IN_DEMANDED, Signal.POP_FIRST);
        return aboutSender || wordsWantSignIn ? Math.min(relay, 0.6) : relay;
    }

    /// An access provider's server knows its customers by their network; a sender that is not at
    /// home hears the same words.
    private static double roaming(Clues clues) {
        return clues.situation().signIn() == SignInSeen.ACCEPTED ? 0 : 0.35;
    }
}
