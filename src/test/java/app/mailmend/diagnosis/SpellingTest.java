package app.mailmend.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SpellingTest {

    @Test
    void lines_of_one_reply_are_joined_without_their_numbers() {
        assertThat(Spelling.plain("550-Please turn on\r\n550-SMTP\n550 Authentication"))
                .isEqualTo("550-please turn on smtp authentication");
        assertThat(Spelling.plain("530-5.7.0 Must issue\n530 5.7.0 STARTTLS first"))
                .isEqualTo("530-5.7.0 must issue starttls first");
    }

    @Test
    void lines_of_different_replies_stay_apart() {
        assertThat(Spelling.plain("235 ok\n250 2.0.0 queued")).isEqualTo("235 ok 250 2.0.0 queued");
    }

    @Test
    void written_line_ends_are_line_ends() {
        assertThat(Spelling.plain("530-5.7.0 Learn more at\\n530 5.7.0  https://x"))
                .isEqualTo("530-5.7.0 learn more at https://x");
    }

    @Test
    void blanks_quotes_and_width_are_made_plain() {
        assertThat(Spelling.plain("  Le\u00A0client n\u2019est\tpas\n\n“ok” \uFF15\uFF13\uFF15 "))
                .isEqualTo("le client n'est pas \"ok\" 535");
    }

    @Test
    void invisible_and_control_characters_are_dropped() {
        assertThat(Spelling.plain("a\u202Eb\u200Bc\u0000d\u001B[31m")).isEqualTo("abc d [31m");
    }

    @Test
    void a_huge_text_keeps_its_beginning_and_its_end() {
        String text = "begin " + "x".repeat(1_000_000) + " end";
        assertThat(Excerpt.of(text))
                .hasSizeLessThanOrEqualTo(Spelling.MAX_LENGTH)
                .startsWith("begin ")
                .endsWith(" end");
        assertThat(Excerpt.of("short")).isEqualTo("short");
    }
}
