package app.mailmend.smtp;

import app.mailmend.evidence.ProtocolFault;
import app.mailmend.evidence.SmtpReply;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Reads one reply (RFC 5321 section 4.2), in pieces as they come, within limits. The one tolerant
/// rule: a line ends at LF, and one CR before it belongs to the end; any other CR is text and is
/// shown as such. How the bytes are cut into pieces makes no difference.
final class ReplyParser {

    /// Where the parser stands.
    enum State {
        MORE,
        COMPLETE,
        BROKEN,
        /// Another protocol speaks.
        FOREIGN
    }

    private static final int NO_CODE = -1;

    /// How the first line of another protocol begins.
    private record Start(String words, String protocol) {}

    private static final List<Start> FOREIGN_STARTS =
            List.of(
                    new Start("* OK", "IMAP"),
                    new Start("* PREAUTH", "IMAP"),
                    new Start("* BYE", "IMAP"),
                    new Start("+OK", "POP3"),
                    new Start("-ERR", "POP3"),
                    new Start("HTTP/", "HTTP"),
                    new Start("SSH-", "SSH"));

    private final int maxLineBytes;
    private final List<String> texts = new ArrayList<>();

    /// What has come of a line that is not over, or the line that broke the reply. A line that
    /// comes whole is read where it is, without a copy.
    private byte[] line = {};

    private int length;
    private int total;
    private int code = NO_CODE;
    private boolean sloppy;
    private State state = State.MORE;
    private ProtocolFault fault = ProtocolFault.NOT_A_REPLY;
    private String foreign = "";

    ReplyParser(int maxLineBytes) {
        this.maxLineBytes = maxLineBytes;
    }

    /// Takes bytes until none are left or the reply is over, one way or another; see [#state].
    ///
    /// @return the position of the first byte that was not taken
    int accept(byte[] bytes, int from, int to) {
        if (total == 0 && from < to && isTlsRecord(bytes[from])) {
            keep(bytes, from, from + 1);
            total++;
            state = foreign("TLS");
            return from + 1;
        }
        int at = from;
        while (at < to && state == State.MORE) {
            at = acceptLine(bytes, at, to);
        }
        return at;
    }

    private static boolean isTlsRecord(byte first) {
        return first == 0x15 || first == 0x16;
    }

    /// Takes bytes up to and including the next LF, or as many as there are or are allowed.
    private int acceptLine(byte[] bytes, int from, int to) {
        int end = find((byte) '\n', bytes, from, to);
        int room = maxLineBytes - length;
        int allowed = Math.min(room, Math.max(0, SmtpLimits.MAX_REPLY_BYTES - 1 - total));
        if (end - from > allowed) {
            int taken = allowed + 1;
            keep(bytes, from, from + taken);
            total += taken;
            boolean longLine = allowed == room;
            state = broken(longLine ? ProtocolFault.LINE_TOO_LONG : ProtocolFault.TOO_MANY_BYTES);
            return from + taken;
        }
        int next = Math.min(end + 1, to);
        total += next - from;
        if (end == to) {
            keep(bytes, from, end);
        } else if (length == 0) {
            endWholeLine(bytes, from, end);
        } else {
            keep(bytes, from, end);
            endKeptLine();
        }
        return next;
    }

    private static int find(byte wanted, byte[] bytes, int from, int to) {
        int at = from;
        while (at < to && bytes[at] != wanted) {
            at++;
        }
        return at;
    }

    private void keep(byte[] bytes, int from, int to) {
        int wanted = length + to - from;
        if (wanted > line.length) {
            line = Arrays.copyOf(line, Math.max(wanted, 2 * line.length));
        }
        System.arraycopy(bytes, from, line, length, to - from);
        length = wanted;
    }

    private void endWholeLine(byte[] bytes, int from, int to) {
        state = read(bytes, from, to);
        if (state == State.BROKEN || state == State.FOREIGN) {
            keep(bytes, from, to);
        }
    }

    private void endKeptLine() {
        state = read(line, 0, length);
        if (state == State.MORE || state == State.COMPLETE) {
            length = 0;
        }
    }

    /// Reads one line, which stands between the two positions without its LF.
    private State read(byte[] bytes, int from, int to) {
        boolean carriageReturn = to > from && bytes[to - 1] == '\r';
        int end = carriageReturn ? to - 1 : to;
        sloppy |= !carriageReturn || find((byte) '\r', bytes, from, end) < end;
        if (!hasCode(bytes, from, end)) {
            return texts.isEmpty()
                    ? foreignOrBroken(bytes, from, end)
                    : broken(ProtocolFault.NOT_A_REPLY);
        }
        int lineCode =
                (bytes[from] - '0') * 100 + (bytes[from + 1] - '0') * 10 + (bytes[from + 2] - '0');
        if (code != NO_CODE && lineCode != code) {
            return broken(ProtocolFault.CODES_DIFFER);
        }
        code = lineCode;
        texts.add(Printable.text(bytes, Math.min(from + 4, end), end));
        boolean last = end == from + 3 || bytes[from + 3] == ' ';
        if (last) {
            return State.COMPLETE;
        }
        return texts.size() == SmtpLimits.MAX_LINES_PER_REPLY
                ? broken(ProtocolFault.TOO_MANY_LINES)
                : State.MORE;
    }

    private static boolean hasCode(byte[] bytes, int from, int end) {
        int size = end - from;
        return size >= 3
                && isDigit(bytes[from], '2', '5')
                && isDigit(bytes[from + 1], '0', '5')
                && isDigit(bytes[from + 2], '0', '9')
                && (size == 3 || bytes[from + 3] == ' ' || bytes[from + 3] == '-');
    }

    private static boolean isDigit(byte one, char lowest, char highest) {
        return one >= lowest && one <= highest;
    }

    private State foreignOrBroken(byte[] bytes, int from, int end) {
        String start =
                new String(bytes, from, Math.min(end - from, 16), StandardCharsets.ISO_8859_1);
        return FOREIGN_STARTS.stream()
                .filter(known -> start.startsWith(known.words()))
                .findFirst()
                .map(known -> foreign(known.protocol()))
                .orElseGet(() -> broken(ProtocolFault.NOT_A_REPLY));
    }

    private State broken(ProtocolFault why) {
        fault = why;
        return State.BROKEN;
    }

    private State foreign(String protocol) {
        foreign = protocol;
        return State.FOREIGN;
    }

    State state() {
        return state;
    }

    /// The reply, once COMPLETE.
    SmtpReply reply() {
        return new SmtpReply(code, texts);
    }

    /// What is wrong, once BROKEN.
    ProtocolFault fault() {
        return fault;
    }

    /// Who speaks, once FOREIGN.
    String foreign() {
        return foreign;
    }

    /// True when a line ended in a bare LF, or held a CR that ends nothing. Such a reply is read
    /// all the same (RFC 5321 section 2.3.8 forbids to send it).
    boolean sloppy() {
        return sloppy;
    }

    /// The line being read, or the one that broke the reply, made printable and short.
    String excerpt() {
        return Printable.excerpt(line, length);
    }

    boolean isEmpty() {
        return total == 0;
    }
}
