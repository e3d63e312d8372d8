package app.mailmend.session;

import app.mailmend.account.LoginName;
import app.mailmend.catalog.ProviderCatalog;
import app.mailmend.settings.SettingsChange;
import app.mailmend.settings.SignIn;
import app.mailmend.settings.SubmissionSettings;
import java.util.List;

/// The names under which the catalogue knows accounts to sign in at the server that was asked.
final class NameForms {

    private NameForms() {}

    /// The settings asked for with each of the names, likeliest first; none where the catalogue
    /// does not know the server.
    static List<SubmissionSettings> of(CheckRequest request, ProviderCatalog catalog) {
        SubmissionSettings asked = request.settings();
        return catalog.byId(request.provider().id()).stream()
                .flatMap(provider -> provider.outgoing().stream())
                .filter(server ->
                        server.hostFor(request.from().domain())
                                .filter(asked.host()::equals)
                                .isPresent())
                .flatMap(server -> server.userName().names(request.from()).stream())
                .flatMap(name -> LoginName.check(name).toOptional().stream())
                .distinct()
                .map(name ->
                        asked.with(new SettingsChange.UseSignIn(new SignIn.WithPassword(name))))
                .toList();
    }
}
