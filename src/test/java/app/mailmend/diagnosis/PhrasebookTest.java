package app.mailmend.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class PhrasebookTest {

    private final Phrasebook phrasebook = Phrasebook.standard();

    @TestFactory
    Stream<DynamicTest> each_phrase_matches_its_examples_and_misses_its_near_misses() {
        return phrasebook.phrases().stream()
                .map(phrase ->
                        DynamicTest.dynamicTest(
                                phrase.signal() + " " + phrase.matching(), () -> check(phrase)));
    }

    private void check(Phrase phrase) {
        assertThat(phrase.sources()).as("sources").isNotEmpty();
        assertThat(phrase.matching()).as("examples").isNotEmpty();
        assertThat(phrase.missing()).as("near misses").isNotEmpty();
        assertThat(phrase.matching()).allMatch(text -> phrase.saidIn(Spelling.plain(text)));
        assertThat(phrase.missing())
                .noneMatch(text ->
                        phrasebook.signalsIn(Spelling.plain(text)).contains(phrase.signal()));
    }

    @Test
    void every_signal_has_a_wording() {
        Set<Signal> worded =
                phrasebook.phrases().stream().map(Phrase::signal).collect(Collectors.toSet());
        assertThat(worded).isEqualTo(EnumSet.allOf(Signal.class));
    }

    @Test
    void a_pattern_may_not_repeat_without_an_end() {
        assertThatThrownBy(() -> Phrasebook.of(List.of("= TRY_LATER", "says later.*", "like x")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("repetition without an end");
        assertThatThrownBy(() -> Phrasebook.of(List.of("= TRY_LATER", "says a{2,}", "like x")))
                .hasMessageContaining("repetition without an end");
        assertThat(Phrasebook.of(List.of("= TRY_LATER", "says a{2,9}")).phrases()).hasSize(1);
    }

    @Test
    void a_line_outside_the_format_is_named() {
        assertThatThrownBy(() -> Phrasebook.of(List.of("# head", "sayz later")))
                .hasMessageContaining("line 2");
        assertThatThrownBy(() -> Phrasebook.of(List.of("= NO_SUCH_SIGNAL")))
                .hasMessageContaining("line 1");
    }

    @Test
    void the_order_of_phrases_means_nothing() {
        List<String> lines =
                List.of(
                        "= TRY_LATER",
                        "says later",
                        "= ACCEPTED",
                        "says \\b250\\b",
                        "or   \\b235\\b");
        List<String> reversed =
                List.of("= ACCEPTED", "says \\b235\\b|\\b250\\b", "= TRY_LATER", "says later");
        for (String text : List.of("250 later", "235 ok", "later", "never")) {
            assertThat(Phrasebook.of(lines).signalsIn(text))
                    .isEqualTo(Phrasebook.of(reversed).signalsIn(text));
        }
    }

    @Test
    void a_gap_is_short() {
        Phrasebook book = Phrasebook.of(List.of("= TRY_LATER", "says try~later"));
        assertThat(book.signalsIn("try " + "x".repeat(30) + " later")).isNotEmpty();
        assertThat(book.signalsIn("try " + "x".repeat(60) + " later")).isEmpty();
    }
}
