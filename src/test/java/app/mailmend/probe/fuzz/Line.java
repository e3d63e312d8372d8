package app.mailmend.probe.fuzz;

import app.mailmend.testing.ServerIdentity;
import app.mailmend.testing.TestCertificates;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.locks.LockSupport;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;

/** The server's end of one connection. */
final class Line {

    static final String NAME = "mail.example.test";

    private static final int CLIENT_PATIENCE_MS = 5_000;
    private static final ServerIdentity IDENTITY = TestCertificates.good(NAME);
    private static final SSLContext CONTEXT = TestCertificates.serverContext(IDENTITY);

    private final Socket raw;
    private final ByteArrayOutputStream clear;
    private Socket current;

    Line(Socket raw, ByteArrayOutputStream clear) {
        this.raw = raw;
        this.clear = clear;
        this.current = raw;
    }

    boolean encrypted() {
        return current instanceof SSLSocket;
    }

    void encrypt() throws IOException {
        SSLSocket secured =
                (SSLSocket)
                        CONTEXT.getSocketFactory().createSocket(raw, "client", raw.getPort(), true);
        secured.setUseClientMode(false);
        secured.startHandshake();
        current = secured;
    }

    void send(byte[] bytes) throws IOException {
        current.getOutputStream().write(bytes);
        current.getOutputStream().flush();
    }

    void send(String text) throws IOException {
        send(text.getBytes(StandardCharsets.UTF_8));
    }

    /** One byte now and then, as long as the client stays. */
    void drip(byte[] bytes, long pauseNanos) throws IOException {
        for (byte one : bytes) {
            send(new byte[] {one});
            LockSupport.parkNanos(pauseNanos);
        }
    }

    /** The next line without its end; its bytes in clear are kept. */
    String readLine() throws IOException {
        current.setSoTimeout(CLIENT_PATIENCE_MS);
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        while (true) {
            int next = current.getInputStream().read();
            if (next < 0) {
                throw new EOFException("the client left");
            }
            if (!encrypted()) {
                synchronized (clear) {
                    clear.write(next);
                }
            }
            if (next == '\n') {
                return line.toString(StandardCharsets.UTF_8).strip();
            }
            line.write(next);
        }
    }

    /** Says nothing until the client leaves or has waited so long. */
    void beSilent(int millis) throws IOException {
        current.setSoTimeout(millis);
        try {
            while (current.getInputStream().read() >= 0) {
                // whatever it says
            }
        } catch (SocketTimeoutException waited) {
            // long enough
        }
    }

    /** Ends with a TCP reset. */
    void reset() throws IOException {
        raw.setSoLinger(true, 0);
        raw.close();
    }
}
