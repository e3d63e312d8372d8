package app.mailmend.pasted;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MentionsTest {

    private static String address(String text) {
        return Mentions.in(text).address().map(Object::toString).orElse("");
    }

    private static String server(String text) {
        return Mentions.in(text).server().map(Object::toString).orElse("");
    }

    private static int port(String text) {
        return Mentions.in(text).port().orElse(0);
    }

    @Test
    void the_sender_is_the_persons_own_address_and_the_recipient_is_not() {
        assertThat(address("From: anna@example.org\nTo: bea@example.net\n550 no"))
                .isEqualTo("anna@example.org");
        assertThat(address("To: bea@example.net\nFrom: anna@example.org\n550 no"))
                .isEqualTo("anna@example.org");
        assertThat(address("550 5.1.1 RCPT TO:<bea@example.net> user unknown")).isEmpty();
        assertThat(address("Empfänger: bea@example.net, Konto: anna@example.org"))
                .isEqualTo("anna@example.org");
    }

    @Test
    void an_address_without_a_word_before_it_may_be_the_persons_own() {
        assertThat(address("535 5.7.8 anna@example.org rejected")).isEqualTo("anna@example.org");
    }

    @Test
    void offices_and_message_numbers_are_nobodys_address() {
        assertThat(address("From: MAILER-DAEMON@example.org, contact postmaster@example.org"))
                .isEmpty();
        assertThat(address("Message-ID: <a1@mail.example.org>")).isEmpty();
    }

    @Test
    void a_server_for_sending_is_told_from_one_for_fetching_and_from_an_address() {
        assertThat(server("Could not connect to SMTP.example.org:587"))
                .isEqualTo("smtp.example.org");
        assertThat(server("imap.example.org answered, bea@mail.example.net did not")).isEmpty();
        assertThat(server("Server: 'mail.example.org', Port: 465")).isEqualTo("mail.example.org");
    }

    @Test
    void a_port_counts_only_where_mail_is_sent_through_it() {
        assertThat(port("smtp.example.org:2525 timed out")).isEqualTo(2525);
        assertThat(port("Serveur : mail.example.org, port : 465")).isEqualTo(465);
        assertThat(port("connection to port 993 failed")).isZero();
        assertThat(port("port 58700")).isZero();
    }

    @Test
    void a_text_without_any_says_nothing() {
        assertThat(Mentions.in("550 no")).isEqualTo(Mentions.none());
    }
}
