package app.mailmend.ui.details;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.OptionalInt;
import java.util.Queue;
import org.junit.jupiter.api.Test;

/** The place among the hits of a search. */
class FinderTest {

    private final Queue<Runnable> waiting = new ArrayDeque<>();
    private int told;

    private Finder finder(String text) {
        return new Finder(text, waiting::add, () -> told++);
    }

    @Test
    void a_search_begins_at_the_next_hit_from_where_one_is() {
        Finder finder = finder("ab ab ab");
        finder.look("ab", 1);
        assertThat(finder.number()).isEqualTo(OptionalInt.of(2));
        assertThat(finder.place()).isEqualTo(OptionalInt.of(3));
        finder.look("ab", 7);
        assertThat(finder.number()).isEqualTo(OptionalInt.of(1));
    }

    @Test
    void next_and_previous_go_round() {
        Finder finder = finder("ab ab ab");
        finder.look("ab", 0);
        finder.previous();
        assertThat(finder.number()).isEqualTo(OptionalInt.of(3));
        finder.next();
        assertThat(finder.number()).isEqualTo(OptionalInt.of(1));
        assertThat(told).isEqualTo(3);
    }

    @Test
    void without_a_hit_there_is_nowhere_to_go() {
        Finder finder = finder("ab");
        finder.next();
        finder.look("x", 0);
        finder.next();
        finder.previous();
        assertThat(finder.number()).isEmpty();
        assertThat(finder.place()).isEmpty();
        assertThat(finder.isAsked()).isTrue();
        finder.look("", 0);
        assertThat(finder.isAsked()).isFalse();
    }

    @Test
    void a_long_text_is_searched_piece_by_piece_and_hits_are_told_as_they_come() {
        Finder finder = finder("x".repeat(Finder.PIECE) + "hit" + "x".repeat(Finder.PIECE) + "hit");
        finder.look("hit", 0);
        assertThat(finder.count()).isZero();
        assertThat(finder.isSearching()).isTrue();
        waiting.remove().run();
        assertThat(finder.number()).isEqualTo(OptionalInt.of(1));
        assertThat(finder.count()).isEqualTo(1);
        waiting.remove().run();
        assertThat(finder.count()).isEqualTo(2);
        assertThat(finder.number()).isEqualTo(OptionalInt.of(1));
        assertThat(finder.isSearching()).isFalse();
        assertThat(waiting).isEmpty();
    }

    @Test
    void a_search_that_another_one_followed_goes_no_further() {
        Finder finder = finder("a".repeat(3 * Finder.PIECE));
        finder.look("a", 0);
        finder.look("b", 0);
        while (!waiting.isEmpty()) {
            waiting.remove().run();
        }
        assertThat(finder.count()).isZero();
        assertThat(finder.isSearching()).isFalse();
    }
}
