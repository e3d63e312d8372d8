package app.mailmend.probe.fuzz;

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
import app.mailmend.probe.AttemptBudget;
import app.mailmend.probe.AttemptLedger;
import app.mailmend.probe.Network;
import app.mailmend.probe.ProbeListener;
import app.mailmend.probe.ProbeOrder;
import app.mailmend.probe.SubmissionProbe;
import app.mailmend.settings.Encryption;
import app.mailmend.settings.Endpoint;
import app.mailmend.settings.HostName;
import app.mailmend.settings.SignIn;
import app.mailmend.settings.SubmissionSettings;
import app.mailmend.smtp.Patience;
import app.mailmend.testing.TestCertificates;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;

/** The probe, with a password worth stealing, sent to a hostile server. */
final class Victim {

    static final EmailAddress ALICE = EmailAddress.check("alice@example.test").orElseThrow();

    private static final HostName HOST = new HostName(Line.NAME);
    private static final int PORT = 2587;

    private final SecureSockets secure;
    private final Patience patience;
    private final String password;

    Victim(Path folder, Patience patience, String password) {
        Path caFile = TestCertificates.caPem(folder);
        this.secure =
                switch (TrustStores.withExtraRoots(List.of(caFile))) {
                    case TrustStores.Loaded.Trust(var manager) -> new SecureSockets(manager);
                    case TrustStores.Loaded.Unreadable(Path file) ->
                            throw new IllegalStateException("no certificate in " + file);
                };
        this.patience = patience;
        this.password = password;
    }

    /** Short enough that a silent server is soon given up. */
    static Patience impatient() {
        return new Patience(
                Duration.ofMillis(40),
                Duration.ofMillis(120),
                Duration.ofMillis(120),
                Duration.ofMillis(400));
    }

    ProbeRun probe(HostileServer server, Encryption encryption, Lifeline lifeline) {
        NetworkMap map =
                new NetworkMap(
                        Map.of(
                                new NetworkMap.Place(HOST, PORT),
                                new NetworkMap.Place(new HostName("127.0.0.1"), server.port())));
        SubmissionSettings settings =
                new SubmissionSettings(
                        new Endpoint(HOST, PORT, encryption),
                        new SignIn.WithPassword(LoginName.of(ALICE)));
        ProbeOrder order =
                new ProbeOrder(
                        settings,
                        new Credential.Password(Secret.of(password)),
                        ALICE,
                        ALICE,
                        ProviderFacts.unknown(),
                        false);
        Network network =
                new Network(
                        new Connector(new SystemDns(), map, lifeline),
                        secure,
                        patience,
                        new AttemptBudget(AttemptLedger.inMemory(), InstantSource.system())
                                .forRun(map));
        return new SubmissionProbe(network, order, ProbeListener.nobody()).run();
    }
}
