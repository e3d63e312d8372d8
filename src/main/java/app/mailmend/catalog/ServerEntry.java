package app.mailmend.catalog;

import app.mailmend.settings.Encryption;
import app.mailmend.settings.SignInKind;
import java.util.List;

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

    public ServerEntry {
        signIns = List.copyOf(signIns);
    }
}
