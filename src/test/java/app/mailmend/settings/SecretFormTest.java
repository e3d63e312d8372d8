package app.mailmend.settings;

import static app.mailmend.settings.SecretDoubt.CAPITALS_INSTEAD_OF_SMALL;
import static app.mailmend.settings.SecretDoubt.GROUPS_MISSING;
import static app.mailmend.settings.SecretDoubt.OTHER_BEGINNING;
import static app.mailmend.settings.SecretDoubt.SMALL_INSTEAD_OF_CAPITALS;
import static app.mailmend.settings.SecretDoubt.STRANGE_CHARACTER;
import static app.mailmend.settings.SecretDoubt.TOO_LONG;
import static app.mailmend.settings.SecretDoubt.TOO_SHORT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.mailmend.account.Secret;
import app.mailmend.settings.SecretForm.Alphabet;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class SecretFormTest {

    private static final SecretForm GOOGLE = new SecretForm(Alphabet.SMALL, List.of(16), "", false);
    private static final SecretForm APPLE =
            new SecretForm(Alphabet.SMALL, List.of(4, 4, 4, 4), "", true);
    private static final SecretForm NETEASE =
            new SecretForm(Alphabet.CAPITALS, List.of(16), "", true);
    private static final SecretForm SENDGRID = new SecretForm(Alphabet.ANY, List.of(), "SG.", true);

    private static SecretCheck check(SecretForm form, String secret) {
        return form.check(Secret.of(secret));
    }

    private static String text(Secret secret) {
        return new String(secret.utf8(), StandardCharsets.UTF_8);
    }

    @Test
    void blanks_are_left_out_only_where_they_do_not_count_and_it_is_told() {
        SecretCheck google = check(GOOGLE, "abcd efgh\u00a0ijkl mnop");
        assertThat(google.looksRight()).isTrue();
        assertThat(google.blanksLeftOut()).isTrue();
        assertThat(text(google.secret())).isEqualTo("abcdefghijklmnop");

        SecretCheck netease = check(NETEASE, "ABCD EFGHIJKLMNO");
        assertThat(netease.blanksLeftOut()).isFalse();
        assertThat(netease.doubts()).containsExactly(STRANGE_CHARACTER);
        assertThat(text(netease.secret())).isEqualTo("ABCD EFGHIJKLMNO");
    }

    @Test
    void what_needs_no_change_is_passed_on_as_it_is() {
        Secret typed = Secret.of("abcdefghijklmnop");
        SecretCheck check = GOOGLE.check(typed);
        assertThat(check.blanksLeftOut()).isFalse();
        typed.close();
        assertThat(text(check.secret())).isEqualTo("abcdefghijklmnop");
    }

    @Test
    void nothing_but_blanks_stays_what_it_is_and_is_too_short() {
        SecretCheck check = check(GOOGLE, "   ");
        assertThat(check.doubts()).containsExactly(TOO_SHORT);
        assertThat(check.blanksLeftOut()).isFalse();
        assertThat(text(check.secret())).isEqualTo("   ");
    }

    @Test
    void length_and_characters_are_compared() {
        assertThat(check(GOOGLE, "abcdefghijklmno").doubts()).containsExactly(TOO_SHORT);
        assertThat(check(GOOGLE, "abcdefghijklmnopq").doubts()).containsExactly(TOO_LONG);
        assertThat(check(GOOGLE, "abcdefghijklmn0p").doubts()).containsExactly(STRANGE_CHARACTER);
        assertThat(check(GOOGLE, "Abcdefghijklmnop").doubts())
                .containsExactly(CAPITALS_INSTEAD_OF_SMALL);
        assertThat(check(NETEASE, "ABCDEFGHIJKLMNOp").doubts())
                .containsExactly(SMALL_INSTEAD_OF_CAPITALS);
        assertThat(check(GOOGLE, "Summer2026!").doubts())
                .containsExactlyInAnyOrder(TOO_SHORT, CAPITALS_INSTEAD_OF_SMALL, STRANGE_CHARACTER);
        assertThat(check(GOOGLE, "abcd-efghijklmnop").doubts())
                .containsExactlyInAnyOrder(STRANGE_CHARACTER, TOO_LONG);
    }

    @Test
    void hyphens_belong_to_the_form_where_there_are_groups() {
        assertThat(check(APPLE, "abcd-efgh-ijkl-mnop").looksRight()).isTrue();
        assertThat(check(APPLE, "abcdefghijklmnop").doubts()).containsExactly(GROUPS_MISSING);
        assertThat(check(APPLE, "abc-defgh-ijkl-mnop").doubts()).containsExactly(GROUPS_MISSING);
        assertThat(check(APPLE, "abcd-efgh-ijkl-mno-p").doubts()).containsExactly(GROUPS_MISSING);
        assertThat(check(APPLE, "abcd-efgh-ijkl-mno").doubts()).containsExactly(TOO_SHORT);
        assertThat(check(APPLE, "abcd-efgh-ijkl-mnopq").doubts()).containsExactly(TOO_LONG);
    }

    @Test
    void a_beginning_is_all_that_is_looked_at_where_it_is_wrong() {
        assertThat(check(SENDGRID, "SG.anything-goes_here").looksRight()).isTrue();
        assertThat(check(SENDGRID, "sg.anything").doubts()).containsExactly(OTHER_BEGINNING);
        assertThat(check(SENDGRID, "SG").doubts()).containsExactly(OTHER_BEGINNING);
    }

    @Test
    void every_alphabet_knows_its_characters() {
        assertThat(check(form(Alphabet.SMALL_AND_DIGITS), "ab12").looksRight()).isTrue();
        assertThat(check(form(Alphabet.SMALL_AND_DIGITS), "aB12").doubts())
                .containsExactly(CAPITALS_INSTEAD_OF_SMALL);
        assertThat(check(form(Alphabet.CAPITALS_AND_DIGITS), "AB12").looksRight()).isTrue();
        assertThat(check(form(Alphabet.CAPITALS_AND_DIGITS), "Ab12").doubts())
                .containsExactly(SMALL_INSTEAD_OF_CAPITALS);
        assertThat(check(form(Alphabet.LETTERS_AND_DIGITS), "aB12").looksRight()).isTrue();
        assertThat(check(form(Alphabet.LETTERS_AND_DIGITS), "aB1é").doubts())
                .containsExactly(STRANGE_CHARACTER);
        assertThat(check(form(Alphabet.ANY), "é€§ ").looksRight()).isTrue();
    }

    private static SecretForm form(Alphabet alphabet) {
        return new SecretForm(alphabet, List.of(4), "", true);
    }

    @Test
    void a_group_of_nothing_is_refused_and_no_secret_is_printed() {
        assertThatThrownBy(() -> new SecretForm(Alphabet.ANY, List.of(4, 0), "", true))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(APPLE.length()).isEqualTo(16);
        assertThat(check(GOOGLE, "Summer2026!").toString()).doesNotContain("ummer", "2026");
    }
}
