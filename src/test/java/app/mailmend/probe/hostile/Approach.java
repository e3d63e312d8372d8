package app.mailmend.probe.hostile;

import app.mailmend.account.Credential;
import app.mailmend.account.EmailAddress;
import app.mailmend.account.LoginName;
import app.mailmend.delivery.MessageProof;
import app.mailmend.delivery.TestMessage;
import app.mailmend.evidence.ProbeRun;
import app.mailmend.evidence.ProviderFacts;
import app.mailmend.evidence.StageResult;
import app.mailmend.net.Connector;
import app.mailmend.net.Lifeline;
import app.mailmend.net.NetworkMap;
import app.mailmend.net.SystemDns;
import app.mailmend.probe.Lab;
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
import app.mailmend.testing.Dialogue;
import app.mailmend.testing.Script;
import app.mailmend.testing.ScriptedSmtpServer;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** How a probe comes to a hostile server: with which settings, which account and how patient. */
record Approach(Endpoint endpoint, Credential credential, EmailAddress from, Patience patience) {

    /** So long that nothing but a server that never answers runs into it. */
    private static final Patience LONG =
            new Patience(
                    Duration.ofSeconds(20),
                    Duration.ofSeconds(20),
                    Duration.ofSeconds(40),
                    Duration.ofSeconds(30),
                    Duration.ofSeconds(40));

    static Approach startTls() {
        return to(587, Encryption.STARTTLS);
    }

    static Approach implicitTls() {
        return to(465, Encryption.IMPLICIT_TLS);
    }

    static Approach plain() {
        return to(587, Encryption.NONE);
    }

    private static Approach to(int port, Encryption encryption) {
        return new Approach(
                new Endpoint(Lab.HOST, port, encryption), Lab.withPassword(), Lab.ALICE, LONG);
    }

    Approach host(String host) {
        HostName other = new HostName(host);
        return new Approach(
                new Endpoint(other, endpoint.port(), endpoint.encryption()),
                credential,
                from,
                patience);
    }

    Approach credential(Credential other) {
        return new Approach(endpoint, other, from, patience);
    }

    Approach from(String address) {
        EmailAddress other = EmailAddress.check(address).orElseThrow();
        return new Approach(endpoint, credential, other, patience);
    }

    Approach patience(Patience other) {
        return new Approach(endpoint, credential, from, other);
    }

    /** With limits so short that silence can be waited for. */
    Approach impatient() {
        return patience(Lab.PATIENCE);
    }

    @SafeVarargs
    @SuppressWarnings("varargs")
    final Encounter meets(Consumer<Script>... scripts) {
        try (var server = ScriptedSmtpServer.script(scripts)) {
            return meets(server);
        }
    }

    Encounter meets(Dialogue dialogue) {
        try (var server = ScriptedSmtpServer.dialogue(dialogue)) {
            return meets(server);
        }
    }

    /** Probes, and then delivers a message, each on a connection of its own. */
    Encounter delivers(Dialogue dialogue, String body) {
        try (var server = ScriptedSmtpServer.dialogue(dialogue);
                Lifeline lifeline = new Lifeline(Duration.ofMinutes(2));
                MessageProof proof =
                        new MessageProof(network(server, lifeline), InstantSource.system())) {
            ProbeRun run = probe(network(server, lifeline));
            TestMessage message = new TestMessage(from, Lab.ALICE, "", "Test", body);
            List<StageResult> delivery = proof.submit(settings(), credential, message);
            return Encounter.of(run.withStages(delivery), server);
        }
    }

    /** With so much time for the whole run. */
    Encounter meetsWithin(Duration limit, Consumer<Script> script) {
        try (var server = ScriptedSmtpServer.script(script)) {
            return Encounter.of(probe(server, limit), server);
        }
    }

    private Encounter meets(ScriptedSmtpServer server) {
        return Encounter.of(probe(server, Duration.ofMinutes(2)), server);
    }

    private ProbeRun probe(ScriptedSmtpServer server, Duration limit) {
        try (Lifeline lifeline = new Lifeline(limit)) {
            return probe(network(server, lifeline));
        }
    }

    /** A network in which the approached server is the scripted one. */
    Network network(ScriptedSmtpServer server, Lifeline lifeline) {
        return new Network(
                connector(server, lifeline), Lab.trusting(), patience, Lab.gate(map(server)));
    }

    /** The next connection of the same run, which reaches another server under the same name. */
    Network goOn(Network run, ScriptedSmtpServer server, Lifeline lifeline) {
        return new Network(
                connector(server, lifeline),
                run.secure(),
                run.patience(),
                run.gate(),
                run.offers());
    }

    private Connector connector(ScriptedSmtpServer server, Lifeline lifeline) {
        return new Connector(new SystemDns(), map(server), lifeline);
    }

    private NetworkMap map(ScriptedSmtpServer server) {
        return new NetworkMap(
                Map.of(
                        new NetworkMap.Place(endpoint.host(), endpoint.port()),
                        new NetworkMap.Place(new HostName("127.0.0.1"), server.port())));
    }

    ProbeRun probe(Network network) {
        ProbeOrder order =
                new ProbeOrder(
                        settings(), credential, from, Lab.ALICE, ProviderFacts.unknown(), false);
        return new SubmissionProbe(network, order, ProbeListener.nobody()).run();
    }

    private SubmissionSettings settings() {
        return new SubmissionSettings(endpoint, signIn());
    }

    private SignIn signIn() {
        return switch (credential) {
            case Credential.None() -> SignIn.none();
            case Credential.Password _ -> new SignIn.WithPassword(LoginName.of(Lab.ALICE));
            case Credential.Token _ -> new SignIn.WithToken(LoginName.of(Lab.ALICE));
        };
    }
}
