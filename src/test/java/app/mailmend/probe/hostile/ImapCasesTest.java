package app.mailmend.probe.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import app.mailmend.diagnosis.Cause;
import app.mailmend.evidence.Evidence;
import app.mailmend.evidence.ProtocolFault;
import app.mailmend.evidence.SkipReason;
import app.mailmend.evidence.Stage;
import app.mailmend.evidence.StageResult;
import app.mailmend.probe.Lab;
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
 * The groups of the Email Analysis Toolkit for IMAP (NO STARTTLS, USENIX Security 2021), by its
 * names. Each says what the client may have sent at most, and what is made of it.
 */
class ImapCasesTest {

    private static final String ASKED = "m1 CAPABILITY\r\n";
    private static final String ASKED_FOR_TLS = ASKED + "m2 STARTTLS\r\n";

    private static Outcome startTls(Consumer<Script> script) {
        return MailboxLab.imap(Encryption.STARTTLS, script);
    }

    /** Greets and offers STARTTLS; the client is about to ask for it. */
    private static Script upToStartTls(Script script) {
        return script.send("* OK ready\r\n")
                .expect("m1 CAPABILITY")
                .send("* CAPABILITY IMAP4rev1 STARTTLS LOGINDISABLED\r\nm1 OK\r\n")
                .expect("m2 STARTTLS");
    }

    /** The last thing seen; nothing but `sent` left this computer, and no secret with it. */
    private static Evidence end(Outcome outcome, String sent) {
        assertThat(outcome.plain()).isEqualTo(sent);
        assertThat(outcome.encrypted()).isEmpty();
        assertThat(outcome.run().effort().authAttempts()).isZero();
        assertThat(outcome.run().wentThrough()).isFalse();
        return outcome.run().stages().getLast().seen().getLast();
    }

    private static Evidence violated(ProtocolFault fault, String excerpt) {
        return new Evidence.Violated(fault, excerpt);
    }

    // buffering

    @Test
    void b_1_an_answer_sent_before_tls_is_not_taken_for_one_inside() {
        Outcome outcome =
                startTls(script ->
                        upToStartTls(script)
                                .send("m2 OK begin\r\nm3 OK injected\r\n")
                                .expectClose());
        assertThat(end(outcome, ASKED_FOR_TLS))
                .isEqualTo(violated(ProtocolFault.BYTES_BEFORE_TLS, ""));
        assertThat(outcome.diagnosis().cause()).isEqualTo(Cause.TLS_INTERCEPTED);
    }

    @Test
    void b_2_capabilities_injected_before_tls_end_the_dialogue() {
        Outcome outcome =
                startTls(script ->
                        upToStartTls(script)
                                .send("m2 OK begin\r\n* CAPABILITY IMAP4rev1 AUTH=PLAIN\r\n")
                                .expectClose());
        assertThat(end(outcome, ASKED_FOR_TLS))
                .isEqualTo(violated(ProtocolFault.BYTES_BEFORE_TLS, ""));
        assertThat(outcome.diagnosis().cause()).isEqualTo(Cause.TLS_INTERCEPTED);
    }

    @Test
    void b_3_an_answer_to_a_command_not_yet_given_is_refused() {
        Outcome outcome =
                startTls(script -> script.send("* OK ready\r\nm1 OK done\r\n").expectClose());
        assertThat(end(outcome, "")).isEqualTo(violated(ProtocolFault.UNSOLICITED, "m1 OK done"));
        assertThat(outcome.diagnosis().cause()).isEqualTo(Cause.SERVER_MISCONFIGURED);
    }

    @Test
    void the_same_starttls_without_anything_injected_goes_on() {
        Outcome outcome =
                startTls(script ->
                        upToStartTls(script)
                                .send("m2 OK begin\r\n")
                                .startTls(MailboxLab.GOOD)
                                .expect("m3 CAPABILITY")
                                .send("* CAPABILITY IMAP4rev1 LOGINDISABLED\r\nm3 OK\r\n")
                                .expectClose());
        assertThat(outcome.plain()).isEqualTo(ASKED_FOR_TLS);
        assertThat(outcome.run().stages())
                .filteredOn(stage -> stage.stage() == Stage.TLS)
                .flatExtracting(StageResult::seen)
                .hasOnlyElementsOfType(Evidence.TlsUp.class);
    }

    // negotiation

    @Test
    void d_1_a_server_that_refuses_to_say_what_it_can_do_is_not_signed_in_to() {
        Outcome outcome =
                startTls(script ->
                        script.send("* OK ready\r\n")
                                .expect("m1 CAPABILITY")
                                .send("m1 BAD unknown command\r\n")
                                .expectClose());
        assertThat(end(outcome, ASKED)).isEqualTo(new Evidence.Answered("BAD unknown command"));
        assertThat(outcome.run().stages().getLast().stage()).isEqualTo(Stage.EHLO);
        assertThat(outcome.diagnosis().cause()).isEqualTo(Cause.PROTOCOL_SEQUENCE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"* CAPABILITY IMAP4\r\n", "* CAPABILITY IMAP4rev1 AUTH=PLAIN\r\n", ""})
    void d_2_d_3_o_1_without_starttls_on_offer_nothing_more_is_said(String offer) {
        Outcome outcome =
                startTls(script ->
                        script.send("* OK [CAPABILITY IMAP4rev1 STARTTLS] ready\r\n")
                                .expect("m1 CAPABILITY")
                                .send(offer + "m1 OK\r\n")
                                .expectClose());
        assertThat(end(outcome, ASKED)).isEqualTo(new Evidence.ExtensionMissing("STARTTLS"));
        assertThat(outcome.diagnosis().cause()).isEqualTo(Cause.STARTTLS_UNAVAILABLE);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "o_2 | m2 BAD unknown command",
                "o_3 | m2 NO TLS not available due to temporary reason",
                "o_3 | m2 NO [UNAVAILABLE] later",
                "m_1_A | m2 NO [REFERRAL imap://alice@evil.example/] over there",
                "m_1_B | * BYE [REFERRAL imap://alice@evil.example/] over there"
            })
    void o_2_o_3_m_1_a_refused_starttls_ends_the_dialogue(String id, String answer) {
        Outcome outcome =
                startTls(
                        script -> upToStartTls(script).send(answer.strip() + "\r\n").expectClose());
        assertThat(end(outcome, ASKED_FOR_TLS))
                .as(id)
                .isEqualTo(new Evidence.Answered(answer.strip().replaceFirst("^(m2|\\*) ", "")));
        assertThat(outcome.diagnosis().cause()).isEqualTo(Cause.STARTTLS_UNAVAILABLE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"+ do something else", "m2 354 do something else", "m9 OK begin"})
    void o_4_another_answer_to_starttls_is_none(String answer) {
        Outcome outcome =
                startTls(script -> upToStartTls(script).send(answer + "\r\n").expectClose());
        assertThat(end(outcome, ASKED_FOR_TLS)).isInstanceOf(Evidence.Violated.class);
        assertThat(outcome.diagnosis().cause()).isEqualTo(Cause.STARTTLS_UNAVAILABLE);
    }

    @Test
    void l_1_a_login_is_not_tried_where_it_is_forbidden() {
        Outcome outcome =
                MailboxLab.imap(
                        Encryption.NONE,
                        script ->
                                script.send("* OK ready\r\n")
                                        .expect("m1 CAPABILITY")
                                        .send("* CAPABILITY IMAP4rev1 LOGINDISABLED\r\nm1 OK\r\n")
                                        .expectClose());
        assertThat(end(outcome, ASKED))
                .isEqualTo(new Evidence.SignInSkipped(SkipReason.NOT_ENCRYPTED));
        assertThat(outcome.diagnosis().cause()).isEqualTo(Cause.AUTH_NOT_OFFERED);
    }

    @Test
    void l_1_b_a_referral_in_the_greeting_is_shown_and_not_followed() {
        String words = "BYE [REFERRAL imap://alice@evil.example/] try there";
        Outcome outcome = startTls(script -> script.send("* " + words + "\r\n").expectClose());
        assertThat(end(outcome, "")).isEqualTo(new Evidence.Answered(words));
        assertThat(outcome.diagnosis().cause()).isEqualTo(Cause.SERVER_MISCONFIGURED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "A0 NO [REFERRAL imap://alice@evil.example/] not here",
                "A0 OK [REFERRAL imap://alice@evil.example/] mail is there",
                "* BYE [REFERRAL imap://alice@evil.example/] gone"
            })
    void m_1_a_login_referral_leads_nowhere(String answer) {
        Outcome outcome =
                MailboxLab.imap(
                        Encryption.IMPLICIT_TLS,
                        script -> {
                            script.startTls(MailboxLab.GOOD)
                                    .send("* OK ready\r\n")
                                    .expect("m1 CAPABILITY")
                                    .send("* CAPABILITY IMAP4rev1 LOGIN-REFERRALS\r\nm1 OK\r\n")
                                    .expect("A0 LOGIN .*")
                                    .send(answer + "\r\n");
                            if (answer.startsWith("A0 OK")) {
                                script.expect("A1 CAPABILITY").close();
                            } else {
                                script.expectClose();
                            }
                        });
        assertThat(outcome.run().stages().getLast().seen())
                .contains(new Evidence.Answered(answer.replaceFirst("^(A0|\\*) ", "")));
        assertThat(outcome.run().effort().authAttempts()).isEqualTo(1);
        assertThat(outcome.run().wentThrough()).isEqualTo(answer.startsWith("A0 OK"));
    }

    // PREAUTH

    @ParameterizedTest
    @ValueSource(
            strings = {
                "* PREAUTH ready",
                "* PREAUTH",
                "* preauth [CAPABILITY IMAP4rev1 STARTTLS] ready",
                "* PREAUTH [ALERT] welcome back",
                "* PREAUTH [REFERRAL imap://alice@evil.example/] there"
            })
    void p_1_to_p_5_a_greeting_that_is_signed_in_already_ends_the_dialogue(String greeting) {
        Outcome outcome = startTls(script -> script.send(greeting + "\r\n").expectClose());
        assertThat(end(outcome, "")).isEqualTo(violated(ProtocolFault.SIGNED_IN_UNASKED, greeting));
        assertThat(outcome.diagnosis().cause()).isEqualTo(Cause.TLS_INTERCEPTED);
    }

    @Test
    void p_a_strangers_mailbox_inside_tls_is_not_entered_either() {
        Outcome outcome =
                MailboxLab.imap(
                        Encryption.IMPLICIT_TLS,
                        script ->
                                script.startTls(MailboxLab.GOOD)
                                        .send("* PREAUTH ready\r\n")
                                        .expectClose());
        assertThat(end(outcome, ""))
                .isEqualTo(violated(ProtocolFault.SIGNED_IN_UNASKED, "* PREAUTH ready"));
        assertThat(outcome.diagnosis().cause()).isEqualTo(Cause.SERVER_MISCONFIGURED);
    }

    @Test
    void p_preauth_behind_the_greeting_is_the_same() {
        Outcome outcome =
                startTls(script ->
                        script.send("* OK ready\r\n")
                                .expect("m1 CAPABILITY")
                                .send("* PREAUTH now\r\nm1 OK\r\n")
                                .expectClose());
        assertThat(end(outcome, ASKED))
                .isEqualTo(violated(ProtocolFault.SIGNED_IN_UNASKED, "* PREAUTH now"));
    }

    // tampering with untagged data

    @ParameterizedTest
    @ValueSource(
            strings = {
                "* LIST (\\HasNoChildren) \"/\" evil",
                "* LSUB () \"/\" evil",
                "* STATUS INBOX (MESSAGES 17)",
                "* SEARCH 1 2 3",
                "* FLAGS (\\Answered evil)",
                "* 17 EXISTS",
                "* 3 RECENT",
                "* 1 EXPUNGE",
                "* 1 FETCH (FLAGS (\\Seen))",
                "* OK text {5}"
            })
    void untagged_data_before_the_sign_in_is_refused(String data) {
        Outcome afterGreeting =
                startTls(script -> script.send("* OK hi\r\n" + data + "\r\n").expectClose());
        assertThat(end(afterGreeting, "")).isEqualTo(violated(ProtocolFault.UNSOLICITED, data));
        Outcome beforeStartTls =
                startTls(script ->
                        upToStartTls(script).send(data + "\r\nm2 OK begin\r\n").expectClose());
        assertThat(end(beforeStartTls, ASKED_FOR_TLS))
                .isEqualTo(violated(ProtocolFault.UNSOLICITED, data));
        assertThat(afterGreeting.diagnosis().cause()).isEqualTo(Cause.SERVER_MISCONFIGURED);
    }

    @Test
    void untagged_data_in_the_middle_of_the_sign_in_is_refused_too() {
        Outcome outcome =
                MailboxLab.imap(
                        Encryption.IMPLICIT_TLS,
                        script ->
                                script.startTls(MailboxLab.GOOD)
                                        .send("* OK ready\r\n")
                                        .expect("m1 CAPABILITY")
                                        .send("* CAPABILITY IMAP4rev1\r\nm1 OK\r\n")
                                        .expect("A0 LOGIN .*")
                                        .send("* 17 EXISTS\r\nA0 OK\r\n")
                                        .expectClose());
        assertThat(outcome.run().stages().getLast().seen())
                .contains(violated(ProtocolFault.UNSOLICITED, "* 17 EXISTS"));
        assertThat(outcome.run().wentThrough()).isFalse();
    }

    // spoofing what is shown

    @ParameterizedTest
    @ValueSource(
            strings = {
                "OK [ALERT] Your account is locked, call 0800 1234",
                "OK [BADCHARSET] <b>bold</b>",
                "OK [PARSE] click \u202Ehere",
                "OK [ALERT] \u001B[2Jcleared"
            })
    void what_a_greeting_wants_to_be_shown_is_only_the_servers_words(String words) {
        Outcome outcome =
                startTls(script ->
                        script.send("* " + words + "\r\n")
                                .expect("m1 CAPABILITY")
                                .send("m1 NO\r\n")
                                .expectClose());
        Evidence seen = outcome.run().stages().get(2).seen().getFirst();
        assertThat(seen).isInstanceOf(Evidence.Answered.class);
        assertThat(((Evidence.Answered) seen).words())
                .startsWith(words.substring(0, 8))
                .doesNotContain("\u202E")
                .doesNotContain("\u001B");
        assertThat(outcome.run().transcript().toString())
                .doesNotContain("\u202E")
                .doesNotContain("\u001B");
    }

    @Test
    void an_alert_beside_an_answer_is_kept_as_the_servers_words() {
        Outcome outcome =
                startTls(script ->
                        upToStartTls(script)
                                .send("* NO [ALERT] pay now\r\nm2 NO no\r\n")
                                .expectClose());
        assertThat(outcome.run().stages().getLast().seen())
                .containsExactly(
                        new Evidence.Answered("NO no"),
                        new Evidence.Answered("NO [ALERT] pay now"));
    }

    // greetings

    @ParameterizedTest
    @ValueSource(
            strings = {
                "m1 OK tagged",
                "OK without a star",
                "* NO not today",
                "* BAD",
                "*OK",
                "* CAPABILITY IMAP4rev1",
                "",
                "+ OK",
                "\u00DC\u00DF\u20AC"
            })
    void a_greeting_that_is_none_ends_the_dialogue(String greeting) {
        Outcome outcome = startTls(script -> script.send(greeting + "\r\n").expectClose());
        assertThat(end(outcome, "")).isEqualTo(violated(ProtocolFault.NOT_A_REPLY, greeting));
        assertThat(outcome.diagnosis().cause()).isEqualTo(Cause.SERVER_MISCONFIGURED);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "220 mail.example.test ESMTP | SMTP",
                "+OK POP3 ready | POP3",
                "HTTP/1.1 400 Bad Request | HTTP",
                "SSH-2.0-OpenSSH_9.2 | SSH"
            })
    void another_protocol_is_named(String greeting, String name) {
        Outcome outcome = startTls(script -> script.send(greeting.strip() + "\r\n").expectClose());
        assertThat(end(outcome, "")).isEqualTo(new Evidence.OtherProtocol(name, greeting.strip()));
        assertThat(outcome.diagnosis().cause()).isEqualTo(Cause.WRONG_ENCRYPTION_FOR_PORT);
    }

    // limits

    @Test
    void a_line_without_an_end_is_cut_off() {
        Outcome outcome = startTls(script -> script.send("* OK ").repeat("a".repeat(512), 64));
        assertThat(end(outcome, "")).isInstanceOf(Evidence.Violated.class);
        assertThat(((Evidence.Violated) outcome.run().stages().getLast().seen().getLast()).fault())
                .isEqualTo(ProtocolFault.LINE_TOO_LONG);
    }

    @Test
    void lines_without_an_end_are_cut_off() {
        Outcome outcome =
                startTls(script ->
                        script.send("* OK ready\r\n")
                                .expect("m1 CAPABILITY")
                                .repeat("* OK still here\r\n", 500));
        assertThat(((Evidence.Violated) end(outcome, ASKED)).fault())
                .isEqualTo(ProtocolFault.TOO_MANY_LINES);
    }

    @Test
    void the_password_never_went_anywhere_it_should_not() {
        Outcome outcome = startTls(script -> upToStartTls(script).send("m2 OK\r\n").close());
        assertThat(outcome.plain()).doesNotContain(Lab.PASSWORD).isEqualTo(ASKED_FOR_TLS);
        assertThat(outcome.run().toString()).doesNotContain(Lab.PASSWORD);
    }
}
