package app.mailmend.fix;

import static app.mailmend.fix.Addressee.NETWORK_PROVIDER;
import static app.mailmend.fix.Addressee.PROVIDER;
import static app.mailmend.fix.Remedies.ask;
import static app.mailmend.fix.Remedies.errand;
import static app.mailmend.fix.Remedies.tell;
import static app.mailmend.fix.Remedies.trouble;

import app.mailmend.diagnosis.Circumstance;
import java.util.List;

/// What helps when the server cannot be reached, or sends this network away.
final class NetworkRemedies {

    private NetworkRemedies() {}

    static List<Fix> unblocked() {
        return List.of(
                errand(Errand.TRY_ANOTHER_NETWORK), tell(NETWORK_PROVIDER, Letter.UNBLOCK_ADDRESS));
    }

    static List<Fix> opened(Patient patient) {
        Fix letter = tell(NETWORK_PROVIDER, Letter.OPEN_PORTS);
        Fix otherNetwork = errand(Errand.TRY_ANOTHER_NETWORK);
        Fix software = errand(Errand.CHECK_SECURITY_SOFTWARE);
        if (patient.is(Circumstance.NOT_PERMITTED_HERE)) {
            return List.of(software, otherNetwork, letter);
        }
        return patient.is(Circumstance.NO_ROUTE)
                ? List.of(errand(Errand.CHECK_INTERNET_CONNECTION), otherNetwork, letter)
                : List.of(otherNetwork, software, letter);
    }

    static List<Fix> listening() {
        return List.of(ask(Wanted.HOST_NAME), errand(Errand.CHECK_SECURITY_SOFTWARE), trouble());
    }

    static List<Fix> steady() {
        return List.of(
                errand(Errand.TRY_ANOTHER_NETWORK),
                errand(Errand.CHECK_SECURITY_SOFTWARE),
                trouble());
    }

    static List<Fix> found(Patient patient) {
        Fix name = ask(Wanted.HOST_NAME);
        Fix connection = errand(Errand.CHECK_INTERNET_CONNECTION);
        return patient.is(Circumstance.LOOKUP_FAILED)
                ? List.of(connection, name)
                : List.of(name, connection);
    }

    static List<Fix> later() {
        return List.of(errand(Errand.WAIT_AND_TRY_AGAIN), trouble());
    }

    static List<Fix> atHome() {
        return List.of(
                ask(Wanted.HOST_NAME),
                errand(Errand.TRY_ANOTHER_NETWORK),
                tell(PROVIDER, Letter.ALLOW_RELAY));
    }
}
