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
        return patient.isQuoted() ? List.of(own) : List.of(own, Remedies.trouble());
    }

    /// This program speaks every version that is still safe; others may be too old for the server.
    static List<Fix> upToDate(Patient patient) {
        Fix letter = tell(ADMINISTRATOR, Letter.OFFER_ENCRYPTION);
        return patient.isQuoted()
                ? List.of(errand(Errand.UPDATE_THE_PROGRAM), letter)
                : List.of(letter, errand(Errand.TRY_ANOTHER_NETWORK));
    }

    static List<Fix> matched(Patient patient) {
        Fix name = ask(Wanted.HOST_NAME);
        return patient.isQuoted()
                ? List.of(errand(Errand.MATCH_PORT_AND_ENCRYPTION), name)
                : List.of(name, Remedies.trouble());
    }

    /// STARTTLS can be taken out on the way; another network shows it.
    static List<Fix> notStripped(Patient patient) {
        Fix otherNetwork = errand(Errand.TRY_ANOTHER_NETWORK);
        Fix letter = tell(ADMINISTRATOR, Letter.OFFER_ENCRYPTION);
        return patient.isQuoted()
                ? List.of(errand(Errand.MATCH_PORT_AND_ENCRYPTION), otherNetwork, letter)
                : List.of(otherNetwork, letter);
    }

    static List<Fix> trusted(Patient patient) {
        Fix otherNetwork = errand(Errand.TRY_ANOTHER_NETWORK);
        if (patient.is(Circumstance.CERTIFICATE_CHANGED)
                || patient.is(Circumstance.CERTIFICATES_DIFFER)) {
            return List.of(tell(ADMINISTRATOR, Letter.CONFIRM_CERTIFICATE), otherNetwork);
        }
        Fix letter = tell(ADMINISTRATOR, Letter.RENEW_CERTIFICATE);
        return patient.isQuoted()
                ? List.of(letter, errand(Errand.UPDATE_THE_PROGRAM), otherNetwork)
                : List.of(letter, otherNetwork);
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

    /// A redirected connection is the network's doing, an opened one mostly that of a program on
    /// this computer.
    static List<Fix> undisturbed(Patient patient) {
        Fix software = errand(Errand.CHECK_SECURITY_SOFTWARE);
        Fix otherNetwork = errand(Errand.TRY_ANOTHER_NETWORK);
        Fix letter = tell(ADMINISTRATOR, Letter.OPEN_PORTS);
        return patient.is(Circumstance.REDIRECTED)
                ? List.of(otherNetwork, letter, software)
                : List.of(software, otherNetwork, letter);
    }
}
