package app.mailmend.session;

import app.mailmend.catalog.CredentialKit;
import app.mailmend.catalog.NoteKind;
import app.mailmend.catalog.Provider;
import app.mailmend.fix.Fix;
import app.mailmend.settings.KitKind;
import java.net.URI;
import java.util.Optional;
import java.util.Set;

/// The provider's own page on which something can be done about a cause. Links come from the
/// catalogue only, never from what a server said.
public final class FixPages {

    private static final Set<NoteKind> APP_PASSWORD =
            Set.of(NoteKind.APP_PASSWORD, NoteKind.APP_PASSWORD_WITH_TWO_STEP);
    private static final Set<NoteKind> CODE =
            Set.of(NoteKind.AUTHORIZATION_CODE, NoteKind.ENABLE_SMTP_FIRST);
    private static final Set<NoteKind> CREDENTIAL =
            Set.of(NoteKind.SMTP_CREDENTIAL, NoteKind.SEPARATE_PASSWORD);
    private static final Set<NoteKind> SWITCH =
            Set.of(NoteKind.ENABLE_SMTP_FIRST, NoteKind.ENABLE_IMAP_FIRST);
    private static final Set<NoteKind> SENDER = Set.of(NoteKind.VERIFY_SENDER);

    private FixPages() {}

    /// Empty where the provider has no page for it, or where it is not done at the provider.
    public static Optional<URI> of(Fix fix, Provider provider) {
        return fix.kit()
                .flatMap(kind ->
                        kitPage(provider, kind).or(() -> page(provider, remarksAbout(kind))));
    }

    private static Optional<URI> kitPage(Provider provider, KitKind kind) {
        return provider.kit(kind)
                .map(CredentialKit::link)
                .filter(link -> !link.isEmpty())
                .map(URI::create);
    }

    private static Set<NoteKind> remarksAbout(KitKind kind) {
        return switch (kind) {
            case APP_PASSWORD -> APP_PASSWORD;
            case AUTHORIZATION_CODE -> CODE;
            case SMTP_CREDENTIAL -> CREDENTIAL;
            case ACCESS -> SWITCH;
            case SENDER -> SENDER;
            case PASSWORD, BRIDGE, BROWSER, WEB -> Set.of();
        };
    }

    /// The page about the very thing, else the provider's first help page.
    private static Optional<URI> page(Provider provider, Set<NoteKind> about) {
        return provider.remarks().stream()
                .filter(remark -> about.contains(remark.kind()) && !remark.link().isEmpty())
                .map(remark -> URI.create(remark.link()))
                .findFirst()
                .or(() -> provider.helpPages().stream().findFirst());
    }
}
