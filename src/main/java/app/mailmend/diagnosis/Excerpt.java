package app.mailmend.diagnosis;

import java.util.HashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What is looked at of a text that is too long, such as a log that was pasted as a whole: its
/// beginning, its end, where the innermost error of a program's trace stands, and from between them
/// the places where something seems to be refused.
final class Excerpt {

    private static final int HEAD = 8 * 1024;
    private static final int TAIL = 4 * 1024;
    private static final int BETWEEN = Spelling.MAX_LENGTH - HEAD - TAIL - 2;

    /// How much is taken around such a place, within its line.
    private static final int BEFORE = 200;

    private static final int BEHIND = 300;

    private static final Pattern REFUSAL =
            Pattern.compile("(?<![\\w.:@=-])[45][0-5]\\d[ -](?:[45]\\.\\d{1,3}\\.\\d|[A-Za-z#<])");

    private static final Pattern TROUBLE =
            Pattern.compile("(?i)error|fail|refused|rejected|denied|exception|timed out");

    private static final Pattern DIGIT = Pattern.compile("\\d");

    private final String text;
    private final StringBuilder places = new StringBuilder();
    private final Set<String> taken = new HashSet<>();

    private Excerpt(String text) {
        this.text = text;
    }

    static String of(String text) {
        if (text.length() <= Spelling.MAX_LENGTH) {
            return text;
        }
        Excerpt excerpt = new Excerpt(text);
        excerpt.take(REFUSAL);
        excerpt.take(TROUBLE);
        return text.substring(0, HEAD)
                + "\n"
                + excerpt.places
                + "\n"
                + text.substring(text.length() - TAIL);
    }

    private void take(Pattern pattern) {
        Matcher matcher = pattern.matcher(text);
        int at = HEAD;
        int end = text.length() - TAIL;
        while (at < end && matcher.find(at) && matcher.start() < end) {
            int lineStart = text.lastIndexOf('\n', matcher.start()) + 1;
            int lineEnd = text.indexOf('\n', matcher.end());
            int from = Math.max(Math.max(at, lineStart), matcher.start() - BEFORE);
            int to = Math.min(lineEnd < 0 ? end : lineEnd, matcher.end() + BEHIND);
            at = Math.max(to, matcher.end());
            String place = text.substring(from, at);
            // the same line again, with another time and number, tells nothing new
            if (taken.add(DIGIT.matcher(place).replaceAll(""))) {
                if (places.length() + place.length() + 1 > BETWEEN) {
                    return;
                }
                places.append(place).append('\n');
            }
        }
    }
}
