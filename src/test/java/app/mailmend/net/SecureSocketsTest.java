package app.mailmend.net;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.mailmend.evidence.CertificateFacts;
import app.mailmend.evidence.Evidence;
import app.mailmend.settings.HostName;
import app.mailmend.testing.Script;
import app.mailmend.testing.ScriptedSmtpServer;
import app.mailmend.testing.ServerIdentity;
import app.mailmend.testing.TestCertificates;
import java.io.IOException;
import java.net.Socket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.X509ExtendedTrustManager;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecureSocketsTest {

    private static final HostName HOST = new HostName("mail.example.test");
    private static final ServerIdentity GOOD = TestCertificates.good("mail.example.test");

    private static X509ExtendedTrustManager trust = TrustStores.ordinary();

    @BeforeAll
    static void trustTheTestAuthority(@TempDir Path folder) {
        trust =
                switch (TrustStores.withExtraRoots(List.of(TestCertificates.caPem(folder)))) {
                    case TrustStores.Loaded.Trust(var manager) -> manager;
                    case TrustStores.Loaded.Unreadable(Path file) -> throw new AssertionError(file);
                };
    }

    private static ScriptedSmtpServer serving(ServerIdentity identity) {
        return ScriptedSmtpServer.script(
                script -> script.startTls(identity).send("220 ready\r\n").silence());
    }

    @Test
    void each_connection_is_shown_the_certificate_and_none_resumes_another() throws IOException {
        try (var server = serving(GOOD)) {
            SecureSockets secure = new SecureSockets(trust);
            List<CertificateFacts> seen = List.of(shown(secure, server), shown(secure, server));
            assertThat(seen).allMatch(CertificateFacts::trusted);
            assertThat(seen.getLast().checkedAt()).isAfter(seen.getFirst().checkedAt());
        }
    }

    private static CertificateFacts shown(SecureSockets secure, ScriptedSmtpServer server)
            throws IOException {
        try (Socket plain = new Socket(server.host(), server.port())) {
            SecureSockets.Handshake handshake = secure.secure(plain, HOST);
            assertThat(handshake).isInstanceOf(SecureSockets.Handshake.Up.class);
            SecureSockets.Handshake.Up up = (SecureSockets.Handshake.Up) handshake;
            // The greeting comes behind the tickets with which a session could be resumed.
            assertThat(up.socket().getInputStream().read()).isEqualTo('2');
            Evidence.TlsUp seen = up.seen();
            assertThat(seen.version()).isEqualTo("TLSv1.3");
            return seen.certificate();
        }
    }

    @Test
    void a_mail_library_gets_the_same_judgement() throws IOException {
        handshakeOfALibrary(serving(GOOD));
        for (ServerIdentity bad :
                List.of(
                        TestCertificates.nameOnlyInSubject("mail.example.test"),
                        TestCertificates.good("m*.example.test"),
                        TestCertificates.selfSigned("mail.example.test"))) {
            ScriptedSmtpServer server =
                    ScriptedSmtpServer.script((Script script) -> script.startTlsRefused(bad));
            assertThatThrownBy(() -> handshakeOfALibrary(server)).isInstanceOf(SSLException.class);
        }
    }

    private static void handshakeOfALibrary(ScriptedSmtpServer server) throws IOException {
        NetworkMap map =
                new NetworkMap(
                        Map.of(
                                new NetworkMap.Place(HOST, 465),
                                new NetworkMap.Place(new HostName("127.0.0.1"), server.port())));
        try (server;
                Lifeline lifeline = new Lifeline(Duration.ofMinutes(1))) {
            GuardedSockets sockets =
                    new GuardedSockets(
                            new Connector(new SystemDns(), map, lifeline),
                            new SecureSockets(trust));
            Socket plain = sockets.plain().createSocket(HOST.value(), 465);
            SSLSocket tls =
                    (SSLSocket) sockets.secure().createSocket(plain, HOST.value(), 465, true);
            tls.startHandshake();
            tls.close();
        }
    }
}
