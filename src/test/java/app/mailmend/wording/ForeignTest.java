package app.mailmend.wording;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;

/** Words of others among our own. */
class ForeignTest {

    private static final String HEBREW = "\u05D3\u05D5\u05D0\u05E8";

    @Test
    void what_is_written_from_the_left_stays_as_it_is() {
        for (String words :
                new String[] {"", "smtp.example.org", "b\u00FCcher \u4F8B \uD83D\uDE00"}) {
            assertThat(Foreign.inSentence(words)).isEqualTo(words);
            assertThat(Foreign.visible(words)).isEqualTo(words);
        }
    }

    @Test
    void what_is_written_from_the_right_keeps_to_itself() {
        assertThat(Foreign.inSentence(HEBREW)).isEqualTo("\u2068" + HEBREW + "\u2069");
        assertThat(Foreign.inSentence(Foreign.inSentence(HEBREW)))
                .isEqualTo("\u2068\u2068" + HEBREW + "\u2069\u2069");
    }

    @Test
    void what_would_turn_a_sentence_around_is_written_out() {
        assertThat(Foreign.visible("a\u202Eb\u0007c\n\td"))
                .isEqualTo("a\u27E8U+202E\u27E9b\u27E8U+0007\u27E9c\n\td");
        assertThat(Foreign.visible("\u2066\u2067\u202A\u202C"))
                .doesNotContainPattern("[\u2066\u2067\u202A\u202C]");
    }

    @Test
    void nobody_ends_the_isolate_that_was_made_around_the_words() {
        assertThat(Foreign.inSentence("\u2069" + HEBREW + "\u2068"))
                .isEqualTo("\u2068" + HEBREW + "\u2069");
        assertThat(Foreign.inSentence(HEBREW + "\u2069")).isEqualTo("\u2068" + HEBREW + "\u2069");
    }

    @Test
    void every_sentence_is_protected_from_the_words_in_it() {
        String said =
                new Wording(Locale.ENGLISH).say(WindowText.BROWSER_OPENED, "x\u202Egro.elpmaxe");
        assertThat(said).doesNotContain("\u202E").contains("U+202E");
    }
}
