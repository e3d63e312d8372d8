package app.mailmend.discovery.sources;

import app.mailmend.catalog.ProviderCatalog;
import app.mailmend.catalog.ProviderKind;
import app.mailmend.discovery.DomainFacts;
import app.mailmend.discovery.Inquiry;
import app.mailmend.evidence.SourceRemark;
import app.mailmend.net.PublicSuffixes;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Under which domains whoever runs a domain's mail exchanger may publish settings
/// (draft-ietf-mailmaint-autoconfig): the exchanger's name without its first label, and its
/// registrable domain. Only the most preferred exchanger counts.
///
/// @param domain of the address
record MxDomains(DomainFacts facts, String domain, ProviderCatalog catalog) {

    static MxDomains of(Inquiry inquiry, ProviderCatalog catalog) {
        return new MxDomains(inquiry.domain(), inquiry.address().domain().ascii(), catalog);
    }

    /// Why there is nobody to ask; empty when there is.
    Optional<SourceRemark> hindrance() {
        return switch (facts.standing()) {
            case NO_ANSWER -> Optional.of(SourceRemark.LOOKUP_FAILED);
            case NO_SUCH_DOMAIN -> Optional.of(SourceRemark.NO_SUCH_NAME);
            case TAKES_NO_MAIL -> Optional.of(SourceRemark.NOT_OFFERED);
            case ANSWERED ->
                    facts.exchanger()
                            .map(this::hindrance)
                            .orElse(Optional.of(SourceRemark.NO_RECORD));
        };
    }

    private Optional<SourceRemark> hindrance(String exchanger) {
        if (onlyPassesOn(exchanger)) {
            return Optional.of(SourceRemark.GATEWAY);
        }
        if (!names().isEmpty()) {
            return Optional.empty();
        }
        boolean nowhereElse = above(exchanger).allMatch(domain::equals);
        return Optional.of(nowhereElse ? SourceRemark.NOT_NEEDED : SourceRemark.WILDCARD);
    }

    /// True for services that filter or forward mail: they have no mailboxes.
    private boolean onlyPassesOn(String exchanger) {
        return catalog.gateway(exchanger).isPresent()
                || catalog.byMx(exchanger)
                        .filter(provider -> provider.kind() == ProviderKind.FORWARDER)
                        .isPresent();
    }

    /// The narrower one first. The domain of the address is left out, since its own sources ask
    /// there, and so are names below it where every such name exists.
    List<String> names() {
        return facts.exchanger().stream()
                .flatMap(MxDomains::above)
                .filter(name -> !name.equals(domain))
                .filter(name -> !facts.wildcard() || !isBelow(name, domain))
                .distinct()
                .toList();
    }

    private static Stream<String> above(String exchanger) {
        return PublicSuffixes.registrable(exchanger).stream()
                .flatMap(base ->
                        Stream.of(exchanger.substring(exchanger.indexOf('.') + 1), base)
                                .filter(name -> name.equals(base) || isBelow(name, base)));
    }

    private static boolean isBelow(String name, String other) {
        return name.endsWith("." + other);
    }
}
