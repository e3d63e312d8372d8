package app.mailmend.real;

import app.mailmend.testing.ServerIdentity;
import app.mailmend.testing.TestCertificates;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A real mail server for {@code example.test}, inside a temporary folder and on loopback. It is
 * started as it would be by hand, without systemd, and stopped by its own process handle. No mail
 * can leave.
 */
public abstract class RealServer implements AutoCloseable {

    private static final Duration STARTING = Duration.ofSeconds(30);

    final ServerFolder folder;

    private final Map<Service, Integer> ports = new EnumMap<>(Service.class);
    private final RealAccount alice = RealAccount.named("alice@example.test");
    private final RealAccount bob = RealAccount.named("bob@example.test");
    private final List<Daemon> daemons = new ArrayList<>();
    private boolean closed;

    RealServer(ServerFolder folder, Collection<Service> services) throws IOException {
        this.folder = folder;
        choosePorts(services);
        Runtime.getRuntime().addShutdownHook(new Thread(this::close));
    }

    abstract void configure() throws IOException;

    abstract void run() throws IOException;

    /** How one is made, before anything runs. */
    interface Maker<S extends RealServer> {
        S make() throws IOException;
    }

    /** Returns when every service has greeted. */
    static <S extends RealServer> S start(Maker<S> maker) {
        try {
            S server = maker.make();
            server.configure();
            server.run();
            server.awaitGreetings();
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Clients come from 127.0.0.1. Dovecot holds a client with its own address for secured and
     * would take passwords in clear from it, so the servers have another loopback address.
     */
    public final String host() {
        return "127.0.0.2";
    }

    public final int port(Service service) {
        return ports.get(service);
    }

    public final RealAccount alice() {
        return alice;
    }

    public final RealAccount bob() {
        return bob;
    }

    final List<RealAccount> accounts() {
        return List.of(alice, bob);
    }

    /** The authority to trust. */
    public final Path caPem() {
        return folder.path("ca.pem");
    }

    /** What was logged so far. */
    public String logs() {
        return String.join("", daemons.stream().map(Daemon::log).toList());
    }

    static ServerIdentity identity() {
        return TestCertificates.good("mail.example.test", "localhost", "127.0.0.1", "127.0.0.2");
    }

    /** What the templates of configuration files are filled with. */
    final Map<String, String> values() {
        Map<String, String> values = new HashMap<>();
        ports.forEach((service, port) -> values.put(service.name(), port.toString()));
        values.put("HOST", host());
        values.put("ALICE", alice.address());
        values.put("BOB", bob.address());
        return values;
    }

    final void launch(String log, String... command) throws IOException {
        daemons.add(Daemon.start(folder.path(log), command));
    }

    /** All are held open until the last is known, so that they differ. */
    private void choosePorts(Collection<Service> services) throws IOException {
        List<ServerSocket> held = new ArrayList<>();
        try {
            for (Service service : services) {
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

    final void awaitGreetings() {
        long deadline = System.nanoTime() + STARTING.toNanos();
        for (Service service : ports.keySet()) {
            while (service.talksFirstInClear() && !greets(service)) {
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
            throw new IllegalStateException("the server did not start:\n" + logs);
        }
        try {
            Thread.sleep(50);
        } catch (InterruptedException e) {
            close();
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while the server started", e);
        }
    }

    /** Stops the server and deletes its folder. */
    @Override
    public final synchronized void close() {
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
