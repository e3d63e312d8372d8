package app.mailmend.wording;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WindowTextTest {

    @ParameterizedTest
    @ValueSource(strings = {"", "de", "fr", "es"})
    void each_language_has_every_sentence_and_no_other(String language) {
        assertThat(bundle(language).keySet())
                .containsExactlyInAnyOrderElementsOf(
                        Stream.of(WindowText.values())
                                .map(WindowText::key)
                                .collect(Collectors.toSet()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"de", "fr", "es"})
    void each_translation_takes_the_same_arguments_as_the_english(String language) {
        ResourceBundle english = bundle("");
        ResourceBundle other = bundle(language);
        assertThat(WindowText.values())
                .allSatisfy(text ->
                        assertThat(arguments(other.getString(text.key())))
                                .as(text.key())
                                .isEqualTo(arguments(english.getString(text.key()))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "de", "fr", "es"})
    void apostrophes_are_doubled_so_that_they_are_seen(String language) {
        ResourceBundle bundle = bundle(language);
        assertThat(WindowText.values())
                .allSatisfy(text ->
                        assertThat(bundle.getString(text.key()).replace("''", ""))
                                .as(text.key())
                                .doesNotContain("'"));
    }

    private static ResourceBundle bundle(String language) {
        ResourceBundle bundle =
                ResourceBundle.getBundle(
                        "app.mailmend.wording.window",
                        language.isEmpty() ? Locale.ROOT : Locale.of(language));
        assertThat(bundle.getLocale().getLanguage()).isEqualTo(language);
        return bundle;
    }

    private static Set<Integer> arguments(String pattern) {
        Set<Integer> arguments = new TreeSet<>();
        int count = new MessageFormat(pattern, Locale.ROOT).getFormatsByArgumentIndex().length;
        for (int i = 0; i < count; i++) {
            if (pattern.contains("{" + i + "}")) {
                arguments.add(i);
            }
        }
        return arguments;
    }
}
