package app.mailmend.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class SecretTest {

    private static final String TEXT = "pä ss\u20AC\uD83D\uDD11 ";

    @Test
    void its_text_form_never_shows_what_it_holds_nor_how_long_it_is() {
        assertThat(Secret.of("a")).hasToString("••••••");
        assertThat(new Credential.Password(Secret.of("hunter2")).toString())
                .doesNotContain("hunter2");
    }

    @Test
    void its_bytes_are_exactly_utf_8_with_every_space() {
        assertThat(Secret.of(TEXT).utf8()).isEqualTo(TEXT.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void half_a_surrogate_pair_is_refused_since_it_could_not_be_sent_exactly() {
        assertThat(Secret.check("a\uD83D".toCharArray()).fault())
                .hasValue(InputFault.INVISIBLE_CHARACTER);
        assertThat(Secret.check("\uDD11a".toCharArray()).fault())
                .hasValue(InputFault.INVISIBLE_CHARACTER);
        assertThat(Secret.check("\uDD11\uD83D".toCharArray()).fault())
                .hasValue(InputFault.INVISIBLE_CHARACTER);
    }

    @Test
    void an_empty_or_endless_one_is_refused() {
        assertThat(Secret.check(new char[0]).fault()).hasValue(InputFault.EMPTY);
        assertThat(Secret.check("x".repeat(Secret.MAX_LENGTH).toCharArray()).fault()).isEmpty();
        assertThat(Secret.check("x".repeat(Secret.MAX_LENGTH + 1).toCharArray()).fault())
                .hasValue(InputFault.TOO_LONG);
    }

    @Test
    void a_closed_one_gives_nothing_away_any_more() {
        Secret secret = Secret.of(TEXT);

        secret.close();

        assertThatThrownBy(secret::utf8).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(secret::length).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(secret::copy).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void a_copy_outlives_the_original_and_the_typed_characters() {
        char[] typed = TEXT.toCharArray();
        Secret original = Secret.check(typed).orElseThrow();
        java.util.Arrays.fill(typed, 'x');
        Secret copy = original.copy();

        original.close();

        assertThat(copy.utf8()).isEqualTo(TEXT.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void two_with_the_same_characters_are_not_equal() {
        assertThat(Secret.of("same")).isNotEqualTo(Secret.of("same"));
    }
}
