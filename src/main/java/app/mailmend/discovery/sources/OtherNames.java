package app.mailmend.discovery.sources;

import app.mailmend.account.Checked;
import app.mailmend.evidence.CertificateFacts;
import app.mailmend.evidence.CertificateProblem;
import app.mailmend.evidence.Evidence;
import app.mailmend.evidence.Surveyed;
import app.mailmend.net.Dns;
import app.mailmend.settings.Endpoint;
import app.mailmend.settings.HostName;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// The name that a server has a certificate for, where it was asked under another: companies that
/// run the mail of many domains often have one certificate, with their own host's name.
record OtherNames(Dns addresses) {

    /// Names of one certificate that are looked up.
    static final int MAX_NAMES = 4;

    /// The same place under names of its certificate that lead to the address where it answered;
    /// nothing where the certificate was refused for another reason than its names.
    List<Endpoint> of(Surveyed look) {
        Optional<String> address = seen(look, Evidence.Connected.class).map(it -> it.address());
        return address.isEmpty()
                ? List.of()
                : names(look)
                        .filter(host -> leadsTo(host, address.get()))
                        .map(host ->
                                new Endpoint(
                                        host, look.endpoint().port(), look.endpoint().encryption()))
                        .toList();
    }

    private static Stream<HostName> names(Surveyed look) {
        return seen(look, Evidence.CertificateRefused.class)
                .map(Evidence.CertificateRefused::certificate)
                .filter(facts -> facts.problem() == CertificateProblem.NAME_MISMATCH)
                .map(CertificateFacts::names)
                .orElse(List.of())
                .stream()
                .filter(name -> !name.startsWith("*"))
                .flatMap(OtherNames::host)
                .filter(host -> !host.isAddress())
                .distinct()
                .limit(MAX_NAMES);
    }

    private static Stream<HostName> host(String name) {
        return HostName.check(name) instanceof Checked.Valid<HostName>(HostName host)
                ? Stream.of(host)
                : Stream.empty();
    }

    private boolean leadsTo(HostName host, String address) {
        return addresses.addresses(host) instanceof Dns.Answer.Found(var found)
                && found.stream().anyMatch(one -> one.getHostAddress().equals(address));
    }

    private static <E extends Evidence> Optional<E> seen(Surveyed look, Class<E> kind) {
        return look.stages().stream().flatMap(stage -> stage.find(kind).stream()).findFirst();
    }
}
