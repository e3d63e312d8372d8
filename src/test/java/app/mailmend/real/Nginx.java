package app.mailmend.real;

import app.mailmend.testing.Pause;
import app.mailmend.testing.ServerIdentity;
import app.mailmend.testing.TestCertificates;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;

/** A real nginx that publishes settings for example.test, in a folder of its own on loopback. */
final class Nginx implements AutoCloseable {

    static final String NAME = "autoconfig.example.test";
    static final String HOST = "127.0.0.2";
    static final String DOCUMENT = "<clientConfig version=\"1.1\"/>\n";
    static final Instant CHANGED = Instant.parse("2024-03-05T12:00:00Z");

    private static final Path PROGRAM = Path.of("/usr/sbin/nginx");
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final ServerFolder folder;
    private final int http;
    private final int https;
    private final Daemon daemon;

    /** What it has in its folder. */
    private interface Content {
        void fill(Nginx server) throws IOException;
    }

    private Nginx(ServerFolder folder, int http, int https, Content content) throws IOException {
        this.folder = folder;
        this.http = http;
        this.https = https;
        content.fill(this);
        daemon =
                Daemon.start(
                        folder.path("nginx.log"),
                        PROGRAM.toString(),
                        "-p",
                        folder.path("").toString(),
                        "-e",
                        "stderr",
                        "-c",
                        folder.path("nginx.conf").toString());
    }

    /** Why it cannot run here; empty where it can. */
    static Optional<String> missing() {
        if (!Files.isExecutable(PROGRAM)) {
            return Optional.of("nginx is not installed");
        }
        return "root".equals(System.getProperty("user.name"))
                ? Optional.empty()
                : Optional.of("the folder of a server can be made only as root");
    }

    /** Returns when it takes connections. */
    static Nginx start() throws IOException {
        return start(server -> server.fill(TestCertificates.good(NAME)));
    }

    /**
     * With other files than its own.
     *
     * @param files their contents by where they stand, the host's name first
     */
    static Nginx publishing(Map<String, String> files) throws IOException {
        return start(server -> server.publish(files));
    }

    private static Nginx start(Content content) throws IOException {
        InetAddress host = InetAddress.ofLiteral(HOST);
        int http;
        int https;
        try (ServerSocket one = new ServerSocket(0, 1, host);
                ServerSocket other = new ServerSocket(0, 1, host)) {
            http = one.getLocalPort();
            https = other.getLocalPort();
        }
        Nginx server = new Nginx(ServerFolder.create(), http, https, content);
        server.awaitStart();
        return server;
    }

    private void fill(ServerIdentity identity) throws IOException {
        configure(identity, "nginx.conf");
        folder.write("nobody", "", "root");
        page("www/mail/config-v1.1.xml", DOCUMENT.getBytes(StandardCharsets.UTF_8));
        page("www/packed/config-v1.1.xml", packed());
        page("www/missing.html", "<html>No such page.</html>".getBytes(StandardCharsets.UTF_8));
    }

    private void publish(Map<String, String> files) throws IOException {
        String[] hosts =
                files.keySet().stream()
                        .map(file -> file.substring(0, file.indexOf('/')))
                        .distinct()
                        .toArray(String[]::new);
        configure(TestCertificates.good(hosts), "publisher.conf");
        for (Map.Entry<String, String> file : files.entrySet()) {
            page("www/" + file.getKey(), file.getValue().getBytes(StandardCharsets.UTF_8));
        }
    }

    private void configure(ServerIdentity identity, String configuration) throws IOException {
        folder.writeIdentity(identity, "root");
        folder.fill(
                configuration,
                "nginx.conf",
                Map.of(
                        "HOST",
                        HOST,
                        "NAME",
                        NAME,
                        "HTTP",
                        Integer.toString(http),
                        "HTTPS",
                        Integer.toString(https)));
    }

    private void page(String name, byte[] content) throws IOException {
        Path file = folder.path(name);
        Files.createDirectories(file.getParent());
        Files.write(file, content);
        Files.setLastModifiedTime(file, FileTime.from(CHANGED));
    }

    private static byte[] packed() throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(packed)) {
            out.write(DOCUMENT.getBytes(StandardCharsets.UTF_8));
        }
        return packed.toByteArray();
    }

    private void awaitStart() {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!isUp()) {
            if (!daemon.isAlive() || System.nanoTime() > deadline) {
                String log = daemon.log();
                close();
                throw new IllegalStateException("nginx did not start:\n" + log);
            }
            Pause.of(Duration.ofMillis(50));
        }
    }

    private boolean isUp() {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(HOST, https), 1000);
            return true;
        } catch (IOException notYet) {
            return false;
        }
    }

    int http() {
        return http;
    }

    int https() {
        return https;
    }

    Path caPem() {
        return folder.path("ca.pem");
    }

    /**
     * The requests for a path with user, status and the client's name for itself, as nginx writes
     * them down, which it does after it has answered.
     */
    List<String> accesses(String path) throws IOException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        List<String> lines = List.of();
        while (lines.isEmpty() && System.nanoTime() < deadline) {
            lines =
                    Files.readString(folder.path("access.log"))
                            .lines()
                            .filter(line -> line.contains("GET " + path + " HTTP/1.1"))
                            .toList();
        }
        return lines;
    }

    @Override
    public void close() {
        daemon.stop();
        try {
            folder.delete();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
