package app.mailmend.discovery.sources;

import app.mailmend.net.PublicAddresses;
import app.mailmend.settings.HostName;
import java.net.InetAddress;
import java.util.Optional;

/// The host of a server as a stranger names it.
final class PublishedHost {

    private PublishedHost() {}

    /// The host; empty for what is no plain host, a placeholder for instance, and for this computer
    /// and private networks, where only the person may send a secret.
    static Optional<HostName> check(String written) {
        return HostName.check(written).toOptional().filter(PublishedHost::isElsewhere);
    }

    private static boolean isElsewhere(HostName host) {
        if (host.isLoopback()) {
            return false;
        }
        return host.isAddress()
                ? PublicAddresses.contains(InetAddress.ofLiteral(host.value()))
                : host.value().indexOf('.') >= 0;
    }
}
