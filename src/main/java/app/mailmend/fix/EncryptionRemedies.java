package app.mailmend.fix;

import static app.mailmend.fix.Addressee.ADMINISTRATOR;
import static app.mailmend.fix.Remedies.ask;
import static app.mailmend.fix.Remedies.errand;
import static app.mailmend.fix.Remedies.tell;

import app.mailmend.diagnosis.Circumstance;
import java.util.List;

/// What helps when the connection cannot be protected. Going on unprotected is never among it.
final class EncryptionRemedies {

    private EncryptionRemedies() {}

    /// The server has it and wants it, so it is the program that must use it; only where a test of
    /// encrypted settings failed as well is the server in question.
    static List<Fix> switchedOn(Patient patient) {
        Fix own = errand(Errand.SWITCH_ON_ENCRYPTION);
        return patient.tested().isPresent() ? List.of(own, Remedies.trouble()) : List.of(own);
    }

    static List<Fix> offered() {
        return List.of(tell(ADMINISTRATOR, Letter.OFFER_ENCRYPTION));
    }

    /// STARTTLS can be taken out on the way; another network shows it.
    static List<Fix> notStripped() {
        return List.of(
                errand(Errand.TRY_ANOTHER_NETWORK), tell(ADMINISTRATOR, Letter.OFFER_ENCRYPTION));
    }

    static List<Fix> trusted(Patient patient) {
        if (patient.is(Circumstance.CERTIFICATE_CHANGED)
                || patient.is(Circumstance.CERTIFICATES_DIFFER)) {
            return List.of(
                    tell(ADMINISTRATOR, Letter.CONFIRM_CERTIFICATE),
                    errand(Errand.TRY_ANOTHER_NETWORK));
        }
        return List.of(
                tell(ADMINISTRATOR, Letter.RENEW_CERTIFICATE), errand(Errand.TRY_ANOTHER_NETWORK));
    }

    static List<Fix> renewed(Patient patient) {
        Fix letter = tell(ADMINISTRATOR, Letter.RENEW_CERTIFICATE);
        Fix clock = errand(Errand.SET_THE_CLOCK);
        boolean clockFirst =
                patient.is(Circumstance.CERTIFICATE_NOT_YET_VALID)
                        || patient.is(Circumstance.CLOCK_WRONG);
        return clockFirst ? List.of(clock, letter) : List.of(letter, clock);
    }

    static List<Fix> named() {
        return List.of(ask(Wanted.HOST_NAME), tell(ADMINISTRATOR, Letter.CERTIFICATE_NAME));
    }

    static List<Fix> undisturbed() {
        return List.of(
                errand(Errand.CHECK_SECURITY_SOFTWARE),
                errand(Errand.TRY_ANOTHER_NETWORK),
                tell(ADMINISTRATOR, Letter.OPEN_PORTS));
    }
}
