package app.mailmend.pasted;

import app.mailmend.diagnosis.Markup;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/// The words in what a person pasted: without markup where it is a web page or an HTML mail, and
/// without the ordinary lines where it is a whole log.
public final class PastedText {

    /// Longest text that is read whole, in characters; more than any program shows in one message.
    static final int WHOLE = 12 * 1024;

    /// Longest line of a log that is kept, in characters.
    private static final int LINE = 2000;

    /// Times, counts and addresses differ from one line of a log to the next that says the same;
    /// the codes of replies do not.
    private static final Pattern VARYING =
            Pattern.compile(
                    "[\\[(]?(?<![\\w.])(?![245][0-5]\\d[ -]|[245]\\.\\d{1,2}\\.\\d)"
                            + "\\d[\\w:.+-]{0,80}[\\])]?");

    private PastedText() {}

    /// What is to be explained of it; never longer than a message of a program.
    public static String of(String pasted) {
        String words = Markup.without(pasted);
        return words.length() <= WHOLE ? words.strip() : failures(words);
    }

    /// The lines of a long text that name a failure, each kind once with its last occurrence, the
    /// last kinds where there are too many. Without any, its beginning.
    private static String failures(String words) {
        Map<String, String> kinds = new LinkedHashMap<>();
        words.lines()
                .map(line -> line.substring(0, Math.min(line.length(), LINE)))
                .filter(ErrorMarks::in)
                .forEach(line -> {
                    String kind = VARYING.matcher(line).replaceAll("#");
                    kinds.remove(kind);
                    kinds.put(kind, line);
                });
        int room = WHOLE;
        StringBuilder kept = new StringBuilder();
        for (String line : List.copyOf(kinds.values()).reversed()) {
            room -= line.length() + 1;
            if (room >= 0) {
                kept.insert(0, line + "\n");
            }
        }
        return (kept.isEmpty() ? words.substring(0, WHOLE) : kept.toString()).strip();
    }
}
