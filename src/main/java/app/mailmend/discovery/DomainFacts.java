package app.mailmend.discovery;

import app.mailmend.net.DnsRecords.Entry.Mx;
import app.mailmend.net.DnsRecords.Entry.Srv;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What the name servers say about a mail domain.
///
/// @param exchangers most preferred first; empty where there are none
/// @param exchangersAuthentic whether signatures prove them (DNSSEC)
/// @param services by service, in the order in which they are to be tried (RFC 2782); services
///   without a record are missing
/// @param texts TXT records of the domain itself
/// @param aliases what the names `autoconfig` and `autodiscover` below the domain stand for
/// @param wildcard whether names below the domain exist that nobody can have made
public record DomainFacts(
        Standing standing,
        List<Mx> exchangers,
        boolean exchangersAuthentic,
        Map<Service, Offer> services,
        List<String> texts,
        Map<String, String> aliases,
        boolean wildcard) {

    /// How the domain stands with the name servers.
    public enum Standing {
        ANSWERED,
        NO_SUCH_DOMAIN,
        /// It says that it takes no mail (RFC 7505).
        TAKES_NO_MAIL,
        /// No name server answered: this computer may have no network.
        NO_ANSWER
    }

    /// Services with records of their own (RFC 6186, RFC 8314 section 5.1).
    public enum Service {
        SUBMISSIONS("_submissions._tcp"),
        SUBMISSION("_submission._tcp"),
        IMAPS("_imaps._tcp"),
        IMAP("_imap._tcp"),
        POP3S("_pop3s._tcp"),
        POP3("_pop3._tcp"),
        AUTODISCOVER("_autodiscover._tcp");

        private final String prefix;

        Service(String prefix) {
            this.prefix = prefix;
        }

        /// What stands before the domain.
        public String prefix() {
            return prefix;
        }
    }

    /// The servers of a service; none when the domain says that it does not offer it.
    public record Offer(List<Srv> servers, boolean authentic) {
        public Offer {
            servers = List.copyOf(servers);
        }

        public boolean isRefused() {
            return servers.isEmpty();
        }
    }

    public DomainFacts {
        exchangers = List.copyOf(exchangers);
        services = Map.copyOf(services);
        texts = List.copyOf(texts);
        aliases = Map.copyOf(aliases);
    }

    /// Where nothing is known.
    public static DomainFacts unknown(Standing standing) {
        return new DomainFacts(standing, List.of(), false, Map.of(), List.of(), Map.of(), false);
    }

    /// What is said about a service; empty where nothing is.
    public Optional<Offer> offer(Service service) {
        return Optional.ofNullable(services.get(service));
    }

    /// What `autoconfig` or `autodiscover` below the domain stands for; empty where it is no alias.
    public Optional<String> alias(String label) {
        return Optional.ofNullable(aliases.get(label));
    }

    /// The most preferred mail exchanger; empty where there is none.
    public Optional<String> exchanger() {
        return exchangers.stream().map(Mx::host).findFirst();
    }
}
