package app.mailmend.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.IOException;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLSocket;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class TestCertificatesTest {

    private static final String NAME = "mail.example.test";

    private static final String NO_PATH = "unable to find valid certification path";

    static Stream<Arguments> bad() {
        return Stream.of(
                arguments("expired", TestCertificates.expired(NAME), "expired"),
                arguments("not yet valid", TestCertificates.notYetValid(NAME), "NotBefore"),
                arguments("self-signed", TestCertificates.selfSigned(NAME), NO_PATH),
                arguments("unknown issuer", TestCertificates.unknownIssuer(NAME), NO_PATH),
                arguments("antivirus", TestCertificates.antivirus(NAME), NO_PATH),
                arguments("no intermediate", TestCertificates.missingIntermediate(NAME), NO_PATH),
                arguments(
                        "wrong name",
                        TestCertificates.wrongName(),
                        "No subject alternative DNS name matching"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("bad")
    void each_bad_server_is_refused_for_its_own_reason(
            String name, ServerIdentity identity, String complaint) {
        assertThatThrownBy(() -> handshake(identity, NAME))
                .as(name)
                .isInstanceOf(SSLException.class)
                .hasStackTraceContaining(complaint);
    }

    @Test
    void good_servers_are_accepted_by_every_name_they_bear() throws IOException {
        ServerIdentity good = TestCertificates.good(NAME, "localhost", "127.0.0.1");

        handshake(good, NAME);
        handshake(good, "localhost");
        handshake(good, "127.0.0.1");
        handshake(TestCertificates.goodWithIntermediate(NAME), NAME);
        assertThatThrownBy(() -> handshake(good, "example.test")).isInstanceOf(SSLException.class);
    }

    @Test
    void a_name_in_the_subject_only_is_no_alternative_name() throws Exception {
        ServerIdentity server = TestCertificates.nameOnlyInSubject(NAME);

        assertThat(server.certificate().getSubjectAlternativeNames()).isNull();
        assertThat(server.certificate().getSubjectX500Principal().getName())
                .isEqualTo("CN=" + NAME);
    }

    @Test
    void the_antivirus_names_itself_as_issuer() {
        assertThat(
                        TestCertificates.antivirus(NAME)
                                .certificate()
                                .getIssuerX500Principal()
                                .getName())
                .isEqualTo("CN=Avast Web/Mail Shield Root");
    }

    @Test
    void pem_texts_are_what_servers_read(@TempDir Path folder) throws IOException {
        ServerIdentity server = TestCertificates.goodWithIntermediate(NAME);

        assertThat(server.keyPem()).startsWith("-----BEGIN PRIVATE KEY-----\n");
        assertThat(server.chainPem().split("-----BEGIN CERTIFICATE-----")).hasSize(3);
        assertThat(Files.readString(TestCertificates.caPem(folder)))
                .isEqualTo(TestCertificates.caPem())
                .startsWith("-----BEGIN CERTIFICATE-----\n")
                .endsWith("\n-----END CERTIFICATE-----\n");
    }

    /** As strict as a mail client: the chain, and the name by RFC 9525. */
    private static void handshake(ServerIdentity identity, String name) throws IOException {
        try (var server = ScriptedSmtpServer.dialogue(new Dialogue().implicitTls(identity));
                var plain = new Socket(server.host(), server.port());
                var client =
                        (SSLSocket)
                                TestCertificates.clientContext()
                                        .getSocketFactory()
                                        .createSocket(plain, name, server.port(), true)) {
            var parameters = client.getSSLParameters();
            parameters.setEndpointIdentificationAlgorithm("HTTPS");
            client.setSSLParameters(parameters);
            client.startHandshake();
        }
    }
}
