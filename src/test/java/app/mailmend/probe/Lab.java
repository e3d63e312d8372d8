package app.mailmend.probe;

import app.mailmend.account.Credential;
import app.mailmend.account.EmailAddress;
import app.mailmend.account.LoginName;
import app.mailmend.account.Secret;
import app.mailmend.evidence.ProbeRun;
import app.mailmend.evidence.ProviderFacts;
import app.mailmend.net.Connector;
import app.mailmend.net.Lifeline;
import app.mailmend.net.NetworkMap;
import app.mailmend.net.SecureSockets;
import app.mailmend.net.SystemDns;
import app.mailmend.net.TrustStores;
import app.mailmend.settings.Encryption;
import app.mailmend.settings.Endpoint;
import app.mailmend.settings.HostName;
import app.mailmend.settings.SignIn;
import app.mailmend.settings.SubmissionSettings;
import app.mailmend.smtp.Patience;
import app.mailmend.testing.ScriptedSmtpServer;
import app.mailmend.testing.TestCertificates;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** A probe against a scripted server that plays mail.example.test. */
public final class Lab {

    public static final HostName HOST = new HostName("mail.example.test");
    public static final EmailAddress ALICE = EmailAddress.check("alice@example.test").orElseThrow();
    public static final String PASSWORD = "correct horse battery";

    /** Short enough for a test, long enough for a slow machine. */
    public static final Patience PATIENCE =
            new Patience(
                    Duration.ofMillis(300),
                    Duration.ofSeconds(2),
                    Duration.ofSeconds(2),
                    Duration.ofSeconds(3));

    private Lab() {}

    public static Lifeline lifeline() {
        return new Lifeline(Duration.ofSeconds(30));
    }

    static Network network(ScriptedSmtpServer server, int port, Lifeline lifeline) {
        return network(server, port, lifeline, Lab::gate);
    }

    static Network network(
            ScriptedSmtpServer server,
            int port,
            Lifeline lifeline,
            Function<NetworkMap, SignInGate> gates) {
        NetworkMap map =
                new NetworkMap(
                        Map.of(
                                new NetworkMap.Place(HOST, port),
                                new NetworkMap.Place(new HostName("127.0.0.1"), server.port())));
        return new Network(
                new Connector(new SystemDns(), map, lifeline),
                trusting(),
                PATIENCE,
                gates.apply(map));
    }

    /** Lets everything through that a first sign-in may do. */
    public static SignInGate gate(NetworkMap map) {
        return new AttemptBudget(AttemptLedger.inMemory(), InstantSource.system()).forRun(map);
    }

    public static SecureSockets trusting() {
        try {
            Path folder = Files.createTempDirectory("mailmend-lab");
            Path pem = TestCertificates.caPem(folder);
            TrustStores.Loaded loaded = TrustStores.withExtraRoots(List.of(pem));
            Files.delete(pem);
            Files.delete(folder);
            return new SecureSockets(((TrustStores.Loaded.Trust) loaded).manager());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static ProbeRun probe(ScriptedSmtpServer server, int port, Encryption encryption) {
        return probe(server, port, encryption, withPassword());
    }

    static ProbeRun probe(
            ScriptedSmtpServer server, int port, Encryption encryption, Credential credential) {
        try (Lifeline lifeline = lifeline()) {
            return probe(
                    network(server, port, lifeline),
                    settings(port, encryption, credential),
                    credential);
        }
    }

    static ProbeRun probe(ScriptedSmtpServer server, Lifeline lifeline, Encryption encryption) {
        Credential credential = withPassword();
        return probe(
                network(server, 587, lifeline), settings(587, encryption, credential), credential);
    }

    /** A run with Alice's password on 587 with STARTTLS, as far as the budget allows. */
    public static ProbeRun probe(
            ScriptedSmtpServer server, Lifeline lifeline, AttemptBudget budget) {
        Credential credential = withPassword();
        return probe(
                network(server, 587, lifeline, budget::forRun),
                settings(587, Encryption.STARTTLS, credential),
                credential);
    }

    private static SubmissionSettings settings(
            int port, Encryption encryption, Credential credential) {
        SignIn signIn =
                credential instanceof Credential.None
                        ? SignIn.none()
                        : new SignIn.WithPassword(LoginName.of(ALICE));
        return new SubmissionSettings(new Endpoint(HOST, port, encryption), signIn);
    }

    /**
     * A run with Alice's password on 587 with STARTTLS, in which the mail is from somebody else.
     */
    static ProbeRun probeAs(EmailAddress sender, ScriptedSmtpServer server) {
        Credential credential = withPassword();
        try (Lifeline lifeline = lifeline()) {
            ProbeOrder order =
                    new ProbeOrder(
                            settings(587, Encryption.STARTTLS, credential),
                            credential,
                            sender,
                            ALICE,
                            ProviderFacts.unknown(),
                            false);
            return new SubmissionProbe(
                            network(server, 587, lifeline), order, ProbeListener.nobody())
                    .run();
        }
    }

    private static ProbeRun probe(
            Network network, SubmissionSettings settings, Credential credential) {
        ProbeOrder order =
                new ProbeOrder(settings, credential, ALICE, ALICE, ProviderFacts.unknown(), false);
        return new SubmissionProbe(network, order, ProbeListener.nobody()).run();
    }

    public static Credential withPassword() {
        return new Credential.Password(Secret.of(PASSWORD));
    }
}
