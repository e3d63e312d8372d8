package app.mailmend.wording;

import static org.assertj.core.api.Assertions.assertThat;

import app.mailmend.wording.Bundles.Said;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What holds for every sentence of every bundle, whoever adds one. */
class AllBundlesTest {

    private static final Pattern PLACE = Pattern.compile("\\{(\\d+)(?:,([a-z]+))?");

    private static final Pattern MNEMONIC = Pattern.compile("(?<!_)_\\p{L}(?![a-z]* ?;)");

    /** The longest label on a button or beside a field, in characters: one line at 200 %. */
    private static final int LONGEST_LABEL = 48;

    /** Ticks and long questions wrap. */
    private static final Set<String> WRAPPING =
            Set.of("consent.action", "unsafe.tick", "pin.compared", "explain.about");

    private static final Pattern WORD = Pattern.compile("\\p{Ll}{4}");

    /** Words that are the same in two languages, names, and what a server says. */
    private static final Set<String> SAME =
            Set.of(
                    "Server",
                    "Status",
                    "Domains",
                    "Sources",
                    "Greylisting",
                    "Alternative",
                    "Version",
                    "Licence",
                    "Causes",
                    "Thunderbird",
                    "Apple Mail",
                    "Server: {0}",
                    "{0}, port {1}, {2}",
                    "anna@example.org",
                    "530 5.7.0 Must issue a STARTTLS command first");

    /** Bundles whose keys follow from the values they are about; BundlesTest knows which. */
    private static final Set<String> KEYED_BY_VALUES =
            Set.of(
                    "catalogue",
                    "causes",
                    "discovery",
                    "evidence",
                    "fixes",
                    "glossary",
                    "help",
                    "input",
                    "kits",
                    "letters",
                    "programs",
                    "questions",
                    "settings",
                    "stages");

    @Test
    void every_language_has_the_same_sentences() {
        assertThat(Bundles.names()).contains("window", "console", "causes");
        for (String bundle : Bundles.names()) {
            Set<String> english = Bundles.sentences(bundle, Locale.ENGLISH).keySet();
            for (Locale language : Wording.LANGUAGES) {
                assertThat(Bundles.sentences(bundle, language).keySet())
                        .as(bundle + " " + language)
                        .isEqualTo(english);
            }
        }
    }

    @Test
    void a_translation_has_the_same_places_in_the_same_formats() {
        assertThat(faulty(said -> !places(said.words()).equals(places(english(said))))).isEmpty();
    }

    /** Where languages count differently, one may need a choice where another needs none. */
    private static Set<String> places(String sentence) {
        return PLACE.matcher(sentence)
                .results()
                .map(place ->
                        place.group(2) == null || place.group(2).equals("choice")
                                ? place.group(1)
                                : place.group(1) + place.group(2))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String english(Said said) {
        return Bundles.sentences(said.bundle(), Locale.ENGLISH).get(said.key());
    }

    @Test
    void a_translation_is_not_much_longer_than_the_original() {
        assertThat(faulty(said -> longest(said.words()) > 60 + 2 * longest(english(said))))
                .isEmpty();
    }

    /** Of a choice, one branch is said. */
    private static int longest(String words) {
        return Stream.of(words.replaceAll("^\\{\\d,choice,|}$", "").split("\\|"))
                .mapToInt(String::length)
                .max()
                .orElse(0);
    }

    @Test
    void labels_with_a_mnemonic_fit_on_one_line() {
        assertThat(
                        faulty(said ->
                                MNEMONIC.matcher(said.words()).find()
                                        && !WRAPPING.contains(said.key())
                                        && said.words().length() > LONGEST_LABEL))
                .isEmpty();
    }

    @Test
    void a_label_has_a_mnemonic_in_all_languages_or_in_none() {
        assertThat(
                        faulty(said ->
                                MNEMONIC.matcher(said.words()).find()
                                        != MNEMONIC.matcher(english(said)).find()))
                .isEmpty();
    }

    @Test
    void nothing_is_left_in_english() {
        assertThat(
                        faulty(said ->
                                !said.is("en")
                                        && WORD.matcher(bare(said.words())).find()
                                        && said.words().equals(english(said))
                                        && !SAME.contains(said.words())))
                .isEmpty();
    }

    /** Without places and what only programs write. */
    private static String bare(String words) {
        return words.replaceAll("\\{[^|]*\\||\\S*[@/.]\\S*", "");
    }

    @Test
    void blanks_and_apostrophes_are_as_they_should_be() {
        assertThat(faulty(said -> said.words().contains("  "))).isEmpty();
        assertThat(
                        faulty(said ->
                                said.words().isBlank()
                                        || !said.words().equals(said.words().strip())))
                .isEmpty();
        assertThat(faulty(said -> said.words().replace("''", "").contains("'"))).isEmpty();
        assertThat(faulty(said -> said.words().contains("\u2019")))
                .as("one kind of apostrophe, which can be typed")
                .isEmpty();
    }

    @Test
    void quotation_marks_are_those_of_the_language_and_come_in_pairs() {
        assertThat(faulty(said -> !quotes(said.words()).matches(pairs(said)))).isEmpty();
    }

    private static String quotes(String words) {
        return words.replaceAll("[^\u201c\u201d\u201e\u00ab\u00bb\"]", "");
    }

    private static String pairs(Said said) {
        return switch (said.language().getLanguage()) {
            case "en" -> "(\u201c\u201d)*";
            case "de" -> "(\u201e\u201c)*";
            default -> "(\u00ab\u00bb)*";
        };
    }

    @Test
    void french_has_a_blank_before_its_high_signs_where_no_line_is_broken() {
        Pattern close =
                Pattern.compile(
                        "[^ :;?!\u00a0](?<!\\b[A-Z]|\\*)[:;?!](?= |$)|[^ ]\u00bb|\u00ab[^ ]");
        assertThat(faulty(said -> said.is("fr") && close.matcher(said.words()).find())).isEmpty();
        assertThat(new Wording(Locale.FRENCH).say(WindowText.PROVIDER_KNOWN, "a : b"))
                .isEqualTo("Fournisseur\u00a0: a : b");
    }

    @Test
    void spanish_questions_and_calls_begin_with_their_sign() {
        assertThat(
                        faulty(said ->
                                said.is("es")
                                        && (count(said, '?') != count(said, '\u00bf')
                                                || count(said, '!') != count(said, '\u00a1'))))
                .isEmpty();
    }

    private static long count(Said said, char sign) {
        return said.words().chars().filter(letter -> letter == sign).count();
    }

    @Test
    void every_bundle_has_exactly_the_sentences_of_its_keys() {
        Map<String, Set<String>> keys =
                Bundles.keyEnums().stream()
                        .flatMap(Bundles::keys)
                        .collect(
                                Collectors.groupingBy(
                                        TextKey::bundle,
                                        Collectors.mapping(TextKey::key, Collectors.toSet())));
        Set<String> known = new HashSet<>(KEYED_BY_VALUES);
        known.addAll(keys.keySet());
        assertThat(known).containsAll(Bundles.names());
        keys.keySet().removeAll(KEYED_BY_VALUES);
        keys.forEach((bundle, wanted) ->
                assertThat(Bundles.sentences(bundle, Locale.ENGLISH).keySet())
                        .as(bundle)
                        .isEqualTo(wanted));
    }

    @Test
    void every_key_is_used_somewhere() {
        Map<String, Long> mentions = mentions();
        List<String> unused =
                Bundles.keyEnums().stream()
                        .flatMap(Bundles::keys)
                        .map(key -> ((Enum<?>) key).name())
                        .filter(name -> mentions.getOrDefault(name, 0L) < 2)
                        .filter(name -> !name.matches("(OPTION|ARGUMENT|PURPOSE|HEADING).*"))
                        .distinct()
                        .toList();
        assertThat(unused).isEmpty();
    }

    /** How often a name in capitals stands in the sources. */
    private static Map<String, Long> mentions() {
        Pattern name = Pattern.compile("\\b[A-Z][A-Z0-9_]{2,}\\b");
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .flatMap(file -> name.matcher(read(file)).results().map(MatchResult::group))
                    .collect(Collectors.groupingBy(found -> found, Collectors.counting()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> faulty(Predicate<Said> fault) {
        return Bundles.all().stream()
                .filter(fault)
                .map(said -> said.place() + "=" + said.words())
                .toList();
    }
}
