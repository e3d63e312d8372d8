package app.mailmend.diagnosis.search;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;

/// Finds many words in a text in one pass, however many they are (Aho and Corasick, "Efficient
/// string matching", 1975).
final class Needles {

    /// Told of every place where a word begins.
    @FunctionalInterface
    interface Sink {
        void found(int needle, int start);
    }

    private static final int ROOT = 0;
    private static final int NONE = -1;

    /// Letters up to here have their own table at the root, where most of a text is spent.
    private static final int COMMON = 128;

    // Ways from state to state: an open hash table from state and letter.
    private long[] ways = new long[1 << 10];
    private int[] targets = new int[1 << 10];
    private int states = 1;

    private final int[] rootWays = new int[COMMON];
    private final int[] lengths;
    private final int[] fallbacks;

    // What ends in a state, the longer word first.
    private final int[][] endings;

    Needles(List<String> needles) {
        Arrays.fill(ways, NONE);
        lengths = needles.stream().mapToInt(String::length).toArray();
        List<List<Integer>> ends = new ArrayList<>();
        List<int[]> edges = new ArrayList<>();
        ends.add(new ArrayList<>());
        for (int needle = 0; needle < lengths.length; needle++) {
            int state = ROOT;
            for (char letter : needles.get(needle).toCharArray()) {
                int next = way(state, letter);
                if (next == NONE) {
                    next = states++;
                    put(state, letter, next);
                    edges.add(new int[] {state, letter, next});
                    ends.add(new ArrayList<>());
                }
                state = next;
            }
            ends.get(state).add(needle);
        }
        for (char letter = 0; letter < COMMON; letter++) {
            rootWays[letter] = Math.max(ROOT, way(ROOT, letter));
        }
        fallbacks = new int[states];
        link(edges, ends);
        endings = new int[states][];
        for (int state = 0; state < states; state++) {
            endings[state] = ends.get(state).stream().mapToInt(Integer::intValue).toArray();
        }
    }

    /// Gives every state the one to go on from where no way leads on: that of the longest end of
    /// what was read that begins a word.
    private void link(List<int[]> edges, List<List<Integer>> ends) {
        List<List<int[]>> from = new ArrayList<>();
        for (int state = 0; state < states; state++) {
            from.add(new ArrayList<>());
        }
        edges.forEach(edge -> from.get(edge[0]).add(edge));
        Deque<Integer> queue = new ArrayDeque<>(List.of(ROOT));
        while (!queue.isEmpty()) {
            int state = queue.remove();
            for (int[] edge : from.get(state)) {
                int next = edge[2];
                fallbacks[next] = state == ROOT ? ROOT : step(fallbacks[state], (char) edge[1]);
                ends.get(next).addAll(ends.get(fallbacks[next]));
                queue.add(next);
            }
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
        int state = from;
        while (state != ROOT) {
            int next = way(state, letter);
            if (next != NONE) {
                return next;
            }
            state = fallbacks[state];
        }
        return letter < COMMON ? rootWays[letter] : Math.max(ROOT, way(ROOT, letter));
    }

    private int way(int state, char letter) {
        long key = (long) state << Character.SIZE | letter;
        int slot = slot(key);
        while (ways[slot] != NONE) {
            if (ways[slot] == key) {
                return targets[slot];
            }
            slot = (slot + 1) & (ways.length - 1);
        }
        return NONE;
    }

    private int slot(long key) {
        long mixed = key * 0x9E3779B97F4A7C15L;
        return (int) (mixed >>> 40) & (ways.length - 1);
    }

    private void put(int state, char letter, int next) {
        if (states * 4L > ways.length) {
            grow();
        }
        long key = (long) state << Character.SIZE | letter;
        int slot = slot(key);
        while (ways[slot] != NONE) {
            slot = (slot + 1) & (ways.length - 1);
        }
        ways[slot] = key;
        targets[slot] = next;
    }

    private void grow() {
        long[] oldWays = ways;
        int[] oldTargets = targets;
        ways = new long[oldWays.length * 2];
        targets = new int[oldWays.length * 2];
        Arrays.fill(ways, NONE);
        for (int i = 0; i < oldWays.length; i++) {
            if (oldWays[i] != NONE) {
                int slot = slot(oldWays[i]);
                while (ways[slot] != NONE) {
                    slot = (slot + 1) & (ways.length - 1);
                }
                ways[slot] = oldWays[i];
                targets[slot] = oldTargets[i];
            }
        }
    }
}
