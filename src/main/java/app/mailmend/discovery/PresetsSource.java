package app.mailmend.discovery;

import app.mailmend.account.EmailAddress;
import app.mailmend.catalog.Provider;
import app.mailmend.catalog.ProviderCatalog;
import java.time.LocalDate;
import java.util.List;

/// The presets of an organisation, by the domain of the address and by patterns of domains.
///
/// @param today the day for which deadlines are told
public record PresetsSource(ProviderCatalog presets, LocalDate today) implements Source {

    private static final int BEST_SCORE = 100;

    public static PresetsSource of(List<Provider> providers, LocalDate today) {
        return new PresetsSource(ProviderCatalog.of(providers), today);
    }

    @Override
    public String name() {
        return "presets";
    }

    @Override
    public SourceAnswer ask(EmailAddress address) {
        KnownProviders known = new KnownProviders(name(), BEST_SCORE, today);
        return presets.byDomain(address.domain())
                .<SourceAnswer>map(provider -> known.answer(provider, address))
                .orElseGet(SourceAnswer.Nothing::new);
    }
}
