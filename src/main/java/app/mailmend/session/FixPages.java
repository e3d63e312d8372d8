package app.mailmend.session;

import app.mailmend.catalog.NoteKind;
import app.mailmend.catalog.Provider;
import app.mailmend.fix.Errand;
import app.mailmend.fix.Fix;
import app.mailmend.fix.Wanted;
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
        return switch (fix) {
            case Fix.ChangeSettings _, Fix.TellSomeone _ -> Optional.empty();
            case Fix.AskFor(Wanted wanted) -> of(wanted, provider);
            case Fix.DoElsewhere(Errand errand) -> of(errand, provider);
        };
    }

    private static Optional<URI> of(Wanted wanted, Provider provider) {
        return switch (wanted) {
            case APP_PASSWORD -> page(provider, APP_PASSWORD);
            case AUTHORIZATION_CODE -> page(provider, CODE);
            case SMTP_CREDENTIAL -> page(provider, CREDENTIAL);
            case PASSWORD, BRIDGE_PASSWORD, BROWSER_SIGN_IN -> page(provider, Set.of());
            case SENDER_ADDRESS -> page(provider, SENDER);
            case HOST_NAME -> Optional.empty();
        };
    }

    private static Optional<URI> of(Errand errand, Provider provider) {
        return switch (errand) {
            case SIGN_IN_ON_THE_WEB, FINISH_THE_ACCOUNT -> page(provider, Set.of());
            case SWITCH_ON_MAIL_PROGRAMS -> page(provider, SWITCH);
            case CONFIRM_THE_SENDER -> page(provider, SENDER);
            case SWITCH_ON_ENCRYPTION,
                    SWITCH_ON_SIGN_IN,
                    TRY_ANOTHER_NETWORK,
                    CHECK_INTERNET_CONNECTION,
                    CHECK_SECURITY_SOFTWARE,
                    SET_THE_CLOCK,
                    WAIT_AND_TRY_AGAIN,
                    CORRECT_THE_RECIPIENT,
                    ASK_THE_RECIPIENT_TO_MAKE_ROOM,
                    MAKE_THE_MESSAGE_SMALLER,
                    CHANGE_THE_MESSAGE,
                    NOTHING_TO_DO ->
                    Optional.empty();
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
