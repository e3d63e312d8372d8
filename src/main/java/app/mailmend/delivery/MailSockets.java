package app.mailmend.delivery;

import app.mailmend.evidence.Stage;
import app.mailmend.net.GuardedSockets;
import app.mailmend.net.RefusingSocketFactory;
import app.mailmend.net.RefusingTlsFactory;
import app.mailmend.settings.Encryption;
import app.mailmend.settings.Endpoint;
import java.io.IOException;
import java.net.Socket;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import javax.net.SocketFactory;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;

/// The connections of one delivery, in the form in which Angus Mail takes them. With implicit TLS
/// they come with TLS already up: Angus would otherwise open an unguarded socket and put TLS over
/// that.
final class MailSockets implements AutoCloseable {

    private final GuardedSockets guarded;
    private final Endpoint endpoint;
    private final Duration patience;
    private final Progress progress = new Progress();
    private final Set<LateSocket> open = ConcurrentHashMap.newKeySet();
    private volatile boolean closed;

    /// @param patience longest silence before an answer
    MailSockets(GuardedSockets guarded, Endpoint endpoint, Duration patience) {
        this.guarded = guarded;
        this.endpoint = endpoint;
        this.patience = patience;
    }

    Endpoint endpoint() {
        return endpoint;
    }

    Duration patience() {
        return patience;
    }

    /// How far the delivery over them has come.
    Progress progress() {
        return progress;
    }

    SocketFactory connections() {
        return new Connections();
    }

    /// For STARTTLS: TLS over one of [#connections].
    SSLSocketFactory upgrades() {
        return new Upgrades();
    }

    private Socket dial() throws IOException {
        if (closed) {
            throw new IOException("cancelled");
        }
        progress.enter(Stage.CONNECT);
        Socket plain = guarded.plain().createSocket(endpoint.host().value(), endpoint.port());
        if (endpoint.encryption() != Encryption.IMPLICIT_TLS) {
            progress.enter(Stage.GREETING);
            return plain;
        }
        SSLSocket tls = layer(plain);
        tls.setSoTimeout(Math.toIntExact(patience.toMillis()));
        tls.startHandshake();
        progress.enter(Stage.GREETING);
        return tls;
    }

    /// TLS over a connection; the handshake is still to come.
    private SSLSocket layer(Socket plain) throws IOException {
        progress.enter(Stage.TLS);
        return (SSLSocket)
                guarded.secure()
                        .createSocket(plain, endpoint.host().value(), endpoint.port(), true);
    }

    boolean isClosed() {
        return closed;
    }

    /// Ends all connections, whatever they are doing.
    @Override
    public void close() {
        closed = true;
        for (LateSocket socket : open) {
            close(socket);
        }
    }

    private static void close(LateSocket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            // A connection that fails at being closed is over too.
        }
    }

    /// The one way in which Angus asks for a connection.
    private final class Connections extends RefusingSocketFactory {

        @Override
        public Socket createSocket() {
            LateSocket socket = new LateSocket(MailSockets.this::dial);
            open.add(socket);
            return socket;
        }
    }

    /// The one way in which Angus asks for STARTTLS.
    private final class Upgrades extends RefusingTlsFactory {

        @Override
        public Socket createSocket(Socket socket, String host, int port, boolean autoClose)
                throws IOException {
            if (socket instanceof LateSocket late) {
                return layer(late.connection());
            }
            throw new IOException("only guarded connections are put under TLS");
        }
    }
}
