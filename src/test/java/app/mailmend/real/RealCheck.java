package app.mailmend.real;

import app.mailmend.account.Credential;
import app.mailmend.account.EmailAddress;
import app.mailmend.account.LoginName;
import app.mailmend.account.Secret;
import app.mailmend.evidence.ProviderFacts;
import app.mailmend.session.CheckGoals;
import app.mailmend.session.CheckReport;
import app.mailmend.session.CheckRequest;
import app.mailmend.session.NetworkOptions;
import app.mailmend.session.SetupSession;
import app.mailmend.settings.Encryption;
import app.mailmend.settings.Endpoint;
import app.mailmend.settings.HostName;
import app.mailmend.settings.SignIn;
import app.mailmend.settings.SubmissionSettings;
import app.mailmend.testing.RealEngine;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;

/**
 * One check by the whole engine of a server that plays mail.example.test; Alice writes to herself
 * with her password unless something else is said.
 */
final class RealCheck {

    private static final HostName HOST = new HostName("mail.example.test");
    private static final HostName NOBODY_LISTENS = new HostName("127.0.0.3");

    private final RealServer server;
    private final Map<Integer, Service> ports = new TreeMap<>();
    private Endpoint endpoint = new Endpoint(HOST, 587, Encryption.STARTTLS);
    private SignIn signIn;
    private Secret password;
    private String from;
    private String to;
    private boolean trusting = true;

    /** Against these services on the ports 587 and 465. */
    RealCheck(RealServer server, Service startTls, Service implicitTls) {
        this.server = server;
        this.signIn = signInOf(server.alice());
        this.password = server.alice().password();
        this.from = server.alice().address();
        this.to = from;
        ports.put(587, startTls);
        ports.put(465, implicitTls);
    }

    private static SignIn signInOf(RealAccount account) {
        return new SignIn.WithPassword(new LoginName(account.address()));
    }

    /** The settings under which Alice can write. */
    static SubmissionSettings right(RealServer server, int port, Encryption encryption) {
        return new SubmissionSettings(
                new Endpoint(HOST, port, encryption), signInOf(server.alice()));
    }

    RealCheck listening(int port, Service service) {
        ports.put(port, service);
        return this;
    }

    RealCheck closed(int port) {
        ports.remove(port);
        return this;
    }

    RealCheck at(int port, Encryption encryption) {
        endpoint = new Endpoint(HOST, port, encryption);
        return this;
    }

    RealCheck withoutSignIn() {
        signIn = SignIn.none();
        return this;
    }

    RealCheck password(String other) {
        password = Secret.of(other);
        return this;
    }

    RealCheck from(RealAccount sender) {
        from = sender.address();
        return this;
    }

    RealCheck to(String recipient) {
        to = recipient;
        return this;
    }

    /** Without the authority that issued the server's certificate. */
    RealCheck distrusting() {
        trusting = false;
        return this;
    }

    CheckReport look() throws ExecutionException, InterruptedException {
        return run(CheckGoals.lookOnly());
    }

    CheckReport mend() throws ExecutionException, InterruptedException {
        return run(new CheckGoals(true, false, false));
    }

    CheckReport send() throws ExecutionException, InterruptedException {
        return run(new CheckGoals(false, true, false));
    }

    private CheckReport run(CheckGoals goals) throws ExecutionException, InterruptedException {
        CheckRequest request =
                new CheckRequest(
                        new SubmissionSettings(endpoint, signIn),
                        new Credential.Password(password),
                        EmailAddress.check(from).orElseThrow(),
                        EmailAddress.check(to).orElseThrow(),
                        ProviderFacts.unknown(),
                        List.of(),
                        List.of(),
                        goals,
                        network());
        try (SetupSession session = RealEngine.session()) {
            return session.check(request).get();
        }
    }

    private NetworkOptions network() {
        List<Path> roots = trusting ? List.of(server.caPem()) : List.of();
        return new NetworkOptions(
                List.of(place(25), place(465), place(587)),
                roots,
                List.of(),
                NetworkOptions.DEFAULT_TIMEOUT,
                false);
    }

    private NetworkOptions.Mapping place(int port) {
        return ports.containsKey(port)
                ? new NetworkOptions.Mapping(
                        HOST, port, new HostName(server.host()), server.port(ports.get(port)))
                : new NetworkOptions.Mapping(HOST, port, NOBODY_LISTENS, 1);
    }
}
