package app.mailmend.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CanaryTest {

    private static final String ALICE = "alice@example.test";
    private static final Canary CANARY = Canary.of("pä ß\"'<&>%+/=\\ 7", ALICE);

    static Stream<String> shapes() {
        return Stream.of(
                CANARY.password(),
                base64(CANARY.password()),
                base64("\0" + ALICE + "\0" + CANARY.password()),
                base64(ALICE + "\0" + ALICE + "\0" + CANARY.password()),
                base64("\0somebody-else\0" + CANARY.password() + " and more"),
                base64("\0somebody.else\0" + CANARY.password() + " and more"),
                base64("\0somebody_else_\0" + CANARY.password() + " and more"),
                URLEncoder.encode(CANARY.password(), StandardCharsets.UTF_8),
                "p%C3%A4%20%C3%9F%22%27%3C%26%3E%25%2B%2F%3D%5C%207",
                "pä ß&quot;&#39;&lt;&amp;&gt;%+/=\\ 7",
                "pä ß\\\"'<&>%+/=\\\\ 7",
                "p\\u00e4 \\u00df\\\"'<&>%+/=\\\\ 7",
                HexFormat.of().formatHex(CANARY.password().getBytes(StandardCharsets.UTF_8)));
    }

    @ParameterizedTest
    @MethodSource("shapes")
    void is_found_in_every_shape_and_never_repeated(String shape) {
        assertThatThrownBy(() -> CANARY.assertAbsentFrom("clean", "before " + shape + " behind"))
                .isInstanceOf(AssertionError.class)
                .hasMessageStartingWith("the password stands in text 1 at character ")
                .hasMessageNotContaining(shape);
    }

    @ParameterizedTest
    @MethodSource("shapes")
    void is_covered_in_every_shape(String shape) {
        String covered = CANARY.redact("before " + shape + " behind");

        assertThat(covered).startsWith("before ").endsWith(" behind").contains("••••••");
        CANARY.assertAbsentFrom(covered);
    }

    @Test
    void is_not_found_where_it_is_not() {
        assertThatCode(() ->
                        CANARY.assertAbsentFrom(
                                "",
                                ALICE,
                                base64("\0" + ALICE + "\0" + "another"),
                                CANARY.password().substring(1)))
                .doesNotThrowAnyException();
    }

    @Test
    void each_random_one_is_new_and_survives_a_sign_in() {
        assertThat(Canary.random().password())
                .isNotEqualTo(Canary.random().password())
                .doesNotContain("\r", "\n", "\0")
                .hasSizeGreaterThan(30);
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
