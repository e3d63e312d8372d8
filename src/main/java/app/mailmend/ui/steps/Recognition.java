package app.mailmend.ui.steps;

import app.mailmend.catalog.Provider;
import app.mailmend.evidence.ProviderFacts;
import app.mailmend.fix.Fix;
import app.mailmend.session.FixPages;
import java.net.URI;
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

    /// The provider's own page for a fix; links only ever lead there.
    default Optional<URI> page(Fix fix) {
        return switch (this) {
            case Nobody() -> Optional.empty();
            case Known(Provider provider) -> FixPages.of(fix, provider);
        };
    }
}
