package app.mailmend.diagnosis;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// One way of wording a phrase: its pattern, and letters that every match contains. Looking for the
/// letters first spares most of the searching, as hardly any wording is in a given text.
///
/// @param needle empty where the pattern has no letters that are always there
record Alternative(String needle, Pattern pattern) {

    /// What `~` stands for: a short stretch of anything.
    private static final String GAP = "(?:.{0,40}?)";

    /// Repetition without an end could take forever on a hostile text.
    private static final Pattern ENDLESS = Pattern.compile("(?<!\\\\)[*+]|\\{\\d+,\\}");

    /// The alternatives of a pattern, told apart at its outermost bars.
    static List<Alternative> of(String source) {
        if (ENDLESS.matcher(source).find()) {
            throw new IllegalArgumentException("repetition without an end: " + source);
        }
        List<Alternative> alternatives = new ArrayList<>();
        int start = 0;
        Cursor cursor = new Cursor(source);
        while (cursor.more()) {
            if (cursor.outermost() && cursor.character() == '|') {
                alternatives.add(one(source.substring(start, cursor.position())));
                start = cursor.position() + 1;
            }
            cursor.step();
        }
        alternatives.add(one(source.substring(start)));
        return alternatives;
    }

    boolean in(String plain) {
        return plain.contains(needle) && pattern.matcher(plain).find();
    }

    private static Alternative one(String source) {
        return new Alternative(needle(source), Pattern.compile(source.replace("~", GAP)));
    }

    /// The longest run of plain letters outside of any group that has to be there.
    static String needle(String source) {
        String longest = "";
        StringBuilder run = new StringBuilder();
        Cursor cursor = new Cursor(source);
        while (cursor.more()) {
            boolean letter = cursor.outermost() && plain(cursor.character());
            if (letter && !cursor.nextIsQuantifier()) {
                run.append(cursor.character());
            } else if (!cursor.atWordBoundary()) {
                longest = longer(longest, run);
                run.setLength(0);
            }
            cursor.step();
        }
        return longer(longest, run);
    }

    private static String longer(String longest, StringBuilder run) {
        return run.length() > longest.length() ? run.toString() : longest;
    }

    private static boolean plain(char c) {
        return Character.isLetterOrDigit(c) || c == ' ' || c == '\'' || c == '-' || c == ':';
    }

    /// Walks a pattern character by character, an escape being one.
    private static final class Cursor {
        private final String source;
        private int position;
        private int depth;
        private boolean inClass;

        Cursor(String source) {
            this.source = source;
        }

        boolean more() {
            return position < source.length();
        }

        int position() {
            return position;
        }

        boolean outermost() {
            return depth == 0 && !inClass;
        }

        /// The character here; an escape is never plain.
        char character() {
            return source.charAt(position);
        }

        boolean atWordBoundary() {
            return source.startsWith("\\b", position);
        }

        boolean nextIsQuantifier() {
            return position + 1 < source.length()
                    && (source.charAt(position + 1) == '?' || source.charAt(position + 1) == '{');
        }

        void step() {
            switch (source.charAt(position)) {
                case '\\' -> position++;
                case '[' -> inClass = true;
                case ']' -> inClass = false;
                case '(' -> depth += inClass ? 0 : 1;
                case ')' -> depth -= inClass ? 0 : 1;
                case '{' -> position = inClass ? position : source.indexOf('}', position);
                default -> {}
            }
            position++;
        }
    }
}
