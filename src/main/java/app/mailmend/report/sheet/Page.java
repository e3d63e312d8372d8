package app.mailmend.report.sheet;

import app.mailmend.account.Characters;
import java.util.List;
import java.util.stream.Stream;

/// Text for people: headings, paragraphs that wrap, and the words of servers that do not. What
/// comes from outside cannot move the cursor or turn the reading direction: control and invisible
/// characters are shown as their numbers.
public final class Page {

    /// How a line is meant.
    public enum Tone {
        PLAIN(""),
        STRONG("\u001b[1m"),
        GOOD("\u001b[1;32m"),
        BAD("\u001b[1;31m");

        private final String start;

        Tone(String start) {
            this.start = start;
        }
    }

    private static final String END = "\u001b[0m";

    private static final int COLUMN_GAP = 2;

    private final StringBuilder text = new StringBuilder();
    private final boolean colour;
    private final int width;

    /// @param width in characters; longer lines wrap
    public Page(boolean colour, int width) {
        this.colour = colour;
        this.width = width;
    }

    /// A line that stands out, with an empty one before it unless it is the first.
    public Page headline(Tone tone, String words) {
        gap();
        return wrapped(tone, "", "", words);
    }

    public Page heading(String words) {
        return headline(Tone.STRONG, words);
    }

    public Page paragraph(String words) {
        return wrapped(Tone.PLAIN, "  ", "  ", words);
    }

    /// Word for word, line by line.
    public Page verbatim(String words) {
        words.lines().forEach(line -> line("    " + visible(line)));
        return this;
    }

    public Page bullets(List<String> items) {
        items.forEach(item -> wrapped(Tone.PLAIN, "  • ", "    ", item));
        return this;
    }

    public Page numbered(int number, String words) {
        return wrapped(Tone.PLAIN, "  " + number + ". ", "     ", words);
    }

    /// Steps below a numbered line.
    public Page steps(List<String> steps) {
        steps.forEach(step -> wrapped(Tone.PLAIN, "     – ", "       ", step));
        return this;
    }

    /// Labels on the left, values aligned on the right.
    public Page table(List<Row> rows) {
        int room = rows.stream().mapToInt(row -> row.label().length()).max().orElse(0) + 2;
        rows.forEach(row -> line("  " + pad(row.label(), room) + visible(row.value())));
        return this;
    }

    /// One line of a table.
    public record Row(String label, String value) {}

    /// Columns below their heads; the last one wraps.
    public Page columns(List<String> heads, List<List<String>> rows) {
        List<List<String>> all = Stream.concat(Stream.of(heads), rows.stream()).toList();
        int last = heads.size() - 1;
        int[] rooms = new int[last];
        for (List<String> row : all) {
            for (int column = 0; column < last; column++) {
                rooms[column] =
                        Math.max(rooms[column], visible(row.get(column)).length() + COLUMN_GAP);
            }
        }
        for (List<String> row : all) {
            StringBuilder first = new StringBuilder("  ");
            for (int column = 0; column < last; column++) {
                first.append(pad(visible(row.get(column)), rooms[column]));
            }
            wrapped(Tone.PLAIN, first.toString(), " ".repeat(first.length()), row.get(last));
        }
        return this;
    }

    public Page gap() {
        if (!text.isEmpty()) {
            text.append('\n');
        }
        return this;
    }

    private void line(String words) {
        text.append(words.stripTrailing()).append('\n');
    }

    /// @param first what the first line begins with
    /// @param other what the others begin with
    private Page wrapped(Tone tone, String first, String other, String words) {
        String start = first;
        StringBuilder line = new StringBuilder();
        for (String word : visible(words).strip().split("\\s+")) {
            if (!line.isEmpty() && start.length() + line.length() + 1 + word.length() > width) {
                painted(tone, start + line);
                start = other;
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
        }
        painted(tone, start + line);
        return this;
    }

    private void painted(Tone tone, String line) {
        line(colour && tone != Tone.PLAIN ? tone.start + line + END : line);
    }

    public static String pad(String words, int room) {
        return words + " ".repeat(Math.max(0, room - words.length()));
    }

    /// The text with every character that is not to be seen, or that acts on a terminal, shown as
    /// its number. Line ends stay.
    public static String visible(String words) {
        StringBuilder safe = new StringBuilder(words.length());
        words.codePoints()
                .forEach(point -> {
                    if (point != '\n' && hides(point)) {
                        safe.append(String.format("\\u%04x", point));
                    } else {
                        safe.appendCodePoint(point);
                    }
                });
        return safe.toString();
    }

    private static boolean hides(int point) {
        return Characters.isInvisible(point)
                || point == 0x2028
                || point == 0x2029
                || Character.isISOControl(point);
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
