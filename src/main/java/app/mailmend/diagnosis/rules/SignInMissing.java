package app.mailmend.diagnosis.rules;

import static app.mailmend.diagnosis.Cause.ACCOUNT_ACTION_REQUIRED;
import static app.mailmend.diagnosis.Cause.AUTH_REQUIRED;
import static app.mailmend.diagnosis.Cause.IP_BLOCKED;
import static app.mailmend.diagnosis.Cause.SENDER_NOT_OWNED;

import app.mailmend.diagnosis.Circumstance;
import app.mailmend.diagnosis.Clues;
import app.mailmend.diagnosis.Fact;
import app.mailmend.diagnosis.Finding;
import app.mailmend.diagnosis.ForeignRecipient;
import app.mailmend.diagnosis.Reason;
import app.mailmend.diagnosis.Rule;
import app.mailmend.diagnosis.SignInSeen;
import app.mailmend.diagnosis.Signal;
import app.mailmend.evidence.Evidence;
import app.mailmend.evidence.SkipReason;
import app.mailmend.evidence.Stage;
import app.mailmend.settings.Encryption;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// The server wants a sign-in (RFC 4954 section 6, RFC 6409 section 4.3) that did not happen. The
/// same words after a sign-in mean something else.
final class SignInMissing implements Rule {

    @Override
    public Stream<Finding> look(Clues clues) {
        if (clues.situation().signIn() == SignInSeen.ACCEPTED) {
            return afterSignIn(clues);
        }
        if (heldBack(clues)) {
            return Stream.empty();
        }
        return Finding.all(demanded(clues), otherwiseSaid(clues), refusedWithoutSaying(clues))
                .map(finding ->
                        finding.cause() == AUTH_REQUIRED ? inItsFace(finding, clues) : finding);
    }

    private static Stream<Finding> demanded(Clues clues) {
        boolean ofOthers = clues.says(Signal.DOMAIN_AUTH_FAILED, Signal.RECIPIENT_RESTRICTED);
        if (ofOthers && !clues.says(Signal.SENDER_NOT_LOGGED_IN)) {
            // "unauthenticated" is said of the sender's domain there, "authentication" of a closed
            // circle
            return clues.hear(Signal.SIGN_IN_DEMANDED, AUTH_REQUIRED, 0.3);
        }
        boolean otherwise =
                clues.situation().signIn() == SignInSeen.REFUSED
                        || clues.says(Signal.SIGN_IN_NOT_OFFERED)
                        || notPossible(clues);
        double plain = otherwise ? 0.5 : 0.95;
        double anonymous = clues.says(Signal.EXCHANGE_UNSUCCESSFUL) ? 0.5 : 0.93;
        return Finding.all(
                clues.hear(Signal.SIGN_IN_DEMANDED, AUTH_REQUIRED, plain),
                clues.hear(Signal.CLIENT_ANONYMOUS, AUTH_REQUIRED, anonymous),
                clues.hear(Signal.SENDER_NOT_LOGGED_IN, AUTH_REQUIRED, 0.96),
                clues.hear(Signal.POP_FIRST, AUTH_REQUIRED, 0.95)
                        .map(finding -> finding.in(Circumstance.POP_BEFORE_SMTP)),
                clues.hear(Signal.PASSWORD_NOT_GIVEN, AUTH_REQUIRED, 0.96)
                        .map(finding -> finding.in(Circumstance.PASSWORD_MISSING)));
    }

    /// A sign-in was wanted and this program held it back: [SignInRefused] knows why.
    private static boolean heldBack(Clues clues) {
        return clues.signInSkipped()
                .filter(reason ->
                        reason == SkipReason.BUDGET_SPENT || reason == SkipReason.COOLING_DOWN)
                .isPresent();
    }

    /// A sign-in was wanted on an encrypted connection and could not be made: [SignInNotPossible]
    /// knows more.
    private static boolean notPossible(Clues clues) {
        return !clues.situation().with(Encryption.NONE)
                && clues.signInWanted()
                && clues.signInSkipped()
                        .filter(reason ->
                                reason == SkipReason.NO_COMMON_MECHANISM || !clues.signInOffered())
                        .isPresent();
    }

    private static Stream<Finding> otherwiseSaid(Clues clues) {
        boolean encrypted = clues.situation().with(Encryption.STARTTLS, Encryption.IMPLICIT_TLS);
        return Finding.all(
                clues.hear(
                        Signal.ENCRYPTION_OR_SIGN_IN_DEMANDED,
                        AUTH_REQUIRED,
                        encrypted ? 0.62 : 0.55),
                clues.hear(Signal.CLIENT_HOST_REJECTED, AUTH_REQUIRED, hostRejected(clues)),
                clues.hear(Signal.CLIENT_HOST_REJECTED, IP_BLOCKED, 0.5),
                withoutSignIn(clues)
                        .flatMap(_ -> clues.hear(Signal.RELAY_REFUSED, AUTH_REQUIRED, 0.82)),
                unknownSignIn(clues)
                        .flatMap(_ -> clues.hear(Signal.RELAY_REFUSED, AUTH_REQUIRED, 0.6)),
                withoutSignIn(clues)
                        .flatMap(_ ->
                                clues.hear(
                                        Signal.RELAY_REFUSED_BY_POLICY,
                                        AUTH_REQUIRED,
                                        clues.live() ? 0.9 : 0.6)));
    }

    private static double hostRejected(Clues clues) {
        boolean signedIn = clues.situation().signIn() == SignInSeen.SENT;
        return signedIn || clues.says(Signal.SENDER_NOT_OWNED, Signal.RECIPIENT_UNKNOWN)
                ? 0.45
                : 0.75;
    }

    private static Stream<Clues> withoutSignIn(Clues clues) {
        return Stream.of(clues).filter(given -> given.situation().signIn() == SignInSeen.NOT_SENT);
    }

    private static Stream<Clues> unknownSignIn(Clues clues) {
        return Stream.of(clues).filter(given -> given.situation().signIn() == SignInSeen.UNKNOWN);
    }

    /// In a live test: refused where nobody signed in, in words that fit no other cause.
    private static Stream<Finding> refusedWithoutSaying(Clues clues) {
        if (!clues.live() || clues.situation().signIn() != SignInSeen.NOT_SENT) {
            return Stream.empty();
        }
        if (ForeignRecipient.refused(clues.run())) {
            Reason foreign = new Reason.Happened(Fact.RECIPIENT_IS_FOREIGN, Stage.RCPT_TO);
            return Stream.of(
                    Finding.of(AUTH_REQUIRED, foreignConfidence(clues), foreign)
                            .because(clues.everythingSaid()));
        }
        boolean cannotAsk = clues.seen(Evidence.ExtensionMissing.class).findAny().isPresent();
        boolean refused =
                !cannotAsk && (clues.failedAt(Stage.MAIL_FROM) || clues.failedAt(Stage.RCPT_TO));
        return refused
                ? Stream.of(
                        Finding.of(AUTH_REQUIRED, unauthenticated(clues) ? 0.93 : 0.4)
                                .because(clues.everythingSaid()))
                : Stream.empty();
    }

    /// "Unauthenticated" may be said of the sender's domain; where a sign-in is offered and none
    /// happened, it is said of that.
    private static boolean unauthenticated(Clues clues) {
        return clues.says(Signal.DOMAIN_AUTH_FAILED) && clues.signInOffered();
    }

    private static double foreignConfidence(Clues clues) {
        if (clues.says(Signal.GREYLISTED, Signal.STARTTLS_FIRST)) {
            return 0.4;
        }
        return ForeignRecipient.refusedForGood(clues.run()) ? 0.93 : 0.6;
    }

    /// The password was right, so a refusal is a policy, or about the sender.
    private static Stream<Finding> afterSignIn(Clues clues) {
        Reason accepted = new Reason.Happened(Fact.SIGN_IN_WAS_ACCEPTED, Stage.AUTH);
        boolean demanded =
                clues.says(
                        Signal.SIGN_IN_DEMANDED,
                        Signal.CLIENT_ANONYMOUS,
                        Signal.CLIENT_HOST_REJECTED);
        if (!demanded || clues.says(Signal.SENDER_NOT_OWNED)) {
            return Stream.empty();
        }
        return Stream.of(
                Finding.of(ACCOUNT_ACTION_REQUIRED, 0.8, accepted)
                        .because(clues.everythingSaid())
                        .in(Circumstance.POLICY_OF_ORGANISATION),
                Finding.of(SENDER_NOT_OWNED, 0.4, accepted));
    }

    /// Why no sign-in happened: that decides the fix.
    private static Finding inItsFace(Finding finding, Clues clues) {
        if (finding.circumstance() != Circumstance.NONE) {
            return finding;
        }
        if (!clues.live()) {
            return finding.in(quotedFace(clues));
        }
        if (clues.signInMayBeHidden()) {
            return finding.in(Circumstance.SIGN_IN_HIDDEN_UNTIL_TLS)
                    .because(happened(Fact.STARTTLS_WAS_OFFERED, Fact.SIGN_IN_WAS_NOT_OFFERED));
        }
        return clues.signInOffered()
                ? finding.in(notSent(clues)).because(whyNotSent(clues))
                : finding.in(notOffered(clues)).because(happened(Fact.SIGN_IN_WAS_NOT_OFFERED));
    }

    private static Circumstance notOffered(Clues clues) {
        return clues.onlyReceives()
                ? Circumstance.WRONG_HOST
                : Circumstance.SIGN_IN_NOT_OFFERED_HERE;
    }

    private static Circumstance notSent(Clues clues) {
        return clues.signInSkipped().filter(SkipReason.NO_SECRET::equals).isPresent()
                ? Circumstance.PASSWORD_MISSING
                : Circumstance.SIGN_IN_NEVER_SENT;
    }

    /// Servers that receive mail know nobody who could sign in.
    private static Circumstance quotedFace(Clues clues) {
        if (clues.situation().speaks(Signal.RECEIVING_HOST_SPEAKS)) {
            return Circumstance.WRONG_HOST;
        }
        return clues.situation().signIn() == SignInSeen.NOT_SENT
                ? Circumstance.SIGN_IN_NEVER_SENT
                : Circumstance.NONE;
    }

    private static List<Reason> whyNotSent(Clues clues) {
        return clues.signInSkipped().stream()
                .flatMap(reason -> fact(reason).stream())
                .<Reason>map(fact -> new Reason.Happened(fact, Stage.AUTH))
                .toList();
    }

    private static List<Fact> fact(SkipReason reason) {
        return switch (reason) {
            case NOT_ASKED_FOR -> List.of(Fact.SIGN_IN_WAS_NOT_SET);
            case NO_SECRET -> List.of(Fact.SIGN_IN_HAD_NO_PASSWORD);
            case NOT_ENCRYPTED -> List.of(Fact.SIGN_IN_WAS_NOT_SENT_UNENCRYPTED);
            case NOT_OFFERED -> List.of(Fact.SIGN_IN_WAS_NOT_OFFERED);
            case NO_COMMON_MECHANISM -> List.of(Fact.SIGN_IN_HAD_NO_COMMON_WAY);
            case BUDGET_SPENT -> List.of(Fact.SIGN_IN_WAS_HELD_BACK);
            case COOLING_DOWN -> List.of(Fact.SERVER_ASKED_FOR_PATIENCE);
        };
    }

    private static List<Reason> happened(Fact... facts) {
        List<Reason> reasons = new ArrayList<>();
        for (Fact fact : facts) {
            reasons.add(new Reason.Happened(fact, Stage.EHLO));
        }
        return reasons;
    }
}
