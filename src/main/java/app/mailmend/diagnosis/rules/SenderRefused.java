package app.mailmend.diagnosis.rules;

import static app.mailmend.diagnosis.Cause.SENDER_INVALID;
import static app.mailmend.diagnosis.Cause.SENDER_NOT_OWNED;

import app.mailmend.account.LoginName;
import app.mailmend.diagnosis.Circumstance;
import app.mailmend.diagnosis.Clues;
import app.mailmend.diagnosis.Fact;
import app.mailmend.diagnosis.Finding;
import app.mailmend.diagnosis.Reason;
import app.mailmend.diagnosis.Rule;
import app.mailmend.diagnosis.SignInSeen;
import app.mailmend.diagnosis.Signal;
import app.mailmend.evidence.Evidence;
import app.mailmend.evidence.Stage;
import app.mailmend.evidence.Subject;
import java.util.List;
import java.util.stream.Stream;

/// The address mail is sent from: it belongs to somebody else, or it cannot exist.
final class SenderRefused implements Rule {

    @Override
    public Stream<Finding> look(Clues clues) {
        return Finding.all(
                        owned(clues),
                        invalid(clues),
                        needsUtf8(clues),
                        refusedAfterSignIn(clues),
                        anotherTaken(clues),
                        forbidden(clues))
                .map(finding -> finding.because(differs(clues)));
    }

    private static Stream<Finding> owned(Clues clues) {
        boolean notLoggedIn = clues.says(Signal.SENDER_NOT_LOGGED_IN);
        boolean saysWhy =
                clues.says(Signal.DOMAIN_AUTH_FAILED, Signal.ADDRESS_BLOCKED, Signal.SENDER_INVALID)
                        && !clues.says(Signal.SENDER_UNVERIFIED);
        return Finding.all(
                clues.hear(
                        Signal.SENDER_NOT_OWNED,
                        SENDER_NOT_OWNED,
                        notLoggedIn ? 0.4 : saysWhy ? 0.6 : 0.95),
                clues.hear(Signal.SENDER_UNVERIFIED, SENDER_NOT_OWNED, 0.94)
                        .map(finding -> finding.in(Circumstance.SENDER_UNVERIFIED)),
                clues.hear(Signal.SENDER_REFUSED_UNSAID_WHY, SENDER_NOT_OWNED, 0.4),
                clues.hear(Signal.RELAY_AS_SENDER_REFUSED, SENDER_NOT_OWNED, 0.9));
    }

    private static Stream<Finding> invalid(Clues clues) {
        boolean owned = clues.says(Signal.SENDER_NOT_OWNED, Signal.SENDER_UNVERIFIED);
        boolean aboutOther = clues.says(Signal.DOMAIN_AUTH_FAILED, Signal.RELAY_REFUSED);
        boolean atSender =
                clues.situation().at(Stage.MAIL_FROM) && !clues.says(Signal.RECIPIENT_INVALID);
        boolean afterSignIn =
                clues.situation().signIn() == SignInSeen.ACCEPTED
                        || clues.situation().signIn() == SignInSeen.SENT;
        return Finding.all(
                clues.hear(Signal.SENDER_INVALID, SENDER_INVALID, owned || aboutOther ? 0.6 : 0.88),
                clues.hear(Signal.ADDRESS_INVALID, SENDER_INVALID, atSender ? 0.82 : 0.35),
                clues.hear(Signal.SENDER_REFUSED_UNSAID_WHY, SENDER_INVALID, 0.35),
                clues.hear(Signal.SENDER_INVALID, SENDER_NOT_OWNED, afterSignIn ? 0.6 : 0.3));
    }

    /// An address with letters beyond ASCII needs SMTPUTF8 (RFC 6531) on the server.
    private static Stream<Finding> needsUtf8(Clues clues) {
        return clues.seen(Evidence.ExtensionMissing.class)
                .filter(missing -> missing.keyword().equals("SMTPUTF8"))
                .map(_ ->
                        Finding.of(
                                        SENDER_INVALID,
                                        0.95,
                                        new Reason.Happened(
                                                Fact.SMTPUTF8_WAS_NOT_OFFERED, Stage.MAIL_FROM))
                                .in(Circumstance.ADDRESS_NEEDS_UTF8));
    }

    /// Signed in, and the sender's line was still refused: whatever the words, it is about the
    /// sender.
    private static Stream<Finding> refusedAfterSignIn(Clues clues) {
        boolean refused =
                clues.live()
                        && clues.situation().signIn() == SignInSeen.ACCEPTED
                        && clues.failedAt(Stage.MAIL_FROM)
                        && clues.code(530, 550, 551, 553, 554, 501);
        return refused
                ? Stream.of(Finding.of(SENDER_NOT_OWNED, 0.55).because(clues.everythingSaid()))
                : Stream.empty();
    }

    /// The same server took the same recipient from another sender a moment later.
    private static Stream<Finding> anotherTaken(Clues clues) {
        return clues.seen(Evidence.SenderTried.class)
                .filter(tried -> tried.reply().isPositive())
                .map(_ ->
                        Finding.of(
                                        SENDER_NOT_OWNED,
                                        0.98,
                                        new Reason.Happened(
                                                Fact.ANOTHER_SENDER_WAS_TAKEN, Stage.MAIL_FROM))
                                .because(clues.everythingSaid()));
    }

    private static Stream<Finding> forbidden(Clues clues) {
        boolean permission =
                clues.heard().stream()
                        .anyMatch(utterance -> utterance.words().contains("ermission denied"));
        return permission && clues.situation().at(Stage.MAIL_FROM)
                ? Stream.of(Finding.of(SENDER_NOT_OWNED, 0.6).because(clues.everythingSaid()))
                : Stream.empty();
    }

    private static List<Reason> differs(Clues clues) {
        if (!(clues.run().subject() instanceof Subject.Tested tested)) {
            return List.of();
        }
        return tested
                .settings()
                .signIn()
                .userName()
                .map(LoginName::value)
                .filter(name -> name.contains("@") && !name.equals(tested.from().wire()))
                .<Reason>map(
                        _ -> new Reason.Happened(Fact.SENDER_DIFFERS_FROM_LOGIN, Stage.MAIL_FROM))
                .stream()
                .toList();
    }
}
