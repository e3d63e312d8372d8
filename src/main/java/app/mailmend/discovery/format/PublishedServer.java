package app.mailmend.discovery.format;

import app.mailmend.settings.Encryption;
import java.util.List;

/// A server as a document names it. Nothing in it is trusted or filled in yet.
///
/// @param host as written; the only placeholder that it may carry is `%EMAILDOMAIN%`, since a name
///   with a person's address in it would tell the address to every name server
/// @param port 1 to 65535
/// @param userName as written, placeholders such as `%EMAILADDRESS%` included, also with the
///   closing percent sign forgotten; empty where the document says nothing
/// @param authentications preferred first; empty where the document says nothing
public record PublishedServer(
        ServerKind kind,
        String host,
        int port,
        Encryption encryption,
        String userName,
        List<Authentication> authentications) {

    static final int MAX_PORT = 65_535;

    public PublishedServer {
        if (host.isBlank()) {
            throw new IllegalArgumentException("a server without a host");
        }
        if (port < 1 || port > MAX_PORT) {
            throw new IllegalArgumentException("a port from 1 to " + MAX_PORT + ", not " + port);
        }
        authentications = List.copyOf(authentications);
    }
}
