package app.mailmend.ui.steps;

import app.mailmend.catalog.Provider;
import app.mailmend.evidence.ProviderFacts;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/// Whether the catalogue knows the provider of the address typed so far.
public sealed interface Recognition {

    record Nobody() implements Recognition {}

    record Known(Provider provider) implements Recognition {}

    static Recognition of(Optional<Provider> provider) {
        return provider.<Recognition>map(Known::new).orElseGet(Nobody::new);
    }

    default ProviderFacts facts() {
        return switch (this) {
            case Nobody() -> ProviderFacts.unknown();
            case Known(Provider provider) -> provider.facts();
        };
    }

    /// The provider's own pages, the best first; links only ever lead there.
    default List<URI> helpPages() {
        return switch (this) {
            case Nobody() -> List.of();
            case Known(Provider provider) -> provider.helpPages();
        };
    }
}
