package app.mailmend.discovery;

import app.mailmend.catalog.Provider;
import app.mailmend.catalog.ProviderCatalog;
import app.mailmend.catalog.ProviderKind;
import app.mailmend.net.DnsRecords.Entry.Mx;
import java.util.List;
import java.util.Optional;

/// Who has the mailboxes of a domain, as far as its name servers tell.
public sealed interface Receiver {

    /// How sure it is that a provider has them.
    enum Way {
        /// The mail goes straight to it.
        EXCHANGER,
        /// The mail goes through a filter, and other records say who is behind.
        BEHIND_GATEWAY,
        /// The mail goes to servers that nobody knows, but two kinds of records name the provider.
        SIGNS
    }

    /// A provider of the catalogue.
    ///
    /// @param evidence what shows it, in the words of the records
    record Known(Provider provider, String evidence, Way way) implements Receiver {}

    /// A filter, and nothing tells who is behind it.
    record Gateway(String name) implements Receiver {}

    /// A service that passes the mail on to an address elsewhere.
    record Forwarder(String name) implements Receiver {}

    /// Servers that the catalogue does not know, the domain's own perhaps.
    record Unknown(String exchanger) implements Receiver {}

    /// No server that takes mail is named.
    record Nobody() implements Receiver {}

    static Receiver of(DomainFacts domain, ProviderCatalog catalog) {
        Optional<String> exchanger = domain.exchanger();
        if (exchanger.isEmpty()) {
            return new Nobody();
        }
        String first = exchanger.get();
        Optional<Provider> direct = catalog.byMx(first);
        if (direct.isPresent()) {
            return direct.get().kind() == ProviderKind.FORWARDER
                    ? new Forwarder(direct.get().name())
                    : new Known(direct.get(), "MX " + first, Way.EXCHANGER);
        }
        MailboxSigns signs = new MailboxSigns(domain, catalog);
        return catalog.gateway(first)
                .map(gateway ->
                        gateway.forwards()
                                ? new Forwarder(gateway.name())
                                : behind(gateway.name(), domain, catalog, signs))
                .orElseGet(() ->
                        signs.confirmed()
                                .<Receiver>map(sign ->
                                        new Known(sign.provider(), sign.evidence(), Way.SIGNS))
                                .orElseGet(() -> new Unknown(first)));
    }

    private static Receiver behind(
            String gateway, DomainFacts domain, ProviderCatalog catalog, MailboxSigns signs) {
        return second(domain.exchangers(), catalog)
                .or(signs::agreed)
                .<Receiver>map(
                        sign -> new Known(sign.provider(), sign.evidence(), Way.BEHIND_GATEWAY))
                .orElseGet(() -> new Gateway(gateway));
    }

    /// A less preferred exchanger is often the mailbox server itself, for when the filter is down.
    private static Optional<MailboxSigns.Sign> second(
            List<Mx> exchangers, ProviderCatalog catalog) {
        return exchangers.stream()
                .flatMap(mx ->
                        catalog.byMx(mx.host()).stream()
                                .filter(MailboxSigns::hasMailboxes)
                                .map(found -> new MailboxSigns.Sign(found, "MX " + mx.host())))
                .findFirst();
    }
}
