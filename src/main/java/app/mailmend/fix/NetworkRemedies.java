package app.mailmend.fix;

import static app.mailmend.fix.Addressee.NETWORK_PROVIDER;
import static app.mailmend.fix.Addressee.PROVIDER;
import static app.mailmend.fix.Remedies.ask;
import static app.mailmend.fix.Remedies.errand;
import static app.mailmend.fix.Remedies.tell;
import static app.mailmend.fix.Remedies.trouble;

import app.mailmend.diagnosis.Circumstance;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/// What helps when the server cannot be reached, or sends this network away.
final class NetworkRemedies {

    private static final Set<Circumstance> ON_THIS_SIDE =
            EnumSet.of(
                    Circumstance.NO_ROUTE,
                    Circumstance.ALL_HOSTS,
                    Circumstance.RESOLVER_LIES,
                    Circumstance.CAPTIVE_PORTAL);

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
        return ON_THIS_SIDE.stream().anyMatch(patient::is)
                ? List.of(errand(Errand.CHECK_INTERNET_CONNECTION), otherNetwork, letter)
                : List.of(otherNetwork, software, letter);
    }

    static List<Fix> listening() {
        return List.of(ask(Wanted.HOST_NAME), errand(Errand.CHECK_SECURITY_SOFTWARE), trouble());
    }

    static List<Fix> steady(Patient patient) {
        if (patient.is(Circumstance.SLEPT) || patient.is(Circumstance.NETWORK_LEFT)) {
            return List.of(errand(Errand.CHECK_INTERNET_CONNECTION));
        }
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
