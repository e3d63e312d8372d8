package app.mailmend.smtp;

import static org.assertj.core.api.Assertions.assertThat;

import app.mailmend.account.EmailAddress;
import app.mailmend.evidence.Evidence;
import app.mailmend.evidence.Oddity;
import app.mailmend.testing.Dialogue;
import app.mailmend.testing.Script;
import app.mailmend.testing.ScriptedSmtpServer;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class PipeliningTest {

    private static final EmailAddress CAROL = ClientLab.address("carol@example.test");
    private static final EmailAddress UMLAUT = ClientLab.address("jörg@example.test");
    private static final List<EmailAddress> TWO = List.of(ClientLab.BOB, CAROL);

    /** Behind EHLO, and both commands have come before the first is answered. */
    private static Consumer<Script> pipelining(Consumer<Script> rest) {
        return script -> {
            script.send("220 mail.example.test\r\n")
                    .expect("EHLO .*")
                    .send("250-mail.example.test\r\n250 PIPELINING\r\n");
            rest.accept(script);
        };
    }

    private static List<Integer> codes(List<Answer> answers) {
        return answers.stream()
                .map(answer -> answer instanceof Answer.Reply(var reply) ? reply.code() : 0)
                .toList();
    }

    @Test
    void sender_and_recipients_go_out_together_and_are_answered_in_order() {
        try (var server =
                        ScriptedSmtpServer.script(
                                pipelining(script ->
                                        script.expect("MAIL FROM:<alice@example.test>")
                                                .expect("RCPT TO:<bob@example.test>")
                                                .expect("RCPT TO:<carol@example.test>")
                                                .send("250 ok\r\n550 no\r\n251 yes\r\n")));
                ClientLab lab = ClientLab.greeted(server)) {
            int before = lab.recorder().roundTrips();
            assertThat(codes(lab.client().envelope(ClientLab.ALICE, TWO)))
                    .containsExactly(250, 550, 251);
            assertThat(lab.recorder().roundTrips() - before).isEqualTo(1);
            assertThat(lab.client().isUsable()).isTrue();
            server.assertCompleted();
        }
    }

    @Test
    void without_the_offer_each_command_waits_for_its_answer() {
        Dialogue dialogue = new Dialogue();
        try (var server = ScriptedSmtpServer.dialogue(dialogue);
                ClientLab lab = ClientLab.greeted(server)) {
            int before = lab.recorder().roundTrips();
            assertThat(codes(lab.client().envelope(ClientLab.ALICE, TWO)))
                    .containsExactly(250, 250, 250);
            assertThat(lab.recorder().roundTrips() - before).isEqualTo(3);
        }
    }

    @Test
    void without_the_offer_nothing_follows_a_refused_sender() {
        Dialogue dialogue = new Dialogue().onMail(mail -> "530 5.7.0 sign in first");
        try (var server = ScriptedSmtpServer.dialogue(dialogue);
                ClientLab lab = ClientLab.greeted(server)) {
            assertThat(codes(lab.client().envelope(ClientLab.ALICE, TWO))).containsExactly(530);
            assertThat(dialogue.count("RCPT")).isZero();
        }
    }

    @Test
    void the_offer_may_be_left_unused() {
        Dialogue dialogue = new Dialogue().offerBeforeTls("PIPELINING").onMail(mail -> "530 no");
        try (var server = ScriptedSmtpServer.dialogue(dialogue);
                ClientLab lab = ClientLab.greeted(server)) {
            lab.client().withoutPipelining();
            assertThat(codes(lab.client().envelope(ClientLab.ALICE, TWO))).containsExactly(530);
        }
    }

    @Test
    void s27_a_server_that_loses_commands_is_noticed_and_written_to_no_more() {
        try (var server =
                        ScriptedSmtpServer.script(
                                pipelining(script ->
                                        script.expect("MAIL .*")
                                                .expect("RCPT .*")
                                                .send("250 ok\r\n")
                                                .expectClose()));
                ClientLab lab = ClientLab.greeted(server)) {
            List<Answer> answers = lab.client().envelope(ClientLab.ALICE, List.of(ClientLab.BOB));
            assertThat(codes(answers)).containsExactly(250, 0);
            assertThat(answers.getLast().evidence()).isInstanceOf(Evidence.Silent.class);
            assertThat(lab.client().takeAsides())
                    .containsExactly(new Evidence.Noticed(Oddity.PIPELINING_BROKEN, "RCPT"));
            assertThat(lab.client().isUsable()).isFalse();
            assertThat(lab.client().reset()).isEqualTo(answers.getLast());
            lab.client().close();
            server.assertCompleted();
        }
    }

    @Test
    void s27_a_server_that_babbles_behind_its_first_answer_is_noticed() {
        try (var server =
                        ScriptedSmtpServer.script(
                                pipelining(script ->
                                        script.expect("MAIL .*")
                                                .expect("RCPT .*")
                                                .send("250 ok\r\nPT TO:<bob@exa\r\n")));
                ClientLab lab = ClientLab.greeted(server)) {
            lab.client().envelope(ClientLab.ALICE, List.of(ClientLab.BOB));
            assertThat(lab.client().takeAsides())
                    .containsExactly(new Evidence.Noticed(Oddity.PIPELINING_BROKEN, "RCPT"));
            assertThat(lab.client().isUsable()).isFalse();
        }
    }

    @Test
    void a_server_that_answers_nothing_at_all_is_not_blamed_for_pipelining() {
        try (var server =
                        ScriptedSmtpServer.script(
                                pipelining(script -> script.expect("MAIL .*").silence()));
                ClientLab lab = ClientLab.greeted(server)) {
            lab.client().envelope(ClientLab.ALICE, List.of(ClientLab.BOB));
            assertThat(lab.client().takeAsides()).isEmpty();
            assertThat(lab.client().isUsable()).isFalse();
        }
    }

    @Test
    void s09_an_answer_too_many_is_never_taken_for_the_next() {
        try (var server =
                        ScriptedSmtpServer.script(
                                pipelining(script ->
                                        script.expect("MAIL .*")
                                                .expect("RCPT .*")
                                                .send("250 ok\r\n250 ok\r\n250 ok\r\n")
                                                .expectClose()));
                ClientLab lab = ClientLab.greeted(server)) {
            lab.client().envelope(ClientLab.ALICE, List.of(ClientLab.BOB));
            assertThat(lab.client().reset().isPositive()).isFalse();
            assertThat(lab.client().isUsable()).isFalse();
            lab.client().close();
            server.assertCompleted();
        }
    }

    @Test
    void several_senders_are_tried_in_one_flight() {
        try (var server =
                        ScriptedSmtpServer.script(
                                pipelining(script ->
                                        script.expect("MAIL FROM:<alice@.*")
                                                .expect("RCPT .*")
                                                .expect("RSET")
                                                .expect("MAIL FROM:<carol@.*")
                                                .expect("RCPT .*")
                                                .expect("RSET")
                                                .send("250 ok\r\n553 not yours\r\n250 ok\r\n")
                                                .send("250 ok\r\n250 ok\r\n250 ok\r\n")));
                ClientLab lab = ClientLab.greeted(server)) {
            int before = lab.recorder().roundTrips();
            List<SenderAnswers> heard =
                    lab.client().senders(List.of(ClientLab.ALICE, CAROL), ClientLab.BOB);
            assertThat(heard)
                    .extracting(SenderAnswers::sender)
                    .containsExactly(ClientLab.ALICE, CAROL);
            assertThat(heard)
                    .extracting(one -> one.verdict().isPositive())
                    .containsExactly(false, true);
            assertThat(lab.recorder().roundTrips() - before).isEqualTo(1);
            server.assertCompleted();
        }
    }

    @Test
    void without_the_offer_several_senders_are_tried_in_turn() {
        Dialogue dialogue = new Dialogue().onMail(mail -> mail.count() == 1 ? "553 no" : "250 ok");
        try (var server = ScriptedSmtpServer.dialogue(dialogue);
                ClientLab lab = ClientLab.greeted(server)) {
            List<SenderAnswers> heard =
                    lab.client().senders(List.of(ClientLab.ALICE, CAROL), ClientLab.BOB);
            assertThat(heard)
                    .extracting(one -> codes(one.answers()))
                    .containsExactly(List.of(553), List.of(250, 250, 250));
        }
    }

    @Test
    void an_open_transaction_is_ended_before_senders_are_tried() {
        for (String offer : List.of("PIPELINING", "8BITMIME")) {
            Dialogue dialogue = new Dialogue().offerBeforeTls(offer);
            try (var server = ScriptedSmtpServer.dialogue(dialogue);
                    ClientLab lab = ClientLab.greeted(server)) {
                lab.client().envelope(ClientLab.ALICE, List.of(ClientLab.BOB));
                assertThat(lab.client().senders(List.of(CAROL), ClientLab.BOB))
                        .singleElement()
                        .matches(one -> one.verdict().isPositive());
                lab.client().quit();
                assertThat(server.received().linesBeforeTls())
                        .containsSubsequence("RSET", "MAIL FROM:<carol@example.test>", "RSET");
            }
        }
    }

    @Test
    void s70_behind_a_refused_rset_no_answer_is_believed() {
        for (String offer : List.of("PIPELINING", "8BITMIME")) {
            Dialogue dialogue =
                    new Dialogue().offerBeforeTls(offer).on("RSET", reset -> "500 what?");
            try (var server = ScriptedSmtpServer.dialogue(dialogue);
                    ClientLab lab = ClientLab.greeted(server)) {
                assertThat(lab.client().senders(List.of(ClientLab.ALICE, CAROL), ClientLab.BOB))
                        .extracting(SenderAnswers::sender)
                        .containsExactly(ClientLab.ALICE);
                assertThat(lab.client().isUsable()).isFalse();
            }
        }
    }

    @Test
    void s28_an_address_that_the_server_cannot_read_is_never_sent() {
        Dialogue dialogue = new Dialogue().offerBeforeTls("PIPELINING");
        try (var server = ScriptedSmtpServer.dialogue(dialogue);
                ClientLab lab = ClientLab.greeted(server)) {
            SmtpClient client = lab.client();
            assertThat(client.envelope(ClientLab.ALICE, List.of(UMLAUT)))
                    .containsExactly(SmtpClient.MISSING_UTF8);
            assertThat(client.mailFrom(UMLAUT, List.of())).isEqualTo(SmtpClient.MISSING_UTF8);
            assertThat(client.rcptTo(UMLAUT)).isEqualTo(SmtpClient.MISSING_UTF8);
            assertThat(client.senders(List.of(UMLAUT, ClientLab.ALICE), ClientLab.BOB))
                    .extracting(one -> one.verdict().isPositive())
                    .containsExactly(false, true);
            client.quit();
            assertThat(server.received().bytesBeforeTls()).asString().doesNotContain("rg@");
        }
    }

    @Test
    void an_address_beyond_ascii_goes_out_whole_behind_smtputf8() {
        Dialogue dialogue = new Dialogue().offerBeforeTls("SMTPUTF8");
        try (var server = ScriptedSmtpServer.dialogue(dialogue);
                ClientLab lab = ClientLab.greeted(server)) {
            lab.client().envelope(ClientLab.ALICE, List.of(UMLAUT));
            lab.client().quit();
            assertThat(server.received().linesBeforeTls())
                    .contains(
                            "MAIL FROM:<alice@example.test> SMTPUTF8",
                            "RCPT TO:<jörg@example.test>");
        }
    }
}
