package app.mailmend.probe.fuzz;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A server on loopback that treats each client as a manner says. */
final class HostileServer implements AutoCloseable {

    /** What one client meets, from its connection to its end. */
    @FunctionalInterface
    interface Manner {
        void treat(Line line) throws IOException;
    }

    private final ServerSocket listener;
    private final Manner manner;
    private final ByteArrayOutputStream clear = new ByteArrayOutputStream();
    private final Set<Socket> clients = ConcurrentHashMap.newKeySet();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    HostileServer(Manner manner) throws IOException {
        this.manner = manner;
        this.listener = new ServerSocket(0, 50, InetAddress.ofLiteral("127.0.0.1"));
        threads.execute(this::acceptAll);
    }

    int port() {
        return listener.getLocalPort();
    }

    /** Everything that clients said outside TLS; each byte as one character, and as UTF-8. */
    String[] saidInClear() {
        synchronized (clear) {
            return new String[] {
                clear.toString(StandardCharsets.ISO_8859_1), clear.toString(StandardCharsets.UTF_8)
            };
        }
    }

    private void acceptAll() {
        try {
            while (true) {
                Socket client = listener.accept();
                client.setTcpNoDelay(true);
                clients.add(client);
                threads.execute(() -> treat(client));
            }
        } catch (IOException closed) {
            // the server was closed
        }
    }

    private void treat(Socket client) {
        try (client) {
            manner.treat(new Line(client, clear));
        } catch (IOException gone) {
            // clients come and go
        }
    }

    @Override
    public void close() {
        try {
            listener.close();
            for (Socket client : clients) {
                client.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        threads.shutdownNow();
        threads.close();
    }
}
