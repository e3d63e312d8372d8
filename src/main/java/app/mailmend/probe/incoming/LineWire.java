package app.mailmend.probe.incoming;

import app.mailmend.evidence.Evidence;
import app.mailmend.evidence.ProtocolFault;
import app.mailmend.net.Lifeline;
import app.mailmend.smtp.Patience;
import app.mailmend.smtp.Printable;
import app.mailmend.smtp.Recorder;
import app.mailmend.smtp.Redactor;
import app.mailmend.smtp.SmtpLimits;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;

/// Reads and writes the lines of one connection within hard limits: the only place where either
/// happens, whoever speaks.
final class LineWire implements Closeable {

    private static final byte[] CRLF = {'\r', '\n'};

    private final Lifeline lifeline;
    private final Recorder recorder;

    /// Longest wait for the answer to a farewell.
    private static final Duration PARTING = Duration.ofSeconds(1);

    private final Patience patience;
    private final byte[] buffer = new byte[8192];
    private final Socket plain;
    private volatile Socket socket;
    private volatile boolean closed;
    private int position;
    private int filled;
    private int lines;
    private int bytes;
    private boolean signedIn;
    private long deadline;
    private Optional<Evidence> broken = Optional.empty();

    LineWire(Socket socket, Lifeline lifeline, Recorder recorder, Patience patience) {
        this.plain = socket;
        this.socket = socket;
        this.lifeline = lifeline;
        this.recorder = recorder;
        this.patience = patience;
    }

    Socket socket() {
        return socket;
    }

    Patience patience() {
        return patience;
    }

    /// Goes on inside TLS. Nothing read before may survive (RFC 9051 section 11.1); callers check
    /// [#hasUnread] first.
    void switchTo(Socket other) {
        socket = other;
        position = 0;
        filled = 0;
    }

    Redactor redactor() {
        return recorder.redactor();
    }

    /// True when bytes are there that no command asked for.
    boolean hasUnread() {
        try {
            return position < filled || socket.getInputStream().available() > 0;
        } catch (IOException gone) {
            return false;
        }
    }

    /// From here on lines are those of a mailbox: longer, more, and nobody else's business.
    void signedIn() {
        signedIn = true;
        bytes = 0;
    }

    /// Why the dialogue could not go on, where a library has hidden it among its own exceptions.
    Optional<Evidence> broken() {
        return broken;
    }

    /// Writes a command of our own, which holds no secret.
    void say(String command) throws Broken {
        write((command + "\r\n").getBytes(StandardCharsets.US_ASCII), command);
    }

    /// Writes bytes with their line end; `shown` is what the transcript gets. The bytes are wiped.
    void write(byte[] line, String shown) throws Broken {
        if (!signedIn) {
            recorder.client(shown);
        }
        awaitReply();
        try {
            socket.getOutputStream().write(line);
            socket.getOutputStream().flush();
        } catch (IOException e) {
            throw remember(new Broken(ended("")));
        } finally {
            Arrays.fill(line, (byte) 0);
        }
    }

    /// Begins to wait for a reply of one line or more.
    void awaitReply() {
        recorder.roundTrips(1);
        deadline = System.nanoTime() + patience.wholeReply().toNanos();
    }

    /// The server's first line.
    byte[] greeting() throws Broken {
        recorder.roundTrips(1);
        deadline = System.nanoTime() + patience.greeting().plus(patience.wholeReply()).toNanos();
        return line(patience.greeting());
    }

    /// The next line with its end.
    byte[] line() throws Broken {
        return line(patience.reply());
    }

    /// The answer to a farewell. It changes nothing any more, so it is not waited for long, and its
    /// absence is nobody's fault.
    byte[] parting() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        readLine(line, PARTING.compareTo(patience.reply()) < 0 ? PARTING : patience.reply());
        return line.toByteArray();
    }

    private byte[] line(Duration silence) throws Broken {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        try {
            readLine(line, silence);
        } catch (SocketTimeoutException slow) {
            throw remember(new Broken(tooSlow(silence, excerpt(line))));
        } catch (Broken limit) {
            recorder.server(excerpt(line) + " …");
            throw remember(limit);
        } catch (IOException e) {
            throw remember(new Broken(ended(excerpt(line))));
        }
        byte[] whole = line.toByteArray();
        if (!signedIn) {
            recorder.server(shown(whole));
        }
        return whole;
    }

    private void readLine(ByteArrayOutputStream line, Duration silence) throws IOException {
        int most = signedIn ? IncomingLimits.MAX_MAILBOX_LINE_BYTES : IncomingLimits.MAX_LINE_BYTES;
        int last = 0;
        while (last != '\n') {
            if (line.size() >= most) {
                throw Broken.violated(ProtocolFault.LINE_TOO_LONG, excerpt(line));
            }
            if (position == filled && !fill(silence, line)) {
                throw new IOException("the server closed the connection");
            }
            last = buffer[position++];
            line.write(last);
        }
        lines++;
        if (!signedIn && lines > IncomingLimits.MAX_LINES) {
            throw Broken.violated(ProtocolFault.TOO_MANY_LINES, excerpt(line));
        }
    }

    private boolean fill(Duration silence, ByteArrayOutputStream line) throws IOException {
        long left = (deadline - System.nanoTime()) / 1_000_000;
        if (left <= 0) {
            throw Broken.violated(ProtocolFault.DEADLINE, excerpt(line));
        }
        socket.setSoTimeout(Math.toIntExact(Math.min(left + 1, silence.toMillis())));
        int count = socket.getInputStream().read(buffer);
        position = 0;
        filled = Math.max(0, count);
        bytes += filled;
        boolean first = lines == 0 && line.size() == 0;
        if (first && Foreign.isTls(buffer, filled)) {
            throw new Broken(new Evidence.OtherProtocol("TLS", ""));
        }
        if (bytes > (signedIn ? IncomingLimits.MAX_MAILBOX_BYTES : IncomingLimits.MAX_BYTES)) {
            throw Broken.violated(ProtocolFault.TOO_MANY_BYTES, excerpt(line));
        }
        return count > 0;
    }

    private Evidence tooSlow(Duration silence, String excerpt) {
        return System.nanoTime() >= deadline
                ? new Evidence.Violated(ProtocolFault.DEADLINE, excerpt)
                : new Evidence.Silent(silence);
    }

    private Evidence ended(String excerpt) {
        return lifeline.evidence(excerpt)
                .orElseGet(() -> closed ? new Evidence.Cancelled() : new Evidence.Closed(excerpt));
    }

    /// Keeps the first thing that went wrong; everything after follows from it.
    Broken remember(Broken failure) {
        broken = Optional.of(broken.orElse(failure.seen()));
        return failure;
    }

    /// Ends the dialogue for something that the reader of a line found.
    Broken refuse(ProtocolFault fault, byte[] line) {
        return remember(Broken.violated(fault, shown(line)));
    }

    /// A line without its end, fit to be shown and without the secret.
    String shown(byte[] line) {
        int length = withoutEnd(line);
        String words = recorder.redactor().clean(Printable.text(line, 0, length));
        return words.length() <= IncomingLimits.MAX_WORDS
                ? words
                : words.substring(0, IncomingLimits.MAX_WORDS - 1) + "…";
    }

    private String excerpt(ByteArrayOutputStream line) {
        byte[] begun = line.toByteArray();
        return shown(Arrays.copyOf(begun, Math.min(begun.length, SmtpLimits.MAX_EXCERPT)));
    }

    /// A line without its end, byte for byte.
    static String text(byte[] line) {
        return new String(line, 0, withoutEnd(line), StandardCharsets.ISO_8859_1);
    }

    private static int withoutEnd(byte[] line) {
        int length = line.length;
        while (length > 0 && (line[length - 1] == CRLF[0] || line[length - 1] == CRLF[1])) {
            length--;
        }
        return length;
    }

    /// Ends the connection at once, from any thread, whatever it is doing.
    void cut() {
        closed = true;
        close(plain);
    }

    @Override
    public void close() {
        closed = true;
        lifeline.release(plain);
        close(socket);
    }

    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException gone) {
            // Closing is all that was wanted.
        }
    }
}
