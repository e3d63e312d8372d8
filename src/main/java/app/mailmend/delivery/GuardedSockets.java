package app.mailmend.delivery;

import javax.net.SocketFactory;
import javax.net.ssl.SSLSocketFactory;

/// Where this package gets its connections from. What they may cost in time and bytes, where names
/// lead and which certificates count is decided there.
public interface GuardedSockets {

    /// Makes TCP connections; asked through `createSocket(host, port)` only, with the host as it
    /// stands in the settings.
    SocketFactory plain();

    /// Puts TLS over a connection of [#plain]; asked through `createSocket(socket, host, port,
    /// autoClose)` only. The certificate is checked, and checked against that host.
    SSLSocketFactory secure();
}
