package app.mailmend.cli;

import app.mailmend.account.Credential;
import app.mailmend.account.EmailAddress;
import app.mailmend.account.LoginName;
import app.mailmend.evidence.DiscoveryRun;
import app.mailmend.session.CheckGoals;
import app.mailmend.session.CheckRequest;
import app.mailmend.session.DetectRequest;
import app.mailmend.session.NetworkOptions;
import app.mailmend.session.SearchOptions;
import app.mailmend.settings.Candidate;
import app.mailmend.settings.Encryption;
import app.mailmend.settings.Endpoint;
import app.mailmend.settings.HostName;
import app.mailmend.settings.IncomingSettings;
import app.mailmend.settings.Ports;
import app.mailmend.settings.SignIn;
import app.mailmend.settings.SubmissionSettings;
import app.mailmend.wording.ConsoleText;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// The command line of `check`, read and refused as a whole before anything is sent.
final class CheckArguments {

    private final Given given;
    private final EmailAddress address;
    private final EmailAddress from;
    private final EmailAddress to;
    private final Optional<HostName> host;
    private final Optional<Integer> port;
    private final Optional<Encryption> encryption;
    private final Optional<LoginName> user;
    private final Optional<IncomingServer> server;
    private final List<Path> presets;
    private final NetworkOptions network;
    private final PinArguments pins;
    private final SearchOptions search;
    private final Consent consent;

    CheckArguments(Given given, Phrases words) {
        this.given = given;
        address = given.address();
        from = given.value("--from", EmailAddress::check).orElse(address);
        to = given.value("--to", EmailAddress::check).orElse(address);
        host = given.value("--host", HostName::check);
        port = given.value("--port", Ports::check);
        encryption = given.encryption();
        user = given.value("--user", LoginName::check);
        server = IncomingServer.of(given);
        if (user.isPresent() && given.has("--no-auth")) {
            throw given.wrong(ConsoleText.USER_WITHOUT_SIGN_IN);
        }
        NetworkArguments arguments = new NetworkArguments(given);
        presets = arguments.presets(words);
        network = arguments.options(NetworkOptions.DEFAULT_TIMEOUT, given.has("--allow-plaintext"));
        pins = new PinArguments(given);
        search = new SearchArguments(given).options();
        consent = Consent.of(given, address);
    }

    static Grammar addTo(Grammar grammar) {
        return grammar.value("--host", "HOST", ConsoleText.OPTION_HOST)
                .value("--port", "PORT", ConsoleText.OPTION_PORT)
                .value("--encryption", "tls|starttls|none", ConsoleText.OPTION_ENCRYPTION)
                .value("--user", "NAME", ConsoleText.OPTION_USER)
                .flag("--no-auth", ConsoleText.OPTION_NO_AUTH)
                .value("--from", "ADDRESS", ConsoleText.OPTION_FROM)
                .value("--to", "ADDRESS", ConsoleText.OPTION_TO)
                .flag("--fix", ConsoleText.OPTION_FIX)
                .flag("--send", ConsoleText.OPTION_SEND)
                .flag("--arrival", ConsoleText.OPTION_ARRIVAL)
                .flag("--incoming", ConsoleText.OPTION_INCOMING)
                .value(
                        "--incoming-server",
                        "imaps://HOST[:PORT]",
                        ConsoleText.OPTION_INCOMING_SERVER)
                .flag("--allow-plaintext", ConsoleText.OPTION_ALLOW_PLAINTEXT)
                .values("--pin", "[HOST=]SHA256", ConsoleText.OPTION_PIN);
    }

    /// Where the server is named, nobody beyond this computer is asked for it.
    DetectRequest search() {
        return new DetectRequest(
                address, presets, namesServer() ? SearchOptions.onThisComputer() : search, network);
    }

    boolean namesServer() {
        return host.isPresent();
    }

    EmailAddress address() {
        return address;
    }

    NetworkOptions network() {
        return network;
    }

    /// True when a password could be used: asked for only then.
    boolean wantsSecret(SubmissionSettings settings) {
        boolean mayTravel =
                settings.encryption() != Encryption.NONE
                        || given.has("--fix")
                        || network.secretMayTravelInPlain();
        return !given.has("--no-auth") && mayTravel;
    }

    /// What is to be tested; empty where no server was named and none was found.
    Optional<SubmissionSettings> settings(DiscoveryRun found, Credential credential) {
        Optional<SubmissionSettings> best = best(found).map(Candidate::settings);
        Optional<Endpoint> endpoint =
                host.map(name -> endpoint(name, Ports.SUBMISSIONS))
                        .or(() -> best.map(this::adjusted));
        Optional<SignIn> known =
                namesServer() ? Optional.empty() : best.map(SubmissionSettings::signIn);
        return endpoint.map(where ->
                new SubmissionSettings(
                        where, given.has("--no-auth") ? SignIn.none() : signIn(known, credential)));
    }

    /// The best usable one; where two providers are nearly as likely, the one that the person
    /// vouches for.
    private Optional<Candidate<SubmissionSettings>> best(DiscoveryRun found) {
        List<Candidate<SubmissionSettings>> usable =
                found.outgoing().stream().filter(consent::isUsable).toList();
        return usable.stream()
                .filter(candidate -> !found.rivals().isEmpty() && isNamed(candidate))
                .findFirst()
                .or(() -> usable.stream().findFirst());
    }

    private boolean isNamed(Candidate<SubmissionSettings> candidate) {
        return consent.names(candidate.settings().host());
    }

    /// Whether two providers are nearly as likely, and nothing was said about which one it is.
    boolean leavesOpen(DiscoveryRun found) {
        return !namesServer()
                && !found.rivals().isEmpty()
                && found.outgoing().stream().noneMatch(this::isNamed);
    }

    /// The server that was found and that nothing vouches for well enough to send it a secret.
    Optional<HostName> unconfirmed(DiscoveryRun found) {
        return namesServer()
                ? Optional.empty()
                : best(found)
                        .filter(candidate -> !maySeeSecret(candidate))
                        .map(candidate -> candidate.settings().host());
    }

    private boolean maySeeSecret(Candidate<SubmissionSettings> candidate) {
        return consent.maySeeSecret(candidate, candidate.settings().host());
    }

    private Endpoint adjusted(SubmissionSettings best) {
        return port.isEmpty() && encryption.isEmpty()
                ? best.endpoint()
                : endpoint(best.host(), best.port());
    }

    /// @param usual the port where neither port nor encryption was given
    private Endpoint endpoint(HostName name, int usual) {
        int number = port.orElseGet(() -> encryption.map(CheckArguments::portFor).orElse(usual));
        return new Endpoint(name, number, encryption.orElseGet(() -> encryptionOn(number)));
    }

    private static int portFor(Encryption encryption) {
        return switch (encryption) {
            case IMPLICIT_TLS -> Ports.SUBMISSIONS;
            case STARTTLS -> Ports.SUBMISSION;
            case NONE -> Ports.SMTP;
        };
    }

    /// What a port usually speaks (RFC 8314 section 3.3); port 25 is only looked at.
    private static Encryption encryptionOn(int port) {
        return switch (port) {
            case Ports.SUBMISSIONS -> Encryption.IMPLICIT_TLS;
            case Ports.SMTP -> Encryption.NONE;
            default -> Encryption.STARTTLS;
        };
    }

    /// The sign-in that the credential is for, with the name given, the known one, or the address.
    private SignIn signIn(Optional<SignIn> known, Credential credential) {
        LoginName name =
                user.or(() -> known.flatMap(SignIn::userName))
                        .orElseGet(() -> LoginName.of(address));
        return switch (credential) {
            case Credential.Token _ -> new SignIn.WithToken(name);
            case Credential.Password _ -> new SignIn.WithPassword(name);
            case Credential.None() ->
                    known.filter(SignIn.WithToken.class::isInstance).isPresent()
                            ? new SignIn.WithToken(name)
                            : new SignIn.WithPassword(name);
        };
    }

    CheckRequest request(SubmissionSettings settings, DiscoveryRun found, Credential credential) {
        return new CheckRequest(
                given.has("--no-auth")
                        ? settings
                        : new SubmissionSettings(
                                settings.endpoint(),
                                signIn(Optional.of(settings.signIn()), credential)),
                credential,
                from,
                to,
                found.provider(),
                known(found, credential),
                incoming(found, credential),
                goals(),
                network.withPins(pins.of(settings.host())));
    }

    private List<SubmissionSettings> known(DiscoveryRun found, Credential credential) {
        return found.outgoing().stream()
                .filter(this::maySeeSecret)
                .map(Candidate::settings)
                .map(settings ->
                        new SubmissionSettings(
                                settings.endpoint(),
                                signIn(Optional.of(settings.signIn()), credential)))
                .toList();
    }

    /// Where mail is fetched: what was named, else what was found and may see a secret.
    private List<IncomingSettings> incoming(DiscoveryRun found, Credential credential) {
        if (server.isPresent()) {
            return List.of(server.get().settings(signIn(Optional.empty(), credential)));
        }
        return found.incoming().stream()
                .filter(candidate ->
                        consent.maySeeSecret(candidate, candidate.settings().endpoint().host()))
                .map(Candidate::settings)
                .map(settings ->
                        new IncomingSettings(
                                settings.protocol(),
                                settings.endpoint(),
                                signIn(Optional.of(settings.signIn()), credential)))
                .toList();
    }

    /// Waiting for a message only makes sense when one is sent.
    private CheckGoals goals() {
        boolean arrival = given.has("--arrival");
        return new CheckGoals(
                given.has("--fix"),
                given.has("--send") || arrival,
                arrival,
                given.has("--incoming") || server.isPresent());
    }
}
