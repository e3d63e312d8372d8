package app.mailmend.smtp;

import app.mailmend.evidence.Evidence;
import app.mailmend.evidence.ProtocolFault;
import app.mailmend.evidence.SmtpReply;
import app.mailmend.net.Lifeline;
import java.io.Closeable;
import java.io.IOException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// Reads replies and writes command lines: the only place where either happens. A line with a
/// secret has a method of its own, so that it can be written down only in its redacted form.
final class Wire implements Closeable {

    private static final byte[] CRLF = {'\r', '\n'};

    private final Lifeline lifeline;
    private final Recorder recorder;
    private final Patience patience;
    private final byte[] buffer = new byte[8192];
    private Socket socket;
    private int position;
    private int filled;
    private int read;
    private Optional<ReplyParser> unfinished = Optional.empty();

    Wire(Socket socket, SmtpClient.Session session) {
        this.socket = socket;
        this.lifeline = session.lifeline();
        this.recorder = session.recorder();
        this.patience = session.patience();
    }

    Socket socket() {
        return socket;
    }

    /// Goes on over another socket, such as the same connection inside TLS. Nothing read before may
    /// survive (RFC 3207 section 4.2); callers check [#hasUnread] first.
    void switchTo(Socket other) {
        socket = other;
        position = 0;
        filled = 0;
    }

    /// True when bytes are there that no command asked for.
    boolean hasUnread() {
        try {
            return position < filled || socket.getInputStream().available() > 0;
        } catch (IOException gone) {
            return false;
        }
    }

    /// Writes a command and waits for its reply.
    Answer exchange(String command) {
        return writable().orElseGet(() -> sendLine(command, command).orElseGet(this::reply));
    }

    /// Writes a line that carries a secret; `shown` is what the transcript gets. The bytes are
    /// wiped.
    Answer exchangeSecret(byte[] line, String shown) {
        try {
            return writable().orElseGet(() -> send(line, shown).orElseGet(() -> challenge()));
        } finally {
            Arrays.fill(line, (byte) 0);
        }
    }

    /// Writes without waiting, for a farewell.
    void say(String command) {
        sendLine(command, command);
    }

    private Answer challenge() {
        return reply(patience.reply(), SmtpLimits.MAX_CHALLENGE_BYTES);
    }

    private Optional<Answer> sendLine(String command, String shown) {
        if (!command.chars().allMatch(c -> c >= 0x20 && c != 0x7F)) {
            throw new IllegalArgumentException("a command line holds a control character");
        }
        return send(command.getBytes(StandardCharsets.UTF_8), shown);
    }

    private Optional<Answer> send(byte[] line, String shown) {
        recorder.client(shown);
        try {
            byte[] whole = Arrays.copyOf(line, line.length + CRLF.length);
            System.arraycopy(CRLF, 0, whole, line.length, CRLF.length);
            socket.getOutputStream().write(whole);
            socket.getOutputStream().flush();
            Arrays.fill(whole, (byte) 0);
            return Optional.empty();
        } catch (IOException e) {
            return Optional.of(new Answer.Failure(ended("")));
        }
    }

    /// A reply that nobody asked for may be a farewell (421); anything else means that replies and
    /// commands can no longer be matched.
    private Optional<Answer> writable() {
        if (!hasUnread()) {
            return Optional.empty();
        }
        Answer unasked = reply();
        return Optional.of(
                unasked.isCode(421)
                        ? unasked
                        : new Answer.Failure(
                                new Evidence.Violated(ProtocolFault.UNSOLICITED, words(unasked))));
    }

    private static String words(Answer answer) {
        return answer instanceof Answer.Reply(SmtpReply reply) ? reply.text() : "";
    }

    Answer reply() {
        return reply(patience.reply(), SmtpLimits.MAX_LINE_BYTES);
    }

    /// The server's first words.
    Answer greeting(Duration silence) {
        return reply(silence, SmtpLimits.MAX_LINE_BYTES);
    }

    /// Waits for a reply; after [Evidence.Silent] it can be called again to go on waiting.
    private Answer reply(Duration silence, int maxLineBytes) {
        ReplyParser parser = unfinished.orElseGet(() -> begin(maxLineBytes));
        unfinished = Optional.empty();
        long deadline = System.nanoTime() + patience.wholeReply().toNanos();
        try {
            while (true) {
                if (position == filled && !fill(silence, deadline)) {
                    return new Answer.Failure(ended(parser.excerpt()));
                }
                position = parser.accept(buffer, position, filled);
                switch (parser.state()) {
                    case MORE -> {}
                    case COMPLETE -> {
                        return complete(parser.reply());
                    }
                    case BROKEN -> {
                        return violated(parser.fault(), parser.excerpt());
                    }
                    case FOREIGN -> {
                        return foreign(parser);
                    }
                }
            }
        } catch (SocketTimeoutException slow) {
            return timedOut(parser, silence, deadline);
        } catch (LimitReached limit) {
            return violated(limit.fault, parser.excerpt());
        } catch (IOException e) {
            return new Answer.Failure(ended(parser.excerpt()));
        }
    }

    private ReplyParser begin(int maxLineBytes) {
        recorder.roundTrips(1);
        return new ReplyParser(maxLineBytes);
    }

    /// A limit that is noticed below the parser.
    private static final class LimitReached extends IOException {
        private final ProtocolFault fault;

        LimitReached(ProtocolFault fault) {
            super(fault.name());
            this.fault = fault;
        }
    }

    private boolean fill(Duration silence, long deadline) throws IOException {
        long left = (deadline - System.nanoTime()) / 1_000_000;
        if (left <= 0) {
            throw new LimitReached(ProtocolFault.DEADLINE);
        }
        socket.setSoTimeout(Math.toIntExact(Math.min(left + 1, silence.toMillis())));
        int count = socket.getInputStream().read(buffer);
        if (count <= 0) {
            return false;
        }
        read += count;
        if (read > SmtpLimits.MAX_CONNECTION_BYTES) {
            throw new LimitReached(ProtocolFault.TOO_MANY_BYTES);
        }
        position = 0;
        filled = count;
        return true;
    }

    private Answer complete(SmtpReply reply) {
        List<String> clean =
                reply.lines().stream().map(line -> recorder.redactor().clean(line)).toList();
        SmtpReply shown = new SmtpReply(reply.code(), clean);
        shown.text().lines().forEach(recorder::server);
        return new Answer.Reply(shown);
    }

    private Answer violated(ProtocolFault fault, String excerpt) {
        String shown = recorder.redactor().clean(excerpt);
        recorder.server(shown + " …");
        return new Answer.Failure(new Evidence.Violated(fault, shown));
    }

    private Answer foreign(ReplyParser parser) {
        recorder.server(parser.excerpt());
        return new Answer.Failure(new Evidence.OtherProtocol(parser.foreign(), parser.excerpt()));
    }

    private Answer timedOut(ReplyParser parser, Duration silence, long deadline) {
        if (!parser.isEmpty() && System.nanoTime() >= deadline) {
            return violated(ProtocolFault.DEADLINE, parser.excerpt());
        }
        unfinished = Optional.of(parser);
        return new Answer.Failure(new Evidence.Silent(silence));
    }

    private Evidence ended(String excerpt) {
        String clean = recorder.redactor().clean(excerpt);
        return lifeline.evidence(clean).orElseGet(() -> new Evidence.Closed(clean));
    }

    @Override
    public void close() {
        lifeline.release(socket);
        try {
            socket.close();
        } catch (IOException gone) {
            // Closing is all that was wanted.
        }
    }
}
