package app.mailmend.delivery;

import app.mailmend.account.Credential;
import app.mailmend.account.EmailAddress;
import app.mailmend.account.LoginName;
import app.mailmend.account.Secret;
import app.mailmend.net.Connector;
import app.mailmend.net.Lifeline;
import app.mailmend.net.NetworkMap;
import app.mailmend.net.NetworkMap.Place;
import app.mailmend.net.SecureSockets;
import app.mailmend.net.SystemDns;
import app.mailmend.net.TrustStores;
import app.mailmend.practice.PracticeAccount;
import app.mailmend.practice.PracticeAccount.Lesson;
import app.mailmend.practice.PracticeDesk;
import app.mailmend.probe.Network;
import app.mailmend.settings.Encryption;
import app.mailmend.settings.Endpoint;
import app.mailmend.settings.HostName;
import app.mailmend.settings.IncomingProtocol;
import app.mailmend.settings.IncomingSettings;
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
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Ways from a proof to the practice provider and to scripted servers. */
final class Lab {

    static final HostName SMTP = new HostName("smtp.practice.example");
    static final HostName IMAP = new HostName("imap.practice.example");
    static final HostName SCRIPTED = new HostName("mail.example.test");
    static final InstantSource CLOCK = InstantSource.fixed(Instant.parse("2026-11-22T10:15:30Z"));
    private static final HostName LOOPBACK = new HostName("127.0.0.1");

    private Lab() {}

    static Lifeline lifeline() {
        return new Lifeline(Duration.ofSeconds(60));
    }

    static Network practice(PracticeDesk desk, Lifeline lifeline) {
        Map<Place, Place> routes =
                desk.services().stream()
                        .collect(
                                Collectors.toMap(
                                        service ->
                                                new Place(
                                                        service.advertised().host(),
                                                        service.advertised().port()),
                                        service -> new Place(LOOPBACK, service.port())));
        return network(routes, desk.caFile(), lifeline);
    }

    /** The scripted server under its name, at the port that goes with the encryption. */
    static Network scripted(ScriptedSmtpServer server, Lifeline lifeline) {
        try {
            Path folder = Files.createTempDirectory("mailmend-lab");
            Path pem = TestCertificates.caPem(folder);
            Place real = new Place(LOOPBACK, server.port());
            Network network =
                    network(
                            Map.of(
                                    new Place(SCRIPTED, 465),
                                    real,
                                    new Place(SCRIPTED, 587),
                                    real,
                                    new Place(SCRIPTED, 25),
                                    real,
                                    new Place(SCRIPTED, 993),
                                    real,
                                    new Place(SCRIPTED, 995),
                                    real),
                            pem,
                            lifeline);
            Files.delete(pem);
            Files.delete(folder);
            return network;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Network network(Map<Place, Place> routes, Path pem, Lifeline lifeline) {
        TrustStores.Loaded.Trust trust =
                (TrustStores.Loaded.Trust) TrustStores.withExtraRoots(List.of(pem));
        return new Network(
                new Connector(new SystemDns(), new NetworkMap(routes), lifeline),
                new SecureSockets(trust.manager()),
                Patience.ordinary(),
                app.mailmend.probe.Lab.gate(new NetworkMap(routes)));
    }

    static PracticeAccount account(PracticeDesk desk, Lesson lesson) {
        return desk.accounts().stream()
                .filter(account -> account.lesson() == lesson)
                .findFirst()
                .orElseThrow();
    }

    static SubmissionSettings submission(HostName host, Encryption encryption, EmailAddress user) {
        int port =
                switch (encryption) {
                    case IMPLICIT_TLS -> 465;
                    case STARTTLS -> 587;
                    case NONE -> 25;
                };
        return SubmissionSettings.of(
                host, port, encryption, new SignIn.WithPassword(LoginName.of(user)));
    }

    static IncomingSettings incoming(EmailAddress user) {
        return new IncomingSettings(
                IncomingProtocol.IMAP,
                new Endpoint(IMAP, 993, Encryption.IMPLICIT_TLS),
                new SignIn.WithPassword(LoginName.of(user)));
    }

    static Credential password(Secret secret) {
        return new Credential.Password(secret);
    }

    static TestMessage toOneself(EmailAddress address) {
        return new TestMessage(address, address, "Änna Exämple", "Prüfung ✓", "Grüße\nEnde\n");
    }
}
