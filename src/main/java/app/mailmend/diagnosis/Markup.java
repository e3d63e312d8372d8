package app.mailmend.diagnosis;

import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Takes the markup off a text that was copied from a web page or an HTML mail. Addresses in angle
/// brackets are no markup. Work grows with the length of the text only.
public final class Markup {

    /// Longest tag, in characters; what goes on longer is no tag.
    private static final int TAG = 4000;

    private static final Pattern SIGN =
            Pattern.compile(
                    "<(?:!doctype html|html|body|div|table|p|br|span|td|font)[\\s/>]|</[a-z]",
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

    private final String page;
    private final StringBuilder words;

    /// Tags of which no end was found once; none has to be looked for again.
    private final Set<String> endless = new HashSet<>();

    private Markup(String page) {
        this.page = page;
        this.words = new StringBuilder(page.length());
    }

    /// The words of a page, one line for each of its own; any other text as it is.
    public static String without(String text) {
        return SIGN.matcher(text).find() ? new Markup(text).words() : text;
    }

    private String words() {
        int at = 0;
        int open = page.indexOf('<');
        while (open >= 0) {
            words.append(page, at, open);
            at = behind(open);
            open = page.indexOf('<', at);
        }
        words.append(page, at, page.length());
        return decoded(words.toString())
                .lines()
                .filter(Predicate.not(String::isBlank))
                .collect(Collectors.joining("\n"));
    }

    /// Goes past a tag, or past a bracket that opens none, as around an address.
    private int behind(int open) {
        int close = page.indexOf('>', open, Math.min(page.length(), open + TAG));
        String inside = close < 0 ? "" : page.substring(open + 1, close).toLowerCase(Locale.ROOT);
        Matcher name = NAME.matcher(inside);
        if (!name.lookingAt() || !endsThere(inside, name.end())) {
            words.append('<');
            return open + 1;
        }
        String tag = name.group(1);
        words.append(WITHIN_A_LINE.contains(tag) ? "" : "\n");
        return UNSEEN.contains(tag) && !inside.startsWith("/") ? end(tag, close) : close + 1;
    }

    private static boolean endsThere(String inside, int end) {
        return end == inside.length()
                || inside.charAt(end) == '/'
                || inside.charAt(end) == ':'
                || Character.isWhitespace(inside.charAt(end))
                || inside.startsWith("!--");
    }

    private int end(String tag, int from) {
        if (endless.contains(tag)) {
            return from + 1;
        }
        Matcher closing =
                Pattern.compile("</" + tag + "\\s{0,9}>", Pattern.CASE_INSENSITIVE).matcher(page);
        if (closing.find(from)) {
            return closing.end();
        }
        endless.add(tag);
        return from + 1;
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
