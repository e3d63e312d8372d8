package app.mailmend.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLSocket;
import org.junit.jupiter.api.Test;

class ScriptedSmtpServerTest {

    private static final ServerIdentity GOOD = TestCertificates.good("mail.example.test");

    @Test
    void plays_the_script_and_records_to_the_byte() throws IOException {
        try (var server =
                        ScriptedSmtpServer.script(
                                s -> s.send("220 hello\r\n").expect("EHLO .*").send("250 ok\r\n"));
                var client = connect(server)) {
            assertThat(line(client)).isEqualTo("220 hello\r\n");
            write(client, "ehlo [127.0.0.1]\r\n");
            assertThat(line(client)).isEqualTo("250 ok\r\n");
            write(client, "half a li\rne \u00e4");
            leave(client);

            server.assertCompleted();
            assertThat(server.received().bytesBeforeTls())
                    .isEqualTo(utf8("ehlo [127.0.0.1]\r\nhalf a li\rne \u00e4"));
            assertThat(server.received().bytesInsideTls()).isEmpty();
        }
    }

    @Test
    void an_unexpected_line_fails_the_test_and_ends_the_connection() throws IOException {
        try (var server = ScriptedSmtpServer.script(s -> s.expect("EHLO .*").send("250 ok\r\n"));
                var client = connect(server)) {
            write(client, "HELO me\r\n");

            assertThat(line(client)).isEmpty();
            assertThatThrownBy(server::assertCompleted)
                    .isInstanceOf(AssertionError.class)
                    .hasMessageContaining("step 1 (expect EHLO .*)")
                    .hasMessageContaining("HELO me");
        }
    }

    @Test
    void a_failure_does_not_repeat_a_credential() throws IOException {
        try (var server = ScriptedSmtpServer.script(s -> s.expect("QUIT"));
                var client = connect(server)) {
            write(client, "AUTH PLAIN AGFsaWNlAHNlY3JldA==\r\n");

            assertThatThrownBy(server::assertCompleted)
                    .hasMessageContaining("AUTH PLAIN")
                    .hasMessageNotContaining("AGFsaWNl");
        }
    }

    @Test
    void a_script_without_a_client_is_not_completed() {
        try (var server = ScriptedSmtpServer.script(s -> s.send("220 hello\r\n"))) {
            assertThatThrownBy(server::assertCompleted).hasMessageContaining("0 clients came");
        }
    }

    @Test
    void a_client_that_leaves_early_is_reported() throws IOException {
        try (var server =
                        ScriptedSmtpServer.script(s -> s.send("220 hello\r\n").expect("EHLO .*"));
                var client = connect(server)) {
            leave(client);

            assertThatThrownBy(server::assertCompleted).hasMessageContaining("the client");
        }
    }

    @Test
    void each_connection_gets_its_script_and_the_last_one_repeats() throws IOException {
        try (var server =
                ScriptedSmtpServer.script(
                        s -> s.send("421 busy\r\n").close(), s -> s.send("220 hello\r\n"))) {
            assertThat(firstLine(server)).isEqualTo("421 busy\r\n");
            assertThat(firstLine(server)).isEqualTo("220 hello\r\n");
            assertThat(firstLine(server)).isEqualTo("220 hello\r\n");
            assertThat(server.connections()).isEqualTo(3);
        }
    }

    @Test
    void chunks_and_drips_arrive_whole() throws IOException {
        try (var server =
                        ScriptedSmtpServer.script(s ->
                                s.drip("220 hello\r\n", Duration.ofMillis(1))
                                        .sendChunks(
                                                "250-a\r\n250 b\r\n", 4, Duration.ofMillis(1)));
                var client = connect(server)) {
            assertThat(line(client)).isEqualTo("220 hello\r\n");
            assertThat(line(client)).isEqualTo("250-a\r\n");
            assertThat(line(client)).isEqualTo("250 b\r\n");
        }
    }

    @Test
    void a_repetition_ends_at_its_count() throws IOException {
        try (var server = ScriptedSmtpServer.script(s -> s.repeat("250-x\r\n", 1000).close());
                var client = connect(server)) {
            assertThat(client.getInputStream().readAllBytes()).hasSize(7000);
            server.assertCompleted();
        }
    }

    @Test
    void an_endless_repetition_ends_when_the_client_leaves() throws IOException {
        try (var server = ScriptedSmtpServer.script(s -> s.repeat("250-x\r\n", Integer.MAX_VALUE));
                var client = connect(server)) {
            assertThat(line(client)).isEqualTo("250-x\r\n");
            leave(client);
            server.assertCompleted();
        }
    }

    @Test
    void close_is_an_end_of_stream_and_reset_is_not() throws IOException {
        try (var server = ScriptedSmtpServer.script(s -> s.close(), s -> s.expect("x").reset());
                var closed = connect(server);
                var reset = connect(server)) {
            assertThat(closed.getInputStream().read()).isEqualTo(-1);
            write(reset, "x\r\n");
            assertThatThrownBy(() -> reset.getInputStream().read())
                    .isInstanceOf(SocketException.class)
                    .hasMessageContaining("reset");
            server.assertCompleted();
        }
    }

    @Test
    void starts_tls_on_the_same_socket_and_keeps_the_two_records_apart() throws IOException {
        try (var server =
                        ScriptedSmtpServer.script(s ->
                                s.expect("STARTTLS")
                                        .send("220 go\r\n")
                                        .startTls(GOOD)
                                        .expect("EHLO again")
                                        .send("250 ok\r\n")
                                        .expectClose());
                var client = connect(server)) {
            write(client, "STARTTLS\r\n");
            assertThat(line(client)).isEqualTo("220 go\r\n");
            try (SSLSocket secured = secure(client)) {
                write(secured, "EHLO again\r\n");
                assertThat(line(secured)).isEqualTo("250 ok\r\n");
            }
            server.assertCompleted();
            assertThat(server.received().beforeTls()).isEqualTo("STARTTLS\r\n");
            assertThat(server.received().insideTls()).isEqualTo("EHLO again\r\n");
        }
    }

    @Test
    void speaks_tls_from_the_first_byte() throws IOException {
        try (var server = ScriptedSmtpServer.script(s -> s.startTls(GOOD).send("220 hello\r\n"));
                var client = secure(connect(server))) {
            assertThat(line(client)).isEqualTo("220 hello\r\n");
        }
    }

    @Test
    void a_refused_certificate_is_expected_or_reported() throws IOException {
        ServerIdentity bad = TestCertificates.expired("mail.example.test");
        try (var expecting = ScriptedSmtpServer.script(s -> s.startTlsRefused(bad));
                var surprised = ScriptedSmtpServer.script(s -> s.startTls(bad));
                var accepted = ScriptedSmtpServer.script(s -> s.startTlsRefused(GOOD))) {
            assertThatThrownBy(() -> secure(connect(expecting))).isInstanceOf(SSLException.class);
            assertThatThrownBy(() -> secure(connect(surprised))).isInstanceOf(SSLException.class);
            secure(connect(accepted)).close();

            expecting.assertCompleted();
            assertThatThrownBy(surprised::assertCompleted).hasMessageContaining("start TLS");
            assertThatThrownBy(accepted::assertCompleted).hasMessageContaining("accepted");
        }
    }

    @Test
    void closing_the_server_ends_every_connection() throws IOException {
        var server = ScriptedSmtpServer.script(s -> s.silence());
        try (var client = connect(server)) {
            assertThat(server.connections()).isEqualTo(1);
            server.close();
            assertThat(client.getInputStream().read()).isEqualTo(-1);
        }
    }

    private static Socket connect(ScriptedSmtpServer server) throws IOException {
        var socket = new Socket(server.host(), server.port());
        socket.setSoTimeout(10_000);
        return socket;
    }

    private static SSLSocket secure(Socket plain) throws IOException {
        var secured =
                (SSLSocket)
                        TestCertificates.clientContext()
                                .getSocketFactory()
                                .createSocket(plain, "mail.example.test", plain.getPort(), true);
        var parameters = secured.getSSLParameters();
        parameters.setEndpointIdentificationAlgorithm("HTTPS");
        secured.setSSLParameters(parameters);
        secured.startHandshake();
        return secured;
    }

    private static void leave(Socket client) throws IOException {
        client.close();
    }

    private static String firstLine(ScriptedSmtpServer server) throws IOException {
        try (var client = connect(server)) {
            return line(client);
        }
    }

    /** Up to and including the line feed, or what came before the end. */
    private static String line(Socket socket) throws IOException {
        var text = new StringBuilder();
        int next = socket.getInputStream().read();
        while (next >= 0 && next != '\n') {
            text.append((char) next);
            next = socket.getInputStream().read();
        }
        return next < 0 ? text.toString() : text.append('\n').toString();
    }

    private static void write(Socket socket, String text) throws IOException {
        socket.getOutputStream().write(utf8(text));
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
