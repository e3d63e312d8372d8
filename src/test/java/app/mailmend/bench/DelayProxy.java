package app.mailmend.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * A relay on loopback that makes a server far away. Every byte takes half a round trip in each
 * direction and none overtakes another. The kernel completes a connection on loopback at once, so
 * its round trip is made up for here: what the client sends leaves one round trip after it
 * connected, and the server hears of the client half a round trip later still, when the last part
 * of a real TCP handshake would reach it.
 */
final class DelayProxy implements AutoCloseable {

    static final InetAddress LOOPBACK = InetAddress.ofLiteral("127.0.0.1");

    private static final int BACKLOG = 1024;

    private final ServerSocket listener;
    private final int serverPort;
    private final long roundTrip;
    private final Pace pace;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final List<Relay> relays = new CopyOnWriteArrayList<>();

    DelayProxy(int serverPort, Duration roundTrip, Pace pace) throws IOException {
        this.serverPort = serverPort;
        this.roundTrip = roundTrip.toNanos();
        this.pace = pace;
        this.listener = new ServerSocket(0, BACKLOG, LOOPBACK);
        threads.execute(this::acceptAll);
    }

    int port() {
        return listener.getLocalPort();
    }

    /** Round trips so far on the connection that was made last. */
    int roundTrips() {
        return relays.getLast().flights.roundTrips();
    }

    private void acceptAll() {
        try {
            while (true) {
                Socket client = listener.accept();
                client.setTcpNoDelay(true);
                Relay relay = new Relay(client, pace.nanos());
                relays.add(relay);
                threads.execute(relay::run);
            }
        } catch (IOException closed) {
            // the proxy was closed
        }
    }

    @Override
    public void close() {
        try {
            listener.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        relays.forEach(Relay::cut);
        threads.shutdownNow();
        threads.close();
    }

    private final class Relay {

        private final Flights flights = new Flights();
        private final Socket client;
        private final Socket server = new Socket();
        private final long connected;

        Relay(Socket client, long accepted) {
            this.client = client;
            this.connected = accepted + roundTrip;
        }

        /** The server is dialled when it would notice the client. */
        void run() {
            Pipe up = new Pipe(client, server, pace, roundTrip / 2);
            threads.execute(() -> up.read(connected, flights::fromClient));
            pace.sleepUntil(connected + roundTrip / 2);
            try {
                server.setTcpNoDelay(true);
                server.connect(new InetSocketAddress(LOOPBACK, serverPort));
            } catch (IOException gone) {
                cut();
                return;
            }
            Pipe down = new Pipe(server, client, pace, roundTrip / 2);
            threads.execute(() -> down.read(connected, flights::fromServer));
            threads.execute(() -> down.write(flights::atClient));
            up.write(flights::atServer);
        }

        void cut() {
            Pipe.close(client);
            Pipe.close(server);
        }
    }
}
