package app.mailmend.discovery;

import app.mailmend.account.EmailAddress;
import app.mailmend.catalog.ProviderCatalog;
import java.time.LocalDate;

/// The bundled catalogue, by the domain of the address and by patterns of domains.
///
/// @param today the day for which deadlines are told
public record CatalogueSource(ProviderCatalog catalog, LocalDate today) implements Source {

    /// The most that the catalogue is worth; below what an organisation says about itself.
    private static final int BEST_SCORE = 95;

    @Override
    public String name() {
        return "catalogue";
    }

    @Override
    public SourceAnswer ask(EmailAddress address) {
        KnownProviders known = new KnownProviders(name(), BEST_SCORE, today);
        return catalog.byDomain(address.domain())
                .<SourceAnswer>map(provider -> known.answer(provider, address))
                .orElseGet(SourceAnswer.Nothing::new);
    }
}
