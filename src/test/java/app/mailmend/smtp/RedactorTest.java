package app.mailmend.smtp;

import static org.assertj.core.api.Assertions.assertThat;

import app.mailmend.account.LoginName;
import app.mailmend.account.Secret;
import app.mailmend.settings.HostName;
import app.mailmend.smtp.sasl.Plain;
import app.mailmend.smtp.sasl.SignInData;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RedactorTest {

    private static final String SECRET = "Gr\u00FC\u00DFe/\"\\ \u20AC5";

    private static Redactor watching(String secret) {
        Redactor redactor = new Redactor();
        redactor.watchFor(Secret.of(secret));
        return redactor;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                SECRET,
                "Gr%C3%BC%C3%9Fe%2F%22%5C+%E2%82%AC5",
                "Gr%C3%BC%C3%9Fe%2F%22%5C%20%E2%82%AC5",
                "Gr%c3%bc%c3%9fe%2f%22%5c%20%e2%82%ac5",
                "Gr\u00FC\u00DFe/\\\"\\\\ \u20AC5",
                "Gr\u00FC\u00DFe\\/\\\"\\\\ \u20AC5",
                "Gr\\u00fc\\u00dfe/\\\"\\\\ \\u20ac5",
                "Gr\\u00FC\\u00DFe/\\\"\\\\ \\u20AC5"
            })
    void s94_an_echo_is_removed_however_it_is_spelled(String echo) {
        assertThat(watching(SECRET).clean("535 no: " + echo + "!"))
                .isEqualTo("535 no: <redacted>!");
    }

    @Test
    void s94_an_echo_in_base64_or_read_as_latin_1_is_removed() {
        byte[] bytes = SECRET.getBytes(StandardCharsets.UTF_8);
        String base64 = Base64.getEncoder().encodeToString(bytes);
        assertThat(watching(SECRET).clean("x" + base64)).startsWith("x<redacted>");
        byte[] reply = ("x" + SECRET + "\u00FF").getBytes(StandardCharsets.UTF_8);
        reply[reply.length - 2] = (byte) 0xFF;
        assertThat(watching(SECRET).clean(Printable.text(reply, 0, reply.length)))
                .startsWith("x<redacted>");
    }

    @Test
    void s94_a_message_that_was_sent_is_removed_in_its_dress() {
        Redactor redactor = new Redactor();
        LoginName name = new LoginName("alice");
        HostName host = new HostName("mail.example.test");
        Plain plain = new Plain(new SignInData(name, Secret.of("250"), host, 25));
        redactor.watchFor(plain.initialResponse().orElseThrow());
        String dressed =
                Base64.getEncoder()
                        .encodeToString("\0alice\000250".getBytes(StandardCharsets.UTF_8));
        assertThat(redactor.clean("501 bad: " + dressed)).doesNotContain(dressed.substring(0, 8));
    }

    @Test
    void s94_a_secret_that_is_nearly_a_word_tears_no_holes() {
        assertThat(watching("250").clean("250 ok, 250 more")).isEqualTo("250 ok, 250 more");
    }

    @Test
    void the_beginning_of_a_secret_at_the_end_of_an_excerpt_goes_too() {
        Redactor redactor = watching("correct horse battery");
        assertThat(redactor.cleanExcerpt("no: correct hor")).isEqualTo("no: <redacted>");
        assertThat(redactor.cleanExcerpt("no: cor")).isEqualTo("no: cor");
        assertThat(redactor.clean("not correct")).isEqualTo("not correct");
    }
}
