package app.mailmend.smtp;

import app.mailmend.evidence.Visible;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/// Makes what a server sent fit to be shown: UTF-8 where it is, else Latin-1; controls, separators
/// and bidirectional characters made visible, so that nothing acts on a terminal or deceives the
/// eye.
public final class Printable {

    /// Stands where a decoder met what is not UTF-8.
    private static final char REPLACEMENT = '\uFFFD';

    /// Characters that a line may grow by when it is made visible. One byte can become six
    /// characters, and a line full of such bytes is not worth six times its room.
    static final int MAX_GROWTH = 64;

    private Printable() {}

    public static String text(byte[] bytes, int from, int to) {
        return isPlain(bytes, from, to)
                ? new String(bytes, from, to - from, StandardCharsets.ISO_8859_1)
                : cut(Visible.text(decode(bytes, from, to)), to - from + MAX_GROWTH);
    }

    private static String cut(String text, int length) {
        return text.length() > length ? text.substring(0, length) + "…" : text;
    }

    /// Printable ASCII and tabs, which is nearly all that servers say.
    private static boolean isPlain(byte[] bytes, int from, int to) {
        for (int at = from; at < to; at++) {
            byte one = bytes[at];
            if ((one < 0x20 && one != '\t') || one == 0x7F) {
                return false;
            }
        }
        return true;
    }

    private static String decode(byte[] bytes, int from, int to) {
        String lenient = new String(bytes, from, to - from, StandardCharsets.UTF_8);
        if (lenient.indexOf(REPLACEMENT) < 0) {
            return lenient;
        }
        try {
            ByteBuffer all = ByteBuffer.wrap(bytes, from, to - from);
            return StandardCharsets.UTF_8.newDecoder().decode(all).toString();
        } catch (CharacterCodingException notUtf8) {
            return new String(bytes, from, to - from, StandardCharsets.ISO_8859_1);
        }
    }

    static String excerpt(byte[] bytes, int length) {
        return text(bytes, 0, Math.min(length, SmtpLimits.MAX_EXCERPT));
    }
}
