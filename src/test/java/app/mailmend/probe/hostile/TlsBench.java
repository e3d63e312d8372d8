package app.mailmend.probe.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import app.mailmend.account.Credential;
import app.mailmend.account.EmailAddress;
import app.mailmend.account.LoginName;
import app.mailmend.account.Secret;
import app.mailmend.diagnosis.Finding;
import app.mailmend.diagnosis.rules.StandardRules;
import app.mailmend.evidence.CertificateFacts;
import app.mailmend.evidence.Evidence;
import app.mailmend.evidence.Oddity;
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
import app.mailmend.settings.Fingerprint;
import app.mailmend.settings.HostName;
import app.mailmend.settings.SignIn;
import app.mailmend.settings.SubmissionSettings;
import app.mailmend.smtp.Patience;
import app.mailmend.testing.Dialogue;
import app.mailmend.testing.ScriptedSmtpServer;
import app.mailmend.testing.ServerIdentity;
import app.mailmend.testing.TestCertificates;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.net.ssl.X509ExtendedTrustManager;

/** Probes of mail.example.test that differ in whom they trust and what time it is. */
final class TlsBench {

    static final String NAME = "mail.example.test";
    static final HostName HOST = new HostName(NAME);
    static final X509ExtendedTrustManager TRUST = trust();

    private static final EmailAddress ALICE =
            EmailAddress.check("alice@example.test").orElseThrow();
    private static final String PASSWORD = "correct horse battery";
    private static final Patience PATIENCE =
            new Patience(
                    Duration.ofSeconds(2),
                    Duration.ofSeconds(8),
                    Duration.ofSeconds(8),
                    Duration.ofSeconds(10));

    private final SecureSockets secure;
    private final HostName host;

    private TlsBench(SecureSockets secure, HostName host) {
        this.secure = secure;
        this.host = host;
    }

    static TlsBench ordinary() {
        return ordinary(HOST);
    }

    static TlsBench ordinary(HostName host) {
        return new TlsBench(new SecureSockets(TRUST), host);
    }

    /** At another time. */
    static TlsBench at(InstantSource clock) {
        return new TlsBench(
                new SecureSockets(TRUST, Map.of(), clock, SecureSockets.Limits.ordinary()), HOST);
    }

    static TlsBench trusting(ServerIdentity pinned) {
        return new TlsBench(
                new SecureSockets(
                        TRUST,
                        Map.of(HOST, fingerprint(pinned)),
                        InstantSource.system(),
                        SecureSockets.Limits.ordinary()),
                HOST);
    }

    static TlsBench within(Duration silence, Duration whole) {
        return new TlsBench(
                new SecureSockets(
                        TRUST,
                        Map.of(),
                        InstantSource.system(),
                        new SecureSockets.Limits(silence, whole)),
                HOST);
    }

    private static X509ExtendedTrustManager trust() {
        try {
            Path folder = Files.createTempDirectory("mailmend-trust");
            Path pem = TestCertificates.caPem(folder);
            TrustStores.Loaded loaded = TrustStores.withExtraRoots(List.of(pem));
            Files.delete(pem);
            Files.delete(folder);
            return ((TrustStores.Loaded.Trust) loaded).manager();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Fingerprint fingerprint(ServerIdentity identity) {
        try {
            byte[] der = identity.certificate().getEncoded();
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(der);
            return new Fingerprint(HexFormat.of().formatHex(digest));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A healthy server with TLS from the first byte, which takes Alice's password. */
    static Dialogue healthy(ServerIdentity identity) {
        return new Dialogue()
                .offerInsideTls("AUTH PLAIN", "PIPELINING")
                .account(ALICE.wire(), PASSWORD)
                .implicitTls(identity);
    }

    ProbeRun probe(ScriptedSmtpServer server) {
        return probe(server, Encryption.IMPLICIT_TLS);
    }

    ProbeRun probe(ScriptedSmtpServer server, Encryption encryption) {
        int port = encryption == Encryption.IMPLICIT_TLS ? 465 : 587;
        NetworkMap map =
                new NetworkMap(
                        Map.of(
                                new NetworkMap.Place(host, port),
                                new NetworkMap.Place(new HostName("127.0.0.1"), server.port())));
        SubmissionSettings settings =
                new SubmissionSettings(
                        new Endpoint(host, port, encryption),
                        new SignIn.WithPassword(LoginName.of(ALICE)));
        ProbeOrder order =
                new ProbeOrder(
                        settings,
                        new Credential.Password(Secret.of(PASSWORD)),
                        ALICE,
                        ALICE,
                        ProviderFacts.unknown(),
                        false);
        try (Lifeline lifeline = new Lifeline(Duration.ofMinutes(1))) {
            Connector connector = new Connector(new SystemDns(), map, lifeline);
            return new SubmissionProbe(
                            new Network(
                                    connector,
                                    secure,
                                    PATIENCE,
                                    new AttemptBudget(
                                                    AttemptLedger.inMemory(),
                                                    InstantSource.system())
                                            .forRun(map)),
                            order,
                            ProbeListener.nobody())
                    .run();
        }
    }

    static Finding diagnosis(ProbeRun run) {
        return StandardRules.diagnostician().diagnose(run).best();
    }

    static Optional<CertificateFacts> refused(ProbeRun run) {
        return run.all(Evidence.CertificateRefused.class)
                .map(Evidence.CertificateRefused::certificate)
                .findFirst();
    }

    static List<Oddity> noticed(ProbeRun run) {
        return run.all(Evidence.Noticed.class).map(Evidence.Noticed::oddity).toList();
    }

    /** The client said nothing at all inside TLS, and no secret anywhere. */
    static void assertNothingSent(ScriptedSmtpServer server, ProbeRun run) {
        assertThat(server.received().insideTls()).isEmpty();
        assertThat(server.received().everything()).doesNotContain("AUTH").doesNotContain("MAIL");
        assertThat(run.effort().authAttempts()).isZero();
    }
}
