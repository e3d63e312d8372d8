package app.mailmend.net;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import javax.net.ssl.SSLSocketFactory;

/// Opens no connection; a subclass puts TLS over one that is there. Ciphers are the layer's own
/// matter, so none are named.
public abstract class RefusingTlsFactory extends SSLSocketFactory {

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
