package app.mailmend.delivery;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketAddress;
import java.net.SocketException;
import java.util.Optional;
import java.util.OptionalInt;

/// A socket that becomes a connection only when it is told to connect, and then to where we want,
/// not to the address it is given.
///
/// Angus Mail takes an unconnected socket from a factory and then connects it to the host it was
/// told, which it looks up by itself. It is told 127.0.0.1, so that it looks up nothing, and gets
/// this socket, whose connection comes from the guarded ones.
final class LateSocket extends Socket {

    /// Makes the connection.
    interface Dialler {
        Socket dial() throws IOException;
    }

    private final Dialler dialler;
    private volatile Optional<Socket> connection = Optional.empty();
    private OptionalInt readTimeout = OptionalInt.empty();
    private volatile boolean closed;

    LateSocket(Dialler dialler) {
        this.dialler = dialler;
    }

    /// The connection behind it.
    Socket connection() throws SocketException {
        return connection.orElseThrow(() -> new SocketException("not connected"));
    }

    @Override
    public void connect(SocketAddress ignored) throws IOException {
        connect(ignored, 0);
    }

    @Override
    public void connect(SocketAddress ignored, int timeoutMillis) throws IOException {
        Socket made = dialler.dial();
        connection = Optional.of(made);
        if (closed) {
            made.close();
        }
        if (readTimeout.isPresent()) {
            made.setSoTimeout(readTimeout.getAsInt());
        }
    }

    @Override
    public InputStream getInputStream() throws IOException {
        return connection().getInputStream();
    }

    @Override
    public OutputStream getOutputStream() throws IOException {
        return connection().getOutputStream();
    }

    @Override
    public void setSoTimeout(int millis) throws SocketException {
        readTimeout = OptionalInt.of(millis);
        if (connection.isPresent()) {
            connection().setSoTimeout(millis);
        }
    }

    @Override
    public int getSoTimeout() {
        return readTimeout.orElse(0);
    }

    @Override
    public InetAddress getInetAddress() {
        return connection.map(Socket::getInetAddress).orElseGet(super::getInetAddress);
    }

    @Override
    public int getPort() {
        return connection.map(Socket::getPort).orElseGet(super::getPort);
    }

    @Override
    public InetAddress getLocalAddress() {
        return connection.map(Socket::getLocalAddress).orElseGet(super::getLocalAddress);
    }

    @Override
    public int getLocalPort() {
        return connection.map(Socket::getLocalPort).orElseGet(super::getLocalPort);
    }

    @Override
    public boolean isConnected() {
        return connection.isPresent();
    }

    @Override
    public boolean isClosed() {
        return closed;
    }

    @Override
    public void close() throws IOException {
        closed = true;
        if (connection.isPresent()) {
            connection().close();
        }
    }
}
