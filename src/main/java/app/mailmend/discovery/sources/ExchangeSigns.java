package app.mailmend.discovery.sources;

import app.mailmend.discovery.DomainFacts;
import app.mailmend.discovery.DomainFacts.Service;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// What in the records of a domain points to Microsoft Exchange. A text that starts with `MS=` does
/// not: it only tells that somebody once showed Microsoft that the domain is theirs.
record ExchangeSigns(DomainFacts facts) {

    private static final String LABEL = "autodiscover";

    /// Whether asking for Autodiscover makes sense at all.
    boolean any() {
        return alias().isPresent()
                || hasService()
                || facts.exchanger().filter(ExchangeSigns::takesIn).isPresent();
    }

    /// What `autodiscover` below the domain stands for.
    Optional<String> alias() {
        return Optional.ofNullable(facts.aliases().get(LABEL));
    }

    private boolean hasService() {
        return Optional.ofNullable(facts.services().get(Service.AUTODISCOVER))
                .filter(offer -> !offer.isRefused())
                .isPresent();
    }

    /// True for the mail exchangers of Microsoft's cloud.
    private static boolean takesIn(String exchanger) {
        return Stream.of("protection.outlook.com", "mx.microsoft")
                .anyMatch(cloud -> isAt(exchanger, cloud));
    }

    /// True for the hosts on which Microsoft's cloud answers Autodiscover.
    static boolean isCloud(String host) {
        return Stream.of("outlook.com", "office365.com")
                .anyMatch(cloud -> isAt(host.toLowerCase(Locale.ROOT), cloud));
    }

    private static boolean isAt(String host, String domain) {
        return host.equals(domain) || host.endsWith("." + domain);
    }
}
