package app.mailmend.discovery;

import app.mailmend.catalog.IncomingEntry;
import app.mailmend.catalog.Provider;
import app.mailmend.catalog.ProviderCatalog;
import app.mailmend.catalog.ServerEntry;
import app.mailmend.net.PublicSuffixes;
import app.mailmend.settings.HostName;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// Who runs a server, as far as names tell: the catalogue's provider that names it or another one
/// below the same registrable domain, and otherwise whoever has that domain.
final class Owners {

    private final ProviderCatalog catalog;

    /// Made when it is first needed: an address that the catalogue knows never needs it.
    private Optional<Map<String, Set<String>>> providers = Optional.empty();

    Owners(ProviderCatalog catalog) {
        this.catalog = catalog;
    }

    /// The registrable domain of a server; the host itself where it has none.
    static String domain(HostName host) {
        return PublicSuffixes.registrable(host.value()).orElse(host.value());
    }

    /// Whether a server is one of a provider's.
    boolean runs(Provider provider, HostName host) {
        return names(domain(host)).contains(provider.id());
    }

    /// Whether two servers have the same owner.
    boolean same(HostName one, HostName other) {
        if (one.equals(other)) {
            return true;
        }
        String first = domain(one);
        String second = domain(other);
        return first.equals(second) || names(first).stream().anyMatch(names(second)::contains);
    }

    /// The catalogue's provider that names a server itself.
    Optional<Provider> of(HostName host) {
        return catalog.all().stream()
                .filter(provider ->
                        servers(provider).anyMatch(server -> server.host().equals(host.value())))
                .findFirst();
    }

    private synchronized Set<String> names(String domain) {
        if (providers.isEmpty()) {
            Map<String, Set<String>> all = new HashMap<>();
            catalog.all()
                    .forEach(provider ->
                            names(provider)
                                    .flatMap(name -> PublicSuffixes.registrable(name).stream())
                                    .forEach(owned ->
                                            all.computeIfAbsent(owned, _ -> new HashSet<>())
                                                    .add(provider.id())));
            providers = Optional.of(all);
        }
        return providers.get().getOrDefault(domain, Set.of());
    }

    private static Stream<String> names(Provider provider) {
        return Stream.concat(
                servers(provider).map(ServerEntry::host).filter(host -> host.indexOf('{') < 0),
                provider.mxSuffixes().stream());
    }

    private static Stream<ServerEntry> servers(Provider provider) {
        return Stream.concat(
                provider.outgoing().stream(),
                provider.incoming().stream().map(IncomingEntry::server));
    }
}
