package app.mailmend.diagnosis.search;

import java.util.ArrayList;
import java.util.Arrays;
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

    private static final int[] NO_ENDINGS = {};

    private final int[] lengths;

    /// Columns of the table by letter; all letters that are in no word share the first.
    private final int[] columns = new int[COMMON];

    private final int width;
    private final char[] table;
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
        addAll(needles, ends);
        fallbacks = new int[ways.size()];
        table = new char[ways.size() * width];
        link(ends);
        endings = ends.stream().map(Needles::array).toArray(int[][]::new);
    }

    private static int[] array(List<Integer> numbers) {
        return numbers.isEmpty()
                ? NO_ENDINGS
                : numbers.stream().mapToInt(Integer::intValue).toArray();
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

    /// Letter by letter of all words, so that the states near the root, where most of a text is
    /// spent, lie side by side in memory.
    private void addAll(List<String> needles, List<List<Integer>> ends) {
        int[] states = new int[needles.size()];
        int longest = Arrays.stream(lengths).max().orElse(0);
        for (int i = 0; i < longest; i++) {
            for (int needle = 0; needle < states.length; needle++) {
                if (i < lengths[needle]) {
                    states[needle] =
                            ways.get(states[needle])
                                    .computeIfAbsent(
                                            needles.get(needle).charAt(i), _ -> grow(ends));
                }
            }
        }
        for (int needle = 0; needle < states.length; needle++) {
            ends.get(states[needle]).add(needle);
        }
    }

    /// Fallbacks are nearer to the root and have lower numbers: they are ready when needed.
    private void link(List<List<Integer>> ends) {
        for (int number = ROOT; number < ways.size(); number++) {
            int state = number;
            int fallback = fallbacks[state];
            System.arraycopy(table, fallback * width, table, state * width, width);
            ways.get(state)
                    .forEach((letter, next) -> {
                        fallbacks[next] = state == ROOT ? ROOT : step(fallback, letter);
                        ends.get(next).addAll(ends.get(fallbacks[next]));
                    });
            ways.get(state)
                    .forEach((letter, next) -> {
                        if (letter < COMMON) {
                            table[state * width + columns[letter]] = (char) next.intValue();
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
