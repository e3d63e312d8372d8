package app.mailmend.bench;

import app.mailmend.testing.TestCertificates;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;

/**
 * A submission server that costs little and knows pipelining. Anybody's name and password will do;
 * without a sign-in it refuses every sender with a 530.
 */
final class BenchServer implements AutoCloseable {

    static final String NAME = "mail.example.test";

    /** How clients come in. */
    enum Door {
        /** TLS from the first byte, as on port 465. */
        IMPLICIT_TLS,
        /** As on port 587. */
        STARTTLS,
        /** As a relay on port 25 that offers neither TLS nor a sign-in. */
        PLAIN
    }

    private static final int BACKLOG = 1024;
    private static final SSLContext CONTEXT =
            TestCertificates.serverContext(TestCertificates.good(NAME, "127.0.0.1"));

    private final ServerSocket listener;
    private final Door door;
    private final String tlsVersion;
    private final Duration roundTrip;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Set<Socket> clients = ConcurrentHashMap.newKeySet();

    BenchServer(Door door, String tlsVersion) throws IOException {
        this(door, tlsVersion, Duration.ZERO);
    }

    /**
     * One that is far away by itself: it waits before each of its flights, which costs less
     * processor time than a proxy in front of it.
     */
    BenchServer(Door door, String tlsVersion, Duration roundTrip) throws IOException {
        this.door = door;
        this.tlsVersion = tlsVersion;
        this.roundTrip = roundTrip;
        this.listener = new ServerSocket(0, BACKLOG, DelayProxy.LOOPBACK);
        threads.execute(this::acceptAll);
    }

    int port() {
        return listener.getLocalPort();
    }

    private void acceptAll() {
        try {
            while (true) {
                Socket client = listener.accept();
                client.setTcpNoDelay(true);
                clients.add(client);
                threads.execute(() -> serve(client));
            }
        } catch (IOException closed) {
            // the server was closed
        }
    }

    private void serve(Socket client) {
        try (client) {
            boolean encrypted = door == Door.IMPLICIT_TLS;
            travel();
            BenchDialogue dialogue = dialogue(encrypted ? secured(client) : client);
            dialogue.say("220 " + NAME + " ESMTP");
            boolean goOn = dialogue.talk(encrypted, door == Door.STARTTLS && !encrypted);
            if (goOn) {
                dialogue(secured(client)).talk(true, false);
            }
        } catch (IOException gone) {
            // clients come and go
        } finally {
            clients.remove(client);
        }
    }

    private SSLSocket secured(Socket client) throws IOException {
        SSLSocket socket =
                (SSLSocket)
                        CONTEXT.getSocketFactory()
                                .createSocket(client, "client", client.getPort(), true);
        socket.setUseClientMode(false);
        socket.setEnabledProtocols(new String[] {tlsVersion});
        travel();
        socket.startHandshake();
        return socket;
    }

    private BenchDialogue dialogue(Socket socket) throws IOException {
        return new BenchDialogue(socket, this::travel);
    }

    private void travel() {
        LockSupport.parkNanos(roundTrip.toNanos());
    }

    @Override
    public void close() {
        try {
            listener.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        clients.forEach(Pipe::close);
        threads.shutdownNow();
        threads.close();
    }
}
