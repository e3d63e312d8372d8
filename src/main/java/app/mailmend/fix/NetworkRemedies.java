package app.mailmend.fix;

import static app.mailmend.fix.Addressee.ADMINISTRATOR;
import static app.mailmend.fix.Addressee.NETWORK_PROVIDER;
import static app.mailmend.fix.Addressee.PROVIDER;
import static app.mailmend.fix.Remedies.ask;
import static app.mailmend.fix.Remedies.errand;
import static app.mailmend.fix.Remedies.tell;
import static app.mailmend.fix.Remedies.trouble;

import app.mailmend.diagnosis.Circumstance;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/// What helps when the server cannot be reached, sends this network away, or is the wrong one.
final class NetworkRemedies {

    private static final Set<Circumstance> ON_THIS_SIDE =
            EnumSet.of(Circumstance.NO_ROUTE, Circumstance.ALL_HOSTS, Circumstance.ONLY_IPV6);

    private NetworkRemedies() {}

    /// The server is in order, but not the one for sending.
    static List<Fix> rightServer(Patient patient) {
        Fix errand = errand(Errand.USE_THE_SENDING_SERVER);
        return patient.isQuoted()
                ? List.of(errand, errand(Errand.SWITCH_ON_SIGN_IN))
                : List.of(ask(Wanted.HOST_NAME), errand);
    }

    /// A computer at home that delivers by itself is refused everywhere; the provider's own server
    /// takes its mail.
    static List<Fix> unblocked(Patient patient) {
        List<Fix> remedies = new ArrayList<>();
        remedies.add(errand(Errand.TRY_ANOTHER_NETWORK));
        remedies.add(tell(NETWORK_PROVIDER, Letter.UNBLOCK_ADDRESS));
        if (!patient.hadSignedIn()) {
            remedies.add(errand(Errand.USE_THE_SENDING_SERVER));
        }
        return remedies;
    }

    static List<Fix> opened(Patient patient) {
        Fix letter = tell(NETWORK_PROVIDER, Letter.OPEN_PORTS);
        Fix otherNetwork = errand(Errand.TRY_ANOTHER_NETWORK);
        Fix software = errand(Errand.CHECK_SECURITY_SOFTWARE);
        if (patient.is(Circumstance.NOT_PERMITTED_HERE)) {
            return List.of(software, otherNetwork, letter);
        }
        if (patient.is(Circumstance.CAPTIVE_PORTAL) || patient.is(Circumstance.RESOLVER_LIES)) {
            return List.of(errand(Errand.SIGN_IN_TO_THE_NETWORK), otherNetwork, letter);
        }
        if (ON_THIS_SIDE.contains(patient.finding().circumstance())) {
            return List.of(errand(Errand.CHECK_INTERNET_CONNECTION), otherNetwork, letter);
        }
        return patient.isQuoted()
                ? List.of(errand(Errand.MATCH_PORT_AND_ENCRYPTION), otherNetwork, software, letter)
                : List.of(otherNetwork, software, letter);
    }

    static List<Fix> listening(Patient patient) {
        if (patient.needsBridge()) {
            return List.of(errand(Errand.START_THE_BRIDGE), errand(Errand.CHECK_SECURITY_SOFTWARE));
        }
        List<Fix> remedies = new ArrayList<>();
        if (patient.isQuoted()) {
            remedies.add(errand(Errand.MATCH_PORT_AND_ENCRYPTION));
        }
        remedies.add(ask(Wanted.HOST_NAME));
        remedies.add(errand(Errand.CHECK_SECURITY_SOFTWARE));
        remedies.add(trouble());
        return remedies;
    }

    static List<Fix> steady(Patient patient) {
        if (patient.is(Circumstance.SLEPT) || patient.is(Circumstance.NETWORK_LEFT)) {
            return List.of(errand(Errand.CHECK_INTERNET_CONNECTION));
        }
        List<Fix> remedies = new ArrayList<>();
        if (patient.isQuoted()) {
            remedies.add(errand(Errand.MATCH_PORT_AND_ENCRYPTION));
        }
        remedies.add(errand(Errand.TRY_ANOTHER_NETWORK));
        remedies.add(errand(Errand.CHECK_SECURITY_SOFTWARE));
        remedies.add(trouble());
        return remedies;
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

    static List<Fix> relayed(Patient patient) {
        Letter letter =
                AdminCases.letter(patient, EnumSet.of(Letter.WORKSPACE_RELAY), Letter.ALLOW_RELAY);
        Fix told = tell(ADMINISTRATOR, letter);
        return patient.isQuoted()
                ? List.of(errand(Errand.USE_THE_SENDING_SERVER), told)
                : List.of(told, ask(Wanted.HOST_NAME));
    }

    static List<Fix> atHome(Patient patient) {
        Fix server =
                patient.isQuoted() ? errand(Errand.USE_THE_SENDING_SERVER) : ask(Wanted.HOST_NAME);
        return List.of(
                server, errand(Errand.TRY_ANOTHER_NETWORK), tell(PROVIDER, Letter.ALLOW_RELAY));
    }

    static List<Fix> mended(Patient patient) {
        return patient.is(Circumstance.CLIENT_CERTIFICATE_WANTED)
                ? List.of(ask(Wanted.HOST_NAME), trouble())
                : List.of(trouble());
    }

    static List<Fix> introduced(Patient patient) {
        return patient.isQuoted()
                ? List.of(
                        errand(Errand.NAME_THE_COMPUTER),
                        errand(Errand.UPDATE_THE_PROGRAM),
                        trouble())
                : List.of(trouble());
    }

    /// Programs that read along on the way are known to lose the thread.
    static List<Fix> understood(Patient patient) {
        Fix software = errand(Errand.CHECK_SECURITY_SOFTWARE);
        return patient.isQuoted()
                ? List.of(errand(Errand.UPDATE_THE_PROGRAM), software, trouble())
                : List.of(trouble(), software);
    }

    static List<Fix> unexplained() {
        return List.of(tell(PROVIDER, Letter.UNEXPLAINED), errand(Errand.TRY_ANOTHER_NETWORK));
    }
}
