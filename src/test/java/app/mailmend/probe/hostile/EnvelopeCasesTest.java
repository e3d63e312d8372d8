package app.mailmend.probe.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import app.mailmend.diagnosis.Cause;
import app.mailmend.diagnosis.Circumstance;
import app.mailmend.evidence.Evidence;
import app.mailmend.evidence.Stage;
import app.mailmend.testing.Dialogue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Sender, recipient and message at a hostile server. */
class EnvelopeCasesTest {

    private static Dialogue server() {
        return Usual.server().implicitTls(Usual.GOOD);
    }

    @Test
    void s68_a_530_behind_an_accepted_sign_in_is_a_policy_and_no_wrong_password() {
        Approach.implicitTls()
                .meets(server().onMail(_ -> "530 5.7.0 Authentication required"))
                .failedAt(Stage.MAIL_FROM)
                .diagnosed(Cause.ACCOUNT_ACTION_REQUIRED, Circumstance.POLICY_OF_ORGANISATION)
                .neverDiagnosed(Cause.BAD_CREDENTIALS)
                .neverDiagnosed(Cause.AUTH_REQUIRED);
    }

    @Test
    void s68_a_530_without_words_is_no_wrong_password_either() {
        Approach.implicitTls()
                .meets(server().onMail(_ -> "530"))
                .failedAt(Stage.MAIL_FROM)
                .diagnosed(Cause.SENDER_NOT_OWNED)
                .neverDiagnosed(Cause.BAD_CREDENTIALS);
    }

    @ParameterizedTest
    @CsvSource({
        "450, greylisted",
        "451, greylisted",
        "452, rate-limited",
        "421, rate-limited",
        "530, relay-denied",
        "550, recipient-unknown",
        "551, relay-denied",
        "552, mailbox-full",
        "553, recipient-invalid",
        "554, relay-denied",
        "354, server-misconfigured"
    })
    void s69_what_a_number_means_for_the_recipient(String code, String cause) {
        Approach.implicitTls()
                .meets(server().onRcpt(_ -> code))
                .failedAt(Stage.RCPT_TO)
                .diagnosed(Cause.ofLabel(cause).orElseThrow())
                .neverDiagnosed(Cause.BAD_CREDENTIALS);
    }

    @ParameterizedTest
    @CsvSource({
        "550 5.7.1 Relaying denied, relay-denied",
        "530 5.7.1 Relaying not allowed, relay-denied",
        "450 4.2.0 Greylisted for 60 seconds, greylisted",
        "452 4.5.3 Too many recipients, rate-limited"
    })
    void s69_what_words_mean_for_the_recipient(String reply, String cause) {
        Approach.implicitTls()
                .meets(server().onRcpt(_ -> reply))
                .failedAt(Stage.RCPT_TO)
                .diagnosed(Cause.ofLabel(cause).orElseThrow());
    }

    @ParameterizedTest
    @ValueSource(strings = {"250 ok", "251 will forward", "252 will try"})
    void s69_a_recipient_that_is_taken_on_whatever_terms_is_taken(String reply) {
        Approach.implicitTls().meets(server().onRcpt(_ -> reply)).succeeded();
    }

    @ParameterizedTest
    @ValueSource(strings = {"354 go on", "220 hello", "235 welcome"})
    void s69_an_answer_to_the_sender_that_answers_something_else_ends_the_test(String reply) {
        Encounter encounter =
                Approach.implicitTls()
                        .meets(server().onMail(_ -> reply))
                        .failedAt(Stage.MAIL_FROM)
                        .diagnosed(Cause.SERVER_MISCONFIGURED, Circumstance.PROTOCOL_BROKEN);
        assertThat(encounter.received().insideTls()).doesNotContain("DATA");
    }

    @Test
    void s69_a_farewell_that_nobody_asked_for_is_not_the_senders_answer() {
        Encounter encounter =
                Approach.implicitTls()
                        .meets(script ->
                                Usual.encrypt(script)
                                        .send("250-x\r\n250 AUTH PLAIN\r\n")
                                        .expect("AUTH PLAIN .*")
                                        .send("235 welcome\r\n421 4.3.2 going down\r\n"))
                        .failedAt(Stage.MAIL_FROM)
                        .replied("421 4.3.2 going down")
                        .neverDiagnosed(Cause.SENDER_INVALID);
        assertThat(encounter.received().insideTls()).doesNotContain("MAIL");
    }

    @ParameterizedTest
    @ValueSource(strings = {"250 what else", "220 hello", "235 welcome"})
    void s71_a_message_that_nobody_asks_for_is_not_sent(String reply) {
        Dialogue dialogue = server().onData(_ -> reply);
        Approach.implicitTls()
                .delivers(dialogue, "secret words of the message\n")
                .failedAt(Stage.DATA)
                .diagnosed(Cause.SERVER_MISCONFIGURED);
        assertThat(dialogue.messages()).isEmpty();
        assertThat(dialogue.count("DATA")).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"354 once more", "334 what"})
    void s71_a_second_go_ahead_behind_the_message_sends_nothing_twice(String reply) {
        Dialogue dialogue = server().onMessage(_ -> reply);
        Encounter encounter =
                Approach.implicitTls()
                        .delivers(dialogue, "once\n")
                        .failedAt(Stage.DATA)
                        .diagnosed(Cause.SERVER_MISCONFIGURED);
        assertThat(dialogue.count(".")).isEqualTo(1);
        assertThat(dialogue.count("DATA")).isEqualTo(1);
        assertThat(encounter.run().all(Evidence.Submitted.class)).isEmpty();
    }

    @Test
    void s72_a_connection_lost_behind_the_final_dot_is_unknown_and_nothing_is_sent_again() {
        Dialogue dialogue = server().onMessage(_ -> Dialogue.HANG_UP);
        Encounter encounter =
                Approach.implicitTls()
                        .delivers(dialogue, "once\n")
                        .failedAt(Stage.DATA)
                        .diagnosed(Cause.CONNECTION_DROPPED);
        assertThat(encounter.run().all(Evidence.SubmissionUnknown.class)).hasSize(1);
        assertThat(encounter.run().all(Evidence.Submitted.class)).isEmpty();
        assertThat(dialogue.count("DATA")).isEqualTo(1);
    }

    @Test
    void s73_a_receipt_with_controls_in_it_is_made_visible() {
        Dialogue dialogue =
                server().onMessage(_ -> "250-2.0.0 queued \u001b[31m\0\n250 as \u202eFDA\u0007");
        Encounter encounter = Approach.implicitTls().delivers(dialogue, "once\n");
        assertThat(encounter.run().all(Evidence.Submitted.class)).hasSize(1);
        assertThat(encounter.run().stages().toString())
                .contains("queued ␛[31m␀", "FDA␇")
                .doesNotContain("\u001b", "\0", "\u202e", "\u0007");
    }

    @Test
    void s73_a_receipt_in_utf_8_cannot_turn_the_reading_direction() {
        Dialogue dialogue =
                server().offerInsideTls("AUTH PLAIN LOGIN", "SMTPUTF8", "8BITMIME")
                        .onMessage(_ -> "250 2.0.0 queued as \u202eFDA\u2028 für Sie");
        Encounter encounter =
                Approach.implicitTls().from("grüße@example.test").delivers(dialogue, "once\n");
        assertThat(encounter.run().stages().toString())
                .contains("queued as \ufffdFDA\ufffd für Sie");
    }

    @Test
    void s74_chunks_are_not_sent_where_they_are_offered_so_that_none_can_be_refused() {
        Dialogue dialogue =
                server().offerInsideTls("AUTH PLAIN LOGIN", "CHUNKING", "BINARYMIME")
                        .on("BDAT", _ -> "502 5.5.1 not here");
        Encounter encounter = Approach.implicitTls().delivers(dialogue, "once\n");
        assertThat(encounter.run().all(Evidence.Submitted.class)).hasSize(1);
        assertThat(dialogue.count("BDAT")).isZero();
        assertThat(dialogue.count("DATA")).isEqualTo(1);
    }

    @Test
    void s82_dots_and_odd_line_ends_arrive_stuffed_and_with_crlf_only() {
        Dialogue dialogue = server();
        Approach.implicitTls()
                .delivers(dialogue, ".\n..\n.x\rbare\r\n.\r\n\n. \nend")
                .diagnosed(Cause.SUCCESS);
        assertThat(dialogue.messages())
                .singleElement()
                .asString()
                .endsWith("\r\n\r\n..\r\n...\r\n..x\r\nbare\r\n..\r\n\r\n.. \r\nend\r\n")
                .doesNotContainPattern("(?<!\r)\n")
                .doesNotContainPattern("\r(?!\n)");
    }

    @Test
    void s82_a_line_of_ten_million_letters_is_broken_into_lines_that_everybody_takes() {
        Dialogue dialogue = server();
        Approach.implicitTls().delivers(dialogue, "x".repeat(10_000_000));
        assertThat(dialogue.messages())
                .singleElement()
                .satisfies(message ->
                        assertThat(message.lines().mapToInt(String::length).max().orElse(0))
                                .isLessThanOrEqualTo(998));
    }

    @Test
    void s82_a_body_cannot_end_the_message_and_begin_a_command() {
        Dialogue dialogue = server();
        Encounter encounter =
                Approach.implicitTls()
                        .delivers(
                                dialogue,
                                "one\r\n.\r\nMAIL FROM:<eve@example.test>\r\n\n.\nRSET\r.\rDATA\n");
        assertThat(dialogue.messages()).hasSize(1);
        assertThat(dialogue.count("MAIL")).isEqualTo(2);
        assertThat(dialogue.count("RSET")).isZero();
        assertThat(encounter.run().all(Evidence.Submitted.class)).hasSize(1);
    }
}
