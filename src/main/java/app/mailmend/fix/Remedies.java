package app.mailmend.fix;

import static app.mailmend.fix.Addressee.ADMINISTRATOR;
import static app.mailmend.fix.Addressee.PROVIDER;

import app.mailmend.diagnosis.Cause;
import app.mailmend.diagnosis.Circumstance;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/// What remains when no other settings help: something the person has or knows, something to do
/// elsewhere, or a message to the one who can act. The first is the primary one. Behind a quoted
/// text stands a program whose settings nobody could try, so there its settings come first.
final class Remedies {

    /// Causes behind which a sign-in comes next.
    private static final Set<Cause> SIGN_IN_FOLLOWS =
            EnumSet.of(
                    Cause.TLS_REQUIRED,
                    Cause.AUTH_REQUIRED,
                    Cause.AUTH_NOT_OFFERED,
                    Cause.RELAY_DENIED,
                    Cause.ROAMING_RELAY);

    private Remedies() {}

    static List<Fix> of(Patient patient) {
        List<Fix> remedies = new ArrayList<>(forCircumstance(patient));
        if (!remedies.isEmpty()) {
            return remedies;
        }
        remedies.addAll(inOnesOwnProgram(patient));
        if (SIGN_IN_FOLLOWS.contains(patient.cause()) && patient.hadNoSecret()) {
            remedies.add(ask(patient.secret()));
        }
        remedies.addAll(forCause(patient));
        return remedies;
    }

    /// Faces that say more about what helps than the cause they belong to.
    private static List<Fix> forCircumstance(Patient patient) {
        if (patient.is(Circumstance.WRONG_HOST)) {
            return NetworkRemedies.rightServer(patient);
        }
        if (patient.is(Circumstance.SMTP_CREDENTIAL_WANTED)
                || patient.is(Circumstance.CREDENTIALS_EXPIRED)) {
            return SignInRemedies.newSecret(patient);
        }
        return patient.is(Circumstance.TRUST_STORE_OUTDATED)
                ? List.of(errand(Errand.UPDATE_THE_PROGRAM), errand(Errand.SET_THE_CLOCK))
                : List.of();
    }

    private static List<Fix> inOnesOwnProgram(Patient patient) {
        boolean signIn =
                SIGN_IN_FOLLOWS.contains(patient.cause()) && patient.cause() != Cause.TLS_REQUIRED;
        return patient.isQuoted() && signIn && !patient.hadSignedIn()
                ? go(Errand.SWITCH_ON_SIGN_IN)
                : List.of();
    }

    private static List<Fix> forCause(Patient patient) {
        return switch (patient.cause()) {
            case AUTH_REQUIRED, AUTH_NOT_OFFERED -> SignInRemedies.allowed(patient);
            case AUTH_MECHANISM_UNSUPPORTED -> SignInRemedies.otherWay(patient);
            case BAD_CREDENTIALS -> SignInRemedies.rightSecret(patient);
            case APP_PASSWORD_REQUIRED -> SignInRemedies.secretForPrograms(patient);
            case OAUTH_REQUIRED -> SignInRemedies.browser(patient);
            case SMTP_AUTH_DISABLED -> SignInRemedies.switchedOn(patient);
            case ACCOUNT_ACTION_REQUIRED -> SignInRemedies.accountInOrder(patient);
            case ACCOUNT_SUSPENDED -> SignInRemedies.unlocked();
            case AUTH_THROTTLED -> SignInRemedies.pause();
            case SENDER_NOT_OWNED -> SenderRemedies.own(patient);
            case SENDER_INVALID -> SenderRemedies.valid(patient);
            case RELAY_DENIED -> NetworkRemedies.relayed(patient);
            case ROAMING_RELAY -> NetworkRemedies.atHome(patient);
            case RECIPIENT_UNKNOWN -> recipient(patient);
            case RECIPIENT_INVALID -> go(Errand.CORRECT_THE_RECIPIENT);
            case MAILBOX_FULL -> go(Errand.ASK_THE_RECIPIENT_TO_MAKE_ROOM);
            case MESSAGE_TOO_LARGE -> go(Errand.MAKE_THE_MESSAGE_SMALLER);
            case CONTENT_REJECTED -> go(Errand.CHANGE_THE_MESSAGE);
            case DOMAIN_AUTH_FAILED -> vouched();
            case GREYLISTED -> go(Errand.LET_IT_PASS);
            case RATE_LIMITED -> go(Errand.WAIT_FOR_THE_LIMIT);
            case TLS_REQUIRED -> EncryptionRemedies.switchedOn(patient);
            case TLS_VERSION -> EncryptionRemedies.upToDate(patient);
            case WRONG_ENCRYPTION_FOR_PORT -> EncryptionRemedies.matched(patient);
            case STARTTLS_UNAVAILABLE -> EncryptionRemedies.notStripped(patient);
            case CERT_UNTRUSTED -> EncryptionRemedies.trusted(patient);
            case CERT_EXPIRED -> EncryptionRemedies.renewed(patient);
            case CERT_HOSTNAME_MISMATCH -> EncryptionRemedies.named();
            case TLS_INTERCEPTED -> EncryptionRemedies.undisturbed(patient);
            case IP_BLOCKED -> NetworkRemedies.unblocked(patient);
            case PORT_BLOCKED -> NetworkRemedies.opened(patient);
            case CONNECTION_REFUSED -> NetworkRemedies.listening(patient);
            case CONNECTION_DROPPED -> NetworkRemedies.steady(patient);
            case HOST_NOT_FOUND -> NetworkRemedies.found(patient);
            case SERVER_UNAVAILABLE, TEMPORARY_AUTH_FAILURE -> NetworkRemedies.later();
            case SERVER_MISCONFIGURED -> NetworkRemedies.mended(patient);
            case HELO_REJECTED -> NetworkRemedies.introduced(patient);
            case PROTOCOL_SEQUENCE -> NetworkRemedies.understood(patient);
            case SUCCESS -> go(Errand.NOTHING_TO_DO);
            case UNEXPLAINED -> NetworkRemedies.unexplained();
        };
    }

    private static List<Fix> recipient(Patient patient) {
        return patient.is(Circumstance.RECIPIENT_RESTRICTED)
                ? go(Errand.ASK_THE_RECIPIENT_TO_LET_IT_IN)
                : go(Errand.CORRECT_THE_RECIPIENT);
    }

    private static List<Fix> vouched() {
        return List.of(
                tell(ADMINISTRATOR, Letter.DOMAIN_RECORDS), errand(Errand.USE_THE_SENDING_SERVER));
    }

    static Fix ask(Wanted wanted) {
        return new Fix.AskFor(wanted);
    }

    static Fix errand(Errand errand) {
        return new Fix.DoElsewhere(errand);
    }

    static Fix tell(Addressee addressee, Letter letter) {
        return new Fix.TellSomeone(addressee, letter);
    }

    static Fix trouble() {
        return tell(PROVIDER, Letter.SERVER_TROUBLE);
    }

    static List<Fix> go(Errand errand) {
        return List.of(errand(errand));
    }
}
