package app.mailmend.diagnosis;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Brings a text of any origin into the plain spelling in which the phrasebook is written: small
/// letters, one space between words, straight quotes, the lines of one reply joined. Work is
/// bounded whatever the text.
public final class Spelling {

    /// How many characters of a text are looked at.
    public static final int MAX_LENGTH = 16 * 1024;

    /// The first character that is not for printing beyond the space.
    private static final char DELETE = 0x7F;

    /// Line ends as programs print them inside quotes.
    private static final Pattern WRITTEN_LINE_END =
            Pattern.compile("(?:\\\\r)?\\\\n(?![a-z]{3})|\\\\r\\\\n|<br ?/?>");

    /// A line of a reply. The next line repeats the number (RFC 5321 section 4.2.1) and, with many
    /// servers, the enhanced code.
    private static final Pattern REPLY_LINE =
            Pattern.compile("[ \\t]{0,20}([245][0-5]\\d)[- ]([245]\\.\\d{1,3}\\.\\d{1,3}(?= ))?");

    private static final Pattern REPLY_NUMBER =
            Pattern.compile("(?<![\\d.])([245][0-5]\\d)-(?=\\D|[245]\\.)");

    private Spelling() {}

    public static String plain(String text) {
        String words = Excerpt.of(Markup.without(text));
        return simple(words) ? plainAscii(words) : plainLines(words);
    }

    private static String plainLines(String text) {
        String meant = Mojibake.repaired(text);
        String joined = joinReplyLines(WRITTEN_LINE_END.matcher(meant).replaceAll("\n"));
        if (ascii(joined)) {
            return plainAscii(joined);
        }
        String folded = Normalizer.normalize(joined, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        StringBuilder plain = new StringBuilder(folded.length());
        folded.codePoints().map(Spelling::letter).forEach(c -> append(plain, c));
        return plain.toString().strip();
    }

    /// True for one line of ASCII without a written line end, as most replies are.
    private static boolean simple(String text) {
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            boolean space = letter < ' ' && letter != '\t';
            if (letter >= DELETE || space || letter == '\\' || letter == '<') {
                return false;
            }
        }
        return true;
    }

    private static boolean ascii(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= DELETE) {
                return false;
            }
        }
        return true;
    }

    private static String plainAscii(String text) {
        StringBuilder plain = new StringBuilder(text.length());
        boolean space = true;
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            if (letter > ' ') {
                plain.append(small(letter));
                space = false;
            } else if (!space) {
                plain.append(' ');
                space = true;
            }
        }
        if (space && !plain.isEmpty()) {
            plain.setLength(plain.length() - 1);
        }
        return plain.toString();
    }

    private static char small(char letter) {
        if (letter == '`') {
            return '\'';
        }
        return letter >= 'A' && letter <= 'Z' ? (char) (letter + 'a' - 'A') : letter;
    }

    private static String joinReplyLines(String text) {
        StringBuilder joined = new StringBuilder(text.length());
        String number = "";
        for (String line : text.split("\\R", -1)) {
            Matcher next = REPLY_LINE.matcher(line);
            if (next.lookingAt() && next.group(1).equals(number)) {
                joined.append(' ').append(line, next.end(), line.length());
            } else {
                joined.append('\n').append(line);
                Matcher first = REPLY_NUMBER.matcher(line);
                number = first.find() ? first.group(1) : "";
            }
        }
        return joined.toString();
    }

    private static void append(StringBuilder plain, int codePoint) {
        if (codePoint == ' ' && !plain.isEmpty() && plain.charAt(plain.length() - 1) == ' ') {
            return;
        }
        if (codePoint != 0) {
            plain.appendCodePoint(codePoint);
        }
    }

    private static int letter(int codePoint) {
        return switch (codePoint) {
            case '\u2018', '\u2019', '\u201A', '`', '\u00B4' -> '\'';
            case '\u201C', '\u201D', '\u201E', '\u00AB', '\u00BB' -> '"';
            case '\u2010', '\u2011', '\u2012', '\u2013', '\u2014' -> '-';
            default -> visible(codePoint);
        };
    }

    private static int visible(int codePoint) {
        if (Character.isWhitespace(codePoint)
                || Character.isSpaceChar(codePoint)
                || Character.isISOControl(codePoint)) {
            return ' ';
        }
        return Character.getType(codePoint) == Character.FORMAT ? 0 : codePoint;
    }
}
