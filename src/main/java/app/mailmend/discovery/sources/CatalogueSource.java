package app.mailmend.discovery.sources;

import app.mailmend.account.EmailAddress;
import app.mailmend.catalog.ProviderCatalog;
import app.mailmend.discovery.Inquiry;
import app.mailmend.discovery.Source;
import app.mailmend.discovery.SourceAnswer;
import app.mailmend.settings.SourceName;
import java.time.LocalDate;

/// The bundled catalogue, by the domain of the address and by patterns of domains.
///
/// @param today the day for which deadlines are told
public record CatalogueSource(ProviderCatalog catalog, LocalDate today) implements Source {

    /// The most that the catalogue is worth; below what an organisation says about itself.
    private static final int BEST_SCORE = 95;

    @Override
    public SourceName name() {
        return SourceName.CATALOGUE;
    }

    @Override
    public boolean isOffline() {
        return true;
    }

    @Override
    public SourceAnswer ask(Inquiry inquiry) {
        EmailAddress address = inquiry.address();
        KnownProviders known = new KnownProviders(name(), BEST_SCORE, today);
        return catalog.byDomain(address.domain())
                .<SourceAnswer>map(provider -> known.answer(provider, address))
                .orElseGet(SourceAnswer.Nothing::new);
    }
}
