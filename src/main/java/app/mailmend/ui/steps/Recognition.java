package app.mailmend.ui.steps;

import app.mailmend.catalog.CredentialKit;
import app.mailmend.catalog.Provider;
import app.mailmend.catalog.ProviderCatalog;
import app.mailmend.evidence.ProviderFacts;
import app.mailmend.fix.Fix;
import app.mailmend.session.FixPages;
import app.mailmend.settings.KitKind;
import app.mailmend.settings.SecretForm;
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

    /// The provider that a search found, where the address alone did not tell it, as with a domain
    /// of one's own.
    default Recognition or(ProviderFacts found) {
        return facts().id().equals(found.id())
                ? this
                : ProviderCatalog.bundled()
                        .byId(found.id())
                        .<Recognition>map(Known::new)
                        .orElse(this);
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

    /// What the provider's passwords for mail programs look like; at most one form.
    default List<SecretForm> secretForm() {
        return switch (this) {
            case Nobody() -> List.of();
            case Known(Provider provider) ->
                    kind(provider)
                            .flatMap(provider::kit)
                            .map(CredentialKit::forms)
                            .orElse(List.of());
        };
    }

    private static Optional<KitKind> kind(Provider provider) {
        return switch (provider.passwordKind()) {
            case APP_PASSWORD -> Optional.of(KitKind.APP_PASSWORD);
            case AUTHORIZATION_CODE -> Optional.of(KitKind.AUTHORIZATION_CODE);
            case SMTP_CREDENTIAL -> Optional.of(KitKind.SMTP_CREDENTIAL);
            case BRIDGE -> Optional.of(KitKind.BRIDGE);
            case ACCOUNT_PASSWORD, OAUTH_ONLY -> Optional.empty();
        };
    }
}
