package app.mailmend.net;

import app.mailmend.account.Checked;
import app.mailmend.settings.HostName;
import java.io.IOException;
import java.net.Socket;
import javax.net.SocketFactory;
import javax.net.ssl.SSLSocketFactory;

/// Connections for an ordinary mail library: names go through the map of the run, the run's
/// lifeline holds every connection, and what the server sends is bounded. TLS is checked as
/// everywhere else.
public final class GuardedSockets {

    private final Connector connector;
    private final SecureSockets secure;

    public GuardedSockets(Connector connector, SecureSockets secure) {
        this.connector = connector;
        this.secure = secure;
    }

    /// Makes connected sockets, asked with a host's name.
    public SocketFactory plain() {
        return new Plain();
    }

    /// Puts TLS over a connected socket; it opens no connections of its own.
    public SSLSocketFactory secure() {
        return new Secure();
    }

    private Socket open(HostName host, int port) throws IOException {
        if (!(connector.lookUp(host, port) instanceof Dns.Answer.Found(var addresses))) {
            throw new IOException("no address for " + host);
        }
        return switch (connector.connect(host, port, addresses)) {
            case Connector.Attempt.Up(Socket socket, var _) -> new BoundedSocket(socket);
            case Connector.Attempt.Down(var failed) ->
                    throw new IOException("not connected: " + failed);
        };
    }

    private static HostName named(String host) throws IOException {
        if (HostName.check(host) instanceof Checked.Valid<HostName>(HostName name)) {
            return name;
        }
        throw new IOException("not a host name");
    }

    private final class Plain extends RefusingSocketFactory {

        @Override
        public Socket createSocket(String host, int port) throws IOException {
            return open(named(host), port);
        }
    }

    private final class Secure extends RefusingTlsFactory {

        @Override
        public Socket createSocket(Socket plain, String host, int port, boolean autoClose)
                throws IOException {
            return secure.layer(plain, named(host));
        }
    }
}
