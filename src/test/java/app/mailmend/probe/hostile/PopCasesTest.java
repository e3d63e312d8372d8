package app.mailmend.probe.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import app.mailmend.diagnosis.Cause;
import app.mailmend.evidence.Evidence;
import app.mailmend.evidence.ProtocolFault;
import app.mailmend.evidence.SkipReason;
import app.mailmend.probe.incoming.MailboxLab;
import app.mailmend.probe.incoming.MailboxLab.Outcome;
import app.mailmend.settings.Encryption;
import app.mailmend.testing.Script;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The groups of the Email Analysis Toolkit for POP3 (NO STARTTLS, USENIX Security 2021), by its
 * names.
 */
class PopCasesTest {

    private static final String ASKED = "CAPA\r\n";
    private static final String ASKED_FOR_TLS = ASKED + "STLS\r\n";

    private static Outcome startTls(Consumer<Script> script) {
        return MailboxLab.pop3(Encryption.STARTTLS, script);
    }

    private static Script upToStartTls(Script script) {
        return script.send("+OK ready\r\n")
                .expect("CAPA")
                .send("+OK\r\nSTLS\r\nUSER\r\n.\r\n")
                .expect("STLS");
    }

    private static Script insideTls(Script script) {
        return script.startTls(MailboxLab.GOOD).send("+OK ready\r\n").expect("CAPA");
    }

    private static Evidence end(Outcome outcome, String sent) {
        assertThat(outcome.plain()).isEqualTo(sent);
        assertThat(outcome.encrypted()).isEmpty();
        assertThat(outcome.run().effort().authAttempts()).isZero();
        return outcome.run().stages().getLast().seen().getLast();
    }

    private static Evidence violated(ProtocolFault fault, String excerpt) {
        return new Evidence.Violated(fault, excerpt);
    }

    // buffering

    @ParameterizedTest
    @ValueSource(strings = {"+OK\r\nUSER\r\n.\r\n", "+OK injected\r\n"})
    void b_1_b_2_an_answer_sent_before_tls_is_not_taken_for_one_inside(String injected) {
        Outcome outcome =
                startTls(script ->
                        upToStartTls(script).send("+OK begin\r\n" + injected).expectClose());
        assertThat(end(outcome, ASKED_FOR_TLS))
                .isEqualTo(violated(ProtocolFault.BYTES_BEFORE_TLS, ""));
        assertThat(outcome.diagnosis().cause()).isEqualTo(Cause.TLS_INTERCEPTED);
    }

    // negotiation

    @ParameterizedTest
    @ValueSource(strings = {"+OK\r\nUSER\r\n.\r\n", "-ERR unknown\r\n"})
    void o_1_without_stls_on_offer_nothing_more_is_said(String capabilities) {
        Outcome outcome =
                startTls(script ->
                        script.send("+OK ready\r\n")
                                .expect("CAPA")
                                .send(capabilities)
                                .expectClose());
        assertThat(end(outcome, ASKED)).isEqualTo(new Evidence.ExtensionMissing("STARTTLS"));
        assertThat(outcome.diagnosis().cause()).isEqualTo(Cause.STARTTLS_UNAVAILABLE);
    }

    @ParameterizedTest
    @CsvSource({"o_2,-ERR unknown command", "o_3,-ERR [SYS/TEMP] later", "o_2,-ERR"})
    void o_2_o_3_a_refused_stls_ends_the_dialogue(String id, String answer) {
        Outcome outcome =
                startTls(script -> upToStartTls(script).send(answer + "\r\n").expectClose());
        assertThat(end(outcome, ASKED_FOR_TLS)).as(id).isEqualTo(new Evidence.Answered(answer));
        assertThat(outcome.diagnosis().cause()).isEqualTo(Cause.STARTTLS_UNAVAILABLE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"+ more", "OK", "220 ready", "+OKAY", ""})
    void o_4_another_answer_to_stls_is_none(String answer) {
        Outcome outcome =
                startTls(script -> upToStartTls(script).send(answer + "\r\n").expectClose());
        assertThat(end(outcome, ASKED_FOR_TLS))
                .isEqualTo(violated(ProtocolFault.NOT_A_REPLY, answer));
        assertThat(outcome.diagnosis().cause()).isEqualTo(Cause.STARTTLS_UNAVAILABLE);
    }

    // greeting

    @ParameterizedTest
    @ValueSource(strings = {"+ ok", "OK", "+OKready", "-ERROR", "", "hello"})
    void a_greeting_that_is_none_ends_the_dialogue(String greeting) {
        Outcome outcome = startTls(script -> script.send(greeting + "\r\n").expectClose());
        assertThat(end(outcome, "")).isEqualTo(violated(ProtocolFault.NOT_A_REPLY, greeting));
        assertThat(outcome.diagnosis().cause()).isEqualTo(Cause.SERVER_MISCONFIGURED);
    }

    @Test
    void a_greeting_that_refuses_is_the_servers_words() {
        Outcome outcome =
                startTls(
                        script -> script.send("-ERR [SYS/TEMP] system too busy\r\n").expectClose());
        assertThat(end(outcome, ""))
                .isEqualTo(new Evidence.Answered("-ERR [SYS/TEMP] system too busy"));
        assertThat(outcome.diagnosis().cause()).isEqualTo(Cause.SERVER_UNAVAILABLE);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "220 mail.example.test ESMTP | SMTP",
                "* OK IMAP4rev1 ready | IMAP",
                "HTTP/1.1 400 Bad Request | HTTP"
            })
    void another_protocol_is_named(String greeting, String name) {
        Outcome outcome = startTls(script -> script.send(greeting.strip() + "\r\n").expectClose());
        assertThat(end(outcome, "")).isEqualTo(new Evidence.OtherProtocol(name, greeting.strip()));
        assertThat(outcome.diagnosis().cause()).isEqualTo(Cause.WRONG_ENCRYPTION_FOR_PORT);
    }

    // CAPA

    @ParameterizedTest
    @CsvSource({"+OK\\r\\n+OK\\r\\n.\\r\\n,+OK", "+OK\\r\\nUSER\\r\\n-ERR no\\r\\n,-ERR no"})
    void an_answer_within_the_list_of_capabilities_is_one_too_many(String list, String excerpt) {
        Outcome outcome =
                startTls(script ->
                        script.send("+OK ready\r\n")
                                .expect("CAPA")
                                .send(list.replace("\\r\\n", "\r\n"))
                                .expectClose());
        assertThat(end(outcome, ASKED)).isEqualTo(violated(ProtocolFault.UNSOLICITED, excerpt));
    }

    @Test
    void an_endless_list_of_capabilities_is_cut_off() {
        Outcome outcome =
                startTls(script ->
                        script.send("+OK ready\r\n")
                                .expect("CAPA")
                                .send("+OK\r\n")
                                .repeat("X-MORE\r\n", 500));
        assertThat(((Evidence.Violated) end(outcome, ASKED)).fault())
                .isEqualTo(ProtocolFault.TOO_MANY_LINES);
    }

    @Test
    void capa_inside_tls_counts_and_not_the_one_before() {
        Outcome outcome =
                startTls(script ->
                        upToStartTls(script)
                                .send("+OK\r\n")
                                .startTls(MailboxLab.GOOD)
                                .expect("CAPA")
                                .send("+OK\r\nTOP\r\n.\r\n")
                                .expectClose());
        assertThat(outcome.encrypted()).isEqualTo("CAPA\r\n");
        assertThat(outcome.run().stages().getLast().seen())
                .containsExactly(new Evidence.SignInSkipped(SkipReason.NOT_OFFERED));
        assertThat(outcome.diagnosis().cause()).isEqualTo(Cause.AUTH_NOT_OFFERED);
    }

    @Test
    void a_server_without_capa_takes_a_name_and_a_password_inside_tls() {
        Outcome outcome =
                MailboxLab.pop3(
                        Encryption.IMPLICIT_TLS,
                        script ->
                                insideTls(script)
                                        .send("-ERR unknown\r\n")
                                        .expect("USER .*")
                                        .send("+OK\r\n")
                                        .expect("PASS .*")
                                        .send("+OK\r\n")
                                        .expect("QUIT")
                                        .send("+OK\r\n"));
        assertThat(outcome.run().wentThrough()).isTrue();
    }

    // sign-in

    @Test
    void a_refused_name_keeps_the_password_here() {
        Outcome outcome =
                MailboxLab.pop3(
                        Encryption.IMPLICIT_TLS,
                        script ->
                                insideTls(script)
                                        .send("+OK\r\nUSER\r\n.\r\n")
                                        .expect("USER .*")
                                        .send("-ERR [AUTH] who?\r\n")
                                        .expect("QUIT")
                                        .send("+OK\r\n"));
        assertThat(outcome.encrypted()).doesNotContain("PASS");
        assertThat(outcome.diagnosis().cause()).isEqualTo(Cause.BAD_CREDENTIALS);
    }

    @ParameterizedTest
    @ValueSource(strings = {"OK", "* OK", "250 ok", "+OKAY"})
    void an_answer_to_the_password_that_is_none_ends_the_visit(String answer) {
        Outcome outcome =
                MailboxLab.pop3(
                        Encryption.IMPLICIT_TLS,
                        script ->
                                insideTls(script)
                                        .send("+OK\r\nUSER\r\n.\r\n")
                                        .expect("USER .*")
                                        .send("+OK\r\n")
                                        .expect("PASS .*")
                                        .send(answer + "\r\n"));
        assertThat(outcome.run().wentThrough()).isFalse();
        assertThat(outcome.run().stages().getLast().seen())
                .contains(violated(ProtocolFault.NOT_A_REPLY, answer));
    }

    // unsolicited

    @ParameterizedTest
    @ValueSource(strings = {"+OK again", "-ERR bye", "* 17 EXISTS"})
    void x_1_p_1_words_that_nobody_asked_for_end_the_dialogue(String more) {
        Outcome outcome =
                startTls(script -> script.send("+OK ready\r\n" + more + "\r\n").expectClose());
        assertThat(end(outcome, "")).isEqualTo(violated(ProtocolFault.UNSOLICITED, more));
        assertThat(outcome.diagnosis().cause()).isEqualTo(Cause.SERVER_MISCONFIGURED);
    }

    // quit

    @ParameterizedTest
    @ValueSource(strings = {"-ERR no\r\n", "what?\r\n", ""})
    void an_odd_farewell_changes_nothing(String farewell) {
        Outcome outcome =
                MailboxLab.pop3(
                        Encryption.IMPLICIT_TLS,
                        script ->
                                insideTls(script)
                                        .send("+OK\r\nUSER\r\n.\r\n")
                                        .expect("USER .*")
                                        .send("+OK\r\n")
                                        .expect("PASS .*")
                                        .send("+OK\r\n")
                                        .expect("QUIT")
                                        .send(farewell)
                                        .close());
        assertThat(outcome.run().wentThrough()).isTrue();
    }
}
