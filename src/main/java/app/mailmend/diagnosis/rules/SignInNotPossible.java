package app.mailmend.diagnosis.rules;

import static app.mailmend.diagnosis.Cause.AUTH_MECHANISM_UNSUPPORTED;
import static app.mailmend.diagnosis.Cause.AUTH_NOT_OFFERED;
import static app.mailmend.diagnosis.Cause.AUTH_REQUIRED;
import static app.mailmend.diagnosis.Cause.OAUTH_REQUIRED;

import app.mailmend.diagnosis.Cause;
import app.mailmend.diagnosis.Circumstance;
import app.mailmend.diagnosis.Clues;
import app.mailmend.diagnosis.Fact;
import app.mailmend.diagnosis.Finding;
import app.mailmend.diagnosis.Reason;
import app.mailmend.diagnosis.Rule;
import app.mailmend.diagnosis.Signal;
import app.mailmend.evidence.ServerOffer;
import app.mailmend.evidence.Stage;
import app.mailmend.evidence.Surveyed;
import app.mailmend.settings.Encryption;
import app.mailmend.settings.SignIn;
import java.util.Set;
import java.util.stream.Stream;

/// A sign-in was wanted, but this port offers none, or only ways the program does not know.
final class SignInNotPossible implements Rule {

    /// Kerberos and its relatives, for computers that belong to an organisation's network.
    private static final Set<String> ORGANISATION_MECHANISMS =
            Set.of("NTLM", "GSSAPI", "GSS-SPNEGO", "KERBEROS_V4", "KERBEROS_V5");

    private static final Set<String> TOKEN_MECHANISMS = Set.of("XOAUTH2", "OAUTHBEARER");

    @Override
    public Stream<Finding> look(Clues clues) {
        return Finding.all(notOffered(clues), mechanism(clues), seen(clues));
    }

    private static Stream<Finding> notOffered(Clues clues) {
        boolean atSignIn = clues.situation().at(Stage.AUTH);
        return Finding.all(
                clues.hear(Signal.SIGN_IN_NOT_OFFERED, AUTH_NOT_OFFERED, 0.93),
                clues.hear(Signal.COMMAND_UNKNOWN, AUTH_NOT_OFFERED, atSignIn ? 0.9 : 0),
                clues.hear(
                        Signal.MECHANISM_UNKNOWN,
                        AUTH_NOT_OFFERED,
                        clues.situation().with(Encryption.NONE) ? 0.6 : 0.25));
    }

    private static Stream<Finding> mechanism(Clues clues) {
        return clues.hear(Signal.MECHANISM_UNKNOWN, AUTH_MECHANISM_UNSUPPORTED, 0.94);
    }

    private static Stream<Finding> seen(Clues clues) {
        if (!clues.live() || !clues.signInWanted()) {
            return Stream.empty();
        }
        return clues.signInSkipped().stream()
                .flatMap(reason ->
                        switch (reason) {
                            case NOT_OFFERED -> skippedUnoffered(clues);
                            case NO_COMMON_MECHANISM -> noCommonWay(clues);
                            case NO_SECRET ->
                                    clues.signInOffered()
                                            ? untested(
                                                    clues,
                                                    AUTH_REQUIRED,
                                                    Fact.SIGN_IN_HAD_NO_PASSWORD)
                                            : skippedUnoffered(clues);
                            case NOT_ENCRYPTED ->
                                    untested(
                                            clues,
                                            AUTH_NOT_OFFERED,
                                            Fact.SIGN_IN_WAS_NOT_SENT_UNENCRYPTED);
                            case NOT_ASKED_FOR, BUDGET_SPENT, COOLING_DOWN -> Stream.empty();
                        });
    }

    /// The server took sender and recipient all the same, and yet the settings are not proven: what
    /// was wanted with them, the sign-in, did not happen.
    private static Stream<Finding> untested(Clues clues, Cause cause, Fact fact) {
        return clues.failure().isPresent() || !clues.run().passed(Stage.RCPT_TO)
                ? Stream.empty()
                : Stream.of(
                        Finding.of(cause, 0.8, happened(fact)).in(Circumstance.SIGN_IN_NEVER_SENT));
    }

    private static Circumstance notOfferedHere(Clues clues) {
        if (clues.onlyReceives()) {
            return Circumstance.WRONG_HOST;
        }
        return clues.signInMayBeHidden()
                ? Circumstance.SIGN_IN_HIDDEN_UNTIL_TLS
                : Circumstance.SIGN_IN_NOT_OFFERED_HERE;
    }

    /// Without encryption it may only be hidden; that is [SignInMissing]'s to say.
    private static Stream<Finding> skippedUnoffered(Clues clues) {
        boolean encrypted = !clues.situation().with(Encryption.NONE);
        Finding finding =
                Finding.of(
                                AUTH_NOT_OFFERED,
                                encrypted ? 0.97 : 0.45,
                                happened(Fact.SIGN_IN_WAS_NOT_OFFERED))
                        .in(notOfferedHere(clues));
        boolean elsewhere =
                clues.otherOpenPorts().stream()
                        .map(Surveyed::offer)
                        .anyMatch(offer -> !offer.mechanisms().isEmpty());
        return Stream.of(
                elsewhere
                        ? finding.because(happened(Fact.SIGN_IN_OFFERED_ON_OTHER_PORT))
                        : finding);
    }

    private static Stream<Finding> noCommonWay(Clues clues) {
        Reason reason = happened(Fact.SIGN_IN_HAD_NO_COMMON_WAY);
        boolean password = clues.signIn().filter(SignIn.WithPassword.class::isInstance).isPresent();
        boolean onlyTokens =
                clues.lastOffer()
                        .map(ServerOffer::mechanisms)
                        .filter(offered ->
                                !offered.isEmpty() && TOKEN_MECHANISMS.containsAll(offered))
                        .isPresent();
        return password && onlyTokens
                ? Stream.of(
                        Finding.of(OAUTH_REQUIRED, 0.95, reason),
                        Finding.of(AUTH_MECHANISM_UNSUPPORTED, 0.6, reason))
                : Stream.of(
                        Finding.of(AUTH_MECHANISM_UNSUPPORTED, 0.95, reason, ways(clues))
                                .in(kind(clues)));
    }

    private static Reason ways(Clues clues) {
        return new Reason.Shown(Fact.SIGN_IN_WAYS_OFFERED, String.join(", ", offered(clues)));
    }

    private static Set<String> offered(Clues clues) {
        return clues.lastOffer().map(ServerOffer::mechanisms).orElse(Set.of());
    }

    /// What is offered in the place of a password, where all of it is of one kind.
    private static Circumstance kind(Clues clues) {
        Set<String> offered = offered(clues);
        if (offered.isEmpty()) {
            return Circumstance.NONE;
        }
        if (ORGANISATION_MECHANISMS.containsAll(offered)) {
            return Circumstance.SIGN_IN_OF_ORGANISATION;
        }
        return offered.equals(Set.of("EXTERNAL"))
                ? Circumstance.SIGN_IN_BY_CERTIFICATE
                : Circumstance.NONE;
    }

    private static Reason happened(Fact fact) {
        return new Reason.Happened(fact, Stage.AUTH);
    }
}
