package app.mailmend.fix;

import static app.mailmend.fix.Addressee.ADMINISTRATOR;
import static app.mailmend.fix.Addressee.PROVIDER;
import static app.mailmend.fix.Remedies.ask;
import static app.mailmend.fix.Remedies.errand;
import static app.mailmend.fix.Remedies.tell;

import app.mailmend.diagnosis.Circumstance;
import app.mailmend.settings.PasswordKind;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/// What helps when signing in does not work. A password is asked for anew only where another one
/// can help; everywhere else that would only lock the account.
final class SignInRemedies {

    private static final Set<Letter> PASSWORDS_REFUSED =
            EnumSet.of(
                    Letter.PASSWORDS_OFF,
                    Letter.PASSWORDS_ABOLISHED,
                    Letter.APPROVE_THE_PROGRAM,
                    Letter.WORKSPACE_ACCESS);

    private static final Set<Letter> TOKEN_REFUSED =
            EnumSet.of(Letter.APPROVE_THE_PROGRAM, Letter.WORKSPACE_ACCESS);

    private static final Set<Letter> POLICIES =
            EnumSet.of(
                    Letter.SECURITY_DEFAULTS, Letter.CONDITIONAL_ACCESS, Letter.WORKSPACE_ACCESS);

    private static final Set<Letter> SWITCHES =
            EnumSet.of(
                    Letter.SMTP_AUTH_OFF_FOR_ORGANISATION,
                    Letter.SMTP_AUTH_OFF_FOR_MAILBOX,
                    Letter.WORKSPACE_ACCESS);

    private SignInRemedies() {}

    static List<Fix> allowed(Patient patient) {
        Letter letter =
                patient.hadSignedIn() || patient.isQuoted()
                        ? AdminCases.letter(
                                patient,
                                EnumSet.of(Letter.ANONYMOUS_AFTER_SIGN_IN),
                                Letter.ALLOW_SIGN_IN)
                        : Letter.ALLOW_SIGN_IN;
        Fix told = tell(ADMINISTRATOR, letter);
        return patient.is(Circumstance.HELO_ONLY)
                ? List.of(
                        errand(Errand.TRY_ANOTHER_NETWORK),
                        errand(Errand.CHECK_SECURITY_SOFTWARE),
                        told)
                : List.of(told);
    }

    static List<Fix> otherWay(Patient patient) {
        List<Fix> remedies = new ArrayList<>();
        if (patient.canSignInInTheBrowser()) {
            remedies.add(ask(Wanted.BROWSER_SIGN_IN));
        }
        if (patient.isQuoted()) {
            remedies.add(errand(Errand.SWITCH_ON_SIGN_IN));
            remedies.add(errand(Errand.UPDATE_THE_PROGRAM));
        }
        remedies.add(tell(ADMINISTRATOR, Letter.ALLOW_SIGN_IN));
        return remedies;
    }

    static List<Fix> rightSecret(Patient patient) {
        List<Fix> remedies = new ArrayList<>();
        remedies.add(ask(patient.secret()));
        remedies.add(errand(Errand.CHECK_THE_USER_NAME));
        if (patient.canSignInInTheBrowser()) {
            remedies.add(ask(Wanted.BROWSER_SIGN_IN));
        }
        remedies.add(errand(Errand.SIGN_IN_ON_THE_WEB));
        remedies.add(errand(Errand.SWITCH_ON_MAIL_PROGRAMS));
        return remedies;
    }

    /// The one at hand has run out, or was never the one for sending.
    static List<Fix> newSecret(Patient patient) {
        return List.of(ask(patient.secret()), errand(Errand.SIGN_IN_ON_THE_WEB));
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
        if (AdminCases.fits(patient, Letter.WORKSPACE_ACCESS)) {
            remedies.add(tell(ADMINISTRATOR, Letter.WORKSPACE_ACCESS));
        }
        return remedies;
    }

    static List<Fix> browser(Patient patient) {
        boolean token = patient.is(Circumstance.TOKEN_REFUSED);
        List<Fix> remedies = new ArrayList<>();
        remedies.add(ask(Wanted.BROWSER_SIGN_IN));
        if (token && AdminCases.fits(patient, Letter.SEND_AS)) {
            remedies.add(errand(Errand.SIGN_IN_AS_ONESELF));
        }
        remedies.add(
                tell(
                        ADMINISTRATOR,
                        AdminCases.letter(
                                patient,
                                token ? TOKEN_REFUSED : PASSWORDS_REFUSED,
                                Letter.ALLOW_SIGN_IN)));
        return remedies;
    }

    /// A switch of one's own provider is the person's to turn; an organisation's is not.
    static List<Fix> switchedOn(Patient patient) {
        Letter letter = AdminCases.letter(patient, SWITCHES, Letter.SWITCH_ON_SMTP_AUTH);
        Fix told = tell(ADMINISTRATOR, letter);
        Fix ownSwitch = errand(Errand.SWITCH_ON_MAIL_PROGRAMS);
        boolean organisation =
                patient.is(Circumstance.SWITCH_OF_ORGANISATION)
                        || patient.is(Circumstance.SWITCH_OF_MAILBOX);
        if (organisation) {
            return List.of(told);
        }
        return letter == Letter.SWITCH_ON_SMTP_AUTH
                ? List.of(ownSwitch, told)
                : withBrowser(patient, List.of(told));
    }

    static List<Fix> accountInOrder(Patient patient) {
        if (patient.is(Circumstance.POLICY_OF_ORGANISATION)) {
            return policy(patient);
        }
        if (patient.is(Circumstance.FETCHING_SWITCHED_OFF)) {
            return List.of(
                    errand(Errand.SWITCH_ON_MAIL_PROGRAMS), errand(Errand.SIGN_IN_ON_THE_WEB));
        }
        return patient.is(Circumstance.ACCOUNT_NOT_ACTIVATED)
                ? List.of(errand(Errand.FINISH_THE_ACCOUNT))
                : withBrowser(patient, List.of(errand(Errand.SIGN_IN_ON_THE_WEB)));
    }

    /// The security defaults refuse passwords only, so signing in through the browser is the way
    /// round that needs nobody else.
    private static List<Fix> policy(Patient patient) {
        Letter letter = AdminCases.letter(patient, POLICIES, Letter.ALLOW_SIGN_IN);
        Fix told = tell(ADMINISTRATOR, letter);
        return letter == Letter.SECURITY_DEFAULTS
                ? List.of(ask(Wanted.BROWSER_SIGN_IN), told)
                : withBrowser(patient, List.of(told));
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
