package app.mailmend.net;

import app.mailmend.settings.Encryption;
import app.mailmend.settings.Endpoint;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import javax.net.SocketFactory;
import javax.net.ssl.SSLSocketFactory;

/// Socket factories for an ordinary mail library that is to talk to one endpoint. Whatever address
/// the library names, the connection goes to the endpoint, through the map of the run; the run's
/// lifeline holds it, what the server sends is bounded, and the certificate is checked against the
/// endpoint's own name. The library must not look names up or check certificates itself.
public final class GuardedSockets {

    private final Connector connector;
    private final SecureSockets secure;
    private final Endpoint endpoint;

    public GuardedSockets(Connector connector, SecureSockets secure, Endpoint endpoint) {
        this.connector = connector;
        this.secure = secure;
        this.endpoint = endpoint;
    }

    /// Makes unconnected sockets. With implicit TLS, connecting one includes the handshake, so that
    /// the library talks as if in plain.
    public SocketFactory connecting() {
        return new ConnectingFactory(this);
    }

    /// Puts TLS over a connected socket after STARTTLS; it opens no connections of its own.
    public SSLSocketFactory upgrading() {
        return new UpgradingFactory(this);
    }

    Socket open() throws IOException {
        Socket plain = openPlain();
        if (endpoint.encryption() != Encryption.IMPLICIT_TLS) {
            return plain;
        }
        return switch (secure.secure(plain, endpoint.host())) {
            case SecureSockets.Handshake.Up(var socket, var _) -> socket;
            case SecureSockets.Handshake.Down(var seen) -> {
                plain.close();
                throw new IOException("no TLS: " + seen);
            }
        };
    }

    private Socket openPlain() throws IOException {
        Dns.Answer found = connector.lookUp(endpoint.host(), endpoint.port());
        if (!(found instanceof Dns.Answer.Found(var addresses))) {
            throw new IOException("no address: " + found);
        }
        return switch (connector.connect(endpoint.host(), endpoint.port(), addresses)) {
            case Connector.Attempt.Up(Socket socket, var _) -> socket;
            case Connector.Attempt.Down(var failed) ->
                    throw new IOException("not connected: " + failed);
        };
    }

    Socket upgrade(Socket plain) throws IOException {
        return secure.layer(plain, endpoint.host());
    }

    private static IOException onlyLater() {
        return new IOException("this factory makes unconnected sockets only");
    }

    private static final class ConnectingFactory extends SocketFactory {

        private final GuardedSockets sockets;

        ConnectingFactory(GuardedSockets sockets) {
            this.sockets = sockets;
        }

        @Override
        public Socket createSocket() {
            return new GuardedSocket(sockets);
        }

        @Override
        public Socket createSocket(String host, int port) throws IOException {
            throw onlyLater();
        }

        @Override
        public Socket createSocket(String host, int port, InetAddress local, int localPort)
                throws IOException {
            throw onlyLater();
        }

        @Override
        public Socket createSocket(InetAddress host, int port) throws IOException {
            throw onlyLater();
        }

        @Override
        public Socket createSocket(InetAddress host, int port, InetAddress local, int localPort)
                throws IOException {
            throw onlyLater();
        }
    }

    private static final class UpgradingFactory extends SSLSocketFactory {

        private final GuardedSockets sockets;

        UpgradingFactory(GuardedSockets sockets) {
            this.sockets = sockets;
        }

        @Override
        public Socket createSocket(Socket plain, String host, int port, boolean autoClose)
                throws IOException {
            return sockets.upgrade(plain);
        }

        @Override
        public String[] getDefaultCipherSuites() {
            return new String[0];
        }

        @Override
        public String[] getSupportedCipherSuites() {
            return new String[0];
        }

        @Override
        public Socket createSocket(String host, int port) throws IOException {
            throw onlyLater();
        }

        @Override
        public Socket createSocket(String host, int port, InetAddress local, int localPort)
                throws IOException {
            throw onlyLater();
        }

        @Override
        public Socket createSocket(InetAddress host, int port) throws IOException {
            throw onlyLater();
        }

        @Override
        public Socket createSocket(InetAddress host, int port, InetAddress local, int localPort)
                throws IOException {
            throw onlyLater();
        }
    }
}
