package app.mailmend.catalog;

import app.mailmend.account.Checked;
import app.mailmend.account.DomainNames;
import app.mailmend.account.MailDomain;
import app.mailmend.settings.HostName;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/// The providers we know, found by id, by mail domain or by mail exchanger. Suffixes are compared
/// label by label and the longest wins. Immutable.
public final class ProviderCatalog {

    private static final String RESOURCE = "providers.json";

    private final List<Provider> providers;
    private final List<Gateway> gateways;
    private final List<MailboxSign> signs;
    private final Map<String, Provider> byId = new HashMap<>();
    private final Map<String, Provider> byDomain = new HashMap<>();
    private final Map<String, Provider> byPattern = new HashMap<>();
    private final Map<String, Provider> byMx = new HashMap<>();
    private final Map<String, Gateway> gatewayByMx = new HashMap<>();

    private ProviderCatalog(
            List<Provider> providers, List<Gateway> gateways, List<MailboxSign> signs) {
        this.providers = List.copyOf(providers);
        this.gateways = List.copyOf(gateways);
        this.signs = List.copyOf(signs);
        this.providers.forEach(this::index);
        this.gateways.forEach(gateway -> gatewayByMx.putIfAbsent(gateway.mxSuffix(), gateway));
    }

    private void index(Provider provider) {
        byId.putIfAbsent(provider.id(), provider);
        provider.domains().forEach(domain -> byDomain.putIfAbsent(domain, provider));
        provider.domainPatterns()
                .forEach(pattern -> byPattern.putIfAbsent(parent(pattern), provider));
        provider.mxSuffixes().forEach(suffix -> byMx.putIfAbsent(suffix, provider));
    }

    /// The catalogue that comes with the program, read when it is first asked for.
    public static ProviderCatalog bundled() {
        return Bundled.CATALOG;
    }

    /// A catalogue of these only; of two that claim the same, the first has it.
    public static ProviderCatalog of(List<Provider> providers) {
        return new ProviderCatalog(providers, List.of(), List.of());
    }

    /// This catalogue with a provider that comes before all others, and instead of one with the
    /// same id.
    public ProviderCatalog with(Provider first) {
        Stream<Provider> others =
                providers.stream().filter(provider -> !provider.id().equals(first.id()));
        return new ProviderCatalog(
                Stream.concat(Stream.of(first), others).toList(), gateways, signs);
    }

    public List<Provider> all() {
        return providers;
    }

    public Optional<Provider> byId(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    /// The provider of a mail domain: by its exact name, then by the closest pattern above it.
    public Optional<Provider> byDomain(MailDomain domain) {
        return Optional.ofNullable(byDomain.get(domain.ascii()))
                .or(() -> longest(byPattern, parent(domain.ascii())).map(byPattern::get));
    }

    /// The provider that a mail exchanger belongs to; nobody when it belongs to a gateway.
    public Optional<Provider> byMx(String mxHost) {
        return longest(byMx, ascii(mxHost))
                .filter(suffix -> suffix.length() > gatewaySuffix(mxHost).length())
                .map(byMx::get);
    }

    /// The providers whose mail goes out through a host; several may share one.
    public List<Provider> byServer(HostName host) {
        return providers.stream()
                .filter(provider ->
                        provider.outgoing().stream().anyMatch(server -> server.isAt(host)))
                .toList();
    }

    /// The filtering or forwarding service that a mail exchanger belongs to.
    public Optional<Gateway> gateway(String mxHost) {
        return byMx(mxHost).isPresent()
                ? Optional.empty()
                : longest(gatewayByMx, ascii(mxHost)).map(gatewayByMx::get);
    }

    /// The provider for which something in a domain's records speaks, by the longest sign.
    ///
    /// @param seen a name, or a text record
    public Optional<Provider> bySign(MailboxSign.Place place, String seen) {
        return signs.stream()
                .filter(sign -> sign.place() == place && sign.isIn(seen))
                .max(Comparator.comparingInt(sign -> sign.value().length()))
                .flatMap(sign -> byId(sign.provider()));
    }

    private String gatewaySuffix(String mxHost) {
        return longest(gatewayByMx, ascii(mxHost)).orElse("");
    }

    private static <T> Optional<String> longest(Map<String, T> suffixes, String name) {
        return Stream.iterate(name, rest -> !rest.isEmpty(), ProviderCatalog::parent)
                .filter(suffixes::containsKey)
                .findFirst();
    }

    /// The name without its first label; empty when there is only one.
    private static String parent(String name) {
        int dot = name.indexOf('.');
        return dot < 0 ? "" : name.substring(dot + 1);
    }

    /// The name in its ASCII form; empty when it is not a name.
    private static String ascii(String host) {
        return DomainNames.toAscii(host) instanceof Checked.Valid<String>(String name) ? name : "";
    }

    /// Holds the bundled catalogue, so that it is read once and only when needed.
    private static final class Bundled {

        static final ProviderCatalog CATALOG = load();

        private static ProviderCatalog load() {
            try (InputStream in =
                    Objects.requireNonNull(
                            ProviderCatalog.class.getResourceAsStream(RESOURCE), RESOURCE)) {
                return switch (CatalogueFile.parse(in.readAllBytes())) {
                    case CatalogueFile.Good(var providers, var gateways, var signs) ->
                            new ProviderCatalog(providers, gateways, signs);
                    case CatalogueFile.Broken broken ->
                            throw new IllegalStateException(RESOURCE + ": " + broken);
                };
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
