package app.mailmend.discovery.format;

import java.util.Locale;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/// Words of a stranger, made safe to keep: and the few shapes that such words may have.
final class PlainText {

    /// A replacement for what could not be read; in no host name and in no address.
    static final String UNREADABLE = "\uFFFD";

    private static final int MAX_HOST = 253;
    private static final String OWN_DOMAIN = "%emaildomain%";

    private static final Pattern LABELS =
            Pattern.compile(
                    "(?:%1$s(?:[%2$s-]{0,61}%1$s)?\\.)*%1$s(?:[%2$s-]{0,61}%1$s)?"
                            .formatted("[\\p{L}\\p{M}\\p{N}_]", "\\p{L}\\p{M}\\p{N}_"));
    private static final Pattern PORT = Pattern.compile("[0-9]{1,5}");
    private static final Pattern NUMBERS_LAST = Pattern.compile("(?:.*\\.)?[0-9]+");
    private static final Pattern WEB_ADDRESS =
            Pattern.compile("(?i:https?)://[^\\s\"<>\\\\^`{|}" + UNREADABLE + "]+");

    private PlainText() {}

    /// One line: white space collapsed, without control, direction, private and unassigned
    /// characters, cut where it is too long.
    ///
    /// @param most counted in code points
    static String line(String raw, int most) {
        StringBuilder line = new StringBuilder();
        boolean gap = false;
        int length = 0;
        for (int i = 0; i < raw.length() && length < most; ) {
            int point = raw.codePointAt(i);
            i += Character.charCount(point);
            if (Character.isWhitespace(point) || Character.isSpaceChar(point)) {
                gap = length > 0;
            } else if (isShown(point)) {
                if (gap && length + 1 < most) {
                    line.append(' ');
                    length++;
                }
                gap = false;
                line.appendCodePoint(point);
                length++;
            }
        }
        return line.toString();
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

    /// A name, an IPv4 address, or a name with the mail domain to be filled in; nothing that a
    /// person's address would have to be filled into.
    static boolean isHost(String written) {
        String host = written.toLowerCase(Locale.ROOT).replace(OWN_DOMAIN, "example.net");
        return host.length() <= MAX_HOST && LABELS.matcher(host).matches();
    }

    /// A name with at least two labels, fully written; never an address.
    static boolean isName(String written) {
        return written.indexOf('.') > 0
                && written.length() <= MAX_HOST
                && LABELS.matcher(written).matches()
                && !NUMBERS_LAST.matcher(written).matches();
    }

    static boolean isWebAddress(String written) {
        return written.length() <= Limits.MAX_ADDRESS && WEB_ADDRESS.matcher(written).matches();
    }

    static boolean isSecureWebAddress(String written) {
        return isWebAddress(written) && written.regionMatches(true, 0, "https:", 0, 6);
    }

    /// One mail address and nothing else; whether it exists is another question.
    static boolean isMailAddress(String written) {
        int at = written.indexOf('@');
        return at > 0 && written.indexOf(' ') < 0 && isName(written.substring(at + 1));
    }

    /// From 1 to 65535; empty otherwise.
    static OptionalInt port(String written) {
        String digits = written.strip();
        if (!PORT.matcher(digits).matches()) {
            return OptionalInt.empty();
        }
        int port = Integer.parseInt(digits);
        return port < 1 || port > PublishedServer.MAX_PORT
                ? OptionalInt.empty()
                : OptionalInt.of(port);
    }

    static String lowerCase(String written) {
        return written.strip().toLowerCase(Locale.ROOT);
    }
}
