package app.mailmend.smtp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.mailmend.evidence.Evidence;
import app.mailmend.evidence.Oddity;
import app.mailmend.evidence.ProtocolFault;
import app.mailmend.testing.Dialogue;
import app.mailmend.testing.ScriptedSmtpServer;
import java.net.InetAddress;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SmtpClientTest {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @Test
    void s80_the_client_introduces_itself_with_an_address_and_never_with_a_name() {
        try (var server = ScriptedSmtpServer.dialogue(new Dialogue());
                ClientLab lab = ClientLab.greeted(server)) {
            lab.client().quit();
            assertThat(server.received().linesBeforeTls())
                    .containsExactly("EHLO [127.0.0.1]", "QUIT");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "192.0.2.1, [192.0.2.1]",
        "2001:db8::1, [IPv6:2001:db8:0:0:0:0:0:1]",
        "::1, [IPv6:0:0:0:0:0:0:0:1]",
        "fe80::1%1, [IPv6:fe80:0:0:0:0:0:0:1]",
        "::ffff:192.0.2.1, [192.0.2.1]"
    })
    void s80_an_address_literal_has_the_form_of_rfc_5321(String address, String literal) {
        assertThat(SmtpClient.literal(InetAddress.ofLiteral(address))).isEqualTo(literal);
    }

    @ParameterizedTest
    @ValueSource(ints = {500, 502, 504, 550})
    void s21_helo_tells_who_it_is_and_leads_nowhere(int code) {
        Dialogue dialogue =
                new Dialogue().onEhlo(ehlo -> code + " no").on("HELO", helo -> "250 old.example");
        try (var server = ScriptedSmtpServer.dialogue(dialogue);
                ClientLab lab = ClientLab.connected(server)) {
            SmtpClient client = lab.client();
            client.greeting(PATIENCE);
            assertThat(client.ehlo().isCode(code)).isTrue();
            assertThat(client.helo().evidence().toString()).contains("old.example");
            assertThatThrownBy(() -> lab.signIn(Mechanism.PLAIN))
                    .isInstanceOf(IllegalStateException.class);
            assertThatThrownBy(client::startTls).isInstanceOf(IllegalStateException.class);
            assertThatThrownBy(() -> client.mailFrom(ClientLab.ALICE, List.of()))
                    .isInstanceOf(IllegalStateException.class);
            client.quit();
            assertThat(server.received().linesBeforeTls())
                    .containsExactly("EHLO [127.0.0.1]", "HELO [127.0.0.1]", "QUIT");
        }
    }

    @Test
    void line_ends_without_a_carriage_return_are_noticed_once() {
        try (var server =
                        ScriptedSmtpServer.script(script ->
                                script.send("220 mail.example.test\n")
                                        .expect("EHLO .*")
                                        .send("250 mail.example.test\n"));
                ClientLab lab = ClientLab.greeted(server)) {
            assertThat(lab.client().takeAsides())
                    .containsExactly(new Evidence.Noticed(Oddity.SLOPPY_LINES, ""));
        }
    }

    @Test
    void a_masked_offer_is_noticed_and_a_plain_one_is_not() {
        try (var server =
                        ScriptedSmtpServer.dialogue(
                                new Dialogue().offerBeforeTls("XXXXXXXA", "8BITMIME"));
                ClientLab lab = ClientLab.greeted(server)) {
            assertThat(lab.client().takeAsides())
                    .containsExactly(new Evidence.Noticed(Oddity.MASKED_OFFER, "XXXXXXXA"));
        }
        try (var server =
                        ScriptedSmtpServer.dialogue(
                                new Dialogue().offerBeforeTls("XCLIENT", "8BITMIME"));
                ClientLab lab = ClientLab.greeted(server)) {
            assertThat(lab.client().takeAsides()).isEmpty();
        }
    }

    @Test
    void s08_a_second_greeting_ends_the_dialogue_before_a_word_is_said() {
        try (var server =
                        ScriptedSmtpServer.script(
                                script -> script.send("220 one\r\n220 two\r\n").expectClose());
                ClientLab lab = ClientLab.connected(server)) {
            lab.client().greeting(PATIENCE);
            assertThat(lab.client().ehlo().evidence())
                    .isEqualTo(new Evidence.Violated(ProtocolFault.UNSOLICITED, "220 two"));
            assertThat(lab.client().isUsable()).isFalse();
            lab.client().close();
            server.assertCompleted();
        }
    }

    @Test
    void a_greeting_that_is_late_can_be_waited_for_again_and_counts_once() {
        try (var server =
                        ScriptedSmtpServer.script(script ->
                                script.pause(Duration.ofMillis(300)).send("220 late\r\n"));
                ClientLab lab = ClientLab.connected(server)) {
            Answer answer = lab.client().greeting(Duration.ofMillis(20));
            assertThat(answer.evidence()).isInstanceOf(Evidence.Silent.class);
            assertThat(lab.client().isUsable()).isTrue();
            assertThat(lab.client().greeting(PATIENCE).isCode(220)).isTrue();
            assertThat(lab.recorder().roundTrips()).isEqualTo(1);
        }
    }

    @Test
    void s25_what_was_offered_in_clear_is_forgotten_inside_tls() {
        Dialogue dialogue =
                new Dialogue().offerBeforeTls("STARTTLS", "AUTH PLAIN").startTls(ClientLab.GOOD);
        try (var server = ScriptedSmtpServer.dialogue(dialogue);
                ClientLab lab = ClientLab.greeted(server)) {
            lab.client().startTls();
            assertThat(lab.client().encrypt()).isInstanceOf(Evidence.TlsUp.class);
            assertThat(lab.client().offer().extensions()).isEmpty();
            lab.client().ehlo();
            assertThat(lab.client().offer().mechanisms()).isEmpty();
        }
    }

    @Test
    void a_sender_who_heard_nothing_was_not_tried() {
        assertThatThrownBy(() -> new SenderAnswers(ClientLab.ALICE, List.of()))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
