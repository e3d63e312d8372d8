package app.mailmend.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Properties;
import org.junit.jupiter.api.Test;

/** An ordinary mail client must get along with it. */
class DialogueTest {

    private static final String ALICE = "alice@example.test";
    private static final ServerIdentity SERVER = TestCertificates.good("127.0.0.1");
    private final Canary canary = Canary.random(ALICE);

    @Test
    void takes_a_message_behind_starttls_and_plain() throws MessagingException {
        Dialogue dialogue = submission().requireSignIn("530 5.7.0 Authentication required");
        try (var server = ScriptedSmtpServer.dialogue(dialogue)) {
            send(server, properties("PLAIN", true), canary.password());

            assertThat(dialogue.messages()).singleElement().asString().contains("Subject: hello");
            assertThat(dialogue.authAttempts())
                    .containsExactly(
                            new AuthAttempt("PLAIN", true, true, ALICE, canary.password()));
            assertThat(dialogue.count("EHLO")).isEqualTo(2);
            assertThat(dialogue.count("vrfy")).isZero();
            canary.assertAbsentFrom(server.received().beforeTls());
            assertThatThrownBy(() -> canary.assertAbsentFrom(server.received().insideTls()))
                    .hasMessageContaining("base64");
        }
    }

    @Test
    void understands_login() throws MessagingException {
        Dialogue dialogue = submission();
        try (var server = ScriptedSmtpServer.dialogue(dialogue)) {
            send(server, properties("LOGIN", true), canary.password());

            assertThat(dialogue.authAttempts()).extracting("mechanism").containsExactly("LOGIN");
            assertThat(dialogue.messages()).hasSize(1);
        }
    }

    @Test
    void refuses_a_wrong_password() {
        Dialogue dialogue = submission();
        try (var server = ScriptedSmtpServer.dialogue(dialogue)) {
            assertThatThrownBy(() -> send(server, properties("PLAIN", true), "wrong"))
                    .isInstanceOf(AuthenticationFailedException.class)
                    .hasMessageContaining("535 5.7.8");
            assertThat(dialogue.messages()).isEmpty();
        }
    }

    @Test
    void refuses_mail_without_sign_in_or_tls_as_told() {
        try (var signIn =
                        ScriptedSmtpServer.dialogue(
                                new Dialogue().requireSignIn("530 5.7.0 Sign in"));
                var tls =
                        ScriptedSmtpServer.dialogue(
                                new Dialogue().requireTls("530 5.7.0 Start TLS"))) {
            assertThatThrownBy(() -> send(signIn, properties("", false), ""))
                    .hasMessageContaining("530 5.7.0 Sign in");
            assertThatThrownBy(() -> send(tls, properties("", false), ""))
                    .hasMessageContaining("530 5.7.0 Start TLS");
            signIn.assertCompleted();
        }
    }

    @Test
    void a_command_can_be_answered_by_its_count_or_by_hanging_up() throws MessagingException {
        Dialogue dialogue =
                new Dialogue()
                        .onRcpt(rcpt -> rcpt.count() == 1 ? "450 4.2.0 Later" : "250 2.1.5 Ok")
                        .onMail(mail -> mail.count() == 3 ? Dialogue.HANG_UP : "250 2.1.0 Ok");
        try (var server = ScriptedSmtpServer.dialogue(dialogue)) {
            assertThatThrownBy(() -> send(server, properties("", false), ""))
                    .hasStackTraceContaining("450 4.2.0 Later");
            send(server, properties("", false), "");
            assertThatThrownBy(() -> send(server, properties("", false), ""))
                    .isInstanceOf(MessagingException.class);
            assertThat(dialogue.messages()).hasSize(1);
        }
    }

    @Test
    void a_token_can_be_refused_with_a_reason_first() {
        Dialogue dialogue =
                submission()
                        .offerInsideTls("AUTH XOAUTH2")
                        .onAuth(attempt -> "334 eyJzdGF0dXMiOiI0MDAifQ==");
        try (var server = ScriptedSmtpServer.dialogue(dialogue)) {
            assertThatThrownBy(() -> send(server, properties("XOAUTH2", true), "token"))
                    .isInstanceOf(AuthenticationFailedException.class);
            assertThat(dialogue.authAttempts())
                    .singleElement()
                    .satisfies(attempt -> {
                        assertThat(attempt.mechanism()).isEqualTo("XOAUTH2");
                        assertThat(attempt.password()).contains("auth=Bearer token");
                    });
        }
    }

    @Test
    void a_client_may_give_up_a_sign_in_at_either_question() throws IOException {
        Dialogue dialogue = new Dialogue().offerBeforeTls("AUTH LOGIN");
        try (var server = ScriptedSmtpServer.dialogue(dialogue)) {
            assertThat(answers(server, "AUTH LOGIN", "*", "QUIT"))
                    .containsExactly(
                            "334 VXNlcm5hbWU6",
                            "501 5.7.0 Authentication aborted",
                            "221 2.0.0 Bye");
            assertThat(answers(server, "AUTH LOGIN YQ==", "*", "QUIT"))
                    .containsExactly(
                            "334 UGFzc3dvcmQ6",
                            "501 5.7.0 Authentication aborted",
                            "221 2.0.0 Bye");
            assertThat(dialogue.authAttempts()).isEmpty();
        }
    }

    @Test
    void says_nothing_when_told_and_keeps_the_usual_order() throws IOException {
        Dialogue dialogue = new Dialogue().on("NOOP", noop -> Dialogue.SAY_NOTHING);
        try (var server = ScriptedSmtpServer.dialogue(dialogue)) {
            assertThat(answers(server, "NOOP", "RCPT TO:<a@b.test>", "AUTH PLAIN", "XYZZY", "QUIT"))
                    .containsExactly(
                            "503 5.5.1 Error: need MAIL command",
                            "503 5.5.1 Error: authentication not enabled",
                            "500 5.5.2 Error: command not recognized",
                            "221 2.0.0 Bye");
        }
    }

    /** Sends all lines at once; what came back until the server closed, without the greeting. */
    private static List<String> answers(ScriptedSmtpServer server, String... lines)
            throws IOException {
        try (var client = new Socket(server.host(), server.port())) {
            client.setSoTimeout(10_000);
            String text = String.join("\r\n", lines) + "\r\n";
            client.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
            byte[] bytes = client.getInputStream().readAllBytes();
            return new String(bytes, StandardCharsets.UTF_8).lines().skip(1).toList();
        }
    }

    @Test
    void notes_that_its_certificate_was_refused() {
        Dialogue dialogue = submission().startTls(TestCertificates.selfSigned("127.0.0.1"));
        try (var server = ScriptedSmtpServer.dialogue(dialogue)) {
            assertThatThrownBy(() -> send(server, properties("PLAIN", true), canary.password()))
                    .isInstanceOf(MessagingException.class);
            server.assertCompleted();
            assertThat(dialogue.tlsRefusals()).hasSize(1);
            assertThat(dialogue.authAttempts()).isEmpty();
        }
    }

    private Dialogue submission() {
        return new Dialogue()
                .offerBeforeTls("PIPELINING", "STARTTLS")
                .offerInsideTls("PIPELINING", "AUTH PLAIN LOGIN")
                .startTls(SERVER)
                .account(ALICE, canary.password());
    }

    private static Properties properties(String mechanism, boolean secured) {
        var properties = new Properties();
        properties.setProperty("mail.smtp.auth", String.valueOf(!mechanism.isEmpty()));
        properties.setProperty("mail.smtp.auth.mechanisms", mechanism);
        properties.setProperty("mail.smtp.starttls.enable", String.valueOf(secured));
        properties.setProperty("mail.smtp.timeout", "10000");
        properties.put(
                "mail.smtp.ssl.socketFactory", TestCertificates.clientContext().getSocketFactory());
        return properties;
    }

    private static void send(ScriptedSmtpServer server, Properties properties, String password)
            throws MessagingException {
        Session session = Session.getInstance(properties);
        var message = new MimeMessage(session);
        message.setFrom(new InternetAddress(ALICE));
        message.setRecipient(Message.RecipientType.TO, new InternetAddress(ALICE));
        message.setSubject("hello");
        message.setText("hello");
        message.saveChanges();
        try (Transport transport = session.getTransport("smtp")) {
            if (password.isEmpty()) {
                transport.connect(server.host(), server.port(), null, null);
            } else {
                transport.connect(server.host(), server.port(), ALICE, password);
            }
            transport.sendMessage(message, message.getAllRecipients());
        }
    }
}
