package app.mailmend.diagnosis.search;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// Reads from a pattern of the phrasebook what its matches look like. It knows the part of Java's
/// regular expressions that phrases are written in: letters, classes, groups, bounded repetition,
/// looks ahead and behind, and `~` (see [Alternative]).
final class ShapeReader {

    /// A character beyond the first plane takes two.
    private static final int WIDEST = 2;

    /// A class of no more characters than this is listed.
    private static final int FEW = 4;

    private static final PatternShape ANY_CHARACTER = PatternShape.anything(1, WIDEST);

    private final String source;
    private int at;

    private ShapeReader(String source) {
        this.source = source;
    }

    /// @throws IllegalArgumentException where a pattern has something else in it
    static PatternShape read(String source) {
        ShapeReader reader = new ShapeReader(source);
        PatternShape shape = reader.alternatives();
        if (reader.more()) {
            throw reader.unknown();
        }
        return shape;
    }

    /// The parts of a pattern between its outermost bars.
    static List<String> outermost(String source) {
        ShapeReader reader = new ShapeReader(source);
        List<String> parts = new ArrayList<>();
        do {
            int start = reader.at;
            reader.sequence();
            parts.add(source.substring(start, reader.at));
        } while (reader.skip("|"));
        if (reader.more()) {
            throw reader.unknown();
        }
        return parts;
    }

    private boolean more() {
        return at < source.length();
    }

    private boolean skip(String word) {
        boolean here = source.startsWith(word, at);
        at += here ? word.length() : 0;
        return here;
    }

    private IllegalArgumentException unknown() {
        return new IllegalArgumentException("unknown at " + at + ": " + source);
    }

    private PatternShape alternatives() {
        List<PatternShape> branches = new ArrayList<>();
        do {
            branches.add(sequence());
        } while (skip("|"));
        return PatternShape.anyOf(branches);
    }

    private PatternShape sequence() {
        List<PatternShape> parts = new ArrayList<>();
        while (more() && source.charAt(at) != '|' && source.charAt(at) != ')') {
            parts.add(repeated(part()));
        }
        return PatternShape.sequence(parts);
    }

    private PatternShape repeated(PatternShape part) {
        PatternShape shape = part;
        if (skip("?")) {
            shape = part.times(0, 1);
        } else if (skip("{")) {
            int end = source.indexOf('}', at);
            String[] bounds = source.substring(at, end).split(",");
            at = end + 1;
            shape =
                    part.times(
                            Integer.parseInt(bounds[0]),
                            Integer.parseInt(bounds[bounds.length - 1]));
        }
        if (!skip("?")) {
            // as much as possible or as little: the matches are the same
            skip("+");
        }
        return shape;
    }

    private PatternShape part() {
        int letter = source.codePointAt(at);
        at += Character.charCount(letter);
        return switch (letter) {
            case '(' -> group();
            case '[' -> characterClass();
            case '\\' -> escaped();
            case '.' -> ANY_CHARACTER;
            case '~' -> PatternShape.anything(0, Alternative.WIDEST_GAP * WIDEST);
            case '^', '$' -> PatternShape.NOTHING;
            case '*', '+', '?', '{' -> throw unknown();
            default -> PatternShape.of(Set.of(Character.toString(letter)));
        };
    }

    private PatternShape group() {
        boolean look = skip("?=") || skip("?!") || skip("?<=") || skip("?<!");
        if (!look && !skip("?:") && source.startsWith("?", at)) {
            throw unknown();
        }
        PatternShape inside = alternatives();
        if (!skip(")")) {
            throw unknown();
        }
        return look ? PatternShape.NOTHING : inside;
    }

    private PatternShape escaped() {
        char letter = source.charAt(at);
        at++;
        return switch (letter) {
            case 'b', 'B' -> PatternShape.NOTHING;
            case 'd', 'D', 'w', 'W', 's', 'S' -> ANY_CHARACTER;
            default -> {
                if (Character.isLetterOrDigit(letter)) {
                    throw unknown();
                }
                yield PatternShape.of(Set.of(String.valueOf(letter)));
            }
        };
    }

    private PatternShape characterClass() {
        boolean few = !source.startsWith("^", at);
        Set<String> members = new LinkedHashSet<>();
        while (source.charAt(at) != ']') {
            int letter = source.codePointAt(at);
            at += Character.charCount(letter);
            boolean range = source.charAt(at) == '-' && source.charAt(at + 1) != ']';
            if (letter == '[' || letter == '&') {
                throw unknown();
            }
            if (letter == '\\') {
                few &= !Character.isLetterOrDigit(source.charAt(at));
                members.add(source.substring(at, at + 1));
                at++;
            } else {
                few &= !range;
                members.add(Character.toString(letter));
            }
        }
        at++;
        return few && members.size() <= FEW ? PatternShape.of(members) : ANY_CHARACTER;
    }
}
