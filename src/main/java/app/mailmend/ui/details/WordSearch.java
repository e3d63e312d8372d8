package app.mailmend.ui.details;

import java.util.Arrays;

/// Finds a word in a text, upper and lower case alike, a piece at a time and never looking at a
/// character twice (Knuth, Morris, Pratt: "Fast pattern matching in strings", 1977). Hits do not
/// overlap.
final class WordSearch {

    /// Longer words are cut.
    static final int LONGEST = 400;

    private final String text;
    private final char[] word;

    /// For each length that was matched, the length of the longest proper prefix that is its end.
    private final int[] back;

    private int at;
    private int matched;
    private int[] hits = new int[16];
    private int count;

    /// @param word not empty
    WordSearch(String text, String word) {
        this.text = text;
        this.word = folded(word);
        this.back = backs(this.word);
    }

    private static char[] folded(String word) {
        char[] folded = word.substring(0, Math.min(word.length(), LONGEST)).toCharArray();
        for (int i = 0; i < folded.length; i++) {
            folded[i] = fold(folded[i]);
        }
        return folded;
    }

    private static char fold(char one) {
        return Character.toLowerCase(Character.toUpperCase(one));
    }

    private static int[] backs(char[] word) {
        int[] back = new int[word.length + 1];
        int length = 0;
        for (int i = 1; i < word.length; i++) {
            while (length > 0 && word[i] != word[length]) {
                length = back[length];
            }
            length += word[i] == word[length] ? 1 : 0;
            back[i + 1] = length;
        }
        return back;
    }

    /// Looks at so many characters more.
    void goOn(int characters) {
        int end = (int) Math.min(text.length(), (long) at + characters);
        for (; at < end; at++) {
            char one = fold(text.charAt(at));
            while (matched > 0 && one != word[matched]) {
                matched = back[matched];
            }
            matched += one == word[matched] ? 1 : 0;
            if (matched == word.length) {
                add(at + 1 - word.length);
                matched = 0;
            }
        }
    }

    private void add(int start) {
        if (count == hits.length) {
            hits = Arrays.copyOf(hits, 2 * count);
        }
        hits[count++] = start;
    }

    boolean isOver() {
        return at == text.length();
    }

    int length() {
        return word.length;
    }

    int count() {
        return count;
    }

    /// Where the hit of this number, from 0, begins.
    int hit(int index) {
        return hits[index];
    }

    /// The number of the first hit that does not begin before a place; as many as there are where
    /// all do.
    int firstFrom(int place) {
        int found = Arrays.binarySearch(hits, 0, count, place);
        return found < 0 ? -found - 1 : found;
    }
}
