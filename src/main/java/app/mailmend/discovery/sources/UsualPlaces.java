package app.mailmend.discovery.sources;

import app.mailmend.account.Checked;
import app.mailmend.account.MailDomain;
import app.mailmend.discovery.DomainFacts;
import app.mailmend.discovery.DomainFacts.Service;
import app.mailmend.evidence.DiscoveryRun;
import app.mailmend.settings.Candidate;
import app.mailmend.settings.Encryption;
import app.mailmend.settings.Endpoint;
import app.mailmend.settings.HostName;
import app.mailmend.settings.IncomingProtocol;
import app.mailmend.settings.IncomingSettings;
import app.mailmend.settings.Ports;
import app.mailmend.settings.SubmissionSettings;
import app.mailmend.settings.Trust;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Where servers are looked for: what others found, and the names and ports that are usual. A
/// service that the domain says it does not offer is not looked for.
///
/// @param facts about the domain
/// @param known what others found so far
/// @param exchanger the domain's mail exchanger, where it may be the mailbox's server too; at most
///   one
record UsualPlaces(
        MailDomain domain, DomainFacts facts, DiscoveryRun known, List<HostName> exchanger) {

    /// Places of others that are looked at, the best first.
    static final int MAX_KNOWN = 4;

    private static final List<Port> SENDING =
            List.of(
                    new Port(Ports.SUBMISSIONS, Encryption.IMPLICIT_TLS, Service.SUBMISSIONS),
                    new Port(Ports.SUBMISSION, Encryption.STARTTLS, Service.SUBMISSION));

    private static final List<Port> IMAP =
            List.of(
                    new Port(Ports.IMAPS, Encryption.IMPLICIT_TLS, Service.IMAPS),
                    new Port(Ports.IMAP, Encryption.STARTTLS, Service.IMAP));

    /// Where no other port is, port 110 without encryption is all that old servers have.
    private static final List<Port> POP3 =
            List.of(new Port(Ports.POP3S, Encryption.IMPLICIT_TLS, Service.POP3S));

    private record Port(int number, Encryption encryption, Service service) {

        Endpoint at(HostName host) {
            return new Endpoint(host, number, encryption);
        }
    }

    UsualPlaces {
        exchanger = List.copyOf(exchanger);
    }

    /// Servers for sending that others found.
    List<Endpoint> knownForSending() {
        return best(known.outgoing().stream().map(one -> one.settings().endpoint()));
    }

    List<Endpoint> knownForFetching(IncomingProtocol protocol) {
        return best(
                known.incoming().stream()
                        .map(Candidate::settings)
                        .filter(settings -> settings.protocol() == protocol)
                        .map(IncomingSettings::endpoint));
    }

    private static List<Endpoint> best(Stream<Endpoint> endpoints) {
        return endpoints
                .filter(one -> one.encryption() != Encryption.NONE)
                .distinct()
                .limit(MAX_KNOWN)
                .toList();
    }

    /// Servers for sending under the usual names, likeliest first.
    List<Endpoint> guessedForSending() {
        List<HostName> hosts = new ArrayList<>(below("smtp", "mail"));
        likeIncoming().ifPresent(hosts::add);
        hosts.addAll(below("submission"));
        hosts.addAll(lastHosts());
        return at(hosts, offered(SENDING));
    }

    List<Endpoint> guessedForFetching(IncomingProtocol protocol) {
        return switch (protocol) {
            case IMAP -> {
                List<HostName> hosts = new ArrayList<>(below("imap", "mail"));
                likeOutgoing().ifPresent(hosts::add);
                hosts.addAll(lastHosts());
                yield at(hosts, offered(IMAP));
            }
            case POP3 -> {
                List<HostName> hosts = new ArrayList<>(below("pop", "pop3", "mail"));
                hosts.addAll(lastHosts());
                yield at(hosts, offered(POP3));
            }
        };
    }

    /// Ports of last resort on a host whose ports for submission are closed.
    static List<Endpoint> lastResorts(HostName host) {
        return List.of(
                new Endpoint(host, Ports.SMTP, Encryption.STARTTLS),
                new Endpoint(host, Ports.SUBMISSION_ALTERNATIVE, Encryption.STARTTLS));
    }

    /// True for a name that exists only because every name below the domain does.
    boolean mayBeInvented(HostName host) {
        return facts.wildcard() && host.value().endsWith("." + domain.ascii());
    }

    private List<HostName> lastHosts() {
        return Stream.concat(exchanger.stream(), host(domain.ascii()).stream()).toList();
    }

    private List<HostName> below(String... labels) {
        return Stream.of(labels)
                .flatMap(label -> host(label + "." + domain.ascii()).stream())
                .toList();
    }

    /// The host for sending beside the one that others found for fetching.
    private Optional<HostName> likeIncoming() {
        return known.incoming().stream()
                .filter(UsualPlaces::isTrustworthy)
                .map(Candidate::settings)
                .filter(settings -> settings.protocol() == IncomingProtocol.IMAP)
                .map(settings -> settings.endpoint().host())
                .findFirst()
                .flatMap(host -> renamed(host, "imap", "smtp"));
    }

    private Optional<HostName> likeOutgoing() {
        return known.outgoing().stream()
                .filter(UsualPlaces::isTrustworthy)
                .map(Candidate::settings)
                .map(SubmissionSettings::host)
                .findFirst()
                .flatMap(host -> renamed(host, "smtp", "imap"));
    }

    /// What anybody on the way could have named is no reason to name something else.
    private static boolean isTrustworthy(Candidate<?> candidate) {
        return candidate.trust() != Trust.UNSAFE;
    }

    /// The same host with another word in its first label.
    private static Optional<HostName> renamed(HostName host, String word, String other) {
        if (host.isAddress()) {
            return Optional.empty();
        }
        int dot = host.value().indexOf('.');
        int end = dot < 0 ? host.value().length() : dot;
        String label = host.value().substring(0, end).replace(word, other);
        return host(label + host.value().substring(end));
    }

    private static Optional<HostName> host(String name) {
        return HostName.check(name) instanceof Checked.Valid<HostName>(HostName host)
                ? Optional.of(host)
                : Optional.empty();
    }

    /// Ports without those of a service that the domain refuses; none where it refuses the only
    /// service that it mentions (RFC 6186 section 3.4).
    private List<Port> offered(List<Port> ports) {
        boolean refusesSome = ports.stream().anyMatch(this::isRefused);
        boolean namesSome = ports.stream().anyMatch(port -> names(port.service()));
        return refusesSome && !namesSome
                ? List.of()
                : ports.stream().filter(port -> !isRefused(port)).toList();
    }

    private boolean isRefused(Port port) {
        return offer(port.service()).filter(DomainFacts.Offer::isRefused).isPresent();
    }

    private boolean names(Service service) {
        return offer(service).filter(offer -> !offer.isRefused()).isPresent();
    }

    private Optional<DomainFacts.Offer> offer(Service service) {
        return Optional.ofNullable(facts.services().get(service));
    }

    private static List<Endpoint> at(List<HostName> hosts, List<Port> ports) {
        return hosts.stream()
                .distinct()
                .flatMap(host -> ports.stream().map(port -> port.at(host)))
                .toList();
    }
}
