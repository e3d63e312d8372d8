package app.mailmend.diagnosis;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Texts whose bytes somebody read in the wrong character set, as programs on Windows do with the
/// system's own messages: `aufgelÃ¶st`, `ÓÉÓÚ`, `Îøèáêà`, or `\xb5\xc7` written out. They are read
/// again in the right one. A stretch is changed only where it looks wrong and the other reading
/// looks right.
final class Mojibake {

    /// Bytes as Python 2 and C write them out.
    private static final Pattern ESCAPED_BYTES = Pattern.compile("(?:\\\\x[0-9a-fA-F]{2}){2,300}");

    private static final Pattern FOREIGN_STRETCH = Pattern.compile("[^\\x00-\\x7f]{1,300}");

    /// What the first bytes of kana in Shift_JIS are read as; their second bytes are often ASCII,
    /// so such a text has to be read again as a whole.
    private static final Pattern KANA_MISREAD = Pattern.compile("[\\u0082\\u0083‚ƒ]");

    private static final int KANA_WANTED = 3;

    /// Letters that abound where Chinese in UTF-8 was read as GBK, and nowhere else.
    private static final String UTF8_READ_AS_GBK = "锛銆鐨勫鍦鏄浣鍙璇鎴鏈鏃澶绗鐢瀵杩鍒鐧诲綍辫璐瀵嗙爜閿欒";

    private static final String USUAL_RUSSIAN = "оеаинтсрвлкмдпуяыьгзбчй";

    /// Stands where a byte meant nothing in the wrong character set.
    private static final char LOST = '\uFFFD';

    private static final int TELLING_LENGTH = 4;

    private static final double LOOKS_WRONG = 0.2;
    private static final double LOOKS_RIGHT = 0.6;

    private static final Charset WESTERN = Charset.forName("windows-1252");
    private static final Charset CYRILLIC = Charset.forName("windows-1251");
    private static final Charset CYRILLIC_UNIX = Charset.forName("KOI8-R");
    private static final Charset CHINESE = Charset.forName("GB18030");

    /// @param read how the bytes were read
    /// @param meant how they should have been read
    private record Misreading(Charset read, Charset meant) {

        /// Other sets take nearly any bytes; UTF-8 takes few, so a short stretch tells.
        boolean ofUtf8() {
            return meant.equals(StandardCharsets.UTF_8);
        }
    }

    private static final List<Misreading> MISREADINGS =
            List.of(
                    new Misreading(WESTERN, StandardCharsets.UTF_8),
                    new Misreading(WESTERN, CHINESE),
                    new Misreading(WESTERN, CYRILLIC),
                    new Misreading(WESTERN, CYRILLIC_UNIX),
                    new Misreading(CYRILLIC, StandardCharsets.UTF_8),
                    new Misreading(CYRILLIC, CYRILLIC_UNIX),
                    new Misreading(CYRILLIC_UNIX, CYRILLIC),
                    new Misreading(CHINESE, StandardCharsets.UTF_8));

    private Mojibake() {}

    /// The text as it was meant, or the same where nothing looks wrong.
    ///
    /// @param text bounded in length
    static String repaired(String text) {
        String written = text.contains("\\x") ? unescaped(text) : text;
        if (StandardCharsets.US_ASCII.newEncoder().canEncode(written)) {
            return written;
        }
        String japanese = japanese(written);
        // A character set was wrong for the whole text, so short words follow the long ones.
        Optional<Misreading> whole =
                FOREIGN_STRETCH
                        .matcher(japanese)
                        .results()
                        .map(MatchResult::group)
                        .flatMap(stretch -> misreading(stretch).stream())
                        .filter(misreading -> !misreading.ofUtf8())
                        .findFirst();
        return FOREIGN_STRETCH
                .matcher(japanese)
                .replaceAll(match -> {
                    String stretch = match.group();
                    return Matcher.quoteReplacement(
                            whole.or(() -> misreading(stretch))
                                    .map(misreading -> reread(stretch, misreading))
                                    .orElse(stretch));
                });
    }

    private static String unescaped(String text) {
        return ESCAPED_BYTES
                .matcher(text)
                .replaceAll(match -> Matcher.quoteReplacement(unescaped(match)));
    }

    private static String unescaped(MatchResult escaped) {
        byte[] bytes = HexFormat.of().parseHex(escaped.group().replace("\\x", ""));
        return Stream.of(StandardCharsets.UTF_8, CHINESE)
                .map(charset -> decoded(bytes, charset))
                .filter(text -> goodness(text) >= LOOKS_RIGHT)
                .findFirst()
                .orElse(escaped.group());
    }

    private static String japanese(String text) {
        boolean suspicious =
                Charset.isSupported("Shift_JIS")
                        && KANA_MISREAD.matcher(text).results().count() >= KANA_WANTED;
        if (!suspicious) {
            return text;
        }
        return encoded(text, WESTERN)
                .map(bytes -> decoded(bytes, Charset.forName("Shift_JIS")))
                .filter(other -> goodness(other) >= LOOKS_RIGHT)
                .orElse(text);
    }

    /// How a stretch was misread; nothing where it looks right, or is too short to tell: two
    /// accents side by side are Portuguese.
    private static Optional<Misreading> misreading(String stretch) {
        if (stretch.length() < 2 || goodness(stretch) > LOOKS_WRONG) {
            return Optional.empty();
        }
        return MISREADINGS.stream()
                .filter(misreading -> misreading.ofUtf8() || stretch.length() >= TELLING_LENGTH)
                .filter(misreading -> goodness(reread(stretch, misreading)) >= LOOKS_RIGHT)
                .max(
                        Comparator.comparingDouble(
                                misreading -> goodness(reread(stretch, misreading))));
    }

    private static String reread(String stretch, Misreading misreading) {
        return encoded(stretch, misreading.read())
                .map(bytes -> decoded(bytes, misreading.meant()))
                .orElse(stretch);
    }

    /// The bytes that were read as this; nothing where it cannot have been read so. What Western
    /// Windows has no letter for, programs read as a control character of the same number.
    private static Optional<byte[]> encoded(String text, Charset charset) {
        ByteBuffer bytes = ByteBuffer.allocate(4 * text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean control = c >= 0x80 && c < 0xA0 && charset.equals(WESTERN);
            if (control || c == LOST) {
                bytes.put((byte) (control ? c : '?'));
                continue;
            }
            try {
                bytes.put(
                        charset.newEncoder()
                                .onUnmappableCharacter(CodingErrorAction.REPORT)
                                .encode(CharBuffer.wrap(new char[] {c})));
            } catch (CharacterCodingException notOfThisCharset) {
                return Optional.empty();
            }
        }
        byte[] used = new byte[bytes.position()];
        bytes.flip().get(used);
        return Optional.of(used);
    }

    private static String decoded(byte[] bytes, Charset charset) {
        return new String(bytes, charset);
    }

    /// How much the letters outside ASCII look like a language: -1 to 1.
    private static double goodness(String text) {
        int foreign = 0;
        int sum = 0;
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) > 0x7F) {
                foreign++;
                sum += goodness(text, i);
            }
        }
        return foreign == 0 ? 0 : (double) sum / foreign;
    }

    private static int goodness(String text, int index) {
        char c = text.charAt(index);
        if (c <= 0xFF) {
            return western(text, index);
        }
        return switch (Character.UnicodeScript.of(c)) {
            case CYRILLIC -> russian(text, index);
            case HAN -> usualChinese(c) ? 1 : -1;
            case LATIN, GREEK, HANGUL -> 1;
            case HIRAGANA, KATAKANA -> halfWidth(c) ? -1 : 1;
            default -> fullWidth(c) ? 1 : -1;
        };
    }

    /// GB 2312 has the usual characters in its rows B0 to D7.
    private static boolean usualChinese(char c) {
        if (UTF8_READ_AS_GBK.indexOf(c) >= 0) {
            return false;
        }
        byte[] bytes = String.valueOf(c).getBytes(CHINESE);
        return bytes.length != 2 || ((bytes[0] & 0xFF) >= 0xB0 && (bytes[0] & 0xFF) <= 0xD7);
    }

    /// A capital behind a small letter, or in a word that begins small, is one of another character
    /// set.
    private static int russian(String text, int index) {
        char c = text.charAt(index);
        if (Character.isUpperCase(c)) {
            boolean behindSmall =
                    (index > 0 && Character.isLowerCase(text.charAt(index - 1)))
                            || Character.isLowerCase(firstOfWord(text, index));
            return behindSmall ? -1 : 1;
        }
        return USUAL_RUSSIAN.indexOf(c) >= 0 ? 1 : 0;
    }

    private static char firstOfWord(String text, int index) {
        int first = index;
        while (first > 0 && Character.isLetter(text.charAt(first - 1))) {
            first--;
        }
        return text.charAt(first);
    }

    /// In Western languages a letter with an accent rarely stands beside another.
    private static int western(String text, int index) {
        boolean beside =
                (index > 0 && text.charAt(index - 1) > 0x7F)
                        || (index + 1 < text.length() && text.charAt(index + 1) > 0x7F);
        return Character.isLetter(text.charAt(index)) && !beside ? 1 : -1;
    }

    private static boolean halfWidth(char c) {
        return c >= 0xFF61 && c <= 0xFF9F;
    }

    private static boolean fullWidth(char c) {
        return c == '。' || c == '，' || c == '、' || c == '：' || (c >= 0xFF01 && c <= 0xFF60);
    }
}
