package app.mailmend.session;

import app.mailmend.catalog.Provider;
import app.mailmend.catalog.ProviderCatalog;
import app.mailmend.catalog.ProviderKind;
import java.util.Comparator;
import java.util.List;

/// Whose server was named. An address tells the provider of a person's mailbox; a service that
/// sends for others is known by its server only.
record ServerOwner(ProviderCatalog catalog) {

    /// The request at the provider of the server it names, where that is another one than the
    /// provider of the address.
    CheckRequest complete(CheckRequest request) {
        List<Provider> owners = catalog.byServer(request.settings().host());
        boolean named =
                owners.stream().anyMatch(owner -> owner.id().equals(request.provider().id()));
        return named
                ? request
                : owners.stream()
                        .min(Comparator.comparing(ServerOwner::isToldByAddress))
                        .map(owner -> request.at(owner.facts()))
                        .orElse(request);
    }

    /// Of several that share a server, the one whose customers bring domains of their own: the
    /// others are told by the address.
    private static boolean isToldByAddress(Provider provider) {
        return provider.kind() != ProviderKind.HOSTING && provider.kind() != ProviderKind.RELAY;
    }
}
