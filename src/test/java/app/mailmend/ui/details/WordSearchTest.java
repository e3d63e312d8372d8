package app.mailmend.ui.details;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A search for a word, piece by piece. */
class WordSearchTest {

    private static List<Integer> hits(String text, String word, int piece) {
        WordSearch search = new WordSearch(text, word);
        while (!search.isOver()) {
            search.goOn(piece);
        }
        return IntStream.range(0, search.count()).map(search::hit).boxed().toList();
    }

    @Test
    void every_hit_is_found_whatever_its_case() {
        assertThat(hits("Auth AUTH auth äuth ÄUTH", "auth", 100)).containsExactly(0, 5, 10);
        assertThat(hits("Auth äuth ÄUTH", "ÄUTH", 100)).containsExactly(5, 10);
    }

    @Test
    void hits_do_not_overlap() {
        assertThat(hits("aaaaa", "aa", 100)).containsExactly(0, 2);
    }

    @Test
    void a_word_that_begins_like_itself_is_found_where_a_first_try_fails() {
        assertThat(hits("abababac", "ababac", 100)).containsExactly(2);
        assertThat(hits("aaab", "aab", 100)).containsExactly(1);
    }

    @Test
    void a_hit_that_lies_across_two_pieces_is_found() {
        assertThat(hits("xxneedlexx", "needle", 3)).containsExactly(2);
    }

    @Test
    void many_texts_are_searched_as_a_plain_search_would() {
        Random random = new Random(7);
        for (int round = 0; round < 500; round++) {
            String text = letters(random, 60);
            String word = letters(random, 1 + random.nextInt(4));
            assertThat(hits(text, word, 1 + random.nextInt(9)))
                    .as(text + " / " + word)
                    .isEqualTo(plain(text, word));
        }
    }

    private static String letters(Random random, int length) {
        return random.ints(length, 0, 4)
                .mapToObj(i -> "abAB".substring(i, i + 1))
                .reduce("", String::concat);
    }

    private static List<Integer> plain(String text, String word) {
        String low = text.toLowerCase(Locale.ROOT);
        String wanted = word.toLowerCase(Locale.ROOT);
        return IntStream.iterate(
                        low.indexOf(wanted),
                        at -> at >= 0,
                        at -> low.indexOf(wanted, at + wanted.length()))
                .boxed()
                .toList();
    }

    @Test
    void a_word_without_end_is_cut() {
        WordSearch search = new WordSearch("a".repeat(1000), "a".repeat(1000));
        assertThat(search.length()).isEqualTo(WordSearch.LONGEST);
    }

    @Test
    void the_first_hit_from_a_place_on_is_known() {
        WordSearch search = new WordSearch("x1x2x", "x");
        search.goOn(100);
        assertThat(IntStream.rangeClosed(0, 5).map(search::firstFrom))
                .containsExactly(0, 1, 1, 2, 2, 3);
    }
}
