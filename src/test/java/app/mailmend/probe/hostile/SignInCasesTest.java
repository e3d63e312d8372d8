package app.mailmend.probe.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import app.mailmend.account.Credential;
import app.mailmend.account.Secret;
import app.mailmend.diagnosis.Cause;
import app.mailmend.diagnosis.Circumstance;
import app.mailmend.diagnosis.Fact;
import app.mailmend.diagnosis.Finding;
import app.mailmend.diagnosis.Reason;
import app.mailmend.diagnosis.rules.StandardRules;
import app.mailmend.evidence.Evidence;
import app.mailmend.evidence.Oddity;
import app.mailmend.evidence.ProtocolFault;
import app.mailmend.evidence.SkipReason;
import app.mailmend.evidence.Stage;
import app.mailmend.probe.Lab;
import app.mailmend.testing.AuthAttempt;
import app.mailmend.testing.Canary;
import app.mailmend.testing.Dialogue;
import app.mailmend.testing.Script;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A hostile server that is shown a secret, or would like to be. */
class SignInCasesTest {

    private static final String TOKEN = "ya29.a0AfH6SMBtokentokentoken";

    private static Dialogue server(String mechanisms) {
        return Usual.server().offerInsideTls("AUTH " + mechanisms).implicitTls(Usual.GOOD);
    }

    private static Script offered(Script script, String mechanisms) {
        return Usual.encrypt(script)
                .send("250-mail.example.test\r\n250 AUTH " + mechanisms + "\r\n");
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    private static Encounter refusedByProtocol(Encounter encounter, ProtocolFault fault) {
        return encounter
                .failedAt(Stage.AUTH)
                .violated(fault)
                .diagnosed(Cause.SERVER_MISCONFIGURED, Circumstance.PROTOCOL_BROKEN)
                .neverDiagnosed(Cause.BAD_CREDENTIALS);
    }

    @Test
    void s54_a_server_that_asks_on_is_told_to_stop() {
        Encounter encounter =
                Approach.implicitTls()
                        .meets(script ->
                                offered(script, "LOGIN")
                                        .expect("AUTH LOGIN")
                                        .send("334 " + base64("Username:") + "\r\n")
                                        .expect(".*")
                                        .send("334 " + base64("Password:") + "\r\n")
                                        .expect(".*")
                                        .send("334 " + base64("And?") + "\r\n")
                                        .expect("\\*")
                                        .send("334 " + base64("Really?") + "\r\n"));
        refusedByProtocol(encounter, ProtocolFault.BAD_CHALLENGE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"334 not base64!", "334 AAAA\0AAAA", "334 ====", "334 5"})
    void s55_a_challenge_that_is_none_is_not_answered(String challenge) {
        Encounter encounter =
                Approach.implicitTls()
                        .meets(script ->
                                offered(script, "LOGIN")
                                        .expect("AUTH LOGIN")
                                        .send(challenge + "\r\n")
                                        .expect("\\*")
                                        .send("501 5.7.0 cancelled\r\n"));
        refusedByProtocol(encounter, ProtocolFault.BAD_CHALLENGE);
        assertThat(encounter.received().linesInsideTls())
                .containsExactly("EHLO [127.0.0.1]", "AUTH LOGIN", "*", "QUIT");
    }

    @Test
    void s55_a_challenge_without_end_is_cut_off() {
        Encounter encounter =
                Approach.implicitTls()
                        .meets(script ->
                                offered(script, "LOGIN")
                                        .expect("AUTH LOGIN")
                                        .send("334 ")
                                        .repeat("AAAAAAAA", 200_000));
        refusedByProtocol(encounter, ProtocolFault.LINE_TOO_LONG);
    }

    @Test
    void s56_a_server_that_asks_for_the_password_first_gets_neither() {
        Encounter encounter =
                Approach.implicitTls()
                        .meets(script ->
                                offered(script, "LOGIN")
                                        .expect("AUTH LOGIN")
                                        .send("334 " + base64("Password:") + "\r\n")
                                        .expect("\\*")
                                        .send("501 5.7.0 cancelled\r\n"));
        refusedByProtocol(encounter, ProtocolFault.BAD_CHALLENGE);
    }

    @ParameterizedTest
    @CsvSource({"Benutzername:, Kennwort:", "'', ''", "ユーザー名, パスワード", "User Name, Password"})
    void s56_prompts_may_be_in_any_language(String first, String second) {
        Approach.implicitTls()
                .meets(script ->
                        offered(script, "LOGIN")
                                .expect("AUTH LOGIN")
                                .send("334 " + base64(first) + "\r\n")
                                .expect(base64(Lab.ALICE.wire()))
                                .send("334 " + base64(second) + "\r\n")
                                .expect(base64(Lab.PASSWORD))
                                .send("235 welcome\r\n")
                                .expect("MAIL .*")
                                .send("250 ok\r\n")
                                .expect("RCPT .*")
                                .send("250 ok\r\n"))
                .succeeded();
    }

    private static Encounter tokenAnswered(String json) {
        return Approach.implicitTls()
                .credential(new Credential.Token(Secret.of(TOKEN)))
                .meets(script ->
                        offered(script, "XOAUTH2 PLAIN")
                                .expect("AUTH XOAUTH2 .*")
                                .send("334 " + base64(json) + "\r\n")
                                .expect("")
                                .send("535 5.7.8 Username and Password not accepted\r\n"))
                .failedAt(Stage.AUTH)
                .diagnosed(Cause.OAUTH_REQUIRED, Circumstance.TOKEN_REFUSED);
    }

    @Test
    void s57_why_a_token_is_refused_is_kept_beside_the_535() {
        tokenAnswered(
                        """
                        {"status":"400","schemes":"Bearer","scope":"https://mail.google.com/"}\
                        """)
                .saw(new Evidence.TokenRefused("400", "Bearer", "https://mail.google.com/"))
                .replied("535 5.7.8 Username and Password not accepted");
    }

    @Test
    void s57_a_token_refused_without_a_reason_is_not_called_a_wrong_password() {
        Approach.implicitTls()
                .credential(new Credential.Token(Secret.of(TOKEN)))
                .meets(
                        server("XOAUTH2")
                                .onAuth(_ ->
                                        "535 5.7.3 Authentication unsuccessful: bad credentials"))
                .failedAt(Stage.AUTH)
                .diagnosed(Cause.OAUTH_REQUIRED, Circumstance.TOKEN_REFUSED);
    }

    @Test
    void s58_a_reason_made_to_overflow_is_cut_and_one_made_to_lure_stays_text() {
        tokenAnswered("[".repeat(5000)).saw(new Evidence.TokenRefused("", "", ""));
        tokenAnswered(
                        "{\"status\":{\"a\":[[[[[[]]]]]]},\"scope\":\"<b onclick='x()'>&\\u001b[0m\"}")
                .saw(new Evidence.TokenRefused("", "", "<b onclick='x()'>&␛[0m"));
    }

    @Test
    void s58_a_token_that_is_repeated_in_the_reason_is_not_kept() {
        Encounter encounter = tokenAnswered("{\"status\":\"" + TOKEN + "\"}");
        Canary.of(TOKEN, Lab.ALICE.wire()).assertAbsentFrom(encounter.run().toString());
    }

    @Test
    void s59_a_server_that_says_yes_before_it_knows_the_password_proves_nothing() {
        Encounter encounter =
                Approach.implicitTls()
                        .meets(script ->
                                offered(script, "LOGIN")
                                        .expect("AUTH LOGIN")
                                        .send("235 come in\r\n")
                                        .expect("MAIL .*")
                                        .send("250 ok\r\n")
                                        .expect("RCPT .*")
                                        .send("250 ok\r\n"))
                        .noticed(Oddity.SIGN_IN_UNCHECKED, "AUTH LOGIN");
        assertThat(encounter.diagnosis().best().because())
                .contains(new Reason.Happened(Fact.SIGN_IN_WAS_NOT_CHECKED, Stage.AUTH));
        Canary.of(Lab.PASSWORD).assertAbsentFrom(encounter.received().insideTls());
    }

    @Test
    void s59_a_530_behind_such_a_yes_means_that_nobody_signed_in() {
        Approach.implicitTls()
                .meets(script ->
                        offered(script, "LOGIN")
                                .expect("AUTH LOGIN")
                                .send("235 come in\r\n")
                                .expect("MAIL .*")
                                .send("530 5.7.0 Authentication required\r\n"))
                .failedAt(Stage.MAIL_FROM)
                .diagnosed(Cause.AUTH_REQUIRED);
    }

    @Test
    void s60_an_accepted_password_is_not_tested_against_a_wrong_one() {
        Dialogue dialogue = server("PLAIN LOGIN");
        Approach.implicitTls().meets(dialogue).succeeded();
        assertThat(dialogue.authAttempts()).hasSize(1);
    }

    @Test
    void s61_a_refusal_stays_one_though_the_connection_drops_behind_it() {
        Approach.implicitTls()
                .meets(script ->
                        offered(script, "PLAIN")
                                .expect("AUTH PLAIN .*")
                                .send("535 5.7.8 Authentication failed\r\n")
                                .close())
                .failedAt(Stage.AUTH)
                .replied("535 5.7.8 Authentication failed")
                .diagnosed(Cause.BAD_CREDENTIALS)
                .neverDiagnosed(Cause.CONNECTION_DROPPED);
    }

    @ParameterizedTest
    @CsvSource({
        "NTLM, SIGN_IN_OF_ORGANISATION",
        "NTLM GSSAPI, SIGN_IN_OF_ORGANISATION",
        "DIGEST-MD5 NTLM GSSAPI, NONE",
        "EXTERNAL, SIGN_IN_BY_CERTIFICATE",
        "SCRAM-SHA-512 X-OWN, NONE"
    })
    void s63_ways_to_sign_in_that_are_not_ours_are_explained_and_never_begun(
            String mechanisms, Circumstance kind) {
        Dialogue dialogue = server(mechanisms);
        Encounter encounter =
                Approach.implicitTls().meets(dialogue).diagnosed(Cause.AUTH_MECHANISM_UNSUPPORTED);
        assertThat(encounter.run().all(Evidence.SignInSkipped.class))
                .containsExactly(new Evidence.SignInSkipped(SkipReason.NO_COMMON_MECHANISM));
        Finding best = StandardRules.diagnostician().diagnose(encounter.run()).best();
        assertThat(best.circumstance()).isEqualTo(kind);
        assertThat(best.because())
                .contains(
                        new Reason.Shown(Fact.SIGN_IN_WAYS_OFFERED, mechanisms.replace(" ", ", ")));
        assertThat(dialogue.count("AUTH")).isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "CRAM-MD5, CRAM-MD5",
        "CRAM-MD5 NTLM, CRAM-MD5",
        "CRAM-MD5 LOGIN, LOGIN",
        "CRAM-MD5 DIGEST-MD5 SCRAM-SHA-1 NTLM, SCRAM-SHA-1"
    })
    void s63_cram_md5_is_used_only_where_there_is_nothing_better(String offered, String used) {
        Dialogue dialogue = server(offered).onAuth(_ -> "235 welcome");
        Approach.implicitTls().meets(dialogue).succeeded();
        assertThat(dialogue.authAttempts())
                .extracting(AuthAttempt::mechanism)
                .containsExactly(used);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 4095, 1_000_001, 1_000_000_000})
    void s64_too_little_or_too_much_work_is_not_done(int iterations) {
        Dialogue dialogue = server("SCRAM-SHA-256").scramIterations(iterations);
        refusedByProtocol(Approach.implicitTls().meets(dialogue), ProtocolFault.BAD_ITERATIONS);
        assertThat(dialogue.authAttempts()).isEmpty();
    }

    @Test
    void s64_a_server_that_cannot_prove_itself_is_not_believed() {
        refusedByProtocol(
                Approach.implicitTls()
                        .meets(
                                server("SCRAM-SHA-256")
                                        .scramLast(_ -> "v=" + base64("some other signature"))),
                ProtocolFault.SERVER_UNPROVEN);
    }

    @Test
    void s65_all_lines_of_a_refusal_are_kept_and_an_address_in_it_is_text() {
        String words =
                """
                534-5.7.9 Please log in with your web browser and then try again.
                534-5.7.9 For more information, go to
                534 5.7.9 https://evil.example/?login=<script> - gsmtp\
                """;
        Encounter encounter =
                Approach.implicitTls()
                        .meets(server("PLAIN").onAuth(_ -> words))
                        .failedAt(Stage.AUTH)
                        .replied(words)
                        .diagnosed(Cause.ACCOUNT_ACTION_REQUIRED);
        assertThat(encounter.diagnosis().best().because()).contains(new Reason.Said(words));
    }

    @ParameterizedTest
    @CsvSource({
        "454 4.7.0 Temporary authentication failure, temporary-auth-failure",
        "454 4.7.0 Too many login attempts, auth-throttled",
        "421 4.7.0 Too many login attempts, auth-throttled"
    })
    void s66_a_server_that_asks_for_patience_is_not_asked_by_another_way(
            String reply, String cause) {
        Dialogue dialogue = server("PLAIN LOGIN CRAM-MD5").onAuth(_ -> reply);
        Approach.implicitTls()
                .meets(dialogue)
                .failedAt(Stage.AUTH)
                .diagnosed(Cause.ofLabel(cause).orElseThrow())
                .neverDiagnosed(Cause.BAD_CREDENTIALS);
        assertThat(dialogue.authAttempts()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "§€¨ 😀 ü",
                "u\u0308 and ü",
                "trailing space ",
                "%s %25 $HOME ${x} `id`",
                "\"quotes\" and 'more' \\ back",
                "250"
            })
    void s67_every_character_of_a_password_arrives_as_it_was_typed(String password) {
        for (String mechanism : List.of("PLAIN", "LOGIN")) {
            Dialogue dialogue = server(mechanism).account(Lab.ALICE.wire(), password);
            Approach.implicitTls()
                    .credential(new Credential.Password(Secret.of(password)))
                    .meets(dialogue)
                    .succeeded();
        }
    }

    @Test
    void s67_a_password_of_a_thousand_letters_arrives_whole() {
        String password = "ä".repeat(1200);
        Approach.implicitTls()
                .credential(new Credential.Password(Secret.of(password)))
                .meets(server("PLAIN").account(Lab.ALICE.wire(), password))
                .succeeded();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "535 5.7.8 no such password: %1$s",
                "535-5.7.8 you said %2$s\n535 5.7.8 or was it %3$s",
                "535 5.7.8 see https://example.test/?p=%4$s",
                "535 5.7.8 got >%5$s< and >%6$s<"
            })
    void s94_a_password_that_the_server_repeats_in_whatever_dress_is_kept_nowhere(String reply) {
        Canary canary = Canary.random(Lab.ALICE.wire());
        String password = canary.password();
        String echoed =
                reply.formatted(
                        password,
                        base64(password),
                        base64("\0" + Lab.ALICE.wire() + "\0" + password),
                        URLEncoder.encode(password, StandardCharsets.UTF_8),
                        base64("the password was " + password + "!"),
                        base64(Lab.ALICE.wire() + "\0" + Lab.ALICE.wire() + "\0" + password));
        for (String mechanism : List.of("PLAIN", "LOGIN", "SCRAM-SHA-256")) {
            Encounter encounter =
                    Approach.implicitTls()
                            .credential(new Credential.Password(Secret.of(password)))
                            .meets(
                                    server(mechanism)
                                            .account(Lab.ALICE.wire(), password)
                                            .onAuth(_ -> echoed))
                            .failedAt(Stage.AUTH);
            canary.assertAbsentFrom(encounter.run().toString(), encounter.diagnosis().toString());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"250", "a", "pw", "Ok", "2.1.0"})
    void s94_a_short_password_is_left_out_by_its_place_and_tears_no_words(String password) {
        Encounter encounter =
                Approach.implicitTls()
                        .credential(new Credential.Password(Secret.of(password)))
                        .meets(server("PLAIN").account(Lab.ALICE.wire(), password))
                        .succeeded();
        assertThat(encounter.run().transcript().lines())
                .extracting(Object::toString)
                .contains("C: AUTH PLAIN <redacted>", "S: 250 2.1.0 Ok");
    }
}
