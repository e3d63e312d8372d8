package app.mailmend.discovery.sources;

import app.mailmend.account.EmailAddress;
import app.mailmend.account.LoginName;
import app.mailmend.catalog.IncomingEntry;
import app.mailmend.catalog.Provider;
import app.mailmend.catalog.ProviderStatus;
import app.mailmend.catalog.ServerEntry;
import app.mailmend.discovery.SourceAnswer;
import app.mailmend.settings.Candidate;
import app.mailmend.settings.Encryption;
import app.mailmend.settings.Endpoint;
import app.mailmend.settings.IncomingSettings;
import app.mailmend.settings.Origin;
import app.mailmend.settings.PasswordKind;
import app.mailmend.settings.SignIn;
import app.mailmend.settings.SignInKind;
import app.mailmend.settings.SourceName;
import app.mailmend.settings.SubmissionSettings;
import app.mailmend.settings.Trust;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Makes settings for an address from what is written about its provider, in the provider's order.
/// Servers without encryption are never among them, since a secret would travel in the open; nor
/// are those whose host cannot be told from the address.
///
/// @param source the name that the candidates carry
/// @param bestScore of an active provider whose facts are well supported
/// @param trust of the way on which the provider was found
/// @param exchanger the mail exchanger of the domain where it was found by that; otherwise empty
record KnownProviders(
        SourceName source, int bestScore, LocalDate today, Trust trust, String exchanger) {

    private static final int MEDIUM_CONFIDENCE = 15;
    private static final int LOW_CONFIDENCE = 35;
    private static final int CHANGING = 10;
    private static final int STATUS_UNKNOWN = 20;

    /// For providers that were found by the domain itself.
    KnownProviders(SourceName source, int bestScore, LocalDate today) {
        this(source, bestScore, today, Trust.TRUSTED, "");
    }

    SourceAnswer.Found answer(Provider provider, EmailAddress address) {
        return new SourceAnswer.Found(
                provider.facts(),
                provider.name(),
                usable(provider) ? outgoing(provider, address) : List.of(),
                usable(provider) ? incoming(provider, address) : List.of(),
                new ProviderNotes(provider, today, exchanger).about(address));
    }

    /// False where no mail program can be set up any more, whatever servers are still known.
    static boolean usable(Provider provider) {
        return switch (provider.status()) {
            case ACTIVE, CHANGED, ENDING, UNKNOWN -> true;
            case DISCONTINUED, NO_CLIENT_ACCESS -> false;
        };
    }

    /// Where a server is for an address; empty when that may not or cannot be told.
    ///
    /// @param exchanger empty where it is not the provider's own, or not known
    static Optional<Endpoint> endpoint(ServerEntry server, EmailAddress address, String exchanger) {
        return server.encryption() == Encryption.NONE
                ? Optional.empty()
                : server.hostFor(address.domain(), exchanger)
                        .map(host -> new Endpoint(host, server.port(), server.encryption()));
    }

    private List<Candidate<SubmissionSettings>> outgoing(Provider provider, EmailAddress address) {
        return provider.outgoing().stream()
                .flatMap(server ->
                        endpoint(server, address, exchanger)
                                .map(at ->
                                        new SubmissionSettings(
                                                at, signIn(provider, server, address)))
                                .map(settings -> candidate(settings, server, provider))
                                .stream())
                .toList();
    }

    private List<Candidate<IncomingSettings>> incoming(Provider provider, EmailAddress address) {
        return provider.incoming().stream()
                .flatMap(entry -> incoming(entry, provider, address))
                .toList();
    }

    private Stream<Candidate<IncomingSettings>> incoming(
            IncomingEntry entry, Provider provider, EmailAddress address) {
        ServerEntry server = entry.server();
        return endpoint(server, address, exchanger)
                .map(at ->
                        new IncomingSettings(
                                entry.protocol(), at, signIn(provider, server, address)))
                .map(settings -> candidate(settings, server, provider))
                .stream();
    }

    private <S> Candidate<S> candidate(S settings, ServerEntry server, Provider provider) {
        return new Candidate<>(
                settings,
                server.signIns(),
                new Origin(source, exchanger, provider.checkedOn()),
                trust,
                score(provider));
    }

    private static SignIn signIn(Provider provider, ServerEntry server, EmailAddress address) {
        Optional<LoginName> user = LoginName.check(server.userName().apply(address)).toOptional();
        if (server.signIns().isEmpty() || user.isEmpty()) {
            return SignIn.none();
        }
        boolean onlyToken =
                provider.passwordKind() == PasswordKind.OAUTH_ONLY
                        || server.signIns().equals(List.of(SignInKind.OAUTH2));
        return onlyToken ? new SignIn.WithToken(user.get()) : new SignIn.WithPassword(user.get());
    }

    private int score(Provider provider) {
        int doubt =
                switch (provider.confidence()) {
                    case HIGH -> 0;
                    case MEDIUM -> MEDIUM_CONFIDENCE;
                    case LOW -> LOW_CONFIDENCE;
                };
        return bestScore - doubt - change(provider.status());
    }

    private static int change(ProviderStatus status) {
        return switch (status) {
            case ACTIVE -> 0;
            case CHANGED, ENDING -> CHANGING;
            case UNKNOWN, DISCONTINUED, NO_CLIENT_ACCESS -> STATUS_UNKNOWN;
        };
    }
}
