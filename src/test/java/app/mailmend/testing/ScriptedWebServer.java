package app.mailmend.testing;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;

/**
 * A web server on 127.0.0.1 that sends to a client exactly what a test says, and keeps to the byte
 * what the client sent. Each connection gets the next part; the last one serves all that follow.
 */
public final class ScriptedWebServer implements AutoCloseable {

    private static final Pattern LENGTH = Pattern.compile("(?i)\r\ncontent-length: *(\\d+)\r\n");
    private static final String END_OF_HEAD = "\r\n\r\n";

    private final ServerSocket listener;
    private final Optional<SSLContext> tls;
    private final boolean eager;
    private final List<Part> parts;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final AtomicInteger connections = new AtomicInteger();
    private final Queue<String> requests = new ConcurrentLinkedQueue<>();
    private final Queue<Socket> open = new ConcurrentLinkedQueue<>();

    private ScriptedWebServer(Optional<SSLContext> tls, boolean eager, Part... parts) {
        this.tls = tls;
        this.eager = eager;
        this.parts = List.of(parts);
        try {
            listener = new ServerSocket(0, 50, InetAddress.ofLiteral("127.0.0.1"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        threads.execute(this::acceptAll);
    }

    /** What the server does on one connection once it has read the request. */
    @FunctionalInterface
    public interface Part {
        void play(Visit visit) throws IOException;
    }

    public static ScriptedWebServer plain(Part... parts) {
        return new ScriptedWebServer(Optional.empty(), false, parts);
    }

    /** One that talks in clear without waiting for a request. */
    public static ScriptedWebServer eager(Part... parts) {
        return new ScriptedWebServer(Optional.empty(), true, parts);
    }

    public static ScriptedWebServer secured(ServerIdentity identity, Part... parts) {
        return new ScriptedWebServer(
                Optional.of(TestCertificates.serverContext(identity)), false, parts);
    }

    /** The same bytes for everybody, and the end of the connection. */
    public static Part answer(String bytes) {
        return visit -> visit.send(bytes);
    }

    /** A page with everything that belongs to it. */
    public static Part page(String contentType, String body) {
        return answer(
                "HTTP/1.1 200 OK\r\nContent-Type: %s\r\nContent-Length: %d\r\n\r\n%s"
                        .formatted(contentType, body.length(), body));
    }

    public static Part redirect(int status, String location) {
        return answer(
                "HTTP/1.1 %d Over There\r\nLocation: %s\r\nContent-Length: 0\r\n\r\n"
                        .formatted(status, location));
    }

    public int port() {
        return listener.getLocalPort();
    }

    /** Everything that was asked, heads and bodies, in order. */
    public List<String> requests() {
        return List.copyOf(requests);
    }

    /** How many clients came, those included that sent no request. */
    public int connections() {
        return connections.get();
    }

    private void acceptAll() {
        try {
            while (true) {
                Socket client = listener.accept();
                int number = connections.getAndIncrement();
                Part part = parts.get(Math.min(number, parts.size() - 1));
                threads.execute(() -> serve(client, part));
            }
        } catch (IOException closed) {
            // the test is over
        }
    }

    private void serve(Socket client, Part part) {
        open.add(client);
        try (client;
                Socket talk = tls.isPresent() ? secure(client, tls.get()) : client) {
            part.play(new Visit(request(talk.getInputStream()), talk.getOutputStream()));
        } catch (IOException gone) {
            // the client broke off, which is what many a test wants
        }
    }

    private static Socket secure(Socket client, SSLContext context) throws IOException {
        SSLSocket socket =
                (SSLSocket)
                        context.getSocketFactory()
                                .createSocket(client, "127.0.0.1", client.getPort(), true);
        socket.setUseClientMode(false);
        socket.startHandshake();
        return socket;
    }

    private String request(InputStream in) throws IOException {
        if (eager) {
            return "";
        }
        String request = read(in);
        requests.add(request);
        return request;
    }

    private static String read(InputStream stream) throws IOException {
        InputStream in = new BufferedInputStream(stream);
        ByteArrayOutputStream read = new ByteArrayOutputStream();
        while (!text(read).endsWith(END_OF_HEAD)) {
            int one = in.read();
            if (one < 0) {
                throw new IOException("no request");
            }
            read.write(one);
        }
        Matcher length = LENGTH.matcher(text(read));
        if (length.find()) {
            read.write(in.readNBytes(Integer.parseInt(length.group(1))));
        }
        return text(read);
    }

    private static String text(ByteArrayOutputStream bytes) {
        return bytes.toString(StandardCharsets.ISO_8859_1);
    }

    /** One connection as its part sees it. */
    public record Visit(String request, OutputStream out) {

        public Visit send(String bytes) throws IOException {
            return send(bytes.getBytes(StandardCharsets.ISO_8859_1));
        }

        public Visit send(byte[] bytes) throws IOException {
            out.write(bytes);
            out.flush();
            return this;
        }

        /** Again and again until the client has enough. */
        public void sendForever(String bytes) throws IOException {
            while (true) {
                send(bytes);
            }
        }

        /** One byte at a time until the client has enough. */
        public void drip(char one) throws IOException {
            while (Pause.of(Duration.ofMillis(20))) {
                send(String.valueOf(one));
            }
        }
    }

    @Override
    public void close() {
        List<Socket> left = new ArrayList<>(open);
        try {
            listener.close();
            for (Socket socket : left) {
                socket.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        threads.shutdownNow();
        threads.close();
    }
}
