package app.mailmend.smtp;

import static org.assertj.core.api.Assertions.assertThat;

import app.mailmend.account.Secret;
import app.mailmend.evidence.Evidence;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TokenRefusalTest {

    private static final Evidence.TokenRefused NOTHING = new Evidence.TokenRefused("", "", "");

    private static Evidence.TokenRefused read(String json) {
        return TokenRefusal.read(json.getBytes(StandardCharsets.UTF_8), new Redactor());
    }

    @Test
    void s57_the_three_parts_of_the_standard_are_read() {
        assertThat(
                        read(
                                "{\"status\":\"401\",\"schemes\":\"bearer mac\","
                                        + "\"scope\":\"https://mail.google.com/\"}"))
                .isEqualTo(
                        new Evidence.TokenRefused("401", "bearer mac", "https://mail.google.com/"));
    }

    @Test
    void a_number_is_a_status_and_what_else_is_there_is_passed_over() {
        assertThat(
                        read(
                                "{\"error\":{\"status\":\"x\"},\"list\":[1,[2]],\"status\":400,\"scope\":{}}"))
                .isEqualTo(new Evidence.TokenRefused("400", "", ""));
    }

    @Test
    void of_a_part_given_twice_the_first_counts() {
        assertThat(read("{\"status\":\"1\",\"status\":\"2\"}").status()).isEqualTo("1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "[]",
                "\"status\"",
                "<html><b>401</b>",
                "{",
                "{\"status\":",
                "\0"
            })
    void s58_what_is_no_json_object_says_nothing(String text) {
        assertThat(read(text)).isEqualTo(NOTHING);
    }

    @Test
    void s58_deep_nesting_ends_the_reading_and_keeps_what_came_before() {
        String deep = "[".repeat(5000);
        assertThat(read("{\"status\":\"401\",\"x\":" + deep))
                .isEqualTo(new Evidence.TokenRefused("401", "", ""));
        String limit = "[".repeat(SmtpLimits.MAX_JSON_DEPTH - 1);
        String closed = limit + "]".repeat(SmtpLimits.MAX_JSON_DEPTH - 1);
        assertThat(read("{\"x\":" + closed + ",\"status\":\"401\"}").status()).isEqualTo("401");
        assertThat(read("{\"x\":[" + closed + "],\"status\":\"401\"}").status()).isEmpty();
    }

    @Test
    void s58_parts_are_cut_and_made_printable() {
        Evidence.TokenRefused seen =
                read("{\"status\":\"\\u001b[31m\\u202E\",\"scope\":\"" + "x".repeat(9000) + "\"}");
        assertThat(seen.status()).isEqualTo("␛[31mU+202E");
        assertThat(seen.scope()).hasSize(SmtpLimits.MAX_EXCERPT);
    }

    @Test
    void a_token_that_is_repeated_is_removed() {
        Redactor redactor = new Redactor();
        redactor.watchFor(Secret.of("ya29.vF9dft4qm"));
        byte[] json = "{\"status\":\"ya29.vF9dft4qm\"}".getBytes(StandardCharsets.UTF_8);
        assertThat(TokenRefusal.read(json, redactor).status()).isEqualTo("<redacted>");
    }
}
