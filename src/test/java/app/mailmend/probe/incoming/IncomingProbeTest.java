package app.mailmend.probe.incoming;

import static org.assertj.core.api.Assertions.assertThat;

import app.mailmend.account.Credential;
import app.mailmend.account.Secret;
import app.mailmend.diagnosis.Cause;
import app.mailmend.diagnosis.Circumstance;
import app.mailmend.evidence.Evidence;
import app.mailmend.evidence.Oddity;
import app.mailmend.evidence.Outcome;
import app.mailmend.evidence.ProtocolFault;
import app.mailmend.evidence.SkipReason;
import app.mailmend.evidence.Stage;
import app.mailmend.evidence.StageResult;
import app.mailmend.net.Lifeline;
import app.mailmend.probe.Lab;
import app.mailmend.probe.Network;
import app.mailmend.probe.ProbeListener;
import app.mailmend.settings.Encryption;
import app.mailmend.settings.IncomingProtocol;
import app.mailmend.settings.IncomingSettings;
import app.mailmend.smtp.Patience;
import app.mailmend.testing.Script;
import app.mailmend.testing.ScriptedSmtpServer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Signing in to a mailbox, well-behaved servers first. */
class IncomingProbeTest {

    private static final String PLAIN =
            Base64.getEncoder()
                    .encodeToString(
                            ("\0alice@example.test\0" + Lab.PASSWORD)
                                    .getBytes(StandardCharsets.UTF_8));

    private static Evidence last(MailboxLab.Outcome outcome) {
        return outcome.run().stages().getLast().seen().getLast();
    }

    private static Consumer<Script> imaps(String capabilities, Consumer<Script> signIn) {
        return script -> {
            script.startTls(MailboxLab.GOOD)
                    .send("* OK ready\r\n")
                    .expect("m1 CAPABILITY")
                    .send("* CAPABILITY IMAP4rev1 " + capabilities + "\r\nm1 OK done\r\n");
            signIn.accept(script);
        };
    }

    private static Consumer<Script> imapAnswering(String answer) {
        return imaps(
                "AUTH=PLAIN",
                script ->
                        script.expect("A0 AUTHENTICATE PLAIN")
                                .send("+\r\n")
                                .expect(Pattern.quote(PLAIN))
                                .send(answer));
    }

    private static Consumer<Script> popAnswering(String answer) {
        return script ->
                script.startTls(MailboxLab.GOOD)
                        .send("+OK ready\r\n")
                        .expect("CAPA")
                        .send("+OK\r\nUSER\r\n.\r\n")
                        .expect("USER alice@example.test")
                        .send("+OK\r\n")
                        .expect("PASS .*")
                        .send(answer);
    }

    @Test
    void imap_over_tls_signs_in_and_says_goodbye() {
        MailboxLab.Outcome outcome =
                MailboxLab.imap(
                        Encryption.IMPLICIT_TLS,
                        imaps(
                                "AUTH=PLAIN",
                                script ->
                                        script.expect("A0 AUTHENTICATE PLAIN")
                                                .send("+ \r\n")
                                                .expect(Pattern.quote(PLAIN))
                                                .send("A0 OK [CAPABILITY IMAP4rev1] Logged in\r\n")
                                                .expect("A1 LOGOUT")
                                                .send("* BYE\r\nA1 OK\r\n")));
        assertThat(outcome.run().wentThrough()).isTrue();
        assertThat(outcome.encrypted())
                .isEqualTo(
                        "m1 CAPABILITY\r\nA0 AUTHENTICATE PLAIN\r\n" + PLAIN + "\r\nA1 LOGOUT\r\n");
        assertThat(outcome.run().stages())
                .extracting(StageResult::stage)
                .containsExactly(
                        Stage.RESOLVE,
                        Stage.CONNECT,
                        Stage.TLS,
                        Stage.GREETING,
                        Stage.EHLO,
                        Stage.AUTH);
        assertThat(outcome.run().transcript().lines())
                .extracting(Object::toString)
                .containsSubsequence(
                        "S: * OK ready", "C: A0 AUTHENTICATE PLAIN", "S: + ", "C: <redacted>")
                .noneMatch(line -> line.contains(PLAIN) || line.contains(Lab.PASSWORD));
        assertThat(outcome.run().effort().authAttempts()).isEqualTo(1);
        assertThat(outcome.diagnosis().cause()).isEqualTo(Cause.SUCCESS);
    }

    @Test
    void imap_with_starttls_asks_anew_what_is_offered_inside_tls() {
        MailboxLab.Outcome outcome =
                MailboxLab.imap(
                        Encryption.STARTTLS,
                        script ->
                                script.send("* OK [CAPABILITY IMAP4rev1 AUTH=PLAIN] ready\r\n")
                                        .expect("m1 CAPABILITY")
                                        .send("* CAPABILITY IMAP4rev1 STARTTLS LOGINDISABLED\r\n")
                                        .send("m1 OK\r\n")
                                        .expect("m2 STARTTLS")
                                        .send("m2 OK go ahead\r\n")
                                        .startTls(MailboxLab.GOOD)
                                        .expect("m3 CAPABILITY")
                                        .send("* CAPABILITY IMAP4rev1\r\nm3 OK\r\n")
                                        .expect("A0 LOGIN alice@example.test \"correct.*\"")
                                        .send("A0 OK\r\n")
                                        .expect("A1 CAPABILITY")
                                        .send("* CAPABILITY IMAP4rev1\r\nA1 OK\r\n")
                                        .expect("A2 LOGOUT")
                                        .send("* BYE\r\nA2 OK\r\n"));
        assertThat(outcome.run().wentThrough()).isTrue();
        assertThat(outcome.plain()).isEqualTo("m1 CAPABILITY\r\nm2 STARTTLS\r\n");
        assertThat(outcome.run().transcript().lines())
                .extracting(Object::toString)
                .contains("C: A0 LOGIN <redacted>");
    }

    @Test
    void a_password_beyond_ascii_goes_over_the_wire_in_utf_8() {
        MailboxLab.Outcome outcome =
                MailboxLab.probe(
                        IncomingProtocol.POP3,
                        Encryption.IMPLICIT_TLS,
                        new Credential.Password(Secret.of("grüße€")),
                        popAnswering("+OK\r\n"));
        assertThat(outcome.run().wentThrough()).isTrue();
        assertThat(outcome.encrypted()).contains("\r\nPASS grüße€\r\n");
    }

    @Test
    void imap_login_sends_such_a_password_as_a_literal() {
        MailboxLab.Outcome outcome =
                MailboxLab.probe(
                        IncomingProtocol.IMAP,
                        Encryption.IMPLICIT_TLS,
                        new Credential.Password(Secret.of("grüße€")),
                        imaps(
                                "",
                                script ->
                                        script.expect("A0 LOGIN alice@example.test \\{10\\}")
                                                .send("+ go on\r\n")
                                                .expect("grüße€")
                                                .send("A0 OK [CAPABILITY IMAP4rev1]\r\n")));
        assertThat(outcome.run().wentThrough()).isTrue();
        assertThat(outcome.run().transcript().toString()).doesNotContain("gr");
    }

    @Test
    void pop3_signs_in_with_user_and_pass() {
        MailboxLab.Outcome outcome =
                MailboxLab.pop3(Encryption.IMPLICIT_TLS, popAnswering("+OK 3 messages\r\n"));
        assertThat(outcome.run().wentThrough()).isTrue();
        assertThat(outcome.encrypted())
                .startsWith("CAPA\r\nUSER alice@example.test\r\nPASS " + Lab.PASSWORD + "\r\n");
        assertThat(outcome.run().transcript().lines())
                .extracting(Object::toString)
                .contains("C: PASS <redacted>")
                .noneMatch(line -> line.contains(Lab.PASSWORD));
    }

    @Test
    void pop3_with_stls_prefers_sasl_plain() {
        MailboxLab.Outcome outcome =
                MailboxLab.pop3(
                        Encryption.STARTTLS,
                        script ->
                                script.send("+OK ready\r\n")
                                        .expect("CAPA")
                                        .send("+OK\r\nSTLS\r\n.\r\n")
                                        .expect("STLS")
                                        .send("+OK\r\n")
                                        .startTls(MailboxLab.GOOD)
                                        .expect("CAPA")
                                        .send("+OK\r\nUSER\r\nSASL PLAIN LOGIN\r\n.\r\n")
                                        .expect("AUTH PLAIN " + Pattern.quote(PLAIN))
                                        .send("+OK\r\n"));
        assertThat(outcome.run().wentThrough()).isTrue();
        assertThat(outcome.plain()).isEqualTo("CAPA\r\nSTLS\r\n");
    }

    @Test
    void a_token_is_sent_once_and_the_servers_explanation_is_kept() {
        String json = "{\"status\":\"401\",\"schemes\":\"bearer\"}";
        String dressed = Base64.getEncoder().encodeToString(json.getBytes(StandardCharsets.UTF_8));
        MailboxLab.Outcome outcome =
                MailboxLab.probe(
                        IncomingProtocol.IMAP,
                        Encryption.IMPLICIT_TLS,
                        MailboxLab.token("ya29.token"),
                        imaps(
                                "SASL-IR AUTH=PLAIN AUTH=XOAUTH2",
                                script ->
                                        script.expect("A0 AUTHENTICATE XOAUTH2 .*")
                                                .send("+ " + dressed + "\r\n")
                                                .expect("")
                                                .send("A0 NO SASL failed\r\n")));
        assertThat(outcome.run().stages().getLast().seen())
                .contains(
                        new Evidence.TokenRefused("401", "bearer", ""),
                        new Evidence.Answered("NO SASL failed"));
        assertThat(outcome.diagnosis().cause()).isEqualTo(Cause.OAUTH_REQUIRED);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "NO [AUTHENTICATIONFAILED] Invalid credentials (Failure) | BAD_CREDENTIALS",
                "NO AUTHENTICATE failed. | BAD_CREDENTIALS",
                "NO LOGIN failed. | BAD_CREDENTIALS",
                "NO [AUTHENTICATIONFAILED] LOGIN Invalid credentials | BAD_CREDENTIALS",
                "NO [ALERT] Application-specific password required: https://x.example (Failure)"
                        + " | APP_PASSWORD_REQUIRED",
                "NO [ALERT] Please log in via your web browser (Failure) | ACCOUNT_ACTION_REQUIRED",
                "NO [EXPIRED] That password is not valid any more. | ACCOUNT_ACTION_REQUIRED",
                "NO [CONTACTADMIN] Ask somebody. | ACCOUNT_ACTION_REQUIRED",
                "NO [UNAVAILABLE] Backend down. | TEMPORARY_AUTH_FAILURE",
                "NO [PRIVACYREQUIRED] Not like this. | TLS_REQUIRED",
                "NO [REFERRAL imap://alice@other.example/] Not here. | SERVER_MISCONFIGURED",
                "BAD User is authenticated but not connected. | ACCOUNT_ACTION_REQUIRED"
            })
    void what_imap_servers_say_when_they_refuse(String answer, Cause cause) {
        MailboxLab.Outcome outcome =
                MailboxLab.imap(
                        Encryption.IMPLICIT_TLS, imapAnswering("A0 " + answer.strip() + "\r\n"));
        assertThat(last(outcome)).isEqualTo(new Evidence.Answered(answer.strip()));
        assertThat(outcome.run().signInRefused()).isTrue();
        assertThat(outcome.diagnosis().cause()).isEqualTo(cause);
        assertThat(outcome.encrypted()).doesNotContain("A1 ");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "-ERR [AUTH] Username and password not accepted. | BAD_CREDENTIALS",
                "-ERR [SYS/TEMP] Cannot reach the user database | TEMPORARY_AUTH_FAILURE",
                "-ERR [IN-USE] Do you have another POP session running? | SERVER_UNAVAILABLE",
                "-ERR [LOGIN-DELAY] minimum time between mail checks violation | AUTH_THROTTLED",
                "-ERR Your account is not enabled for POP access | ACCOUNT_ACTION_REQUIRED"
            })
    void what_pop3_servers_say_when_they_refuse(String answer, Cause cause) {
        MailboxLab.Outcome outcome =
                MailboxLab.pop3(Encryption.IMPLICIT_TLS, popAnswering(answer.strip() + "\r\n"));
        assertThat(last(outcome)).isEqualTo(new Evidence.Answered(answer.strip()));
        assertThat(outcome.diagnosis().cause()).isEqualTo(cause);
    }

    @Test
    void access_that_is_switched_off_has_its_own_words() {
        MailboxLab.Outcome outcome =
                MailboxLab.imap(
                        Encryption.IMPLICIT_TLS,
                        imapAnswering(
                                "A0 NO [ALERT] Your account is not enabled for IMAP use.\r\n"));
        assertThat(outcome.diagnosis().best().circumstance())
                .isEqualTo(Circumstance.FETCHING_SWITCHED_OFF);
    }

    @Test
    void without_encryption_no_secret_is_sent_and_the_offer_says_why() {
        MailboxLab.Outcome outcome =
                MailboxLab.imap(
                        Encryption.NONE,
                        script ->
                                script.send("* OK ready\r\n")
                                        .expect("m1 CAPABILITY")
                                        .send("* CAPABILITY IMAP4rev1 STARTTLS LOGINDISABLED\r\n")
                                        .send("m1 OK\r\n")
                                        .expectClose());
        assertThat(outcome.plain()).isEqualTo("m1 CAPABILITY\r\n");
        assertThat(last(outcome)).isEqualTo(new Evidence.SignInSkipped(SkipReason.NOT_ENCRYPTED));
        assertThat(outcome.diagnosis().cause()).isEqualTo(Cause.TLS_REQUIRED);
    }

    @Test
    void logindisabled_is_respected_inside_tls_too() {
        MailboxLab.Outcome outcome =
                MailboxLab.imap(
                        Encryption.IMPLICIT_TLS,
                        imaps("LOGINDISABLED", script -> script.expectClose()));
        assertThat(last(outcome)).isEqualTo(new Evidence.SignInSkipped(SkipReason.NOT_OFFERED));
        assertThat(outcome.diagnosis().cause()).isEqualTo(Cause.AUTH_NOT_OFFERED);
    }

    @Test
    void a_password_where_only_tokens_are_taken_stays_here() {
        MailboxLab.Outcome outcome =
                MailboxLab.imap(
                        Encryption.IMPLICIT_TLS,
                        imaps("LOGINDISABLED AUTH=XOAUTH2", script -> script.expectClose()));
        assertThat(last(outcome))
                .isEqualTo(new Evidence.SignInSkipped(SkipReason.NO_COMMON_MECHANISM));
        assertThat(outcome.diagnosis().cause()).isEqualTo(Cause.OAUTH_REQUIRED);
    }

    @Test
    void a_token_where_only_passwords_are_taken_stays_here() {
        MailboxLab.Outcome outcome =
                MailboxLab.probe(
                        IncomingProtocol.IMAP,
                        Encryption.IMPLICIT_TLS,
                        MailboxLab.token("ya29.token"),
                        imaps("AUTH=PLAIN", script -> script.expectClose()));
        assertThat(outcome.encrypted()).isEqualTo("m1 CAPABILITY\r\n");
    }

    @Test
    void a_server_that_echoes_the_password_is_redacted() {
        MailboxLab.Outcome outcome =
                MailboxLab.imap(
                        Encryption.IMPLICIT_TLS,
                        imapAnswering("A0 NO " + PLAIN + " " + Lab.PASSWORD + "\r\n"));
        assertThat(outcome.run().toString()).doesNotContain(Lab.PASSWORD).doesNotContain(PLAIN);
    }

    @Test
    void an_endless_challenge_never_gets_the_password_twice() {
        MailboxLab.Outcome outcome =
                MailboxLab.imap(
                        Encryption.IMPLICIT_TLS,
                        imaps(
                                "AUTH=PLAIN",
                                script ->
                                        script.expect("A0 AUTHENTICATE PLAIN")
                                                .send("+ \r\n")
                                                .expect(".*")
                                                .send("+ \r\n")
                                                .expectClose()));
        assertThat(last(outcome))
                .isEqualTo(new Evidence.Violated(ProtocolFault.TOO_MANY_CHALLENGES, "+ "));
    }

    @Test
    void a_yes_before_the_password_was_sent_is_noticed() {
        MailboxLab.Outcome outcome =
                MailboxLab.imap(
                        Encryption.IMPLICIT_TLS,
                        imaps(
                                "AUTH=PLAIN",
                                script ->
                                        script.expect("A0 AUTHENTICATE PLAIN")
                                                .send("A0 OK welcome\r\n")));
        assertThat(last(outcome)).isEqualTo(new Evidence.Noticed(Oddity.SIGN_IN_UNCHECKED, ""));
    }

    @Test
    void a_connection_that_breaks_off_after_the_yes_has_signed_in_all_the_same() {
        MailboxLab.Outcome outcome =
                MailboxLab.imap(
                        Encryption.IMPLICIT_TLS,
                        imaps(
                                "AUTH=PLAIN",
                                script ->
                                        script.expect("A0 AUTHENTICATE.*")
                                                .send("A0 OK\r\n")
                                                .close()));
        assertThat(outcome.run().wentThrough()).isTrue();
    }

    @Test
    void a_connection_that_breaks_off_before_an_answer_has_not() {
        MailboxLab.Outcome outcome =
                MailboxLab.imap(
                        Encryption.IMPLICIT_TLS,
                        imaps("AUTH=PLAIN", script -> script.expect("A0 AUTHENTICATE.*").close()));
        assertThat(last(outcome)).isInstanceOf(Evidence.Closed.class);
        assertThat(outcome.run().stages().getLast().outcome()).isEqualTo(Outcome.FAILED);
    }

    @Test
    void a_literal_too_large_to_be_meant_ends_the_visit() {
        MailboxLab.Outcome outcome =
                MailboxLab.imap(
                        Encryption.IMPLICIT_TLS,
                        imaps(
                                "AUTH=PLAIN",
                                script ->
                                        script.expect("A0 AUTHENTICATE.*")
                                                .send("A0 OK\r\n")
                                                .expect("A1 CAPABILITY")
                                                .send("* CAPABILITY {2147483647}\r\n")));
        assertThat(outcome.run().wentThrough()).isTrue();
    }

    /** With so much patience that the run's own time would be over before the server's silence. */
    @ParameterizedTest
    @ValueSource(strings = {"+OK 3 messages\r\n", "-ERR [AUTH] no\r\n"})
    void a_server_that_says_nothing_to_a_farewell_is_not_waited_for(String answer) {
        Duration forever = Duration.ofMinutes(10);
        IncomingSettings settings =
                MailboxLab.settings(
                        IncomingProtocol.POP3, Encryption.IMPLICIT_TLS, Lab.withPassword());
        try (ScriptedSmtpServer server = ScriptedSmtpServer.script(popAnswering(answer));
                Lifeline lifeline = Lab.lifeline()) {
            Network lab = Lab.network(server, settings.endpoint().port(), lifeline);
            Network patient =
                    new Network(
                            lab.connector(),
                            lab.secure(),
                            new Patience(forever, forever, forever, forever),
                            lab.gate());
            IncomingOrder order = new IncomingOrder(settings, Lab.withPassword(), false);
            new IncomingProbe(patient, order, ProbeListener.nobody()).run();
            assertThat(lifeline.end()).isEqualTo(Lifeline.End.NOT_YET);
        }
    }
}
