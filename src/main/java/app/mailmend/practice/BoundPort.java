package app.mailmend.practice;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketAddress;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;

/// A port on 127.0.0.1 that is held from the moment it is made, so that a port in use is noticed
/// before any server starts. With a TLS context, what [#accept] returns speaks TLS from its first
/// byte.
final class BoundPort extends ServerSocket {

    private static final int BACKLOG = 50;
    private static final byte[] LOOPBACK = {127, 0, 0, 1};

    private final UnaryIo wrap;

    /// Turns an accepted connection into the one that is served.
    private interface UnaryIo {
        Socket apply(Socket accepted) throws IOException;
    }

    private BoundPort(int port, UnaryIo wrap) throws IOException {
        this.wrap = wrap;
        super.bind(new InetSocketAddress(InetAddress.getByAddress(LOOPBACK), port), BACKLOG);
    }

    /// @throws PortTakenException when somebody else has the port
    static BoundPort plain(int port) {
        return open(port, accepted -> accepted);
    }

    /// @throws PortTakenException when somebody else has the port
    static BoundPort tls(int port, SSLContext context) {
        return open(port, accepted -> serverSide(context, accepted));
    }

    private static BoundPort open(int port, UnaryIo wrap) {
        try {
            return new BoundPort(port, wrap);
        } catch (IOException e) {
            throw new PortTakenException(port, e);
        }
    }

    /// TLS over an existing connection, in the role of the server; the handshake is still to come.
    static SSLSocket serverSide(SSLContext context, Socket connection) throws IOException {
        SSLSocket tls =
                (SSLSocket)
                        context.getSocketFactory()
                                .createSocket(connection, "localhost", connection.getPort(), true);
        tls.setUseClientMode(false);
        return tls;
    }

    @Override
    public Socket accept() throws IOException {
        return wrap.apply(super.accept());
    }

    /// Does nothing: the servers that take this socket bind what they are given, and this is bound.
    @Override
    public void bind(SocketAddress endpoint, int backlog) {}
}
