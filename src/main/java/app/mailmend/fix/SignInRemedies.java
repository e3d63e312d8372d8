package app.mailmend.fix;

import static app.mailmend.fix.Addressee.ADMINISTRATOR;
import static app.mailmend.fix.Addressee.PROVIDER;
import static app.mailmend.fix.Remedies.ask;
import static app.mailmend.fix.Remedies.errand;
import static app.mailmend.fix.Remedies.tell;

import app.mailmend.diagnosis.Circumstance;
import app.mailmend.settings.PasswordKind;
import java.util.ArrayList;
import java.util.List;

/// What helps when signing in does not work. A password is asked for anew only where another one
/// can help; everywhere else that would only lock the account.
final class SignInRemedies {

    private SignInRemedies() {}

    static List<Fix> allowed() {
        return List.of(tell(ADMINISTRATOR, Letter.ALLOW_SIGN_IN));
    }

    static List<Fix> otherWay(Patient patient) {
        return withBrowser(patient, List.of(tell(ADMINISTRATOR, Letter.ALLOW_SIGN_IN)));
    }

    static List<Fix> rightSecret(Patient patient) {
        List<Fix> remedies = new ArrayList<>();
        remedies.add(ask(patient.secret()));
        if (patient.canSignInInTheBrowser()) {
            remedies.add(ask(Wanted.BROWSER_SIGN_IN));
        }
        remedies.add(errand(Errand.SIGN_IN_ON_THE_WEB));
        remedies.add(errand(Errand.SWITCH_ON_MAIL_PROGRAMS));
        return remedies;
    }

    static List<Fix> secretForPrograms(Patient patient) {
        boolean code =
                patient.is(Circumstance.AUTHORIZATION_CODE)
                        || patient.provider().passwordKind() == PasswordKind.AUTHORIZATION_CODE;
        List<Fix> remedies = new ArrayList<>();
        remedies.add(ask(code ? Wanted.AUTHORIZATION_CODE : Wanted.APP_PASSWORD));
        if (patient.canSignInInTheBrowser()) {
            remedies.add(ask(Wanted.BROWSER_SIGN_IN));
        }
        return remedies;
    }

    static List<Fix> browser() {
        return List.of(ask(Wanted.BROWSER_SIGN_IN), tell(ADMINISTRATOR, Letter.ALLOW_SIGN_IN));
    }

    /// A switch of one's own provider is the person's to turn; an organisation's is not.
    static List<Fix> switchedOn(Patient patient) {
        Fix letter = tell(ADMINISTRATOR, Letter.SWITCH_ON_SMTP_AUTH);
        Fix ownSwitch = errand(Errand.SWITCH_ON_MAIL_PROGRAMS);
        boolean organisation =
                patient.is(Circumstance.SWITCH_OF_ORGANISATION)
                        || patient.is(Circumstance.SWITCH_OF_MAILBOX);
        return organisation ? List.of(letter) : List.of(ownSwitch, letter);
    }

    static List<Fix> accountInOrder(Patient patient) {
        if (patient.is(Circumstance.POLICY_OF_ORGANISATION)) {
            return withBrowser(patient, List.of(tell(ADMINISTRATOR, Letter.ALLOW_SIGN_IN)));
        }
        return patient.is(Circumstance.ACCOUNT_NOT_ACTIVATED)
                ? List.of(errand(Errand.FINISH_THE_ACCOUNT))
                : withBrowser(patient, List.of(errand(Errand.SIGN_IN_ON_THE_WEB)));
    }

    static List<Fix> unlocked() {
        return List.of(errand(Errand.SIGN_IN_ON_THE_WEB), tell(PROVIDER, Letter.UNLOCK_ACCOUNT));
    }

    static List<Fix> pause() {
        return List.of(errand(Errand.WAIT_AND_TRY_AGAIN), errand(Errand.SIGN_IN_ON_THE_WEB));
    }

    private static List<Fix> withBrowser(Patient patient, List<Fix> remedies) {
        List<Fix> all = new ArrayList<>(remedies);
        if (patient.canSignInInTheBrowser()) {
            all.add(ask(Wanted.BROWSER_SIGN_IN));
        }
        return all;
    }
}
