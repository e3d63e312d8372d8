package app.mailmend.smtp;

import static org.assertj.core.api.Assertions.assertThat;

import app.mailmend.account.Credential;
import app.mailmend.account.Secret;
import app.mailmend.evidence.ServerOffer;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MechanismTest {

    private static final Credential PASSWORD = new Credential.Password(Secret.of("secret"));
    private static final Credential TOKEN = new Credential.Token(Secret.of("token"));

    private static String chosen(String offered, Credential credential, boolean encrypted) {
        ServerOffer offer = new ServerOffer(Map.of("AUTH", offered));
        return Mechanism.choose(offer, credential, encrypted)
                .map(Mechanism::saslName)
                .orElse("none");
    }

    @ParameterizedTest
    @CsvSource({
        "CRAM-MD5 LOGIN SCRAM-SHA-1 SCRAM-SHA-256 PLAIN, PLAIN",
        "CRAM-MD5 LOGIN SCRAM-SHA-1 SCRAM-SHA-256, SCRAM-SHA-256",
        "CRAM-MD5 LOGIN SCRAM-SHA-1, SCRAM-SHA-1",
        "CRAM-MD5 LOGIN, LOGIN",
        "cram-md5, CRAM-MD5",
        "PLAINER, none"
    })
    void inside_tls_one_flight_comes_first_and_cram_md5_last(String offered, String expected) {
        assertThat(chosen(offered, PASSWORD, true)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "CRAM-MD5 LOGIN PLAIN SCRAM-SHA-1, SCRAM-SHA-1",
        "CRAM-MD5 LOGIN PLAIN, PLAIN",
        "CRAM-MD5, none"
    })
    void in_clear_those_come_first_that_do_not_show_the_password(String offered, String expected) {
        assertThat(chosen(offered, PASSWORD, false)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"NTLM", "GSSAPI GSS-SPNEGO", "DIGEST-MD5", "EXTERNAL", "ANONYMOUS"})
    void s63_what_is_not_spoken_is_never_begun(String offered) {
        assertThat(chosen(offered, PASSWORD, true)).isEqualTo("none");
        assertThat(chosen(offered, TOKEN, true)).isEqualTo("none");
    }

    @Test
    void a_token_is_never_taken_for_a_password_nor_a_password_for_a_token() {
        assertThat(chosen("PLAIN OAUTHBEARER XOAUTH2", TOKEN, true)).isEqualTo("XOAUTH2");
        assertThat(chosen("PLAIN OAUTHBEARER", TOKEN, true)).isEqualTo("OAUTHBEARER");
        assertThat(chosen("PLAIN LOGIN", TOKEN, true)).isEqualTo("none");
        assertThat(chosen("XOAUTH2", PASSWORD, true)).isEqualTo("none");
        assertThat(chosen("PLAIN", Credential.none(), true)).isEqualTo("none");
    }
}
