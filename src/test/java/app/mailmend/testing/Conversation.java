package app.mailmend.testing;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import javax.net.ssl.SSLSocket;

/**
 * The server's end of one connection: reads one byte at a time, so that nothing is taken that was
 * meant for TLS, and records every byte it reads.
 */
final class Conversation implements AutoCloseable {

    /** How long a client is waited for where the script does not say otherwise. */
    static final Duration PATIENCE = Duration.ofSeconds(5);

    private static final int LONGEST_LINE = 1 << 20;
    private static final Pattern BASE64 = Pattern.compile("[A-Za-z0-9+/=]{8,}");

    private final Socket raw;
    private final ByteArrayOutputStream beforeTls = new ByteArrayOutputStream();
    private final ByteArrayOutputStream insideTls = new ByteArrayOutputStream();
    private volatile Socket current;

    Conversation(Socket raw) throws IOException {
        this.raw = raw;
        this.current = raw;
        raw.setTcpNoDelay(true);
    }

    boolean inTls() {
        return current instanceof SSLSocket;
    }

    Received received() {
        synchronized (beforeTls) {
            return new Received(beforeTls.toByteArray(), insideTls.toByteArray());
        }
    }

    void send(byte[] bytes) throws IOException {
        current.getOutputStream().write(bytes);
        current.getOutputStream().flush();
    }

    /** Sends a reply and its line end; line feeds within become CRLF. */
    void reply(String text) throws IOException {
        send((text.replace("\n", "\r\n") + "\r\n").getBytes(StandardCharsets.UTF_8));
    }

    /**
     * One line without its line end.
     *
     * @throws EOFException when the client closes before a line end
     * @throws SocketTimeoutException when no line end arrives in time
     */
    String readLine(Duration timeout) throws IOException {
        long deadline = System.nanoTime() + timeout.toNanos();
        var line = new ByteArrayOutputStream();
        while (line.size() < LONGEST_LINE) {
            int next = read(Duration.ofNanos(deadline - System.nanoTime()));
            if (next < 0) {
                throw new EOFException("the client closed");
            }
            if (next == '\n') {
                String text = line.toString(StandardCharsets.UTF_8);
                return text.endsWith("\r") ? text.substring(0, text.length() - 1) : text;
            }
            line.write(next);
        }
        throw new IOException("the client sent a line of more than " + LONGEST_LINE + " bytes");
    }

    /** Reads so many bytes, for their record only. */
    void readBytes(int count, Duration timeout) throws IOException {
        long deadline = System.nanoTime() + timeout.toNanos();
        for (int i = 0; i < count; i++) {
            if (read(Duration.ofNanos(deadline - System.nanoTime())) < 0) {
                throw new EOFException("the client closed");
            }
        }
    }

    private int read(Duration timeout) throws IOException {
        long millis = timeout.toMillis();
        if (millis <= 0) {
            throw new SocketTimeoutException("nothing more came in time");
        }
        current.setSoTimeout(Math.toIntExact(millis));
        return readRecorded();
    }

    private int readRecorded() throws IOException {
        int next = current.getInputStream().read();
        if (next >= 0) {
            synchronized (beforeTls) {
                (inTls() ? insideTls : beforeTls).write(next);
            }
        }
        return next;
    }

    /** Reads and records one TLS record (RFC 8446 section 5.1). */
    void readRecord() throws IOException {
        int left = 5;
        int length = 0;
        for (int i = 0; i < left; i++) {
            int next = read(PATIENCE);
            if (next < 0) {
                throw new EOFException("the client closed");
            }
            length = i == 3 || i == 4 ? (length << 8) + next : length;
            left = i == 4 ? 5 + length : left;
        }
    }

    /** The server's side of a handshake on the same socket. */
    void startTls(ServerIdentity identity) throws IOException {
        startTls(identity, _ -> {});
    }

    /** The same, with the server's own wishes. */
    void startTls(ServerIdentity identity, Consumer<SSLSocket> wishes) throws IOException {
        raw.setSoTimeout(Math.toIntExact(PATIENCE.toMillis()));
        var secured =
                (SSLSocket)
                        TestCertificates.serverContext(identity)
                                .getSocketFactory()
                                .createSocket(raw, "client", raw.getPort(), true);
        secured.setUseClientMode(false);
        wishes.accept(secured);
        secured.startHandshake();
        current = secured;
    }

    /** A handshake inside the one that stands. */
    void handshakeAgain() throws IOException {
        current.setSoTimeout(Math.toIntExact(PATIENCE.toMillis()));
        if (current instanceof SSLSocket secured) {
            secured.startHandshake();
        }
    }

    /** Reads and records until the client closes or resets. */
    void drain() throws IOException {
        current.setSoTimeout(0);
        int last;
        do {
            last = readRecorded();
        } while (last >= 0);
    }

    /** Reads and records what has already arrived, without waiting for more. */
    void drainArrived() throws IOException {
        int arrived = current.getInputStream().available();
        while (arrived > 0 && readRecorded() >= 0) {
            arrived = current.getInputStream().available();
        }
    }

    /** Ends the connection with a TCP reset instead of a close. */
    void reset() throws IOException {
        raw.setSoLinger(true, 0);
        raw.close();
    }

    @Override
    public void close() throws IOException {
        current.close();
        raw.close();
    }

    /** Cuts the connection from another thread, without a word of TLS. */
    void cut() throws IOException {
        raw.close();
    }

    /** A line as a failure may show it: what looks like a credential is left out. */
    static String shown(String line) {
        if (line.toUpperCase(Locale.ROOT).startsWith("AUTH ")) {
            String[] words = line.split(" ", 3);
            return "AUTH " + words[1] + (words.length > 2 ? " (hidden)" : "");
        }
        return BASE64.matcher(line).matches() ? "(" + line.length() + " hidden characters)" : line;
    }
}
