package app.mailmend.fix;

import app.mailmend.account.LoginName;
import app.mailmend.diagnosis.Cause;
import app.mailmend.diagnosis.Circumstance;
import app.mailmend.evidence.Subject;
import app.mailmend.settings.Encryption;
import app.mailmend.settings.Endpoint;
import app.mailmend.settings.HostName;
import app.mailmend.settings.Ports;
import app.mailmend.settings.SettingsChange;
import app.mailmend.settings.SignIn;
import app.mailmend.settings.SubmissionSettings;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// Which other settings are worth trying. Few and the likeliest first: wrong guesses make servers
/// slow down or lock out.
final class Trials {

    private static final Set<Integer> USUAL_PORTS =
            Set.of(Ports.SUBMISSIONS, Ports.SUBMISSION, Ports.SMTP);

    /// Causes that other settings may cure. For the others no port and no encryption is better than
    /// another.
    private static final Set<Cause> SETTINGS_MAY_HELP =
            EnumSet.of(
                    Cause.TLS_REQUIRED,
                    Cause.AUTH_REQUIRED,
                    Cause.AUTH_NOT_OFFERED,
                    Cause.AUTH_MECHANISM_UNSUPPORTED,
                    Cause.RELAY_DENIED,
                    Cause.ROAMING_RELAY,
                    Cause.SERVER_MISCONFIGURED,
                    Cause.SERVER_UNAVAILABLE,
                    Cause.CONNECTION_DROPPED,
                    Cause.CONNECTION_REFUSED,
                    Cause.PORT_BLOCKED,
                    Cause.HOST_NOT_FOUND,
                    Cause.WRONG_ENCRYPTION_FOR_PORT,
                    Cause.STARTTLS_UNAVAILABLE,
                    Cause.TLS_VERSION,
                    Cause.CERT_UNTRUSTED,
                    Cause.CERT_EXPIRED,
                    Cause.CERT_HOSTNAME_MISMATCH,
                    Cause.TLS_INTERCEPTED,
                    Cause.PROTOCOL_SEQUENCE,
                    Cause.IP_BLOCKED,
                    Cause.UNEXPLAINED);

    private static final Set<Cause> CERTIFICATE_FAILED =
            EnumSet.of(
                    Cause.CERT_HOSTNAME_MISMATCH,
                    Cause.CERT_UNTRUSTED,
                    Cause.CERT_EXPIRED,
                    Cause.TLS_INTERCEPTED);

    private Trials() {}

    static List<SubmissionSettings> of(Patient patient, List<SubmissionSettings> known) {
        if (patient.cause() == Cause.BAD_CREDENTIALS) {
            return UserNames.alternative(patient, known).stream().toList();
        }
        if (!SETTINGS_MAY_HELP.contains(patient.cause()) || someoneMayBeInBetween(patient)) {
            return List.of();
        }
        Set<SubmissionSettings> trials = new LinkedHashSet<>();
        patient.tested()
                .ifPresentOrElse(
                        tested -> trials.addAll(forTested(patient, tested, known)),
                        () -> trials.addAll(known));
        return List.copyOf(trials);
    }

    /// The usual ports of the host, and the known places.
    static List<SubmissionSettings> everywhere(
            SubmissionSettings asked, List<SubmissionSettings> known) {
        return Stream.concat(
                        usual(asked.host())
                                .map(endpoint -> new SubmissionSettings(endpoint, asked.signIn())),
                        known.stream())
                .filter(settings ->
                        settings.encryption() != Encryption.NONE
                                && !settings.endpoint().equals(asked.endpoint()))
                .distinct()
                .limit(FixPolicy.MOST_TRIALS)
                .toList();
    }

    private static List<SubmissionSettings> forTested(
            Patient patient, Subject.Tested tested, List<SubmissionSettings> known) {
        List<SubmissionSettings> sameHost =
                hostIsWrong(patient)
                        ? List.of()
                        : endpoints(patient, tested.settings().endpoint())
                                .map(endpoint ->
                                        new SubmissionSettings(
                                                endpoint,
                                                signIn(tested, knownAt(endpoint.host(), known))))
                                .toList();
        List<SubmissionSettings> knownOnes =
                known.stream()
                        .map(settings ->
                                settings.with(
                                        new SettingsChange.UseSignIn(
                                                signIn(tested, settings.signIn()))))
                        .toList();
        boolean knownFirst =
                hostIsWrong(patient)
                        || nameIsDoubtful(patient)
                        || known.stream()
                                .noneMatch(settings ->
                                        settings.host().equals(tested.settings().host()));
        List<SubmissionSettings> all = new ArrayList<>(knownFirst ? knownOnes : sameHost);
        all.addAll(knownFirst ? sameHost : knownOnes);
        return all;
    }

    /// TLS from the first byte before STARTTLS (RFC 8314 section 3), the relay port last.
    private static Stream<Endpoint> endpoints(Patient patient, Endpoint asked) {
        Stream<Endpoint> samePort =
                USUAL_PORTS.contains(asked.port()) ? Stream.empty() : samePort(patient, asked);
        return Stream.concat(samePort, usual(asked.host()));
    }

    private static Stream<Endpoint> usual(HostName host) {
        return Stream.of(
                new Endpoint(host, Ports.SUBMISSIONS, Encryption.IMPLICIT_TLS),
                new Endpoint(host, Ports.SUBMISSION, Encryption.STARTTLS),
                new Endpoint(host, Ports.SMTP, Encryption.STARTTLS),
                new Endpoint(host, Ports.SUBMISSION_ALTERNATIVE, Encryption.STARTTLS));
    }

    /// On a port of one's own only the encryption can be guessed.
    private static Stream<Endpoint> samePort(Patient patient, Endpoint asked) {
        Endpoint startTls = new Endpoint(asked.host(), asked.port(), Encryption.STARTTLS);
        Endpoint implicit = new Endpoint(asked.host(), asked.port(), Encryption.IMPLICIT_TLS);
        return patient.is(Circumstance.PORT_WANTS_IMPLICIT_TLS)
                ? Stream.of(implicit, startTls)
                : Stream.of(startTls, implicit);
    }

    /// How people sign in on a host; nothing where nobody knows.
    private static SignIn knownAt(HostName host, List<SubmissionSettings> known) {
        return known.stream()
                .filter(settings -> settings.host().equals(host))
                .map(SubmissionSettings::signIn)
                .findFirst()
                .orElseGet(SignIn::none);
    }

    /// The sign-in that was asked for; where none was, the one that is known, or else the address
    /// with a password.
    private static SignIn signIn(Subject.Tested tested, SignIn known) {
        SignIn asked = tested.settings().signIn();
        if (!(asked instanceof SignIn.None)) {
            return asked;
        }
        return known instanceof SignIn.None
                ? new SignIn.WithPassword(LoginName.of(tested.from()))
                : known;
    }

    /// The name leads nowhere, or to a server that is not for sending: other ports of it are of no
    /// use.
    private static boolean hostIsWrong(Patient patient) {
        return patient.cause() == Cause.HOST_NOT_FOUND || patient.is(Circumstance.WRONG_HOST);
    }

    /// Looking for a way round would be looking for one past the warning.
    private static boolean someoneMayBeInBetween(Patient patient) {
        return patient.is(Circumstance.CERTIFICATE_CHANGED)
                || patient.is(Circumstance.CERTIFICATES_DIFFER);
    }

    private static boolean nameIsDoubtful(Patient patient) {
        return CERTIFICATE_FAILED.contains(patient.cause());
    }
}
