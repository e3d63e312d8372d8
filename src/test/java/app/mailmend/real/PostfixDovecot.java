package app.mailmend.real;

import app.mailmend.testing.TestCertificates;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * A real Postfix with a real Dovecot behind it, for {@code example.test}, inside a temporary folder
 * and on loopback. Both are started as they would be by hand, without systemd, and stopped by their
 * own process handles. No mail can leave.
 */
public final class PostfixDovecot implements AutoCloseable {

    private static final Path POSTFIX = Path.of("/usr/sbin/postfix");
    private static final Path DOVECOT = Path.of("/usr/sbin/dovecot");
    private static final Duration STARTING = Duration.ofSeconds(30);
    private static final List<Service> TALKS_FIRST_IN_CLEAR =
            List.of(
                    Service.SIGN_IN_DEMANDED,
                    Service.TLS_DEMANDED,
                    Service.SUBMISSION,
                    Service.RELAY,
                    Service.DOVECOT_SUBMISSION,
                    Service.IMAP);

    private final ServerFolder folder;
    private final Map<Service, Integer> ports = new EnumMap<>(Service.class);
    private final RealAccount alice = RealAccount.named("alice@example.test");
    private final RealAccount bob = RealAccount.named("bob@example.test");
    private final List<Daemon> daemons = new ArrayList<>();
    private boolean closed;

    private PostfixDovecot(ServerFolder folder) {
        this.folder = folder;
    }

    /** Why they cannot run here; empty where they can. */
    public static Optional<String> missing() {
        if (!Files.isExecutable(POSTFIX) || !Files.isExecutable(DOVECOT)) {
            return Optional.of("Postfix and Dovecot are not installed");
        }
        if (!"root".equals(System.getProperty("user.name"))) {
            return Optional.of("Postfix starts only as root");
        }
        String version = output(DOVECOT.toString(), "--version");
        return version.startsWith("2.3.")
                ? Optional.empty()
                : Optional.of("the configuration is for Dovecot 2.3, this is " + version.strip());
    }

    private static String output(String... command) {
        try {
            Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
            byte[] bytes = process.getInputStream().readAllBytes();
            process.waitFor(10, TimeUnit.SECONDS);
            return new String(bytes, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return "";
        }
    }

    /** Returns when every service has greeted. */
    public static PostfixDovecot start() {
        try {
            var servers = new PostfixDovecot(ServerFolder.create());
            Runtime.getRuntime().addShutdownHook(new Thread(servers::close));
            servers.configure();
            servers.run();
            return servers;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Clients come from 127.0.0.1. Dovecot holds a client with its own address for secured and
     * would take passwords in clear from it, so the servers have another loopback address.
     */
    public String host() {
        return "127.0.0.2";
    }

    public int port(Service service) {
        return ports.get(service);
    }

    public RealAccount alice() {
        return alice;
    }

    public RealAccount bob() {
        return bob;
    }

    public Mailbox mailbox(RealAccount account) {
        return new Mailbox(this, account);
    }

    /**
     * The authority to trust. The servers' certificate is for mail.example.test, localhost,
     * 127.0.0.1 and {@link #host()}.
     */
    public Path caPem() {
        return folder.path("ca.pem");
    }

    /** What both servers logged so far. */
    public String logs() {
        return String.join("", daemons.stream().map(Daemon::log).toList());
    }

    private void configure() throws IOException {
        choosePorts();
        Map<String, String> values = new HashMap<>();
        ports.forEach((service, port) -> values.put(service.name(), port.toString()));
        values.put("HOST", host());
        values.put("ALICE", alice.address());
        values.put("BOB", bob.address());
        folder.fill("postfix-main.cf", "config/main.cf", values);
        folder.fill("postfix-master.cf", "config/master.cf", values);
        folder.fill("dovecot.conf", "dovecot.conf", values);
        folder.writeIdentity(
                TestCertificates.good("mail.example.test", "localhost", "127.0.0.1", host()));
        folder.writeUsers(List.of(alice, bob));
    }

    /** All are held open until the last is known, so that they differ. */
    private void choosePorts() throws IOException {
        List<ServerSocket> held = new ArrayList<>();
        try {
            for (Service service : Service.values()) {
                var socket = new ServerSocket(0, 1, InetAddress.ofLiteral(host()));
                held.add(socket);
                ports.put(service, socket.getLocalPort());
            }
        } finally {
            for (ServerSocket socket : held) {
                socket.close();
            }
        }
    }

    private void run() throws IOException {
        daemons.add(
                Daemon.start(
                        folder.path("dovecot.log"),
                        DOVECOT.toString(),
                        "-F",
                        "-c",
                        folder.path("dovecot.conf").toString()));
        daemons.add(
                Daemon.start(
                        folder.path("postfix.log"),
                        POSTFIX.toString(),
                        "-c",
                        folder.path("config").toString(),
                        "start-fg"));
        long deadline = System.nanoTime() + STARTING.toNanos();
        for (Service service : TALKS_FIRST_IN_CLEAR) {
            while (!greets(service)) {
                giveUpWhenHopeless(deadline);
            }
        }
    }

    private boolean greets(Service service) {
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress(host(), port(service)), 1000);
            socket.setSoTimeout(5000);
            return socket.getInputStream().read() >= 0;
        } catch (IOException notYet) {
            return false;
        }
    }

    private void giveUpWhenHopeless(long deadline) {
        boolean dead = daemons.stream().anyMatch(daemon -> !daemon.isAlive());
        if (dead || System.nanoTime() > deadline) {
            String logs = logs();
            close();
            throw new IllegalStateException("the servers did not start:\n" + logs);
        }
        try {
            Thread.sleep(50);
        } catch (InterruptedException e) {
            close();
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while the servers started", e);
        }
    }

    /** Stops both servers and deletes their folder. */
    @Override
    public synchronized void close() {
        if (closed) {
            return;
        }
        closed = true;
        daemons.forEach(Daemon::stop);
        try {
            folder.delete();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
