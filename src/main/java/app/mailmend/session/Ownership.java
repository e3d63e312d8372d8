package app.mailmend.session;

import app.mailmend.account.MailDomain;
import app.mailmend.net.PublicSuffixes;
import app.mailmend.settings.HostName;

/// To whom a server belongs, as far as its name tells.
public final class Ownership {

    private Ownership() {}

    /// The registrable domain of a server: what its owner has registered. The name itself where
    /// nothing above it could be registered, such as an address.
    public static HostName registrable(HostName host) {
        return host.isAddress()
                ? host
                : PublicSuffixes.registrable(host.value()).map(HostName::new).orElse(host);
    }

    /// Whether a server lies in the same registrable domain as an address.
    public static boolean isOwn(MailDomain domain, HostName host) {
        return PublicSuffixes.sameOwner(domain.ascii(), host.value());
    }
}
