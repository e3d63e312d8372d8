package app.mailmend.smtp;

import app.mailmend.evidence.Evidence;
import app.mailmend.evidence.Oddity;
import app.mailmend.evidence.ProtocolFault;
import app.mailmend.evidence.SmtpReply;
import app.mailmend.net.Lifeline;
import java.io.Closeable;
import java.io.IOException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// Reads replies and writes command lines: the only place where either happens. A line with a
/// secret has a method of its own, so that it can be written down only in its redacted form.
///
/// Replies belong to commands by their order alone. Once one is missing or broken nothing can be
/// matched any more: nothing is written from then on, and what broke the order answers everything.
final class Wire implements Closeable {

    /// Octets of CR LF.
    static final int LINE_END_BYTES = 2;

    private final Lifeline lifeline;
    private final Recorder recorder;
    private final Patience patience;
    private final byte[] buffer = new byte[8192];
    private Socket socket;
    private int position;
    private int filled;
    private int read;
    private Optional<ReplyParser> unfinished = Optional.empty();
    private Optional<Answer> outOfStep = Optional.empty();
    private List<Evidence> asides = new ArrayList<>();
    private List<String> lastWords = List.of();
    private boolean sloppy;

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

    /// Keeps something that is no answer, until [#takeAsides].
    void notice(Evidence aside) {
        asides.add(aside);
    }

    /// What was noticed since the last call.
    List<Evidence> takeAsides() {
        List<Evidence> taken = asides;
        asides = new ArrayList<>();
        return List.copyOf(taken);
    }

    /// The text of the last reply as it came, for a mechanism that computes with it. It may repeat
    /// a secret and is not to be kept.
    List<String> lastWords() {
        return lastWords;
    }

    /// Whether replies and commands can still be matched.
    boolean isInStep() {
        return outOfStep.isEmpty();
    }

    /// Writes a command and waits for its reply.
    Answer exchange(Command command) {
        return exchangeAll(List.of(command)).getLast();
    }

    /// Writes commands in one piece and waits for the reply to each (RFC 2920).
    ///
    /// @return the answers in the order of the commands; the last one is a failure where there are
    ///   fewer
    List<Answer> exchangeAll(List<Command> commands) {
        Optional<Answer> obstacle = obstacle().or(() -> send(commands));
        if (obstacle.isPresent()) {
            return List.of(obstacle.get());
        }
        recorder.roundTrips(1);
        List<Answer> answers = new ArrayList<>();
        Duration silence = patience.reply();
        while (answers.size() < commands.size() && isInStep()) {
            answers.add(inStep(reply(silence, SmtpLimits.MAX_LINE_BYTES)));
            silence = patience.nextInFlight();
        }
        if (answers.size() > 1 && isLost(answers.getLast())) {
            String unanswered = commands.get(answers.size() - 1).verb();
            notice(new Evidence.Noticed(Oddity.PIPELINING_BROKEN, unanswered));
        }
        return answers;
    }

    /// A server that swallows commands falls silent; one that trips over them babbles.
    private static boolean isLost(Answer answer) {
        return answer instanceof Answer.Failure(Evidence.Silent _)
                || (answer instanceof Answer.Failure(Evidence.Violated(ProtocolFault fault, _))
                        && (fault == ProtocolFault.NOT_A_REPLY
                                || fault == ProtocolFault.CODES_DIFFER));
    }

    /// Writes a line that carries a secret; `shown` is what the transcript gets. The bytes are
    /// wiped.
    Answer exchangeSecret(byte[] line, String shown) {
        byte[] whole = Arrays.copyOf(line, line.length + LINE_END_BYTES);
        Arrays.fill(line, (byte) 0);
        whole[line.length] = '\r';
        whole[line.length + 1] = '\n';
        Optional<Answer> obstacle = obstacle();
        if (obstacle.isEmpty()) {
            recorder.client(shown);
            recorder.roundTrips(1);
            obstacle = write(whole);
        }
        Arrays.fill(whole, (byte) 0);
        return obstacle.orElseGet(
                () -> inStep(reply(patience.reply(), SmtpLimits.MAX_CHALLENGE_BYTES)));
    }

    /// Writes without waiting, for a farewell.
    void say(Command command) {
        send(List.of(command));
    }

    private Optional<Answer> send(List<Command> commands) {
        StringBuilder flight = new StringBuilder();
        for (Command command : commands) {
            recorder.client(command.line());
            flight.append(command.line()).append("\r\n");
        }
        return write(flight.toString().getBytes(StandardCharsets.UTF_8));
    }

    /// One call a flight, so that it leaves in one piece.
    private Optional<Answer> write(byte[] flight) {
        try {
            socket.getOutputStream().write(flight);
            return Optional.empty();
        } catch (IOException e) {
            return Optional.of(inStep(new Answer.Failure(ended(""))));
        }
    }

    private Answer inStep(Answer answer) {
        if (answer instanceof Answer.Failure) {
            outOfStep = Optional.of(answer);
        }
        return answer;
    }

    /// What forbids to write. A reply that nobody asked for may be a farewell (421); anything else
    /// means that replies and commands can no longer be matched.
    private Optional<Answer> obstacle() {
        if (outOfStep.isPresent() || !hasUnread()) {
            return outOfStep;
        }
        Answer unasked = reply(patience.reply(), SmtpLimits.MAX_LINE_BYTES);
        outOfStep =
                Optional.of(
                        unasked.isCode(421)
                                ? unasked
                                : new Answer.Failure(
                                        new Evidence.Violated(
                                                ProtocolFault.UNSOLICITED, words(unasked))));
        return outOfStep;
    }

    private static String words(Answer answer) {
        return answer instanceof Answer.Reply(SmtpReply reply) ? reply.text() : "";
    }

    /// The server's first words. After [Evidence.Silent] it can be called again to go on waiting.
    Answer greeting(Duration silence) {
        if (unfinished.isEmpty()) {
            recorder.roundTrips(1);
        }
        return reply(silence, SmtpLimits.MAX_LINE_BYTES);
    }

    private Answer reply(Duration silence, int maxLineBytes) {
        ReplyParser parser = unfinished.orElseGet(() -> new ReplyParser(maxLineBytes));
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
                        return complete(parser);
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

    private Answer complete(ReplyParser parser) {
        if (parser.sloppy() && !sloppy) {
            sloppy = true;
            notice(new Evidence.Noticed(Oddity.SLOPPY_LINES, ""));
        }
        SmtpReply reply = parser.reply();
        lastWords = reply.lines();
        List<String> clean =
                reply.lines().stream().map(line -> recorder.redactor().clean(line)).toList();
        SmtpReply shown = new SmtpReply(reply.code(), clean);
        shown.text().lines().forEach(recorder::server);
        return new Answer.Reply(shown);
    }

    private Answer violated(ProtocolFault fault, String excerpt) {
        String shown = recorder.redactor().cleanExcerpt(excerpt);
        recorder.server(shown + " …");
        return new Answer.Failure(new Evidence.Violated(fault, shown));
    }

    private Answer foreign(ReplyParser parser) {
        String shown = recorder.redactor().cleanExcerpt(parser.excerpt());
        recorder.server(shown);
        return new Answer.Failure(new Evidence.OtherProtocol(parser.foreign(), shown));
    }

    private Answer timedOut(ReplyParser parser, Duration silence, long deadline) {
        if (!parser.isEmpty() && System.nanoTime() >= deadline) {
            return violated(ProtocolFault.DEADLINE, parser.excerpt());
        }
        unfinished = Optional.of(parser);
        return new Answer.Failure(new Evidence.Silent(silence));
    }

    private Evidence ended(String excerpt) {
        String clean = recorder.redactor().cleanExcerpt(excerpt);
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
