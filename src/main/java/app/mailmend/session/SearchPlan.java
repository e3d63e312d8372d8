package app.mailmend.session;

import app.mailmend.catalog.Presets;
import app.mailmend.catalog.Provider;
import app.mailmend.catalog.ProviderCatalog;
import app.mailmend.discovery.Discovery;
import app.mailmend.discovery.DomainFacts;
import app.mailmend.discovery.Source;
import app.mailmend.discovery.sources.CatalogueSource;
import app.mailmend.discovery.sources.PresetsSource;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/// Chooses the sources of a search.
record SearchPlan(DetectRequest request, ProviderCatalog catalog, LocalDate today) {

    Discovery.Plan plan() {
        List<Source> sources = new ArrayList<>();
        sources.add(presets());
        sources.add(new CatalogueSource(catalog, today));
        return new Discovery.Plan(
                sources,
                () -> DomainFacts.unknown(DomainFacts.Standing.NO_ANSWER),
                request.options().acceptUnsafe());
    }

    private PresetsSource presets() {
        List<Provider> providers = new ArrayList<>();
        List<Presets.Refused> refused = new ArrayList<>();
        for (Path file : request.presets()) {
            switch (Presets.read(file)) {
                case Presets.Loaded(var read) -> providers.addAll(read);
                case Presets.Refused bad -> refused.add(bad);
            }
        }
        return new PresetsSource(ProviderCatalog.of(providers), refused, today);
    }
}
