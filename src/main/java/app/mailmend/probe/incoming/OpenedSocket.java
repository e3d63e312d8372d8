package app.mailmend.probe.incoming;

import app.mailmend.evidence.ProtocolFault;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.regex.Matcher;

/// A connection past its door, in the form in which Angus Mail takes it: as if it had just been
/// made. What it reads first is a beginning of ours, so that there is nothing left for it to
/// negotiate; after that it gets the server's lines, one by one.
final class OpenedSocket extends Socket {

    /// QUIT of POP3 (RFC 1939 section 6), LOGOUT of IMAP (RFC 9051 section 6.1.3).
    private static final String FAREWELL = "(?i)QUIT|\\S+ LOGOUT";

    private final LineWire wire;
    private final SignInWatch watch;
    private boolean leaving;
    private final Lines lines;
    private final Commands commands;

    /// @param beginning what the library reads first
    /// @param answered how many of its first commands are answered by the beginning, and not sent
    OpenedSocket(LineWire wire, SignInWatch watch, String beginning, int answered) {
        this.wire = wire;
        this.watch = watch;
        this.lines = new Lines(beginning.getBytes(StandardCharsets.US_ASCII));
        this.commands = new Commands(answered);
    }

    @Override
    public void connect(SocketAddress ignored) {}

    @Override
    public void connect(SocketAddress ignored, int timeoutMillis) {}

    @Override
    public InputStream getInputStream() {
        return lines;
    }

    @Override
    public OutputStream getOutputStream() {
        return commands;
    }

    /// How long is waited is the wire's matter.
    @Override
    public void setSoTimeout(int millis) {}

    @Override
    public InetAddress getInetAddress() {
        return wire.socket().getInetAddress();
    }

    @Override
    public int getPort() {
        return wire.socket().getPort();
    }

    @Override
    public boolean isConnected() {
        return true;
    }

    @Override
    public boolean isClosed() {
        return wire.socket().isClosed();
    }

    @Override
    public void close() {
        wire.close();
    }

    private final class Lines extends InputStream {

        private byte[] current;
        private int at;

        Lines(byte[] beginning) {
            current = beginning;
        }

        @Override
        public int read() throws IOException {
            fill();
            return current[at++] & 0xFF;
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            if (length == 0) {
                return 0;
            }
            fill();
            int count = Math.min(length, current.length - at);
            System.arraycopy(current, at, target, offset, count);
            at += count;
            return count;
        }

        private void fill() throws IOException {
            if (at == current.length) {
                byte[] line = leaving ? wire.parting() : wire.line();
                watch.heard(line);
                refuseHugeLiteral(line);
                current = line;
                at = 0;
            }
        }

        /// Angus sets the whole size aside before the first byte comes.
        private void refuseHugeLiteral(byte[] line) throws IOException {
            Matcher literal = ImapDialect.LITERAL.matcher(LineWire.text(line));
            if (literal.matches() && isHuge(literal.group(1))) {
                throw wire.refuse(ProtocolFault.TOO_MANY_BYTES, line);
            }
        }

        private static boolean isHuge(String size) {
            return size.length() > 9 || Integer.parseInt(size) > IncomingLimits.MAX_LITERAL_BYTES;
        }
    }

    /// Sends whole lines only, so that the watch sees all of a command at once.
    private final class Commands extends OutputStream {

        private final ByteArrayOutputStream begun = new ByteArrayOutputStream();
        private int answered;

        Commands(int answered) {
            this.answered = answered;
        }

        @Override
        public void write(int b) throws IOException {
            begun.write(b);
            if (b == '\n') {
                send();
            }
        }

        private void send() throws IOException {
            byte[] line = begun.toByteArray();
            begun.reset();
            if (answered > 0) {
                answered--;
                return;
            }
            if (watch.takeExplanation()) {
                Arrays.fill(line, (byte) 0);
                wire.say("");
                return;
            }
            leaving = watch.isOver() && LineWire.text(line).matches(FAREWELL);
            String shown = watch.saying(line);
            wire.write(line, shown);
        }

        @Override
        public void write(byte[] source, int offset, int length) throws IOException {
            for (byte b : Arrays.copyOfRange(source, offset, offset + length)) {
                write(b);
            }
        }
    }
}
