package app.mailmend.discovery.sources;

import app.mailmend.account.Checked;
import app.mailmend.evidence.CertificateFacts;
import app.mailmend.evidence.CertificateProblem;
import app.mailmend.evidence.Evidence;
import app.mailmend.evidence.Surveyed;
import app.mailmend.net.Dns;
import app.mailmend.settings.Endpoint;
import app.mailmend.settings.HostName;
import java.net.InetAddress;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The names that servers have certificates for, where they were asked under others: companies that
/// run the mail of many domains often have one certificate, with their own host's name.
record OtherNames(Dns addresses) {

    /// Names that are looked up at all, whatever stands in the certificates.
    static final int MAX_NAMES = 4;

    /// The same places under names of their certificates that lead to the address where they
    /// answered; nothing where a certificate was refused for another reason than its names.
    List<Endpoint> of(List<Surveyed> looks) {
        Map<HostName, Set<String>> found = new LinkedHashMap<>();
        looks.stream()
                .flatMap(OtherNames::names)
                .distinct()
                .limit(MAX_NAMES)
                .forEach(host -> found.put(host, addressesOf(host)));
        return looks.stream().flatMap(look -> renamed(look, found)).distinct().toList();
    }

    private Set<String> addressesOf(HostName host) {
        return switch (addresses.addresses(host)) {
            case Dns.Answer.Found(List<InetAddress> all) ->
                    all.stream().map(InetAddress::getHostAddress).collect(Collectors.toSet());
            case Dns.Answer.NotFound _ -> Set.of();
        };
    }

    private static Stream<Endpoint> renamed(Surveyed look, Map<HostName, Set<String>> found) {
        Endpoint place = look.endpoint();
        String address =
                seen(look, Evidence.Connected.class).map(Evidence.Connected::address).orElse("");
        return names(look)
                .filter(host -> found.getOrDefault(host, Set.of()).contains(address))
                .map(host -> new Endpoint(host, place.port(), place.encryption()));
    }

    /// A name with a star stands for no host in particular.
    private static Stream<HostName> names(Surveyed look) {
        return seen(look, Evidence.CertificateRefused.class)
                .map(Evidence.CertificateRefused::certificate)
                .filter(facts -> facts.problem() == CertificateProblem.NAME_MISMATCH)
                .map(CertificateFacts::names)
                .orElse(List.of())
                .stream()
                .filter(name -> !name.startsWith("*"))
                .flatMap(OtherNames::host)
                .filter(host -> !host.isAddress());
    }

    private static Stream<HostName> host(String name) {
        return HostName.check(name) instanceof Checked.Valid<HostName>(HostName host)
                ? Stream.of(host)
                : Stream.empty();
    }

    private static <E extends Evidence> Optional<E> seen(Surveyed look, Class<E> kind) {
        return look.stages().stream().flatMap(stage -> stage.find(kind).stream()).findFirst();
    }
}
