package app.mailmend.discovery.format;

import app.mailmend.settings.Encryption;
import java.util.List;

/// A server as a document names it. Nothing in it is trusted or filled in yet.
///
/// @param host as written, placeholders included
/// @param port 1 to 65535
/// @param userName as written, placeholders such as `%EMAILADDRESS%` included; empty where the
///   document says nothing
/// @param authentications preferred first; empty where the document says nothing
public record PublishedServer(
        ServerKind kind,
        String host,
        int port,
        Encryption encryption,
        String userName,
        List<Authentication> authentications) {

    public PublishedServer {
        authentications = List.copyOf(authentications);
    }
}
