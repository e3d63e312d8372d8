package app.mailmend.real;

import static org.assertj.core.api.Assertions.assertThat;

import app.mailmend.testing.TestCertificates;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.util.Properties;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The real servers say what the laboratory measured, so that a journey through them proves much.
 */
@ExtendWith(RealServers.class)
class PostfixDovecotIT {

    private static final String EHLO = "EHLO [127.0.0.1]";
    private static final String FROM_ALICE = "MAIL FROM:<alice@example.test>";
    private static final String FROM_BOB = "MAIL FROM:<bob@example.test>";
    private static final String TO_ALICE = "RCPT TO:<alice@example.test>";
    private static final String TO_STRANGER = "RCPT TO:<someone@example.com>";

    private final PostfixDovecot servers;

    PostfixDovecotIT(PostfixDovecot servers) {
        this.servers = servers;
    }

    @Test
    void the_plaintext_port_demands_sign_in_and_hides_it_until_tls() throws IOException {
        try (var client = RawDialogue.open(servers, Service.SIGN_IN_DEMANDED)) {
            assertThat(client.say(EHLO)).contains("250-STARTTLS").doesNotContain("AUTH");
            assertThat(client.say(FROM_ALICE))
                    .isEqualTo(
                            "530 5.7.0 <alice@example.test>: Sender address rejected:"
                                    + " Authentication required");
            assertThat(client.say("AUTH PLAIN AGEAYg=="))
                    .isEqualTo("503 5.5.1 Error: authentication not enabled");

            assertThat(client.startTls()).contains("250-AUTH PLAIN LOGIN");
            assertThat(client.say(FROM_ALICE)).startsWith("530 5.7.0 ");
            assertThat(signInAsAlice(client)).isEqualTo("235 2.7.0 Authentication successful");
            assertThat(client.say(FROM_ALICE)).isEqualTo("250 2.1.0 Ok");
            assertThat(client.say(TO_ALICE)).isEqualTo("250 2.1.5 Ok");
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"TLS_DEMANDED", "SUBMISSION"})
    void these_ports_demand_tls_first(Service service) throws IOException {
        try (var client = RawDialogue.open(servers, service)) {
            assertThat(client.say(EHLO)).contains("250-STARTTLS").doesNotContain("AUTH");
            assertThat(client.say(FROM_ALICE))
                    .isEqualTo("530 5.7.0 Must issue a STARTTLS command first");

            client.startTls();
            assertThat(client.say(FROM_ALICE)).isEqualTo("250 2.1.0 Ok");
        }
    }

    @Test
    void submission_refuses_strangers_wrong_passwords_and_other_senders() throws IOException {
        try (var client = RawDialogue.open(servers, Service.SUBMISSION)) {
            client.say(EHLO);
            client.startTls();
            client.say(FROM_ALICE);
            assertThat(client.say(TO_ALICE))
                    .isEqualTo(
                            "553 5.7.1 <alice@example.test>: Sender address rejected:"
                                    + " not logged in");
            client.say("RSET");
            assertThat(client.signIn(servers.alice().address(), "wrong"))
                    .startsWith("535 5.7.8 Error: authentication failed");
            assertThat(signInAsAlice(client)).startsWith("235 ");
            client.say(FROM_BOB);
            assertThat(client.say(TO_ALICE))
                    .isEqualTo(
                            "553 5.7.1 <bob@example.test>: Sender address rejected:"
                                    + " not owned by user alice@example.test");
            client.say("RSET");
            client.say(FROM_ALICE);
            assertThat(client.say(TO_STRANGER)).isEqualTo("250 2.1.5 Ok");
        }
    }

    @Test
    void relay_refuses_only_at_the_recipient_and_only_strangers() throws IOException {
        try (var client = RawDialogue.open(servers, Service.RELAY)) {
            client.say(EHLO);
            assertThat(client.say(FROM_ALICE)).isEqualTo("250 2.1.0 Ok");
            assertThat(client.say(TO_STRANGER))
                    .isEqualTo("554 5.7.1 <someone@example.com>: Relay access denied");
            assertThat(client.say(TO_ALICE)).isEqualTo("250 2.1.5 Ok");
            assertThat(client.say("RCPT TO:<nobody@example.test>"))
                    .isEqualTo(
                            "550 5.1.1 <nobody@example.test>: Recipient address rejected:"
                                    + " User unknown in virtual mailbox table");
        }
    }

    @Test
    void dovecot_has_its_own_words() throws IOException {
        try (var client = RawDialogue.open(servers, Service.DOVECOT_SUBMISSION)) {
            assertThat(client.say(EHLO)).contains("250-STARTTLS");
            assertThat(client.say(FROM_ALICE)).isEqualTo("530 5.7.0 Authentication required.");
            assertThat(client.say("AUTH PLAIN AGEAYg=="))
                    .isEqualTo("523 5.7.10 Plaintext authentication disabled.");
            client.startTls();
            assertThat(client.signIn(servers.alice().address(), "wrong"))
                    .isEqualTo("535 5.7.8 Authentication failed.");
            assertThat(signInAsAlice(client)).startsWith("235 ");
            assertThat(client.say(FROM_ALICE)).startsWith("250 ");
            assertThat(client.say(TO_ALICE)).startsWith("250 ");
        }
    }

    @Test
    void imap_takes_no_password_in_clear() throws IOException {
        try (var clear = RawDialogue.open(servers, Service.IMAP);
                var secured = RawDialogue.openTls(servers, Service.IMAPS)) {
            assertThat(clear.say("a CAPABILITY")).contains("STARTTLS", "LOGINDISABLED");
            assertThat(secured.say("a CAPABILITY"))
                    .contains("AUTH=PLAIN")
                    .doesNotContain("STARTTLS");
        }
    }

    @Test
    void a_message_submitted_over_implicit_tls_is_in_the_mailbox() throws MessagingException {
        String subject = "arrival " + UUID.randomUUID();

        send(subject, servers.alice(), servers.bob());

        assertThat(servers.mailbox(servers.bob()).awaitMessage(subject))
                .contains("From: alice@example.test");
        assertThat(servers.mailbox(servers.alice()).messages())
                .noneMatch(message -> message.contains(subject));
    }

    @Test
    void the_logs_tell_of_deliveries_but_not_of_passwords() throws MessagingException {
        String subject = "for the log " + UUID.randomUUID();

        send(subject, servers.bob(), servers.alice());
        servers.mailbox(servers.alice()).awaitMessage(subject);

        assertThat(servers.logs()).contains("to=<alice@example.test>", "status=sent");
        servers.alice().canary().assertAbsentFrom(servers.logs());
        servers.bob().canary().assertAbsentFrom(servers.logs());
    }

    private String signInAsAlice(RawDialogue client) throws IOException {
        return client.signIn(servers.alice().address(), servers.alice().canary().password());
    }

    private void send(String subject, RealAccount from, RealAccount to) throws MessagingException {
        Session session = Session.getInstance(properties());
        var message = new MimeMessage(session);
        message.setFrom(new InternetAddress(from.address()));
        message.setRecipient(Message.RecipientType.TO, new InternetAddress(to.address()));
        message.setSubject(subject);
        message.setText("hello");
        message.saveChanges();
        try (Transport transport = session.getTransport("smtps")) {
            transport.connect(
                    servers.host(),
                    servers.port(Service.SUBMISSIONS),
                    from.address(),
                    from.canary().password());
            transport.sendMessage(message, message.getAllRecipients());
        }
    }

    private static Properties properties() {
        var properties = new Properties();
        properties.setProperty("mail.smtps.auth", "true");
        properties.setProperty("mail.smtps.timeout", "20000");
        properties.put(
                "mail.smtps.ssl.socketFactory",
                TestCertificates.clientContext().getSocketFactory());
        return properties;
    }
}
