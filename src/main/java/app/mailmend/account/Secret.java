package app.mailmend.account;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// A password or token. Its text form is dots, equality is identity, and [#close] wipes it. It is
/// not a record, because a record would print its contents.
public final class Secret implements AutoCloseable {

    /// Longest secret in characters; OAuth tokens of several kilobytes are real.
    public static final int MAX_LENGTH = 8192;

    private final char[] characters;
    private boolean wiped;

    private Secret(char[] characters) {
        this.characters = characters;
    }

    /// A secret as typed. Nothing is trimmed: a space at the end may belong to it. CR, LF and NUL
    /// are refused, because no sign-in command can carry them (RFC 4616 section 2), and so is half
    /// a surrogate pair, which has no UTF-8 form.
    public static Checked<Secret> check(char[] typed) {
        if (typed.length == 0) {
            return Checked.refused(InputFault.EMPTY);
        }
        if (typed.length > MAX_LENGTH) {
            return Checked.refused(InputFault.TOO_LONG);
        }
        for (char c : typed) {
            if (c == '\r' || c == '\n' || c == '\0') {
                return Checked.refused(InputFault.LINE_BREAK_OR_CONTROL);
            }
        }
        return hasHalfPair(typed)
                ? Checked.refused(InputFault.INVISIBLE_CHARACTER)
                : Checked.valid(new Secret(typed.clone()));
    }

    private static boolean hasHalfPair(char[] typed) {
        for (int i = 0; i < typed.length; i++) {
            if (Character.isSurrogate(typed[i])) {
                boolean pair =
                        i + 1 < typed.length && Character.isSurrogatePair(typed[i], typed[i + 1]);
                if (!pair) {
                    return true;
                }
                i++;
            }
        }
        return false;
    }

    public static Secret of(String text) {
        return check(text.toCharArray()).orElseThrow();
    }

    /// The exact UTF-8 bytes; the caller wipes them.
    ///
    /// @throws IllegalStateException after [#close]
    public synchronized byte[] utf8() {
        requireOpen();
        byte[] room = new byte[characters.length * 3];
        ByteBuffer target = ByteBuffer.wrap(room);
        CoderResult result =
                StandardCharsets.UTF_8
                        .newEncoder()
                        .onMalformedInput(CodingErrorAction.REPLACE)
                        .encode(CharBuffer.wrap(characters), target, true);
        assert result.isUnderflow() : "three bytes hold any UTF-16 unit";
        byte[] bytes = Arrays.copyOf(room, target.position());
        Arrays.fill(room, (byte) 0);
        return bytes;
    }

    /// A copy with a life of its own, for a holder that outlives the first.
    public synchronized Secret copy() {
        requireOpen();
        return new Secret(characters.clone());
    }

    public synchronized int length() {
        requireOpen();
        return characters.length;
    }

    private void requireOpen() {
        if (wiped) {
            throw new IllegalStateException("the secret was wiped");
        }
    }

    @Override
    public synchronized void close() {
        Arrays.fill(characters, '\0');
        wiped = true;
    }

    @Override
    public String toString() {
        return "••••••";
    }
}
