package app.mailmend.smtp;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// Makes what a server sent fit to be shown: UTF-8 where it is, else Latin-1; controls, separators
/// and bidirectional characters made visible, so that nothing acts on a terminal or deceives the
/// eye.
final class Printable {

    private Printable() {}

    static String text(byte[] bytes, int from, int to) {
        return visible(decode(Arrays.copyOfRange(bytes, from, to)));
    }

    private static String decode(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException notUtf8) {
            return new String(bytes, StandardCharsets.ISO_8859_1);
        }
    }

    static String visible(String text) {
        if (text.codePoints().noneMatch(Printable::mustBeShown)) {
            return text;
        }
        StringBuilder shown = new StringBuilder(text.length() + 16);
        text.codePoints().forEach(codePoint -> append(shown, codePoint));
        return shown.toString();
    }

    private static void append(StringBuilder shown, int codePoint) {
        if (!mustBeShown(codePoint)) {
            shown.appendCodePoint(codePoint);
        } else if (codePoint < 0x20) {
            shown.append((char) (0x2400 + codePoint));
        } else {
            shown.append("U+").append(String.format("%04X", codePoint));
        }
    }

    private static boolean mustBeShown(int codePoint) {
        return codePoint != '\t'
                && switch (Character.getType(codePoint)) {
                    case Character.CONTROL,
                            Character.FORMAT,
                            Character.LINE_SEPARATOR,
                            Character.PARAGRAPH_SEPARATOR,
                            Character.SURROGATE ->
                            true;
                    default -> false;
                };
    }

    static String excerpt(byte[] bytes, int length) {
        return text(bytes, 0, Math.min(length, SmtpLimits.MAX_EXCERPT));
    }
}
