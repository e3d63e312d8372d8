package app.mailmend.diagnosis.search;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Finds many words in a text in one pass, however many they are (Aho and Corasick, "Efficient
/// string matching", 1975).
final class Needles {

    /// Told of every place where a word begins.
    @FunctionalInterface
    interface Sink {
        void found(int needle, int start);
    }

    private static final int ROOT = 0;

    /// Letters below this have a table of where they lead from each state; for all the others only
    /// the ways of the words themselves are kept.
    private static final int COMMON = 128;

    private final int[] lengths;

    /// Columns of the table by letter; all letters that are in no word share the first.
    private final int[] columns = new int[COMMON];

    private final int width;
    private final int[] table;
    private final List<Map<Character, Integer>> ways = new ArrayList<>();

    /// Where to go on from where no way leads on: the longest end of what was read that begins a
    /// word.
    private final int[] fallbacks;

    /// What ends in a state, the longer word first.
    private final int[][] endings;

    Needles(List<String> needles) {
        lengths = needles.stream().mapToInt(String::length).toArray();
        width = countColumns(needles);
        List<List<Integer>> ends = new ArrayList<>();
        grow(ends);
        for (int needle = 0; needle < lengths.length; needle++) {
            ends.get(end(needles.get(needle), ends)).add(needle);
        }
        fallbacks = new int[ways.size()];
        table = new int[ways.size() * width];
        link(ends);
        endings =
                ends.stream()
                        .map(list -> list.stream().mapToInt(Integer::intValue).toArray())
                        .toArray(int[][]::new);
    }

    private int countColumns(List<String> needles) {
        int columnCount = 1;
        for (String needle : needles) {
            for (int i = 0; i < needle.length(); i++) {
                char letter = needle.charAt(i);
                if (letter < COMMON && columns[letter] == 0) {
                    columns[letter] = columnCount++;
                }
            }
        }
        return columnCount;
    }

    private int grow(List<List<Integer>> ends) {
        ways.add(new HashMap<>());
        ends.add(new ArrayList<>());
        return ways.size() - 1;
    }

    /// The state in which a word ends, with new ones on the way to it.
    private int end(String needle, List<List<Integer>> ends) {
        int state = ROOT;
        for (int i = 0; i < needle.length(); i++) {
            state = ways.get(state).computeIfAbsent(needle.charAt(i), _ -> grow(ends));
        }
        return state;
    }

    private void link(List<List<Integer>> ends) {
        Deque<Integer> queue = new ArrayDeque<>(List.of(ROOT));
        while (!queue.isEmpty()) {
            int state = queue.remove();
            int fallback = fallbacks[state];
            System.arraycopy(table, fallback * width, table, state * width, width);
            ways.get(state)
                    .forEach((letter, next) -> {
                        fallbacks[next] = state == ROOT ? ROOT : step(fallback, letter);
                        ends.get(next).addAll(ends.get(fallbacks[next]));
                        queue.add(next);
                    });
            ways.get(state)
                    .forEach((letter, next) -> {
                        if (letter < COMMON) {
                            table[state * width + columns[letter]] = next;
                        }
                    });
        }
    }

    void find(CharSequence text, Sink sink) {
        int state = ROOT;
        int length = text.length();
        for (int i = 0; i < length; i++) {
            state = step(state, text.charAt(i));
            for (int needle : endings[state]) {
                sink.found(needle, i + 1 - lengths[needle]);
            }
        }
    }

    private int step(int from, char letter) {
        if (letter < COMMON) {
            return table[from * width + columns[letter]];
        }
        int state = from;
        Integer next = ways.get(state).get(letter);
        while (next == null && state != ROOT) {
            state = fallbacks[state];
            next = ways.get(state).get(letter);
        }
        return next == null ? ROOT : next;
    }
}
