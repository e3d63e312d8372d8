package app.mailmend.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import app.mailmend.account.EmailAddress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TestMessageTest {

    private static final EmailAddress ALICE =
            EmailAddress.check("alice@example.test").orElseThrow();

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r", "\0", "\u007f", "\u0085", "\u2028", "\u2029", "\u000b"})
    void what_breaks_a_line_becomes_a_space_in_header_fields(String character) {
        TestMessage message =
                new TestMessage(ALICE, ALICE, "a" + character + "b", "c" + character + "d", "");
        assertThat(message.displayName()).isEqualTo("a b");
        assertThat(message.subject()).isEqualTo("c d");
    }

    @Test
    void letters_of_any_language_and_the_bodys_lines_stay() {
        TestMessage message = new TestMessage(ALICE, ALICE, "嘍 Äß", "✓ 𝄞", "one\ntwo\n");
        assertThat(message.displayName()).isEqualTo("嘍 Äß");
        assertThat(message.subject()).isEqualTo("✓ 𝄞");
        assertThat(message.body()).isEqualTo("one\ntwo\n");
    }
}
