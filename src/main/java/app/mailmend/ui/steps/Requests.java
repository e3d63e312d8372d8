package app.mailmend.ui.steps;

import app.mailmend.account.Credential;
import app.mailmend.account.EmailAddress;
import app.mailmend.account.LoginName;
import app.mailmend.evidence.DiscoveryRun;
import app.mailmend.practice.PracticeAccount;
import app.mailmend.session.CheckGoals;
import app.mailmend.session.CheckRequest;
import app.mailmend.session.DetectRequest;
import app.mailmend.session.NetworkOptions;
import app.mailmend.session.Ownership;
import app.mailmend.session.SearchOptions;
import app.mailmend.settings.Candidate;
import app.mailmend.settings.Fingerprint;
import app.mailmend.settings.HostName;
import app.mailmend.settings.IncomingSettings;
import app.mailmend.settings.Origin;
import app.mailmend.settings.SignIn;
import app.mailmend.settings.SourceName;
import app.mailmend.settings.SubmissionSettings;
import app.mailmend.settings.Trust;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;

/// Makes the session's requests out of what was typed and found. Of the secrets it hands out, only
/// the last one lives.
final class Requests {

    /// A test that looks for something better where it fails, and sends nothing.
    static final CheckGoals FIX = new CheckGoals(true, false, false, true);

    /// One message to oneself.
    static final CheckGoals SEND = new CheckGoals(false, true, true);

    private final AccountModel account;
    private final Supplier<NetworkOptions> practiceNetwork;
    private final Map<HostName, Fingerprint> pins = new HashMap<>();
    private Credential credential = Credential.none();
    private List<EmailAddress> sender = List.of();

    /// @param practiceNetwork how the practice provider is reached
    Requests(AccountModel account, Supplier<NetworkOptions> practiceNetwork) {
        this.account = account;
        this.practiceNetwork = practiceNetwork;
    }

    /// Unsafe settings are found as well, because the page shows them as such and asks.
    DetectRequest detect(EmailAddress address) {
        SearchOptions ordinary = SearchOptions.ordinary();
        SearchOptions options =
                new SearchOptions(
                        ordinary.offline(),
                        ordinary.survey(),
                        true,
                        ordinary.sendAddress(),
                        ordinary.databases());
        return new DetectRequest(address, List.of(), options, network());
    }

    /// What to choose from, best first; a practice lesson's own beginning before everything else.
    List<Choice> choices(DiscoveryRun run) {
        Stream<Choice> lesson =
                account.lesson().stream()
                        .map(practised ->
                                new Choice(
                                        beginning(practised),
                                        List.of(Origin.of(SourceName.LESSON)),
                                        Trust.TRUSTED,
                                        Set.of()));
        List<Choice> first = lesson.toList();
        return Stream.concat(
                        first.stream(),
                        run.outgoing().stream()
                                .map(Choice::of)
                                .filter(found ->
                                        first.stream()
                                                .map(Choice::settings)
                                                .noneMatch(found.settings()::equals)))
                .toList();
    }

    private static SubmissionSettings beginning(PracticeAccount practised) {
        return new SubmissionSettings(
                practised.startWith(), new SignIn.WithPassword(LoginName.of(practised.address())));
    }

    /// Nothing gets the password on the side that would have to be asked about first: other
    /// settings are tried only where they are trusted or belong to the owner at hand.
    CheckRequest check(DiscoveryRun found, SubmissionSettings settings, CheckGoals goals) {
        EmailAddress self = found.address();
        return new CheckRequest(
                settings,
                renewedCredential(),
                sender.isEmpty() ? self : sender.getFirst(),
                self,
                found.provider(),
                choices(found).stream()
                        .filter(choice -> !choice.needsBrowser())
                        .filter(choice ->
                                mayFollow(choice.trust(), choice.settings().host(), settings))
                        .map(Choice::settings)
                        .filter(other -> !other.equals(settings))
                        .toList(),
                found.incoming().stream()
                        .filter(other ->
                                mayFollow(
                                        other.trust(),
                                        other.settings().endpoint().host(),
                                        settings))
                        .map(Candidate::settings)
                        .toList(),
                goals,
                network());
    }

    /// What the last page shows for fetching mail; unsafe settings only beside their own kind.
    List<IncomingSettings> incoming(DiscoveryRun found, SubmissionSettings settings) {
        HostName owner = Ownership.registrable(settings.host());
        return found.incoming().stream()
                .filter(other ->
                        other.trust() != Trust.UNSAFE
                                || Ownership.registrable(other.settings().endpoint().host())
                                        .equals(owner))
                .map(Candidate::settings)
                .toList();
    }

    private static boolean mayFollow(Trust trust, HostName host, SubmissionSettings chosen) {
        return switch (trust) {
            case TRUSTED -> true;
            case CONFIRM ->
                    Ownership.registrable(host).equals(Ownership.registrable(chosen.host()));
            case UNSAFE -> false;
        };
    }

    private Credential renewedCredential() {
        forget();
        credential = account.credential();
        return credential;
    }

    /// Wipes the secret of the last request.
    void forget() {
        switch (credential) {
            case Credential.None() -> {}
            case Credential.Password(var secret) -> secret.close();
            case Credential.Token(var secret) -> secret.close();
        }
        credential = Credential.none();
    }

    /// From now on, exactly this certificate is trusted on this host.
    void trust(HostName host, Fingerprint certificate) {
        pins.put(host, certificate);
    }

    /// From now on, messages come from this address.
    void sendFrom(EmailAddress address) {
        sender = List.of(address);
    }

    /// Trust in single certificates, and another sender, end with the account they were for.
    void forgetChoices() {
        pins.clear();
        sender = List.of();
    }

    private NetworkOptions network() {
        NetworkOptions network =
                account.lesson().isPresent() ? practiceNetwork.get() : NetworkOptions.ordinary();
        return network.withPins(pins);
    }
}
