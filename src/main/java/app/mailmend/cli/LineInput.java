package app.mailmend.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.function.BooleanSupplier;

/// The lines of an input of any size, in constant memory. Of a line that is too long the beginning
/// is kept. The current line is a stretch of [#bytes].
final class LineInput {

    private static final int CHUNK = 1 << 16;

    private final InputStream in;
    private final int longest;
    private final BooleanSupplier goOn;
    private byte[] bytes = new byte[CHUNK];

    /// Where the current line begins and ends; behind it stands what was read ahead.
    private int start;

    private int end;

    private int ahead;
    private int limit;
    private boolean complete;

    /// @param longest bytes of a line that are kept
    /// @param goOn asked before more input is waited for
    LineInput(InputStream in, int longest, BooleanSupplier goOn) {
        this.in = in;
        this.longest = longest;
        this.goOn = goOn;
    }

    /// Goes to the next line; false when there is none.
    boolean next() throws IOException {
        start = ahead;
        complete = true;
        int looked = start;
        while (true) {
            int lineEnd = lineEnd(looked);
            if (lineEnd < limit) {
                end = complete ? lineEnd : end;
                ahead = lineEnd + 1;
                return true;
            }
            looked = limit - start;
            if (looked >= longest) {
                complete = false;
                limit = start + longest;
                end = limit;
                looked = longest;
            }
            if (!fill()) {
                end = complete ? limit : end;
                ahead = limit;
                return end > start;
            }
            looked += start;
        }
    }

    private int lineEnd(int from) {
        int at = from;
        while (at < limit && bytes[at] != '\n') {
            at++;
        }
        return at;
    }

    /// Reads more behind what there is of the current line.
    private boolean fill() throws IOException {
        if (!goOn.getAsBoolean()) {
            return false;
        }
        System.arraycopy(bytes, start, bytes, 0, limit - start);
        end -= start;
        limit -= start;
        start = 0;
        if (limit == bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.min(bytes.length * 2, longest + CHUNK));
        }
        int read = in.read(bytes, limit, bytes.length - limit);
        limit += Math.max(read, 0);
        return read >= 0;
    }

    byte[] bytes() {
        return bytes;
    }

    int start() {
        return start;
    }

    int end() {
        return end;
    }

    /// False when the line was too long and its end was left out.
    boolean complete() {
        return complete;
    }

    String text() {
        return new String(bytes, start, end - start, StandardCharsets.UTF_8);
    }
}
