package app.mailmend.smtp;

import app.mailmend.account.EmailAddress;
import app.mailmend.account.LoginName;
import app.mailmend.account.Secret;
import app.mailmend.net.Lifeline;
import app.mailmend.net.SecureSockets;
import app.mailmend.settings.HostName;
import app.mailmend.testing.ScriptedSmtpServer;
import app.mailmend.testing.ServerIdentity;
import app.mailmend.testing.TestCertificates;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.time.Duration;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509ExtendedTrustManager;

/** A client on its own, connected to a scripted server. */
final class ClientLab implements AutoCloseable {

    static final HostName HOST = new HostName("mail.example.test");
    static final ServerIdentity GOOD = TestCertificates.good(HOST.value());
    static final EmailAddress ALICE = address("alice@example.test");
    static final EmailAddress BOB = address("bob@example.test");
    static final String PASSWORD = "correct horse §€ battery";

    /** Short enough for a test that waits for it, long enough for a slow machine. */
    private static final Patience PATIENCE =
            new Patience(
                    Duration.ofSeconds(1),
                    Duration.ofSeconds(20),
                    Duration.ofSeconds(4),
                    Duration.ofSeconds(20));

    private final Lifeline lifeline = new Lifeline(Duration.ofSeconds(60));
    private final Recorder recorder = new Recorder();
    private final SmtpClient client;

    private ClientLab(ScriptedSmtpServer server) throws IOException {
        Socket socket = new Socket(server.host(), server.port());
        client =
                new SmtpClient(
                        socket,
                        HOST,
                        new SecureSockets(trust()),
                        new SmtpClient.Session(lifeline, recorder, PATIENCE));
    }

    /** Connected, and nothing read yet. */
    static ClientLab connected(ScriptedSmtpServer server) {
        try {
            return new ClientLab(server);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Behind EHLO, in clear. */
    static ClientLab greeted(ScriptedSmtpServer server) {
        ClientLab lab = connected(server);
        lab.client.greeting(PATIENCE.greeting());
        lab.client.ehlo();
        return lab;
    }

    /** Behind EHLO, inside TLS from the first byte. */
    static ClientLab greetedInTls(ScriptedSmtpServer server) {
        ClientLab lab = connected(server);
        lab.client.encrypt();
        lab.client.greeting(PATIENCE.greeting());
        lab.client.ehlo();
        return lab;
    }

    private static X509ExtendedTrustManager trust() {
        try {
            KeyStore roots = KeyStore.getInstance("PKCS12");
            roots.load(null, null);
            roots.setCertificateEntry("test", TestCertificates.caCertificate());
            TrustManagerFactory factory = TrustManagerFactory.getInstance("PKIX");
            factory.init(roots);
            return (X509ExtendedTrustManager) factory.getTrustManagers()[0];
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    static EmailAddress address(String text) {
        return EmailAddress.check(text).orElseThrow();
    }

    SmtpClient client() {
        return client;
    }

    Recorder recorder() {
        return recorder;
    }

    Answer signIn(Mechanism mechanism) {
        return signIn(mechanism, PASSWORD);
    }

    Answer signIn(Mechanism mechanism, String secret) {
        return client.authenticate(mechanism, LoginName.of(ALICE), Secret.of(secret), true);
    }

    String transcript() {
        return recorder.transcript().toString();
    }

    @Override
    public void close() {
        client.close();
        lifeline.close();
    }
}
