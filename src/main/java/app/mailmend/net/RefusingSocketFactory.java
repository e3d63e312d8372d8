package app.mailmend.net;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import javax.net.SocketFactory;

/// Refuses every way of opening a connection; a subclass opens the one that is guarded. A library
/// that took another way would get an unguarded connection.
public abstract class RefusingSocketFactory extends SocketFactory {

    @Override
    public Socket createSocket(String host, int port) throws IOException {
        throw refusal();
    }

    @Override
    public Socket createSocket(String host, int port, InetAddress local, int localPort)
            throws IOException {
        throw refusal();
    }

    @Override
    public Socket createSocket(InetAddress host, int port) throws IOException {
        throw refusal();
    }

    @Override
    public Socket createSocket(InetAddress host, int port, InetAddress local, int localPort)
            throws IOException {
        throw refusal();
    }

    private static IOException refusal() {
        return new IOException("only guarded connections are made");
    }
}
