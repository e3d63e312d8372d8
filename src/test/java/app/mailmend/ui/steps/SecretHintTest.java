package app.mailmend.ui.steps;

import static org.assertj.core.api.Assertions.assertThat;

import app.mailmend.settings.SecretForm;
import app.mailmend.ui.parts.Voice;
import app.mailmend.ui.steps.SecretHint.Mood;
import app.mailmend.wording.Wording;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/// What is said about a password for mail programs while it is put in.
class SecretHintTest {

    private static final SecretForm LETTERS =
            new SecretForm(SecretForm.Alphabet.SMALL, List.of(16), "", false);

    private final SecretHint hint = new SecretHint(LETTERS, new Voice(new Wording(Locale.ENGLISH)));

    private List<Mood> moods(String typed, boolean finished) {
        return hint.lines(typed, finished).stream().map(SecretHint.Line::mood).toList();
    }

    private String words(String typed) {
        return hint.lines(typed, true).stream().map(SecretHint.Line::words).toList().toString();
    }

    @Test
    void before_anything_is_typed_it_says_what_such_a_password_looks_like() {
        assertThat(moods("", true)).containsExactly(Mood.NEUTRAL);
        assertThat(words("")).contains("16 small letters");
    }

    @Test
    void nobody_is_told_that_it_is_too_short_while_typing() {
        assertThat(moods("abcd", false)).containsExactly(Mood.NEUTRAL);
        assertThat(moods("abcd", true)).containsExactly(Mood.DOUBT);
    }

    @Test
    void a_wrong_letter_is_told_at_once() {
        assertThat(moods("abCd", false)).containsExactly(Mood.DOUBT);
    }

    @Test
    void a_fitting_one_is_praised_and_its_blanks_are_left_out() {
        assertThat(moods("abcdefghijklmnop", false)).containsExactly(Mood.GOOD);
        assertThat(moods("abcd efgh ijkl mnop", true)).containsExactly(Mood.GOOD, Mood.NEUTRAL);
    }

    @Test
    void of_one_that_does_not_fit_no_blank_is_said_to_be_left_out() {
        assertThat(moods("my own pass phrase", true)).doesNotContain(Mood.GOOD, Mood.NEUTRAL);
    }

    @Test
    void the_password_itself_is_never_repeated() {
        assertThat(words("Sesame-42")).doesNotContain("Sesame");
    }
}
