package app.mailmend.real;

import app.mailmend.net.DnsRecords;
import app.mailmend.net.Lifeline;
import app.mailmend.net.NameServers;
import app.mailmend.net.SocketLimit;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A real NSD with the zone {@code test}, on a free loopback port and in a folder of its own. */
final class NameServer implements AutoCloseable {

    /** Exchangers and addresses of the domain that has too many. */
    static final int TOO_MANY = 1000;

    private static final Path PROGRAM = Path.of("/usr/sbin/nsd");
    private static final Duration STARTING = Duration.ofSeconds(30);

    private final ServerFolder folder;
    private final InetSocketAddress address;
    private final Daemon daemon;
    private boolean closed;

    private NameServer() throws IOException {
        folder = ServerFolder.create();
        address = new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), freePort());
        folder.fill("nsd.conf", "nsd.conf", Map.of("PORT", String.valueOf(address.getPort())));
        folder.fill("test.zone", "test.zone", Map.of("DIGEST", Published.digest()));
        Path zone = folder.path("test.zone");
        Files.writeString(zone, Files.readString(zone) + tooMany());
        daemon =
                Daemon.start(
                        folder.path("nsd.log"),
                        PROGRAM.toString(),
                        "-d",
                        "-c",
                        folder.path("nsd.conf").toString());
    }

    /** Why it cannot run here; empty where it can. */
    static Optional<String> missing() {
        return Files.isExecutable(PROGRAM)
                ? Optional.empty()
                : Optional.of("no " + PROGRAM + "; Debian's package nsd has it");
    }

    /** Returns when it answers. */
    static NameServer start() throws IOException {
        NameServer server = new NameServer();
        Runtime.getRuntime().addShutdownHook(new Thread(server::close));
        server.awaitAnswer();
        return server;
    }

    /** Free for both protocols at this moment. */
    private static int freePort() throws IOException {
        try (ServerSocket tcp = new ServerSocket(0, 1, InetAddress.ofLiteral("127.0.0.1"));
                DatagramSocket udp = new DatagramSocket(tcp.getLocalSocketAddress())) {
            return udp.getLocalPort();
        }
    }

    private static String tooMany() {
        return IntStream.range(0, TOO_MANY)
                .mapToObj(i ->
                        """
                        many MX %d mx%d.many
                        many A 198.18.%d.%d
                        """
                                .formatted(i, i, i / 250, i % 250))
                .collect(Collectors.joining());
    }

    private void awaitAnswer() {
        try (Lifeline lifeline = new Lifeline(STARTING)) {
            DnsRecords records = new NameServers(List.of(address), SocketLimit.of(1), lifeline);
            while (!(records.ask("example.test", DnsRecords.Kind.MX)
                    instanceof DnsRecords.Answer.Found)) {
                if (lifeline.isCut() || !daemon.isAlive()) {
                    String log = daemon.log();
                    close();
                    throw new IllegalStateException("the name server did not start:\n" + log);
                }
            }
        }
    }

    InetSocketAddress address() {
        return address;
    }

    @Override
    public synchronized void close() {
        if (closed) {
            return;
        }
        closed = true;
        daemon.stop();
        try {
            folder.delete();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
