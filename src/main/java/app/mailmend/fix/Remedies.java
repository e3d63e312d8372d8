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
/// elsewhere, or a message to the one who can act. The first is the primary one.
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
        List<Fix> remedies = new ArrayList<>(inOnesOwnProgram(patient));
        if (SIGN_IN_FOLLOWS.contains(patient.cause()) && patient.hadNoSecret()) {
            remedies.add(ask(patient.secret()));
        }
        remedies.addAll(forCause(patient));
        return remedies;
    }

    /// Behind a quoted text stands a program whose settings nobody could try.
    private static List<Fix> inOnesOwnProgram(Patient patient) {
        if (patient.tested().isPresent()) {
            return List.of();
        }
        if (patient.cause() == Cause.WRONG_ENCRYPTION_FOR_PORT) {
            return go(Errand.SWITCH_ON_ENCRYPTION);
        }
        return SIGN_IN_FOLLOWS.contains(patient.cause()) && patient.cause() != Cause.TLS_REQUIRED
                ? go(Errand.SWITCH_ON_SIGN_IN)
                : List.of();
    }

    private static List<Fix> forCause(Patient patient) {
        return switch (patient.cause()) {
            case AUTH_REQUIRED, AUTH_NOT_OFFERED -> SignInRemedies.allowed();
            case AUTH_MECHANISM_UNSUPPORTED -> SignInRemedies.otherWay(patient);
            case BAD_CREDENTIALS -> SignInRemedies.rightSecret(patient);
            case APP_PASSWORD_REQUIRED -> SignInRemedies.secretForPrograms(patient);
            case OAUTH_REQUIRED -> SignInRemedies.browser();
            case SMTP_AUTH_DISABLED -> SignInRemedies.switchedOn(patient);
            case ACCOUNT_ACTION_REQUIRED -> SignInRemedies.accountInOrder(patient);
            case ACCOUNT_SUSPENDED -> SignInRemedies.unlocked();
            case AUTH_THROTTLED -> SignInRemedies.pause();
            case SENDER_NOT_OWNED -> ownSender(patient);
            case SENDER_INVALID -> List.of(ask(Wanted.SENDER_ADDRESS));
            case RELAY_DENIED -> relayed();
            case ROAMING_RELAY -> NetworkRemedies.atHome();
            case RECIPIENT_UNKNOWN, RECIPIENT_INVALID -> go(Errand.CORRECT_THE_RECIPIENT);
            case MAILBOX_FULL -> go(Errand.ASK_THE_RECIPIENT_TO_MAKE_ROOM);
            case MESSAGE_TOO_LARGE -> go(Errand.MAKE_THE_MESSAGE_SMALLER);
            case CONTENT_REJECTED -> go(Errand.CHANGE_THE_MESSAGE);
            case DOMAIN_AUTH_FAILED -> List.of(tell(ADMINISTRATOR, Letter.DOMAIN_RECORDS));
            case GREYLISTED, RATE_LIMITED -> go(Errand.WAIT_AND_TRY_AGAIN);
            case TLS_REQUIRED -> EncryptionRemedies.switchedOn(patient);
            case TLS_VERSION -> EncryptionRemedies.offered();
            case WRONG_ENCRYPTION_FOR_PORT -> List.of(ask(Wanted.HOST_NAME), trouble());
            case STARTTLS_UNAVAILABLE -> EncryptionRemedies.notStripped();
            case CERT_UNTRUSTED -> EncryptionRemedies.trusted(patient);
            case CERT_EXPIRED -> EncryptionRemedies.renewed(patient);
            case CERT_HOSTNAME_MISMATCH -> EncryptionRemedies.named();
            case TLS_INTERCEPTED -> EncryptionRemedies.undisturbed();
            case IP_BLOCKED -> NetworkRemedies.unblocked();
            case PORT_BLOCKED -> NetworkRemedies.opened(patient);
            case CONNECTION_REFUSED -> NetworkRemedies.listening();
            case CONNECTION_DROPPED -> NetworkRemedies.steady(patient);
            case HOST_NOT_FOUND -> NetworkRemedies.found(patient);
            case SERVER_UNAVAILABLE, TEMPORARY_AUTH_FAILURE -> NetworkRemedies.later();
            case SERVER_MISCONFIGURED, HELO_REJECTED, PROTOCOL_SEQUENCE -> List.of(trouble());
            case SUCCESS -> go(Errand.NOTHING_TO_DO);
            case UNEXPLAINED -> List.of(tell(PROVIDER, Letter.UNEXPLAINED));
        };
    }

    private static List<Fix> relayed() {
        return List.of(tell(ADMINISTRATOR, Letter.ALLOW_RELAY), ask(Wanted.HOST_NAME));
    }

    private static List<Fix> ownSender(Patient patient) {
        return patient.is(Circumstance.SENDER_UNVERIFIED)
                ? List.of(errand(Errand.CONFIRM_THE_SENDER), ask(Wanted.SENDER_ADDRESS))
                : List.of(ask(Wanted.SENDER_ADDRESS), tell(ADMINISTRATOR, Letter.ALLOW_SENDER));
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

    private static List<Fix> go(Errand errand) {
        return List.of(errand(errand));
    }
}
