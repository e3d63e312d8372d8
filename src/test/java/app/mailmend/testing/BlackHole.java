package app.mailmend.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.util.ArrayList;
import java.util.List;

/**
 * A port on 127.0.0.1 that swallows every attempt to connect, as a firewall does that drops: its
 * queue is full and nobody takes from it, so the system leaves further attempts unanswered.
 */
public final class BlackHole implements AutoCloseable {

    private static final int ANSWER_MILLIS = 300;
    private static final int MOST = 64;

    private final ServerSocket listener;
    private final List<Socket> queue = new ArrayList<>();

    public BlackHole() {
        try {
            listener = new ServerSocket(0, 1, InetAddress.ofLiteral("127.0.0.1"));
            fill();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void fill() throws IOException {
        for (int i = 0; i < MOST; i++) {
            Socket socket = new Socket();
            queue.add(socket);
            try {
                socket.connect(listener.getLocalSocketAddress(), ANSWER_MILLIS);
            } catch (SocketTimeoutException full) {
                return;
            }
        }
        throw new IOException("this system's queues have no end");
    }

    public int port() {
        return listener.getLocalPort();
    }

    @Override
    public void close() {
        try {
            for (Socket socket : queue) {
                socket.close();
            }
            listener.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
