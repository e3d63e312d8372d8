package app.mailmend.pasted;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The words in what a person pasted: without markup where it is a web page or an HTML mail, and
/// without the ordinary lines where it is a whole log.
public final class PastedText {

    /// Longest text that is read whole, in characters; more than any program shows in one message.
    static final int WHOLE = 12 * 1024;

    /// Longest line of a log that is kept, in characters.
    private static final int LINE = 2000;

    /// Longest tag, in characters; what goes on longer is no tag.
    private static final int TAG = 4000;

    private static final Pattern MARKUP =
            Pattern.compile(
                    "<(?:!doctype html|html|body|div|table|p|br|span|td|font)[\\s/>]",
                    Pattern.CASE_INSENSITIVE);

    private static final Pattern NAME = Pattern.compile("/?([a-z][a-z0-9]{0,15}|!--|!doctype)");

    private static final Set<String> UNSEEN = Set.of("script", "style", "head", "title");

    /// Tags that do not end a line.
    private static final Set<String> WITHIN_A_LINE =
            Set.of("a", "b", "i", "u", "em", "strong", "span", "font", "code", "tt", "o");

    private static final Map<String, String> ENTITIES =
            Map.of("lt", "<", "gt", ">", "amp", "&", "quot", "\"", "apos", "'", "nbsp", " ");

    private static final Pattern ENTITY =
            Pattern.compile("&(?:#(\\d{1,6})|#x([0-9a-f]{1,5})|([a-z]{2,6}));");

    /// Times, counts and addresses differ from one line of a log to the next that says the same;
    /// the codes of replies do not.
    private static final Pattern VARYING =
            Pattern.compile(
                    "[\\[(]?(?<![\\w.])(?![245][0-5]\\d[ -]|[245]\\.\\d{1,2}\\.\\d)"
                            + "\\d[\\w:.+-]{0,80}[\\])]?");

    private PastedText() {}

    /// What is to be explained of it; never longer than a message of a program.
    public static String of(String pasted) {
        String words = MARKUP.matcher(pasted).find() ? withoutMarkup(pasted) : pasted;
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

    private static String withoutMarkup(String page) {
        StringBuilder words = new StringBuilder(page.length());
        int at = 0;
        while (at < page.length()) {
            int open = page.indexOf('<', at);
            if (open < 0) {
                break;
            }
            words.append(page, at, open);
            at = behind(page, open, words);
        }
        words.append(page, Math.min(at, page.length()), page.length());
        return decoded(words.toString()).replaceAll("[ \\t]*\\R\\s*\\R", "\n");
    }

    /// Goes past a tag, or past a bracket that opens none, as around an address.
    private static int behind(String page, int open, StringBuilder words) {
        int close = page.indexOf('>', open);
        String inside =
                close < 0 || close - open > TAG
                        ? ""
                        : page.substring(open + 1, close).toLowerCase(Locale.ROOT);
        Matcher name = NAME.matcher(inside);
        if (!name.lookingAt() || !endsThere(inside, name.end())) {
            words.append('<');
            return open + 1;
        }
        String tag = name.group(1);
        words.append(WITHIN_A_LINE.contains(tag) ? "" : "\n");
        return UNSEEN.contains(tag) && !inside.startsWith("/") ? end(page, tag, close) : close + 1;
    }

    private static boolean endsThere(String inside, int end) {
        return end == inside.length()
                || inside.charAt(end) == '/'
                || inside.charAt(end) == ':'
                || Character.isWhitespace(inside.charAt(end))
                || inside.startsWith("!--");
    }

    private static int end(String page, String tag, int from) {
        Matcher closing =
                Pattern.compile("</" + tag + "\\s{0,9}>", Pattern.CASE_INSENSITIVE).matcher(page);
        return closing.find(from) ? closing.end() : from + 1;
    }

    private static String decoded(String words) {
        return ENTITY.matcher(words).replaceAll(entity -> Matcher.quoteReplacement(letter(entity)));
    }

    private static String letter(MatchResult entity) {
        if (entity.group(3) != null) {
            return ENTITIES.getOrDefault(entity.group(3), entity.group());
        }
        int point =
                entity.group(1) != null
                        ? Integer.parseInt(entity.group(1))
                        : Integer.parseInt(entity.group(2), 16);
        return Character.isValidCodePoint(point) ? Character.toString(point) : entity.group();
    }
}
