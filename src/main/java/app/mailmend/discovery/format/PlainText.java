package app.mailmend.discovery.format;

import app.mailmend.settings.HostName;
import java.util.Locale;
import java.util.regex.Pattern;

/// Words of a stranger, made safe to keep: and the few shapes that such words may have.
final class PlainText {

    /// A replacement for what could not be read; in no host name and in no address.
    static final String UNREADABLE = "\uFFFD";

    private static final Pattern OWN_DOMAIN =
            Pattern.compile("%EMAILDOMAIN%", Pattern.CASE_INSENSITIVE);
    private static final Pattern SPACES = Pattern.compile(" {2,}");
    private static final Pattern WEB_ADDRESS =
            Pattern.compile("(?i:https?)://[^\\s\"<>\\\\^`{|}" + UNREADABLE + "]+");

    private PlainText() {}

    /// One line: white space collapsed, without control, direction, private and unassigned
    /// characters, cut where it is too long.
    ///
    /// @param most counted in code points
    static String line(String raw, int most) {
        StringBuilder shown = new StringBuilder();
        raw.codePoints()
                .map(point -> isSpace(point) ? ' ' : point)
                .filter(PlainText::isShown)
                .forEach(shown::appendCodePoint);
        String line = SPACES.matcher(shown).replaceAll(" ").strip();
        return line.codePointCount(0, line.length()) <= most
                ? line
                : line.substring(0, line.offsetByCodePoints(0, most)).strip();
    }

    private static boolean isSpace(int point) {
        return Character.isWhitespace(point) || Character.isSpaceChar(point);
    }

    private static boolean isShown(int point) {
        return switch (Character.getType(point)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED ->
                    false;
            default -> true;
        };
    }

    /// A name, an address, or a name with the mail domain to be filled in; nothing that a person's
    /// address would have to be filled into.
    static boolean isHost(String written) {
        String host = OWN_DOMAIN.matcher(written).replaceAll("example.net");
        return HostName.check(host).toOptional().isPresent();
    }

    /// A name with at least two labels, fully written; never an address.
    static boolean isName(String written) {
        return written.indexOf('.') > 0
                && HostName.check(written).toOptional().filter(it -> !it.isAddress()).isPresent();
    }

    /// An address on the web in which nothing is hidden.
    static boolean isWebAddress(String written) {
        return WEB_ADDRESS.matcher(written).matches()
                && line(written, Limits.MAX_ADDRESS).equals(written);
    }

    static boolean isSecureWebAddress(String written) {
        return isWebAddress(written) && written.regionMatches(true, 0, "https:", 0, 6);
    }

    /// One mail address and nothing else; whether it exists is another question.
    static boolean isMailAddress(String written) {
        int at = written.indexOf('@');
        return at > 0 && written.indexOf(' ') < 0 && isName(written.substring(at + 1));
    }

    static String lowerCase(String written) {
        return written.strip().toLowerCase(Locale.ROOT);
    }
}
