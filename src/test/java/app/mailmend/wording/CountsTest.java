package app.mailmend.wording;

import static org.assertj.core.api.Assertions.assertThat;

import app.mailmend.catalog.CredentialKit;
import app.mailmend.catalog.ProviderCatalog;
import app.mailmend.wording.Bundles.Said;
import java.text.MessageFormat;
import java.text.NumberFormat;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** One line, two lines, no line: in each language as it counts. */
class CountsTest {

    private static final List<Integer> COUNTS = List.of(0, 1, 2, 5, 21, 1000);

    private static final Pattern CHOICE = Pattern.compile("\\{(\\d),choice,");

    /** What stands in the other places of a sentence. */
    private static final int OTHER = 7;

    /** Nouns in the plural right after a number. */
    private static final Pattern PLURAL =
            Pattern.compile(
                    "\\{\\d} (?:lines?|seconds|minutes|failures|stages|messages|servers|letters|characters"
                            + "|Zeilen|Sekunden|Minuten|Schritte|Nachrichten|Buchstaben|Zeichen"
                            + "|lignes|secondes|minutes|\u00e9checs|\u00e9tapes|lettres|caract\u00e8res"
                            + "|l\u00edneas|segundos|minutos|fallos|etapas|letras|caracteres)");

    private static final Pattern ONE_AND_PLURAL =
            Pattern.compile(PLURAL.pattern().replace("\\{\\d}", "\\b1").replace("lines?", "lines"));

    /**
     * A secret is never one letter long, which is checked below; a field takes many, and the budget
     * is counted over several minutes.
     */
    private static final Pattern MORE_THAN_ONE =
            Pattern.compile("form\\..*\\.count|field.cut|budget.sight");

    private static Stream<Said> counting() {
        return Bundles.all().stream().filter(said -> CHOICE.matcher(said.words()).find());
    }

    @Test
    void the_sentences_with_counts_are_known() {
        assertThat(counting().map(Said::key).collect(Collectors.toSet()))
                .contains(
                        "explain.kept",
                        "log.found",
                        "pause.seconds",
                        "pause.minutes",
                        "test.progress");
    }

    @TestFactory
    Stream<DynamicTest> every_count_is_said_as_the_language_has_it() {
        return counting().map(said -> DynamicTest.dynamicTest(said.place(), () -> check(said)));
    }

    /** None and one may be said without a number; whoever writes the number counts with it. */
    private static void check(Said said) {
        CHOICE.matcher(said.words())
                .results()
                .map(choice -> Integer.parseInt(choice.group(1)))
                .distinct()
                .forEach(place -> check(said, place));
    }

    private static void check(Said said, int place) {
        NumberFormat number = NumberFormat.getNumberInstance(said.language());
        for (int count : COUNTS.subList(2, COUNTS.size())) {
            assertThat(say(said, place, count)).contains(number.format(count));
            assertThat(noun(say(said, place, count))).isEqualTo(noun(say(said, place, 2)));
        }
        assertThat(say(said, place, 1)).doesNotContainPattern(ONE_AND_PLURAL);
        String none = say(said, place, 0);
        if (none.contains("0")) {
            int like = said.is("fr") ? 1 : 2;
            assertThat(noun(none)).isEqualTo(noun(say(said, place, like)));
        }
    }

    private static String say(Said said, int place, int count) {
        Object[] counts = new Object[5];
        Arrays.fill(counts, OTHER);
        counts[place] = count;
        return new MessageFormat(said.words(), said.language()).format(counts);
    }

    /** What is left without the number. */
    private static String noun(String words) {
        return words.replaceAll("[\\d.,\\p{Zs}]+", " ");
    }

    @Test
    void no_number_stands_before_a_plural_that_does_not_follow_it() {
        List<String> rigid =
                Bundles.all().stream()
                        .filter(said -> !MORE_THAN_ONE.matcher(said.key()).matches())
                        .filter(said -> PLURAL.matcher(outsideChoices(said.words())).find())
                        .map(Said::place)
                        .toList();
        assertThat(rigid).isEmpty();
    }

    private static String outsideChoices(String words) {
        return words.replaceAll("\\{\\d,choice,(?:[^{}]|\\{\\d})*}", "");
    }

    @Test
    void no_secret_is_one_letter_long() {
        Set<Integer> lengths =
                ProviderCatalog.bundled().all().stream()
                        .flatMap(provider -> provider.kits().stream())
                        .flatMap(CountsTest::lengths)
                        .collect(Collectors.toSet());
        assertThat(lengths).isNotEmpty().allMatch(length -> length > 1);
    }

    private static Stream<Integer> lengths(CredentialKit kit) {
        return kit.forms().stream()
                .filter(form -> !form.groups().isEmpty())
                .map(form -> form.length());
    }

    @Test
    void numbers_and_times_follow_the_language() {
        FixWords german = new FixWords(new Wording(Locale.GERMAN));
        assertThat(german.pause(Duration.ofMinutes(1000))).isEqualTo("1.000 Minuten");
        assertThat(german.pause(Duration.ofSeconds(1))).isEqualTo("1 Sekunde");
        assertThat(new Wording(Locale.FRENCH).say(AccessText.TEST_PROGRESS, 0, "TLS"))
                .isEqualTo("Aucune \u00e9tape termin\u00e9e. En cours\u00a0: TLS");
    }
}
