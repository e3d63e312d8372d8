package app.mailmend.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.util.ArrayList;
import java.util.List;

/**
 * A port on loopback that swallows connections: a listener that never accepts and whose queue is
 * full. The kernel (Linux, macOS) drops the SYNs that come then, so that connecting neither
 * succeeds nor fails, just as behind a firewall that drops.
 */
final class BlackHole implements AutoCloseable {

    private static final int TIME_TO_JOIN_THE_QUEUE_MS = 150;
    private static final int LONGEST_QUEUE = 16;

    private final ServerSocket listener;
    private final List<Socket> queue = new ArrayList<>();

    BlackHole() throws IOException {
        listener = new ServerSocket(0, 1, DelayProxy.LOOPBACK);
        while (joinQueue()) {
            if (queue.size() == LONGEST_QUEUE) {
                throw new IOException("this system's queue of connections does not fill up");
            }
        }
    }

    private boolean joinQueue() throws IOException {
        Socket filler = new Socket();
        queue.add(filler);
        try {
            filler.connect(
                    new InetSocketAddress(DelayProxy.LOOPBACK, port()), TIME_TO_JOIN_THE_QUEUE_MS);
            return true;
        } catch (SocketTimeoutException full) {
            return false;
        }
    }

    int port() {
        return listener.getLocalPort();
    }

    @Override
    public void close() {
        try {
            listener.close();
            for (Socket filler : queue) {
                filler.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
