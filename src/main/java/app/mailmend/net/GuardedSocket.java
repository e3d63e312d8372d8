package app.mailmend.net;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketAddress;
import java.net.SocketException;
import java.util.Optional;

/// A socket that connects to the endpoint of its factory, and bounds what it reads.
final class GuardedSocket extends Socket {

    /// Most bytes read over one connection by a mail library; a test message and a mailbox listing
    /// need far less.
    static final long MAX_BYTES_READ = 4L << 20;

    private final GuardedSockets sockets;
    private Optional<Socket> inner = Optional.empty();

    GuardedSocket(GuardedSockets sockets) {
        this.sockets = sockets;
    }

    private Socket inner() throws SocketException {
        return inner.orElseThrow(() -> new SocketException("not connected"));
    }

    @Override
    public void connect(SocketAddress ignored) throws IOException {
        inner = Optional.of(sockets.open());
    }

    @Override
    public void connect(SocketAddress ignored, int timeout) throws IOException {
        connect(ignored);
    }

    @Override
    public InputStream getInputStream() throws IOException {
        return new Bounded(inner().getInputStream());
    }

    @Override
    public OutputStream getOutputStream() throws IOException {
        return inner().getOutputStream();
    }

    @Override
    public void setSoTimeout(int timeout) throws SocketException {
        inner().setSoTimeout(timeout);
    }

    @Override
    public int getSoTimeout() throws SocketException {
        return inner().getSoTimeout();
    }

    @Override
    public void setTcpNoDelay(boolean on) throws SocketException {
        inner().setTcpNoDelay(on);
    }

    @Override
    public InetAddress getInetAddress() {
        return inner.map(Socket::getInetAddress).orElseGet(super::getInetAddress);
    }

    @Override
    public int getPort() {
        return inner.map(Socket::getPort).orElse(0);
    }

    @Override
    public InetAddress getLocalAddress() {
        return inner.map(Socket::getLocalAddress).orElseGet(super::getLocalAddress);
    }

    @Override
    public int getLocalPort() {
        return inner.map(Socket::getLocalPort).orElse(-1);
    }

    @Override
    public boolean isConnected() {
        return inner.isPresent();
    }

    @Override
    public boolean isClosed() {
        return inner.map(Socket::isClosed).orElseGet(super::isClosed);
    }

    @Override
    public void shutdownOutput() throws IOException {
        inner().shutdownOutput();
    }

    @Override
    public synchronized void close() throws IOException {
        super.close();
        if (inner.isPresent()) {
            inner.get().close();
        }
    }

    private static final class Bounded extends FilterInputStream {

        private long left = MAX_BYTES_READ;

        Bounded(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            spend(1);
            return super.read();
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int read = super.read(buffer, offset, length);
            spend(Math.max(0, read));
            return read;
        }

        private void spend(int bytes) throws IOException {
            left -= bytes;
            if (left < 0) {
                throw new IOException("the server sent more than " + MAX_BYTES_READ + " bytes");
            }
        }
    }
}
