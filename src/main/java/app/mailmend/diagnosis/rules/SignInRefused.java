package app.mailmend.diagnosis.rules;

import static app.mailmend.diagnosis.Cause.APP_PASSWORD_REQUIRED;
import static app.mailmend.diagnosis.Cause.AUTH_THROTTLED;
import static app.mailmend.diagnosis.Cause.BAD_CREDENTIALS;
import static app.mailmend.diagnosis.Cause.OAUTH_REQUIRED;
import static app.mailmend.diagnosis.Cause.SMTP_AUTH_DISABLED;
import static app.mailmend.diagnosis.Cause.TEMPORARY_AUTH_FAILURE;

import app.mailmend.diagnosis.Circumstance;
import app.mailmend.diagnosis.Clues;
import app.mailmend.diagnosis.Fact;
import app.mailmend.diagnosis.Finding;
import app.mailmend.diagnosis.Reason;
import app.mailmend.diagnosis.Rule;
import app.mailmend.diagnosis.SignInSeen;
import app.mailmend.diagnosis.Signal;
import app.mailmend.evidence.Evidence;
import app.mailmend.evidence.SkipReason;
import app.mailmend.evidence.Stage;
import app.mailmend.settings.PasswordKind;
import app.mailmend.settings.SignIn;
import java.util.stream.Stream;

/// A name and a secret were shown and not taken. What a plain "authentication failed" means depends
/// on whose server says it.
final class SignInRefused implements Rule {

    @Override
    public Stream<Finding> look(Clues clues) {
        return Finding.all(
                credentials(clues),
                token(clues),
                otherSecret(clues),
                throttled(clues),
                broken(clues),
                exchange(clues));
    }

    private static Stream<Finding> credentials(Clues clues) {
        if (clues.situation().signIn() == SignInSeen.ACCEPTED || neverSent(clues)) {
            return Stream.empty();
        }
        boolean saysMore =
                clues.says(
                        Signal.SIGN_IN_BROKEN_FOR_NOW,
                        Signal.TOO_MANY_SIGN_INS,
                        Signal.TOO_MANY_BAD_SIGN_INS,
                        Signal.MECHANISM_UNKNOWN,
                        Signal.ENCRYPTION_DEMANDED,
                        Signal.TOKEN_REFUSED,
                        Signal.APP_PASSWORD_WANTED,
                        Signal.GREETING_MISSING);
        double confidence = saysMore || tokenShown(clues) ? 0.4 : 0.86;
        return Finding.all(
                        clues.hear(Signal.CREDENTIALS_REFUSED, BAD_CREDENTIALS, confidence),
                        clues.hear(Signal.LOGIN_FAILED_UNSAID_WHY, BAD_CREDENTIALS, 0.6),
                        clues.hear(
                                Signal.CREDENTIALS_EXPIRED, BAD_CREDENTIALS, saysMore ? 0.4 : 0.9),
                        clues.hear(Signal.SMTP_CREDENTIAL_WANTED, BAD_CREDENTIALS, 0.92),
                        clues.hear(Signal.TOKEN_REFUSED, OAUTH_REQUIRED, 0.88))
                .map(finding -> finding.in(inItsFace(finding, clues)))
                .map(finding -> clues.live() ? finding.because(refused()) : finding)
                .flatMap(finding -> Stream.concat(Stream.of(finding), ofProvider(finding, clues)));
    }

    /// What was not sent was not refused, whatever the words seem to say of a user.
    private static boolean neverSent(Clues clues) {
        return clues.live() && clues.situation().signIn() == SignInSeen.NOT_SENT;
    }

    /// What is wrong with the secret, as far as the words and the speaker tell.
    private static Circumstance inItsFace(Finding finding, Clues clues) {
        if (clues.says(Signal.CREDENTIALS_EXPIRED)) {
            return Circumstance.CREDENTIALS_EXPIRED;
        }
        return finding.cause() == BAD_CREDENTIALS && madeForSending(clues)
                ? Circumstance.SMTP_CREDENTIAL_WANTED
                : Circumstance.NONE;
    }

    private static boolean madeForSending(Clues clues) {
        if (clues.says(Signal.SMTP_CREDENTIAL_WANTED)) {
            return true;
        }
        return clues.situation().provider().isKnown()
                ? clues.situation().passwordKind() == PasswordKind.SMTP_CREDENTIAL
                : clues.situation().speaks(Signal.RELAY_SERVICE_SPEAKS);
    }

    /// Where the provider takes no ordinary password, a wrong one is usually the ordinary one.
    private static Stream<Finding> ofProvider(Finding finding, Clues clues) {
        if (finding.cause() != BAD_CREDENTIALS) {
            return Stream.empty();
        }
        double confidence = finding.confidence();
        return switch (clues.situation().passwordKind()) {
            case APP_PASSWORD ->
                    Stream.of(
                            Finding.of(
                                            APP_PASSWORD_REQUIRED,
                                            confidence * 0.97,
                                            known(clues, Fact.PROVIDER_WANTS_APP_PASSWORD))
                                    .because(finding.because()));
            case AUTHORIZATION_CODE ->
                    Stream.of(
                            Finding.of(
                                            APP_PASSWORD_REQUIRED,
                                            Math.min(1, confidence * 1.03),
                                            known(clues, Fact.PROVIDER_WANTS_AUTHORIZATION_CODE))
                                    .because(finding.because())
                                    .in(Circumstance.AUTHORIZATION_CODE));
            case OAUTH_ONLY ->
                    Stream.of(
                            Finding.of(
                                            OAUTH_REQUIRED,
                                            Math.min(1, confidence * 1.05),
                                            known(clues, Fact.PROVIDER_WANTS_BROWSER_SIGN_IN))
                                    .because(finding.because()));
            case ACCOUNT_PASSWORD ->
                    Stream.of(
                            Finding.of(APP_PASSWORD_REQUIRED, confidence * 0.2)
                                    .because(finding.because()));
            case SMTP_CREDENTIAL, BRIDGE -> Stream.empty();
        };
    }

    private static Stream<Finding> otherSecret(Clues clues) {
        return Finding.all(
                clues.hear(Signal.APP_PASSWORD_WANTED, APP_PASSWORD_REQUIRED, 0.97),
                clues.hear(Signal.AUTHORIZATION_CODE_WANTED, APP_PASSWORD_REQUIRED, 0.96)
                        .map(finding -> finding.in(Circumstance.AUTHORIZATION_CODE)),
                clues.hear(Signal.TOO_MANY_BAD_SIGN_INS, APP_PASSWORD_REQUIRED, 0.8));
    }

    private static Stream<Finding> throttled(Clues clues) {
        Stream<Finding> heldBack = clues.signInSkipped().stream().flatMap(SignInRefused::heldBack);
        return Finding.all(
                clues.hear(Signal.TOO_MANY_SIGN_INS, AUTH_THROTTLED, 0.96),
                clues.hear(Signal.TOO_MANY_BAD_SIGN_INS, AUTH_THROTTLED, 0.7),
                heldBack);
    }

    /// What the server said without a sign-in afterwards explains nothing.
    private static Stream<Finding> heldBack(SkipReason reason) {
        return switch (reason) {
            case BUDGET_SPENT ->
                    Stream.of(
                            throttled(Fact.SIGN_IN_WAS_HELD_BACK).in(Circumstance.HELD_BACK_HERE));
            case COOLING_DOWN ->
                    Stream.of(
                            throttled(Fact.SERVER_ASKED_FOR_PATIENCE)
                                    .in(Circumstance.SERVER_WANTS_PATIENCE));
            case NOT_ASKED_FOR, NO_SECRET, NOT_ENCRYPTED, NOT_OFFERED, NO_COMMON_MECHANISM ->
                    Stream.empty();
        };
    }

    private static Finding throttled(Fact fact) {
        return Finding.of(AUTH_THROTTLED, 0.97, new Reason.Happened(fact, Stage.AUTH));
    }

    private static Stream<Finding> broken(Clues clues) {
        boolean throttled = clues.says(Signal.TOO_MANY_SIGN_INS, Signal.ACCOUNT_NOT_ACTIVATED);
        boolean elsewhere = clues.live() && !clues.failedAt(Stage.AUTH);
        double confidence = elsewhere ? 0.3 : throttled ? 0.5 : 0.95;
        return clues.hear(Signal.SIGN_IN_BROKEN_FOR_NOW, TEMPORARY_AUTH_FAILURE, confidence);
    }

    /// Exchange says 5.7.3 for a wrong password and for a switch alike. In Microsoft's cloud it is
    /// mostly the switch, on one's own Exchange mostly the password.
    private static Stream<Finding> exchange(Clues clues) {
        boolean cloud = clues.situation().speaks(Signal.MICROSOFT_SPEAKS);
        boolean named =
                clues.says(
                                Signal.PASSWORDS_SWITCHED_OFF,
                                Signal.POLICY_REFUSES_SIGN_IN,
                                Signal.SMTP_AUTH_OFF_FOR_MAILBOX,
                                Signal.SMTP_AUTH_OFF_FOR_ORGANISATION,
                                Signal.ACCOUNT_SUSPENDED)
                        && clues.enhanced(5, 7, 139);
        if (named) {
            return Stream.empty();
        }
        boolean personal = clues.situation().passwordKind() == PasswordKind.OAUTH_ONLY;
        return Finding.all(
                        clues.hear(
                                Signal.EXCHANGE_UNSUCCESSFUL, BAD_CREDENTIALS, cloud ? 0.5 : 0.7),
                        clues.hear(
                                Signal.EXCHANGE_UNSUCCESSFUL,
                                SMTP_AUTH_DISABLED,
                                cloud ? 0.88 : 0.45),
                        clues.hear(
                                Signal.EXCHANGE_UNSUCCESSFUL,
                                OAUTH_REQUIRED,
                                personal ? 0.9 : cloud ? 0.48 : 0.2))
                .map(finding -> cloud ? switchedOff(finding) : finding);
    }

    /// A switch that administrators turn, though the words do not name it.
    private static Finding switchedOff(Finding finding) {
        return finding.cause() == SMTP_AUTH_DISABLED
                ? finding.in(Circumstance.SWITCH_OF_MAILBOX)
                : finding;
    }

    /// What was refused was no password, whatever the words say: those of most servers know of
    /// passwords only.
    private static Stream<Finding> token(Clues clues) {
        boolean refused =
                tokenShown(clues)
                        && clues.failedAt(Stage.AUTH)
                        && clues.says(Signal.CREDENTIALS_REFUSED, Signal.LOGIN_FAILED_UNSAID_WHY);
        boolean explained = clues.seen(Evidence.TokenRefused.class).findAny().isPresent();
        return refused || explained
                ? Stream.of(
                        Finding.of(
                                        OAUTH_REQUIRED,
                                        0.93,
                                        new Reason.Happened(Fact.TOKEN_WAS_REFUSED, Stage.AUTH))
                                .because(clues.everythingSaid())
                                .in(Circumstance.TOKEN_REFUSED))
                : Stream.empty();
    }

    private static boolean tokenShown(Clues clues) {
        return clues.signIn().filter(SignIn.WithToken.class::isInstance).isPresent();
    }

    private static Reason refused() {
        return new Reason.Happened(Fact.SIGN_IN_WAS_REFUSED, Stage.AUTH);
    }

    private static Reason known(Clues clues, Fact fact) {
        return new Reason.KnownOfProvider(clues.situation().provider().name(), fact);
    }
}
