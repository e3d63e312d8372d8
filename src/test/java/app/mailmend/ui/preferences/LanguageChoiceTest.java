package app.mailmend.ui.preferences;

import static org.assertj.core.api.Assertions.assertThat;

import app.mailmend.wording.Wording;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class LanguageChoiceTest {

    @Test
    void every_complete_language_can_be_chosen_and_no_other() {
        assertThat(
                        Stream.of(LanguageChoice.values())
                                .filter(choice -> choice != LanguageChoice.SYSTEM)
                                .map(choice -> choice.locale(Locale.ROOT))
                                .map(Locale::getLanguage))
                .containsExactlyElementsOf(
                        Wording.LANGUAGES.stream().map(Locale::getLanguage).toList());
    }

    @Test
    void each_language_is_named_in_itself() {
        assertThat(Wording.LANGUAGES.stream().map(LanguageChoice::ownName))
                .containsExactly("English", "Deutsch", "Français", "Español");
    }

    @Test
    void dates_and_numbers_stay_those_of_the_country() {
        Locale austria = Locale.of("de", "AT");
        assertThat(LanguageChoice.GERMAN.locale(austria)).isEqualTo(austria);
        assertThat(LanguageChoice.SYSTEM.locale(austria)).isEqualTo(austria);
        assertThat(LanguageChoice.FRENCH.locale(austria)).isEqualTo(Locale.FRENCH);
    }
}
