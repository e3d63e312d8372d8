package app.mailmend.net;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;

/// An open connection that bounds what is read over it.
final class BoundedSocket extends Socket {

    /// Most bytes read over one connection by a mail library; a test message and a mailbox listing
    /// need far less.
    static final long MAX_BYTES_READ = 4L << 20;

    private final Socket inner;
    private final InputStream bounded;

    BoundedSocket(Socket inner) throws IOException {
        this.inner = inner;
        this.bounded = new Bounded(inner.getInputStream());
    }

    @Override
    public InputStream getInputStream() {
        return bounded;
    }

    @Override
    public OutputStream getOutputStream() throws IOException {
        return inner.getOutputStream();
    }

    @Override
    public void setSoTimeout(int timeout) throws SocketException {
        inner.setSoTimeout(timeout);
    }

    @Override
    public int getSoTimeout() throws SocketException {
        return inner.getSoTimeout();
    }

    @Override
    public InetAddress getInetAddress() {
        return inner.getInetAddress();
    }

    @Override
    public int getPort() {
        return inner.getPort();
    }

    @Override
    public InetAddress getLocalAddress() {
        return inner.getLocalAddress();
    }

    @Override
    public int getLocalPort() {
        return inner.getLocalPort();
    }

    @Override
    public boolean isConnected() {
        return true;
    }

    @Override
    public boolean isClosed() {
        return inner.isClosed();
    }

    @Override
    public boolean isInputShutdown() {
        return inner.isInputShutdown();
    }

    @Override
    public boolean isOutputShutdown() {
        return inner.isOutputShutdown();
    }

    @Override
    public void shutdownInput() throws IOException {
        inner.shutdownInput();
    }

    @Override
    public void shutdownOutput() throws IOException {
        inner.shutdownOutput();
    }

    @Override
    public void close() throws IOException {
        inner.close();
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
