package app.mailmend.smtp.sasl;

import static org.assertj.core.api.Assertions.assertThat;

import app.mailmend.account.LoginName;
import app.mailmend.account.Secret;
import app.mailmend.evidence.ProtocolFault;
import app.mailmend.settings.HostName;
import app.mailmend.smtp.sasl.SaslClient.Step;
import app.mailmend.smtp.sasl.SaslClient.Success;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SaslClientsTest {

    private static final byte[] NOTHING = {};

    private static SignInData data(String user, String secret, String host, int port) {
        return new SignInData(new LoginName(user), Secret.of(secret), new HostName(host), port);
    }

    private static SignInData data(String user, String secret) {
        return data(user, secret, "mail.example.test", 587);
    }

    private static String text(SecretBytes message) {
        return new String(message.bytes(), StandardCharsets.UTF_8);
    }

    private static String first(SaslClient client) {
        return text(client.initialResponse().orElseThrow());
    }

    private static Step answer(SaslClient client, String challenge) {
        return client.answer(challenge.getBytes(StandardCharsets.UTF_8));
    }

    private static String sent(Step step) {
        return step instanceof Step.Send(SecretBytes message) ? text(message) : step.toString();
    }

    private static Step cancelled() {
        return new Step.Cancel(ProtocolFault.BAD_CHALLENGE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"§ 5", "€uro", "pässword\u0301", "🔑 key", "space ", " %$\"'\\"})
    void plain_sends_name_and_password_to_the_byte(String password) {
        assertThat(first(new Plain(data("alice@example.test", password))))
                .isEqualTo("\0alice@example.test\0" + password);
    }

    @Test
    void plain_sends_a_password_of_thousands_of_characters() {
        String password = "€§".repeat(2000);
        assertThat(first(new Plain(data("alice", password)))).isEqualTo("\0alice\0" + password);
    }

    @Test
    void plain_has_no_answer_to_a_challenge() {
        assertThat(answer(new Plain(data("a", "b")), "")).isEqualTo(cancelled());
    }

    @ParameterizedTest
    @ValueSource(strings = {"Username:", "User Name\0", "Benutzername", "", "???"})
    void login_answers_by_position_whatever_is_asked(String prompt) {
        Login login = new Login(data("alice", "wonder land "));
        assertThat(login.initialResponse()).isEmpty();
        assertThat(sent(answer(login, prompt))).isEqualTo("alice");
        assertThat(login.success()).isEqualTo(Success.UNCHECKED);
        assertThat(sent(answer(login, "Kennwort:"))).isEqualTo("wonder land ");
        assertThat(login.success()).isEqualTo(Success.CHECKED);
        assertThat(answer(login, "Password:")).isEqualTo(cancelled());
    }

    @Test
    void s56_login_does_not_put_the_password_where_a_name_is_asked_for() {
        assertThat(answer(new Login(data("alice", "secret")), "Password:")).isEqualTo(cancelled());
        Login login = new Login(data("alice", "secret"));
        answer(login, "Username:");
        assertThat(answer(login, "username:")).isEqualTo(cancelled());
        assertThat(login.success()).isEqualTo(Success.UNCHECKED);
    }

    @Test
    void cram_md5_signs_as_rfc_2195_shows() {
        CramMd5 cram = new CramMd5(data("tim", "tanstaaftanstaaf"));
        assertThat(cram.initialResponse()).isEmpty();
        assertThat(cram.success()).isEqualTo(Success.UNCHECKED);
        assertThat(sent(answer(cram, "<1896.697170952@postoffice.reston.mci.net>")))
                .isEqualTo("tim b913a602c7eda7a495b4e6e7334d3890");
        assertThat(cram.success()).isEqualTo(Success.CHECKED);
        assertThat(answer(cram, "<another@example.test>")).isEqualTo(cancelled());
    }

    @Test
    void cram_md5_does_not_sign_nothing() {
        CramMd5 cram = new CramMd5(data("tim", "tanstaaftanstaaf"));
        assertThat(cram.answer(NOTHING)).isEqualTo(cancelled());
        assertThat(cram.success()).isEqualTo(Success.UNCHECKED);
    }

    @Test
    void xoauth2_sends_name_and_token_between_its_separators() {
        TokenBearer bearer = TokenBearer.xoauth2(data("someuser@example.com", "ya29.vF9dft4"));
        assertThat(first(bearer))
                .isEqualTo("user=someuser@example.com\1auth=Bearer ya29.vF9dft4\1\1");
        assertThat(answer(bearer, "{}"))
                .isInstanceOfSatisfying(
                        Step.Acknowledge.class,
                        step -> assertThat(step.message().bytes()).isEmpty());
    }

    @Test
    void oauthbearer_sends_what_rfc_7628_section_4_1_shows() {
        String token = "vF9dft4qmTc2Nvb3RlckBhbHRhdmlzdGEuY29tCg==";
        TokenBearer bearer =
                TokenBearer.oauthBearer(data("user@example.com", token, "server.example.com", 143));
        byte[] shown =
                Base64.getDecoder()
                        .decode(
                                "bixhPXVzZXJAZXhhbXBsZS5jb20sAWhvc3Q9c2VydmVyLmV4YW1wbGUuY29tAXBv"
                                        + "cnQ9MTQzAWF1dGg9QmVhcmVyIHZGOWRmdDRxbVRjMk52YjNSbGNrQmhi"
                                        + "SFJoZG1semRHRXVZMjl0Q2c9PQEB");
        assertThat(bearer.initialResponse().orElseThrow().bytes()).isEqualTo(shown);
        assertThat(answer(bearer, "{}"))
                .isInstanceOfSatisfying(
                        Step.Acknowledge.class,
                        step -> assertThat(step.message().bytes()).containsExactly(1));
    }

    @Test
    void oauthbearer_escapes_a_comma_and_an_equals_sign_in_the_name() {
        assertThat(first(TokenBearer.oauthBearer(data("a,b=c", "token"))))
                .startsWith("n,a=a=2Cb=3Dc,\1host=mail.example.test\1port=587\1");
    }

    @Test
    void an_empty_challenge_explains_nothing() {
        assertThat(TokenBearer.xoauth2(data("a", "b")).answer(NOTHING))
                .isInstanceOf(Step.Send.class);
    }

    @Test
    void closing_wipes_what_was_not_sent_and_the_text_form_is_dots() {
        Plain plain = new Plain(data("alice", "secret"));
        SecretBytes message = plain.initialResponse().orElseThrow();
        assertThat(message).hasToString("••••••");
        plain.close();
        assertThat(message.bytes()).containsOnly(0);
    }
}
