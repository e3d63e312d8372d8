package app.mailmend.catalog;

import app.mailmend.account.MailDomain;
import app.mailmend.settings.Encryption;
import app.mailmend.settings.HostName;
import app.mailmend.settings.SignInKind;
import java.util.List;
import java.util.Optional;

/// One server of a provider. The host may hold placeholders: `{domain}` for the domain of the
/// address, `{mx}` for its mail exchanger, `{region}` for a place the provider offers.
///
/// @param signIns what the server takes, preferred first
public record ServerEntry(
        String host,
        int port,
        Encryption encryption,
        UserNameForm userName,
        List<SignInKind> signIns) {

    /// Everything that may stand between braces in a host.
    public static final List<String> PLACEHOLDERS = List.of("{domain}", "{mx}", "{region}");

    private static final String REGION = "{region}";

    public ServerEntry {
        signIns = List.copyOf(signIns);
    }

    /// True for the host itself, and where a region stands for one label of it.
    boolean isAt(HostName name) {
        int region = host.indexOf(REGION);
        if (region < 0) {
            return host.equals(name.value());
        }
        String before = host.substring(0, region);
        String behind = host.substring(region + REGION.length());
        int length = name.value().length() - before.length() - behind.length();
        return length > 0
                && name.value().startsWith(before)
                && name.value().endsWith(behind)
                && name.value().indexOf('.', before.length()) == before.length() + length;
    }

    /// The host for addresses of a domain; empty where it holds a placeholder that only the network
    /// or the person can fill.
    public Optional<HostName> hostFor(MailDomain domain) {
        return hostFor(domain, "");
    }

    /// The host for addresses of a domain with this mail exchanger; empty as above where the
    /// exchanger is.
    public Optional<HostName> hostFor(MailDomain domain, String exchanger) {
        return HostName.check(host.replace("{domain}", domain.ascii()).replace("{mx}", exchanger))
                .toOptional();
    }
}
