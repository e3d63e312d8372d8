package app.mailmend.bench.explain;

import static org.assertj.core.api.Assertions.assertThat;

import app.mailmend.diagnosis.Calibration;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What the figures are made with: sources, pieces of patterns, and the fit of confidences. */
class FiguresTest {

    @Test
    void texts_of_one_page_or_repository_have_one_source_and_threads_stand_alone() {
        assertThat(CorpusText.source("https://github.com/acme/mta:src/a.c"))
                .isEqualTo(CorpusText.source("https://github.com/acme/mta:src/b.c"))
                .isNotEqualTo(CorpusText.source("https://github.com/acme/mta/issues/1"));
        assertThat(CorpusText.source("https://github.com/acme/mta/issues/1"))
                .isNotEqualTo(CorpusText.source("https://github.com/acme/mta/issues/2"))
                .isEqualTo(CorpusText.source("https://github.com/acme/mta/issues/1#comment-2"));
        assertThat(CorpusText.source("https://example.com/a via https://github.com/acme/b:c"))
                .isEqualTo(CorpusText.source("https://example.com/a (cited)"))
                .isNotEqualTo(CorpusText.source("https://example.com/b"));
    }

    @Test
    void only_id_text_and_cause_have_to_be_there() throws JsonProcessingException {
        CorpusText least = text("{'id':'a','reply':'530 no','cause':'auth-required'}");
        assertThat(least.certain()).isTrue();
        assertThat(least.is530()).isFalse();
        assertThat(least.source()).isEqualTo("a");
        CorpusText more =
                text(
                        "{'id':'a','reply':'no','cause':'auth-required','secondary':'tls-required',"
                                + "'impliedCode':530,'certainty':'low','lang':'de'}");
        assertThat(more.causes()).hasSize(2);
        assertThat(more.certain()).isFalse();
        assertThat(more.is530()).isTrue();
    }

    private static CorpusText text(String json) throws JsonProcessingException {
        return CorpusText.of(new ObjectMapper().readTree(json.replace('\'', '"')));
    }

    @Test
    void a_pattern_is_read_and_written_without_a_change() {
        for (String pattern :
                List.of("a(b|c(?:d|e)?)f{1,3}", "(?<!x|y)a[(|)]\\(b\\|", "(a)? b(?!c|d)")) {
            List<Pieces> read = Pieces.of(pattern);
            assertThat(read).hasSize(1);
            assertThat(read.getFirst()).hasToString(pattern);
        }
        assertThat(Pieces.of("a|b(c|d)|\\|"))
                .extracting(Pieces::toString)
                .containsExactly("a", "b(c|d)", "\\|");
    }

    @Test
    void options_can_be_left_out_one_by_one_but_not_what_looks_ahead() {
        Pieces pieces = Pieces.of("a(b|c(d|e))( f)?(?!g|h)").getFirst();
        assertThat(pieces.options())
                .extracting(Pieces::toString)
                .containsExactly("b", "c(d|e)", "d", "e", " f");
        assertThat(without(pieces, 0)).isEqualTo("a(c(d|e))( f)?(?!g|h)");
        assertThat(without(pieces, 2, 3)).isEqualTo("a(b)( f)?(?!g|h)");
        assertThat(without(pieces, 4)).isEqualTo("a(b|c(d|e))(?!g|h)");
        assertThat(without(pieces, 0, 1)).isEqualTo("nothing");
        assertThat(pieces.without(Set.of(pieces))).isEmpty();
    }

    private static String without(Pieces pieces, Integer... options) {
        List<Pieces> all = pieces.options();
        Set<Pieces> left = Set.copyOf(List.of(options).stream().map(all::get).toList());
        return pieces.without(left).orElse("nothing");
    }

    @Test
    void a_text_needs_the_options_without_which_the_wording_is_not_in_it() {
        Wording wording = new Wording("TRY_LATER", Pieces.of("try( it)?~(later|again)").getFirst());
        assertThat(wording.neededFor("please try it much later"))
                .extracting(Pieces::toString)
                .containsExactlyInAnyOrder("try( it)?~(later|again)", "later");
        assertThat(wording.neededFor("try again later")).hasSize(1);
    }

    @Test
    void a_text_from_elsewhere_is_like_one_that_has_four_of_its_words_in_a_row()
            throws JsonProcessingException {
        CorpusText model = text("{'id':'a','reply':'530 Must issue a STARTTLS','cause':'success'}");
        assertThat(new Elsewhere("554: must issue a starttls command").isLike(model)).isTrue();
        assertThat(new Elsewhere("you must issue STARTTLS").isLike(model)).isFalse();
    }

    @Test
    void what_a_confidence_is_worth_rises_and_keeps_the_promise_of_nine_tenths()
            throws JsonProcessingException {
        CorpusText text = text("{'id':'a','reply':'x','cause':'success'}");
        Guess right = new Guess(text, text.causes(), 0.7);
        List<String> lines = CalibrationFit.lines(Collections.nCopies(500, right));
        assertThat(lines).anyMatch(line -> line.equals("0.894  0.890"));
        assertThat(lines.stream().map(line -> Double.parseDouble(line.split(" +")[1])))
                .isSorted()
                .allMatch(worth -> worth >= 0.32 && worth <= 0.99);
        assertThat(right.calibrated(Calibration.of(lines)).confidence()).isBetween(0.85, 0.89);
    }
}
