package app.mailmend.smtp;

import app.mailmend.evidence.ProtocolFault;
import app.mailmend.evidence.SmtpReply;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Reads one reply (RFC 5321 section 4.2), byte by byte, within limits. The one tolerant rule: a
/// line ends at LF, and one CR before it belongs to the end; any other CR is text and is shown as
/// such.
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

    private final int maxLineBytes;
    private final byte[] line;
    private final List<String> texts = new ArrayList<>();
    private int length;
    private int total;
    private int code = NO_CODE;
    private boolean sloppy;
    private State state = State.MORE;
    private ProtocolFault fault = ProtocolFault.NOT_A_REPLY;
    private String foreign = "";

    ReplyParser(int maxLineBytes) {
        this.maxLineBytes = maxLineBytes;
        this.line = new byte[maxLineBytes];
    }

    /// Takes the next byte; after a state other than MORE no more bytes are taken.
    State accept(byte next) {
        total++;
        if (length == 0 && texts.isEmpty() && isTlsRecord(next)) {
            line[length++] = next;
            return foreign("TLS");
        }
        if (next == '\n') {
            return endOfLine();
        }
        if (length == maxLineBytes) {
            return broken(ProtocolFault.LINE_TOO_LONG);
        }
        line[length++] = next;
        return total >= SmtpLimits.MAX_REPLY_BYTES ? broken(ProtocolFault.TOO_MANY_BYTES) : state;
    }

    private State endOfLine() {
        int end = length > 0 && line[length - 1] == '\r' ? length - 1 : length;
        sloppy |= end == length;
        if (texts.isEmpty()) {
            Optional<String> other = otherProtocol(end);
            if (other.isPresent()) {
                return foreign(other.get());
            }
        }
        if (!hasCode(end)) {
            return broken(ProtocolFault.NOT_A_REPLY);
        }
        int lineCode = (line[0] - '0') * 100 + (line[1] - '0') * 10 + (line[2] - '0');
        if (code != NO_CODE && lineCode != code) {
            return broken(ProtocolFault.CODES_DIFFER);
        }
        code = lineCode;
        texts.add(Printable.text(line, Math.min(4, end), end));
        boolean last = end == 3 || line[3] == ' ';
        if (!last && texts.size() == SmtpLimits.MAX_LINES_PER_REPLY) {
            return broken(ProtocolFault.TOO_MANY_LINES);
        }
        length = 0;
        state = last ? State.COMPLETE : State.MORE;
        return state;
    }

    private boolean hasCode(int end) {
        return end >= 3
                && line[0] >= '2'
                && line[0] <= '5'
                && line[1] >= '0'
                && line[1] <= '5'
                && line[2] >= '0'
                && line[2] <= '9'
                && (end == 3 || line[3] == ' ' || line[3] == '-');
    }

    private static boolean isTlsRecord(byte first) {
        return first == 0x15 || first == 0x16;
    }

    private Optional<String> otherProtocol(int end) {
        String start = new String(line, 0, Math.min(end, 16), StandardCharsets.ISO_8859_1);
        if (start.startsWith("* OK")
                || start.startsWith("* PREAUTH")
                || start.startsWith("* BYE")) {
            return Optional.of("IMAP");
        }
        if (start.startsWith("+OK") || start.startsWith("-ERR")) {
            return Optional.of("POP3");
        }
        if (start.startsWith("HTTP/")) {
            return Optional.of("HTTP");
        }
        return start.startsWith("SSH-") ? Optional.of("SSH") : Optional.empty();
    }

    private State broken(ProtocolFault why) {
        fault = why;
        state = State.BROKEN;
        return state;
    }

    private State foreign(String protocol) {
        foreign = protocol;
        state = State.FOREIGN;
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

    /// The line being read, made printable and short.
    String excerpt() {
        return Printable.excerpt(line, length);
    }

    /// True when a line ended in a bare LF.
    boolean sloppy() {
        return sloppy;
    }

    boolean isEmpty() {
        return total == 0;
    }
}
