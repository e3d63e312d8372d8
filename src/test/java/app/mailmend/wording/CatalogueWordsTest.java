package app.mailmend.wording;

import static org.assertj.core.api.Assertions.assertThat;

import app.mailmend.catalog.CatalogueFault;
import app.mailmend.catalog.NoteKind;
import app.mailmend.catalog.Presets;
import app.mailmend.evidence.DiscoveryRun.Note;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Enumeration;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CatalogueWordsTest {

    private static List<Locale> languages() {
        return Wording.LANGUAGES;
    }

    @ParameterizedTest
    @MethodSource("languages")
    void every_kind_and_every_fault_has_words_of_its_own(Locale language) {
        CatalogueWords words = new CatalogueWords(new Wording(language));
        Stream<String> headings = Arrays.stream(NoteKind.values()).map(words::heading);
        Stream<String> refusals =
                Arrays.stream(CatalogueFault.values())
                        .map(fault ->
                                words.refused(
                                        new Presets.Refused(Path.of("f.json"), 1234, fault, "x")));

        List<String> all = Stream.concat(headings, refusals).toList();

        assertThat(all)
                .doesNotHaveDuplicates()
                .allSatisfy(text -> {
                    assertThat(text).isNotBlank().doesNotContain("{").doesNotContain("''");
                });
    }

    @ParameterizedTest
    @MethodSource("languages")
    void each_language_has_exactly_the_keys_that_are_used(Locale language) {
        Locale bundle = language.equals(Locale.ENGLISH) ? Locale.ROOT : language;
        ResourceBundle found =
                ResourceBundle.getBundle(
                        "app.mailmend.wording.catalogue",
                        bundle,
                        ResourceBundle.Control.getNoFallbackControl(
                                ResourceBundle.Control.FORMAT_PROPERTIES));
        Set<String> used = new TreeSet<>(Set.of("place.line", "place.file"));
        Arrays.stream(NoteKind.values()).forEach(kind -> used.add("note." + kind.label()));
        Arrays.stream(CatalogueFault.values()).forEach(fault -> used.add("fault." + fault.label()));
        Set<String> there = new TreeSet<>();
        for (Enumeration<String> keys = found.getKeys(); keys.hasMoreElements(); ) {
            there.add(keys.nextElement());
        }

        assertThat(found.getLocale()).isEqualTo(bundle);
        assertThat(there).isEqualTo(used);
    }

    @Test
    void a_refused_file_is_named_with_its_line_and_field() {
        CatalogueWords words = new CatalogueWords(new Wording(Locale.ENGLISH));

        assertThat(
                        words.refused(
                                new Presets.Refused(
                                        Path.of("p.json"),
                                        1234,
                                        CatalogueFault.UNKNOWN_FIELD,
                                        "colour")))
                .isEqualTo("p.json, line 1234: the field “colour” is not known here.");
        assertThat(
                        words.refused(
                                new Presets.Refused(
                                        Path.of("p.json"), 0, CatalogueFault.UNREADABLE, "")))
                .isEqualTo("p.json: the file cannot be read.");
    }

    @Test
    void a_note_has_its_heading_in_front_of_the_detail() {
        CatalogueWords words = new CatalogueWords(new Wording(Locale.ENGLISH));

        assertThat(words.note(new Note("paid-plan", "Costs 1 €.", "")))
                .isEqualTo("A paid plan may be needed. Costs 1 €.");
        assertThat(words.note(new Note("discontinued", "", "")))
                .isEqualTo("This provider has closed.");
        assertThat(words.note(new Note("of-tomorrow", "Detail.", ""))).isEqualTo("Detail.");
    }

    @Test
    void a_heading_ends_as_a_sentence_ends() {
        CatalogueWords words = new CatalogueWords(new Wording(Locale.ENGLISH));

        assertThat(words.note(new Note("no-network", "", ""))).endsWith("internet?");
        assertThat(words.note(new Note("typo", "alice@gmail.com", "")))
                .isEqualTo("Did you mean this address? alice@gmail.com");
        assertThat(words.note(new Note("wildcard-dns", "", ""))).endsWith(".");
    }
}
