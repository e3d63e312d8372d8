package app.mailmend.wording;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConsoleTextTest {

    private static final Pattern PLACE = Pattern.compile("\\{\\d}");
    private static final Pattern LONE_APOSTROPHE = Pattern.compile("(?<!')'(?!')");
    private static final Pattern OPTION = Pattern.compile("--[a-z-]+");

    private static Properties bundle(String suffix) {
        Properties bundle = new Properties();
        try (var in = ConsoleText.class.getResourceAsStream("console" + suffix + ".properties")) {
            bundle.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return bundle;
    }

    private static Set<String> all(Pattern pattern, String text) {
        return pattern.matcher(text)
                .results()
                .map(MatchResult::group)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "_de", "_fr", "_es"})
    void a_bundle_has_exactly_the_sentences_that_are_said(String suffix) {
        Set<String> keys =
                Arrays.stream(ConsoleText.values())
                        .map(ConsoleText::key)
                        .collect(Collectors.toSet());

        assertThat(bundle(suffix).stringPropertyNames()).isEqualTo(keys);
    }

    @ParameterizedTest
    @EnumSource(ConsoleText.class)
    void a_translation_has_the_places_and_options_of_the_original(ConsoleText text) {
        String english = bundle("").getProperty(text.key());

        assertThat(Stream.of("_de", "_fr", "_es").map(it -> bundle(it).getProperty(text.key())))
                .allSatisfy(translation -> {
                    assertThat(translation).isNotBlank();
                    assertThat(all(PLACE, translation)).isEqualTo(all(PLACE, english));
                    assertThat(all(OPTION, translation)).isEqualTo(all(OPTION, english));
                });
    }

    @ParameterizedTest
    @EnumSource(ConsoleText.class)
    void apostrophes_are_doubled_and_the_help_can_print_every_sentence(ConsoleText text) {
        assertThat(Stream.of("", "_de", "_fr", "_es").map(it -> bundle(it).getProperty(text.key())))
                .allSatisfy(sentence -> {
                    assertThat(all(LONE_APOSTROPHE, sentence)).isEmpty();
                    if (text.name().matches("(OPTION|ARGUMENT|PURPOSE|HEADING).*")) {
                        assertThat(sentence).doesNotContain("%", "@|", "${");
                    }
                });
    }

    @ParameterizedTest
    @EnumSource(ConsoleText.class)
    void no_place_is_left_unfilled_by_four_arguments(ConsoleText text) {
        for (Locale language : Wording.LANGUAGES) {
            String said = new Wording(language).say(text, 1, 2, 3, 4);

            assertThat(said).doesNotContain("{", "}", "''");
        }
    }
}
