package app.mailmend.bench.explain;

import static org.assertj.core.api.Assertions.assertThat;

import app.mailmend.diagnosis.rules.StandardRules;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Error texts that people met, with the cause that was behind each. Bounds are in percent. */
class CorpusTest {

    private static List<Corpus> others;
    private static Score observed;

    @BeforeAll
    static void explain() {
        List<Corpus> all = Corpus.all();
        others = all.subList(1, all.size());
        observed = score(all.getFirst());
    }

    private static Score score(Corpus corpus) {
        return new Score(
                        corpus.texts().stream()
                                .map(text -> Guess.of(text, StandardRules.diagnostician()))
                                .toList())
                .certain();
    }

    @Test
    void the_right_cause_of_an_observed_text_comes_first() {
        assertThat(observed.size()).isGreaterThan(300);
        assertThat(observed.percentRight(1)).as(wrong(observed)).isGreaterThanOrEqualTo(97);
        assertThat(observed.percentRight(2)).as(wrong(observed)).isGreaterThanOrEqualTo(99);
    }

    @Test
    void every_530_is_explained() {
        assertThat(observed.of530().size()).isGreaterThan(50);
        assertThat(observed.of530().wrong()).isEmpty();
    }

    @Test
    void no_cause_is_worse_than_the_others() {
        observed.byCause()
                .forEach((cause, score) ->
                        assertThat(score.percentRight(1))
                                .as(cause + ": " + wrong(score))
                                .isGreaterThanOrEqualTo(85));
    }

    @Test
    void what_is_said_with_confidence_is_right() {
        Score sure = observed.surerThan(0.9);
        assertThat(sure.size()).isGreaterThan(observed.size() / 2);
        assertThat(sure.percentRight(1)).as(wrong(sure)).isGreaterThanOrEqualTo(98);
    }

    @TestFactory
    Stream<DynamicTest> the_texts_of_other_files_are_explained() {
        return others.stream()
                .map(corpus ->
                        DynamicTest.dynamicTest(
                                corpus.name(),
                                () ->
                                        assertThat(score(corpus).percentRight(1))
                                                .as(wrong(score(corpus)))
                                                .isGreaterThanOrEqualTo(97)));
    }

    private static String wrong(Score score) {
        return String.valueOf(score.wrong());
    }
}
