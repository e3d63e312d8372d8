package app.mailmend.smtp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.mailmend.evidence.Evidence;
import app.mailmend.evidence.Oddity;
import app.mailmend.evidence.ProtocolFault;
import app.mailmend.testing.AuthAttempt;
import app.mailmend.testing.Dialogue;
import app.mailmend.testing.Script;
import app.mailmend.testing.ScriptedSmtpServer;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Honest and hostile SASL dialogues, in clear on loopback with the person's consent. */
class SignInTest {

    private static final String ALL = "AUTH PLAIN LOGIN CRAM-MD5 SCRAM-SHA-1 SCRAM-SHA-256";

    private static Dialogue submission() {
        return new Dialogue()
                .account("alice@example.test", ClientLab.PASSWORD)
                .offerBeforeTls(ALL)
                .offerInsideTls(ALL);
    }

    private static Consumer<Script> offering(String mechanism, Consumer<Script> rest) {
        return script -> {
            script.send("220 mail.example.test\r\n")
                    .expect("EHLO .*")
                    .send("250-mail.example.test\r\n250 AUTH " + mechanism + "\r\n");
            rest.accept(script);
        };
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    private static ProtocolFault fault(Answer answer) {
        return answer instanceof Answer.Failure(Evidence.Violated(ProtocolFault fault, _))
                ? fault
                : org.assertj.core.api.Assertions.fail("no violation: " + answer);
    }

    @ParameterizedTest
    @EnumSource(names = {"PLAIN", "LOGIN", "SCRAM_SHA_1", "SCRAM_SHA_256"})
    void the_right_password_is_taken_and_leaves_no_trace(Mechanism mechanism) {
        try (var server = ScriptedSmtpServer.dialogue(submission());
                ClientLab lab = ClientLab.greeted(server)) {
            assertThat(lab.signIn(mechanism)).as(lab.transcript()).matches(it -> it.isCode(235));
            assertThat(lab.client().takeAsides()).isEmpty();
            assertThat(lab.recorder().authAttempts()).isEqualTo(1);
            assertThat(lab.transcript())
                    .contains("AUTH " + mechanism.saslName())
                    .doesNotContain(ClientLab.PASSWORD, base64(ClientLab.PASSWORD));
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"PLAIN", "LOGIN", "SCRAM_SHA_1", "SCRAM_SHA_256"})
    void a_wrong_password_is_refused(Mechanism mechanism) {
        try (var server = ScriptedSmtpServer.dialogue(submission());
                ClientLab lab = ClientLab.greeted(server)) {
            assertThat(lab.signIn(mechanism, "wrong horse").isCode(535)).isTrue();
            assertThat(lab.client().isUsable()).isTrue();
        }
    }

    @Test
    void cram_md5_is_spoken_inside_tls() {
        Dialogue dialogue =
                submission()
                        .implicitTls(ClientLab.GOOD)
                        .onAuth(attempt ->
                                attempt.password().matches("[0-9a-f]{32}") ? "235 ok" : "535 no");
        try (var server = ScriptedSmtpServer.dialogue(dialogue);
                ClientLab lab = ClientLab.greetedInTls(server)) {
            assertThat(lab.signIn(Mechanism.CRAM_MD5).isCode(235)).isTrue();
            AuthAttempt attempt = dialogue.authAttempts().getFirst();
            assertThat(attempt.user()).isEqualTo("alice@example.test");
            assertThat(lab.transcript()).doesNotContain(attempt.password());
        }
    }

    @Test
    void cram_md5_is_not_spoken_in_clear() {
        try (var server = ScriptedSmtpServer.dialogue(submission());
                ClientLab lab = ClientLab.greeted(server)) {
            assertThatThrownBy(() -> lab.signIn(Mechanism.CRAM_MD5))
                    .isInstanceOf(IllegalStateException.class);
            lab.client().close();
            assertThat(server.received().everything()).doesNotContain("AUTH");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"§ 5", "€uro", "pässword\u0301", "🔑 key", "space ", " %$\"'\\"})
    void s67_every_character_arrives_as_it_was_typed(String password) {
        for (Mechanism mechanism : List.of(Mechanism.PLAIN, Mechanism.LOGIN)) {
            Dialogue dialogue = submission().account("alice@example.test", password);
            try (var server = ScriptedSmtpServer.dialogue(dialogue);
                    ClientLab lab = ClientLab.greeted(server)) {
                assertThat(lab.signIn(mechanism, password).isCode(235)).isTrue();
            }
        }
    }

    @Test
    void s67_a_long_password_waits_to_be_asked_for_and_arrives_whole() {
        String password = "x€".repeat(1500);
        Dialogue dialogue = submission().account("alice@example.test", password);
        try (var server = ScriptedSmtpServer.dialogue(dialogue);
                ClientLab lab = ClientLab.greeted(server)) {
            assertThat(lab.signIn(Mechanism.PLAIN, password).isCode(235)).isTrue();
            assertThat(dialogue.authAttempts().getFirst().initialResponse()).isFalse();
        }
    }

    @Test
    void a_message_that_just_fits_rides_on_the_auth_line() {
        int room = SmtpLimits.MAX_COMMAND_BYTES - "AUTH PLAIN ".length() - 2;
        int fits = room / 4 * 3 - "alice@example.test".length() - 2;
        for (int more : List.of(0, 1)) {
            String password = "x".repeat(fits + more);
            Dialogue dialogue = submission().account("alice@example.test", password);
            try (var server = ScriptedSmtpServer.dialogue(dialogue);
                    ClientLab lab = ClientLab.greeted(server)) {
                assertThat(lab.signIn(Mechanism.PLAIN, password).isCode(235)).isTrue();
                assertThat(dialogue.authAttempts().getFirst().initialResponse())
                        .isEqualTo(more == 0);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 1_000_000_000})
    void s64_a_server_that_asks_for_too_little_or_too_much_work_gets_no_proof(int rounds) {
        Dialogue dialogue = submission().scramIterations(rounds);
        try (var server = ScriptedSmtpServer.dialogue(dialogue);
                ClientLab lab = ClientLab.greeted(server)) {
            assertThat(fault(lab.signIn(Mechanism.SCRAM_SHA_256)))
                    .isEqualTo(ProtocolFault.BAD_ITERATIONS);
            lab.client().quit();
            assertThat(server.received().linesBeforeTls()).hasSize(4).contains("*", "QUIT");
        }
    }

    @Test
    void s64_a_server_with_a_wrong_signature_is_not_believed() {
        Dialogue dialogue = submission().scramLast(last -> "v=AAAA");
        try (var server = ScriptedSmtpServer.dialogue(dialogue);
                ClientLab lab = ClientLab.greeted(server)) {
            assertThat(fault(lab.signIn(Mechanism.SCRAM_SHA_1)))
                    .isEqualTo(ProtocolFault.SERVER_UNPROVEN);
        }
    }

    @Test
    void s64_a_235_without_a_signature_is_not_believed() {
        Dialogue dialogue = submission().scramLast(last -> "").onAuth(attempt -> "235 welcome");
        try (var server = ScriptedSmtpServer.dialogue(dialogue);
                ClientLab lab = ClientLab.greeted(server)) {
            assertThat(fault(lab.signIn(Mechanism.SCRAM_SHA_1)))
                    .isEqualTo(ProtocolFault.SERVER_UNPROVEN);
        }
        try (var server =
                        ScriptedSmtpServer.script(
                                offering(
                                        "SCRAM-SHA-256",
                                        script -> script.expect("AUTH .*").send("235 hi\r\n")));
                ClientLab lab = ClientLab.greeted(server)) {
            assertThat(fault(lab.signIn(Mechanism.SCRAM_SHA_256)))
                    .isEqualTo(ProtocolFault.SERVER_UNPROVEN);
        }
    }

    @Test
    void the_server_s_proof_and_the_client_s_are_kept_out_of_the_transcript() {
        try (var server = ScriptedSmtpServer.dialogue(submission());
                ClientLab lab = ClientLab.greeted(server)) {
            lab.signIn(Mechanism.SCRAM_SHA_256);
            assertThat(lab.transcript()).contains("334 <redacted>", "334 cj");
            assertThat(lab.transcript()).doesNotContain("334 dj0", "334 dj");
        }
    }

    @Test
    void s54_challenges_without_end_are_answered_five_times() {
        try (var server =
                        ScriptedSmtpServer.script(
                                offering(
                                        "XOAUTH2",
                                        script -> {
                                            script.expect("AUTH XOAUTH2 .*");
                                            for (int i = 0; i < SmtpLimits.MAX_CHALLENGES; i++) {
                                                script.send("334 \r\n").expect("");
                                            }
                                            script.send("334 \r\n")
                                                    .expect("\\*")
                                                    .send("501 gone\r\n")
                                                    .expect("QUIT");
                                        }));
                ClientLab lab = ClientLab.greeted(server)) {
            assertThat(fault(lab.signIn(Mechanism.XOAUTH2)))
                    .isEqualTo(ProtocolFault.TOO_MANY_CHALLENGES);
            lab.client().quit();
            server.assertCompleted();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"334 not base64!", "334 AA=A", "334 ␀"})
    void s55_a_challenge_that_is_not_base64_ends_the_exchange(String challenge) {
        try (var server =
                        ScriptedSmtpServer.script(
                                offering(
                                        "LOGIN",
                                        script ->
                                                script.expect("AUTH LOGIN")
                                                        .send(challenge + "\r\n")
                                                        .expect("\\*")
                                                        .send("501 gone\r\n")));
                ClientLab lab = ClientLab.greeted(server)) {
            assertThat(fault(lab.signIn(Mechanism.LOGIN))).isEqualTo(ProtocolFault.BAD_CHALLENGE);
            assertThat(lab.client().isUsable()).isTrue();
            server.assertCompleted();
        }
    }

    @Test
    void s55_an_endless_challenge_ends_at_the_limit() {
        try (var server =
                        ScriptedSmtpServer.script(
                                offering(
                                        "XOAUTH2",
                                        script ->
                                                script.expect("AUTH .*")
                                                        .send("334 ")
                                                        .repeat("A".repeat(1024), 1024)));
                ClientLab lab = ClientLab.greeted(server)) {
            assertThat(fault(lab.signIn(Mechanism.XOAUTH2))).isEqualTo(ProtocolFault.LINE_TOO_LONG);
            assertThat(lab.client().isUsable()).isFalse();
        }
    }

    @Test
    void s56_a_name_asked_for_twice_gets_no_password() {
        try (var server =
                        ScriptedSmtpServer.script(
                                offering(
                                        "LOGIN",
                                        script ->
                                                script.expect("AUTH LOGIN")
                                                        .send("334 VXNlcm5hbWU6\r\n")
                                                        .expect(base64("alice@example.test"))
                                                        .send("334 VXNlcm5hbWU6\r\n")
                                                        .expect("\\*")
                                                        .send("501 gone\r\n")));
                ClientLab lab = ClientLab.greeted(server)) {
            assertThat(fault(lab.signIn(Mechanism.LOGIN))).isEqualTo(ProtocolFault.BAD_CHALLENGE);
            server.assertCompleted();
        }
    }

    @Test
    void s57_the_reason_for_refusing_a_token_is_kept_beside_the_refusal() {
        String json = "{\"status\":\"400\",\"schemes\":\"Bearer\",\"scope\":\"mail\"}";
        try (var server =
                        ScriptedSmtpServer.script(
                                offering(
                                        "OAUTHBEARER",
                                        script ->
                                                script.expect("AUTH OAUTHBEARER .*")
                                                        .send("334 " + base64(json) + "\r\n")
                                                        .expect("AQ==")
                                                        .send("535 5.7.8 no\r\n")));
                ClientLab lab = ClientLab.greeted(server)) {
            assertThat(lab.signIn(Mechanism.OAUTHBEARER).isCode(535)).isTrue();
            assertThat(lab.client().takeAsides())
                    .containsExactly(new Evidence.TokenRefused("400", "Bearer", "mail"));
            assertThat(lab.client().takeAsides()).isEmpty();
            server.assertCompleted();
        }
    }

    @Test
    void a_long_token_waits_to_be_asked_for() {
        String token = "ya29.".repeat(200);
        Dialogue dialogue =
                submission()
                        .offerBeforeTls("AUTH XOAUTH2")
                        .onAuth(attempt ->
                                attempt.password().contains("Bearer " + token + "\1\1")
                                        ? "235 ok"
                                        : "535 no");
        try (var server = ScriptedSmtpServer.dialogue(dialogue);
                ClientLab lab = ClientLab.greeted(server)) {
            assertThat(lab.signIn(Mechanism.XOAUTH2, token).isCode(235)).isTrue();
            assertThat(lab.client().takeAsides()).isEmpty();
        }
    }

    @Test
    void s59_a_success_before_the_secret_was_sent_is_noted() {
        try (var server =
                        ScriptedSmtpServer.script(
                                offering(
                                        "LOGIN",
                                        script -> script.expect("AUTH LOGIN").send("235 hi\r\n")));
                ClientLab lab = ClientLab.greeted(server)) {
            assertThat(lab.signIn(Mechanism.LOGIN).isCode(235)).isTrue();
            assertThat(lab.client().takeAsides())
                    .containsExactly(new Evidence.Noticed(Oddity.SIGN_IN_UNCHECKED, "AUTH LOGIN"));
        }
    }

    @Test
    void s59_so_is_one_behind_the_name_alone_or_before_a_long_password_was_asked_for() {
        try (var server =
                        ScriptedSmtpServer.script(
                                offering(
                                        "LOGIN",
                                        script ->
                                                script.expect("AUTH LOGIN")
                                                        .send("334 VXNlcm5hbWU6\r\n")
                                                        .expect(".*")
                                                        .send("235 hi\r\n")),
                                offering(
                                        "PLAIN",
                                        script -> script.expect("AUTH PLAIN").send("235 hi\r\n")));
                ClientLab first = ClientLab.greeted(server);
                ClientLab second = ClientLab.greeted(server)) {
            first.signIn(Mechanism.LOGIN);
            second.signIn(Mechanism.PLAIN, "x".repeat(1000));
            assertThat(first.client().takeAsides()).hasSize(1);
            assertThat(second.client().takeAsides()).hasSize(1);
        }
    }

    @Test
    void s61_a_refusal_stays_one_though_the_connection_drops() {
        try (var server =
                        ScriptedSmtpServer.script(
                                offering(
                                        "PLAIN",
                                        script ->
                                                script.expect("AUTH .*")
                                                        .send("535 5.7.8 no\r\n")
                                                        .close()));
                ClientLab lab = ClientLab.greeted(server)) {
            assertThat(lab.signIn(Mechanism.PLAIN).isCode(535)).isTrue();
        }
    }

    @Test
    void s17_a_connection_cut_behind_the_secret_is_closed_and_no_refusal() {
        try (var server =
                        ScriptedSmtpServer.script(
                                offering("PLAIN", script -> script.expect("AUTH .*").reset()));
                ClientLab lab = ClientLab.greeted(server)) {
            assertThat(lab.signIn(Mechanism.PLAIN).evidence()).isInstanceOf(Evidence.Closed.class);
            assertThat(lab.recorder().authAttempts()).isEqualTo(1);
        }
    }

    @Test
    void s94_a_server_that_repeats_the_secret_finds_no_one_to_keep_it() {
        try (var server =
                        ScriptedSmtpServer.script(
                                offering(
                                        "PLAIN",
                                        script ->
                                                script.expect("AUTH .*")
                                                        .send(
                                                                "+OK "
                                                                        + ClientLab.PASSWORD
                                                                        + "\r\n")));
                ClientLab lab = ClientLab.greeted(server)) {
            Answer answer = lab.signIn(Mechanism.PLAIN);
            assertThat(answer.evidence()).isInstanceOf(Evidence.OtherProtocol.class);
            assertThat(answer + lab.transcript()).doesNotContain("correct horse");
        }
    }
}
