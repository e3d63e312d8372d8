package app.mailmend.ui.details;

import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.Executor;

/// Where one is in the hits of a search through a text. Long texts are searched piece by piece, so
/// that whoever types never waits.
final class Finder {

    /// Characters that are searched in one go: well below a millisecond.
    static final int PIECE = 200_000;

    private final String text;
    private final Executor later;
    private final Runnable changed;

    /// The search at hand; none while nothing is searched for.
    private List<WordSearch> search = List.of();

    private int from;
    private OptionalInt current = OptionalInt.empty();

    /// @param later runs the next piece on the same thread, after whatever else waits
    /// @param changed told whenever hits or the place among them changed
    Finder(String text, Executor later, Runnable changed) {
        this.text = text;
        this.later = later;
        this.changed = changed;
    }

    /// Searches anew, from a place on; nothing for an empty word.
    void look(String word, int place) {
        from = place;
        current = OptionalInt.empty();
        if (word.isEmpty()) {
            search = List.of();
            changed.run();
        } else {
            WordSearch begun = new WordSearch(text, word);
            search = List.of(begun);
            goOn(begun);
        }
    }

    private void goOn(WordSearch running) {
        if (!search.contains(running)) {
            return;
        }
        running.goOn(PIECE);
        if (current.isEmpty()) {
            int first = running.firstFrom(from);
            if (first < running.count()) {
                current = OptionalInt.of(first);
            } else if (running.isOver() && running.count() > 0) {
                current = OptionalInt.of(0);
            }
        }
        changed.run();
        if (!running.isOver()) {
            later.execute(() -> goOn(running));
        }
    }

    /// Goes to the next hit, after the last one to the first.
    void next() {
        step(1);
    }

    void previous() {
        step(-1);
    }

    private void step(int by) {
        if (count() > 0) {
            int here = current.orElse(by > 0 ? -1 : 0);
            current = OptionalInt.of(Math.floorMod(here + by, count()));
            changed.run();
        }
    }

    boolean isSearching() {
        return search.stream().anyMatch(one -> !one.isOver());
    }

    boolean isAsked() {
        return !search.isEmpty();
    }

    /// Hits so far.
    int count() {
        return search.stream().mapToInt(WordSearch::count).sum();
    }

    /// The number of the hit one is at, from 1.
    OptionalInt number() {
        return current.isPresent() ? OptionalInt.of(current.getAsInt() + 1) : current;
    }

    /// Where the hit one is at begins.
    OptionalInt place() {
        return current.isPresent()
                ? OptionalInt.of(search.getFirst().hit(current.getAsInt()))
                : current;
    }

    int length() {
        return search.stream().mapToInt(WordSearch::length).sum();
    }
}
