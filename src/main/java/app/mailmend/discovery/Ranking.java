package app.mailmend.discovery;

import app.mailmend.account.EmailAddress;
import app.mailmend.account.LoginName;
import app.mailmend.catalog.Provider;
import app.mailmend.catalog.ProviderCatalog;
import app.mailmend.catalog.ProviderStatus;
import app.mailmend.evidence.DiscoveryRun;
import app.mailmend.evidence.DiscoveryRun.End;
import app.mailmend.evidence.DiscoveryRun.Note;
import app.mailmend.evidence.DiscoveryRun.Rival;
import app.mailmend.evidence.DiscoveryRun.Step;
import app.mailmend.evidence.ProviderFacts;
import app.mailmend.evidence.Surveyed;
import app.mailmend.settings.Candidate;
import app.mailmend.settings.Endpoint;
import app.mailmend.settings.Ground;
import app.mailmend.settings.HostName;
import app.mailmend.settings.IncomingSettings;
import app.mailmend.settings.Origin;
import app.mailmend.settings.SignIn;
import app.mailmend.settings.SourceName;
import app.mailmend.settings.SubmissionSettings;
import app.mailmend.settings.Trust;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/// Puts the answers of all sources together. Sources agree or contradict each other; none is right
/// because of its place in a list alone.
final class Ranking {

    /// From here on, what this computer knows by itself is not improved by asking others.
    static final int SETTLED = 90;

    /// What a provider says about itself.
    private static final int GOOD_ENOUGH = 85;

    /// Two providers this close in score are told apart by the person.
    static final int TOO_CLOSE = 15;

    private static final View<SubmissionSettings> SENDING =
            new View<>(SubmissionSettings::endpoint, SubmissionSettings::signIn);

    private static final View<IncomingSettings> FETCHING =
            new View<>(IncomingSettings::endpoint, IncomingSettings::signIn);

    private final ProviderCatalog catalog;
    private final LocalDate today;
    private final boolean acceptUnsafe;
    private final Owners owners;

    Ranking(ProviderCatalog catalog, LocalDate today, boolean acceptUnsafe) {
        this.catalog = catalog;
        this.today = today;
        this.acceptUnsafe = acceptUnsafe;
        this.owners = new Owners(catalog);
    }

    /// The server of settings and the name used there, which together make two of them the same.
    private record Same(Endpoint endpoint, Optional<String> userName) {}

    /// How to read settings of one kind.
    private record View<S>(Function<S, Endpoint> endpoint, Function<S, SignIn> signIn) {

        Endpoint endpoint(Candidate<S> one) {
            return endpoint.apply(one.settings());
        }

        Same same(Candidate<S> one) {
            return new Same(
                    endpoint(one), signIn.apply(one.settings()).userName().map(LoginName::value));
        }
    }

    /// Whether what the sources on this computer say is enough: a well-supported answer, or one
    /// that says that there is nothing to find.
    boolean isSettled(Map<SourceName, SourceAnswer> answers) {
        return found(answers)
                .anyMatch(one ->
                        one.outgoing().isEmpty()
                                ? isHopeless(one.provider())
                                : one.outgoing().getFirst().score() >= SETTLED);
    }

    /// Whether nothing that is still to come is likely to be better.
    static boolean isGoodEnough(DiscoveryRun run) {
        return run.rivals().isEmpty()
                && run.outgoing().stream()
                        .findFirst()
                        .filter(one -> one.trust() == Trust.TRUSTED && one.score() >= GOOD_ENOUGH)
                        .isPresent();
    }

    /// No mail program can be set up there, whatever servers there are.
    private boolean isHopeless(ProviderFacts facts) {
        return catalog.byId(facts.id())
                .map(Provider::status)
                .filter(status ->
                        status == ProviderStatus.DISCONTINUED
                                || status == ProviderStatus.NO_CLIENT_ACCESS)
                .isPresent();
    }

    private boolean leftOut(Map<SourceName, SourceAnswer> answers) {
        return !acceptUnsafe
                && found(answers)
                        .flatMap(one -> one.outgoing().stream())
                        .anyMatch(one -> one.trust() == Trust.UNSAFE);
    }

    /// How a search stands.
    ///
    /// @param answers in the order of the sources' authority
    /// @param domain unknown until the name servers have answered
    record Standing(
            Map<SourceName, SourceAnswer> answers,
            DomainFacts domain,
            List<Step> steps,
            End end,
            Duration elapsed) {}

    DiscoveryRun run(EmailAddress address, Standing standing) {
        Map<SourceName, SourceAnswer> answers = standing.answers();
        Scoring scoring = new Scoring(owners, receiver(standing.domain()), seen(answers), today);
        List<Candidate<SubmissionSettings>> outgoing =
                ranked(
                        found(answers).flatMap(one -> one.outgoing().stream()).toList(),
                        SENDING,
                        scoring);
        List<Candidate<IncomingSettings>> incoming =
                ranked(
                        found(answers).flatMap(one -> one.incoming().stream()).toList(),
                        FETCHING,
                        scoring);
        List<Rival> rivals = rivals(outgoing);
        List<Note> notes =
                new SearchNotes(catalog, standing).about(address, outgoing, leftOut(answers));
        Doubt doubt = Doubt.of(standing, notes, !rivals.isEmpty(), owners);
        return new DiscoveryRun(
                address,
                provider(answers, outgoing),
                doubted(outgoing, settings -> settings.host(), doubt),
                doubted(incoming, settings -> settings.endpoint().host(), doubt),
                rivals,
                standing.steps(),
                notes,
                standing.end(),
                standing.elapsed());
    }

    private static <S> List<Candidate<S>> doubted(
            List<Candidate<S>> ranked, Function<S, HostName> hostOf, Doubt doubt) {
        return ranked.stream()
                .map(one ->
                        doubt.concerns(one, hostOf.apply(one.settings())) ? confirmed(one) : one)
                .toList();
    }

    private static Stream<SourceAnswer.Found> found(Map<SourceName, SourceAnswer> answers) {
        return answers.values().stream()
                .filter(SourceAnswer.Found.class::isInstance)
                .map(SourceAnswer.Found.class::cast);
    }

    /// The provider that takes the domain's mail in. Signs in other records are no such thing: they
    /// may be of a service that only sends.
    private List<Provider> receiver(DomainFacts domain) {
        return Receiver.of(domain, catalog) instanceof Receiver.Known known
                        && known.way() != Receiver.Way.SIGNS
                ? List.of(known.provider())
                : List.of();
    }

    private static Map<Endpoint, Surveyed> seen(Map<SourceName, SourceAnswer> answers) {
        Map<Endpoint, Surveyed> seen = new HashMap<>();
        found(answers)
                .flatMap(one -> one.seen().stream())
                .forEach(look -> seen.put(look.endpoint(), look));
        return seen;
    }

    /// Best score first, and in the order of the answers among equals.
    private <S> List<Candidate<S>> ranked(List<Candidate<S>> named, View<S> view, Scoring scoring) {
        Map<Endpoint, Set<SourceName>> sources = new HashMap<>();
        named.forEach(one ->
                sources.computeIfAbsent(view.endpoint(one), _ -> EnumSet.noneOf(SourceName.class))
                        .addAll(one.sources()));
        return merged(named, view).stream()
                .map(one -> {
                    Endpoint endpoint = view.endpoint(one);
                    return scoring.score(
                            one, endpoint, sources.getOrDefault(endpoint, one.sources()));
                })
                .filter(one -> acceptUnsafe || one.trust() != Trust.UNSAFE)
                .sorted(Comparator.comparingInt((Candidate<S> one) -> one.score()).reversed())
                .map(Ranking::withinBounds)
                .toList();
    }

    /// The same settings from two sources become one candidate that names both.
    private static <S> Collection<Candidate<S>> merged(List<Candidate<S>> named, View<S> view) {
        Map<Same, Candidate<S>> bySettings = new LinkedHashMap<>();
        named.forEach(one -> bySettings.merge(view.same(one), one, Ranking::together));
        return bySettings.values();
    }

    /// The better known one decides on the sign-in; together they are as trusted as the more
    /// trusted of them.
    private static <S> Candidate<S> together(Candidate<S> one, Candidate<S> other) {
        Candidate<S> first = one.score() >= other.score() ? one : other;
        List<Origin> origins =
                Stream.concat(one.origins().stream(), other.origins().stream()).distinct().toList();
        Trust trust = one.trust().compareTo(other.trust()) <= 0 ? one.trust() : other.trust();
        return new Candidate<>(
                first.settings(), first.signIns(), origins, trust, first.score(), Set.of());
    }

    private static <S> Candidate<S> withinBounds(Candidate<S> one) {
        return withTrustAndScore(one, one.trust(), Math.clamp(one.score(), 0, Scoring.HIGHEST));
    }

    private static <S> Candidate<S> confirmed(Candidate<S> one) {
        return one.trust() == Trust.TRUSTED
                ? withTrustAndScore(one, Trust.CONFIRM, one.score())
                : one;
    }

    private static <S> Candidate<S> withTrustAndScore(Candidate<S> one, Trust trust, int score) {
        return new Candidate<>(
                one.settings(), one.signIns(), one.origins(), trust, score, one.grounds());
    }

    /// The two best where different sources name different owners and they are nearly as likely. A
    /// place that was only guessed rivals nobody.
    private List<Rival> rivals(List<Candidate<SubmissionSettings>> outgoing) {
        if (outgoing.size() < 2) {
            return List.of();
        }
        Candidate<SubmissionSettings> best = outgoing.getFirst();
        return outgoing.stream()
                .skip(1)
                .filter(one -> best.score() - one.score() <= TOO_CLOSE)
                .filter(one -> isNamed(best) && isNamed(one))
                .filter(one -> Collections.disjoint(best.sources(), one.sources()))
                .filter(one -> !owners.same(host(best), host(one)))
                .findFirst()
                .map(other -> List.of(rival(best), rival(other)))
                .orElse(List.of());
    }

    private static boolean isNamed(Candidate<?> one) {
        return one.sources().stream().anyMatch(source -> source != SourceName.SURVEY)
                && !one.grounds().contains(Ground.CONTRADICTS_MX);
    }

    private Rival rival(Candidate<SubmissionSettings> one) {
        return new Rival(
                owners.of(host(one)).map(Provider::name).orElseGet(() -> Owners.domain(host(one))),
                confirmed(one));
    }

    private static HostName host(Candidate<SubmissionSettings> one) {
        return one.settings().host();
    }

    /// Whose account it is: as the address says, or else as the mail exchanger says where the best
    /// settings agree, or else whose server the best settings name.
    private ProviderFacts provider(
            Map<SourceName, SourceAnswer> answers, List<Candidate<SubmissionSettings>> outgoing) {
        Optional<ProviderFacts> told =
                Stream.of(SourceName.PRESETS, SourceName.CATALOGUE)
                        .flatMap(source -> provider(answers, source).stream())
                        .findFirst();
        return told.or(() -> provider(answers, SourceName.MX).filter(_ -> isOfReceiver(outgoing)))
                .or(() -> outgoing.stream().findFirst().flatMap(this::named))
                .orElseGet(ProviderFacts::unknown);
    }

    private static Optional<ProviderFacts> provider(
            Map<SourceName, SourceAnswer> answers, SourceName source) {
        return Optional.ofNullable(answers.get(source))
                .filter(SourceAnswer.Found.class::isInstance)
                .map(answer -> ((SourceAnswer.Found) answer).provider())
                .filter(ProviderFacts::isKnown);
    }

    private static boolean isOfReceiver(List<Candidate<SubmissionSettings>> outgoing) {
        return outgoing.isEmpty()
                || outgoing.getFirst().sources().contains(SourceName.MX)
                || outgoing.getFirst().grounds().contains(Ground.AGREES_WITH_MX);
    }

    private Optional<ProviderFacts> named(Candidate<SubmissionSettings> best) {
        return owners.of(host(best)).map(Provider::facts);
    }
}
