package app.mailmend.discovery.sources;

import app.mailmend.discovery.DomainFacts;
import app.mailmend.discovery.DomainFacts.Standing;
import app.mailmend.discovery.Inquiry;
import app.mailmend.discovery.ServerSurvey;
import app.mailmend.discovery.Source;
import app.mailmend.discovery.SourceAnswer;
import app.mailmend.discovery.sources.SurveyFindings.Looked;
import app.mailmend.evidence.ConnectFault;
import app.mailmend.evidence.DiscoveryRun;
import app.mailmend.evidence.Evidence;
import app.mailmend.evidence.SourceRemark;
import app.mailmend.evidence.Stage;
import app.mailmend.evidence.Surveyed;
import app.mailmend.net.Dns;
import app.mailmend.settings.Endpoint;
import app.mailmend.settings.HostName;
import app.mailmend.settings.IncomingProtocol;
import app.mailmend.settings.SourceName;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Function;
import java.util.stream.Stream;

/// Servers that answer under the usual names, and whether those answer that others named. It begins
/// late, and only where nobody knows better.
public record SurveySource(ServerSurvey survey, Dns addresses) implements Source {

    /// When it begins, unless all others have answered before.
    static final Duration START = Duration.ofMillis(1200);

    /// From here on, what others found is not improved by guessing.
    static final int SETTLED = 70;

    /// How long the catalogue is given to know the mail exchanger, once that is known.
    private static final Duration BRIEFLY = Duration.ofMillis(300);

    /// Those on the network that are asked before. Unprotected settings come later still.
    private static final Set<SourceName> OTHERS =
            EnumSet.of(
                    SourceName.DNS,
                    SourceName.SRV,
                    SourceName.MX,
                    SourceName.AUTOCONFIG,
                    SourceName.WELL_KNOWN,
                    SourceName.ISPDB,
                    SourceName.MX_AUTOCONFIG,
                    SourceName.MX_ISPDB,
                    SourceName.PACC,
                    SourceName.AUTODISCOVER);

    @Override
    public SourceName name() {
        return SourceName.SURVEY;
    }

    @Override
    public Optional<SourceRemark> hold(Inquiry inquiry) {
        inquiry.awaitAnswers(OTHERS, START);
        Standing standing = inquiry.domain().standing();
        inquiry.awaitAnswers(Set.of(SourceName.MX), BRIEFLY);
        return switch (standing) {
            case NO_SUCH_DOMAIN -> Optional.of(SourceRemark.NO_SUCH_NAME);
            case NO_ANSWER -> Optional.of(SourceRemark.LOOKUP_FAILED);
            case ANSWERED, TAKES_NO_MAIL ->
                    isSettled(inquiry.soFar())
                            ? Optional.of(SourceRemark.NOT_NEEDED)
                            : Optional.empty();
        };
    }

    private static boolean isSettled(DiscoveryRun known) {
        return known.rivals().isEmpty()
                && !known.outgoing().isEmpty()
                && known.outgoing().getFirst().score() >= SETTLED;
    }

    /// Looks for sending and for fetching at once. A domain that takes no mail has none to fetch.
    @Override
    public SourceAnswer ask(Inquiry inquiry) {
        DomainFacts facts = inquiry.domain();
        UsualPlaces places =
                new UsualPlaces(
                        inquiry.address().domain(), facts, inquiry.soFar(), exchanger(inquiry));
        FutureTask<List<Looked>> fetching =
                new FutureTask<>(() ->
                        facts.standing() == Standing.TAKES_NO_MAIL
                                ? List.of(Looked.nowhere(), Looked.nowhere())
                                : fetching(places));
        Thread aside = Thread.ofVirtual().name("survey").start(fetching);
        try {
            Looked sending = sending(places);
            List<Looked> fetched = fetching.get();
            return new SurveyFindings(
                            inquiry.address(),
                            places,
                            sending,
                            fetched.getFirst(),
                            fetched.getLast())
                    .answer();
        } catch (InterruptedException over) {
            Thread.currentThread().interrupt();
            return new SourceAnswer.Failed(SourceRemark.CANCELLED, "");
        } catch (ExecutionException surprise) {
            throw new IllegalStateException(surprise);
        } finally {
            aside.interrupt();
        }
    }

    /// The exchanger, where it may be the mailbox's server: not where it belongs to a provider that
    /// is known, whose servers are known too, nor to a service that only filters.
    private static List<HostName> exchanger(Inquiry inquiry) {
        boolean unknown =
                inquiry.answer(SourceName.MX)
                        .filter(answer ->
                                answer
                                                instanceof
                                                SourceAnswer.Nothing(SourceRemark remark, String _)
                                        && remark != SourceRemark.GATEWAY)
                        .isPresent();
        return inquiry
                .domain()
                .exchanger()
                .filter(_ -> unknown)
                .flatMap(name -> HostName.check(name).toOptional())
                .stream()
                .toList();
    }

    private Looked sending(UsualPlaces places) {
        Looked looked = look(places.knownForSending(), places.guessedForSending(), survey::sending);
        if (looked.isEnough()) {
            return looked;
        }
        Looked named = underOtherNames(looked, places, survey::sending);
        return named.isEnough() ? named : lastResorts(named, places);
    }

    /// IMAP, and POP3 only where there is none.
    private List<Looked> fetching(UsualPlaces places) {
        Looked imap = fetching(places, IncomingProtocol.IMAP);
        return List.of(
                imap, imap.isEnough() ? Looked.nowhere() : fetching(places, IncomingProtocol.POP3));
    }

    private Looked fetching(UsualPlaces places, IncomingProtocol protocol) {
        Function<List<Endpoint>, List<Surveyed>> look = them -> survey.fetching(protocol, them);
        Looked looked =
                look(places.knownForFetching(protocol), places.guessedForFetching(protocol), look);
        return looked.isEnough() ? looked : underOtherNames(looked, places, look);
    }

    private static Looked look(
            List<Endpoint> known,
            List<Endpoint> guessed,
            Function<List<Endpoint>, List<Surveyed>> look) {
        List<Endpoint> inOrder =
                Stream.concat(known.stream(), guessed.stream()).distinct().toList();
        return new Looked(
                Set.copyOf(guessed), Set.of(), inOrder.isEmpty() ? List.of() : look.apply(inOrder));
    }

    /// Places whose certificate names another host, under that name. Where every name below the
    /// domain exists, its certificate says nothing about the domain.
    private Looked underOtherNames(
            Looked looked, UsualPlaces places, Function<List<Endpoint>, List<Surveyed>> look) {
        List<Surveyed> telling =
                looked.seen().stream()
                        .filter(one ->
                                !looked.guessed().contains(one.endpoint())
                                        || !places.mayBeInvented(one.endpoint().host()))
                        .toList();
        List<Endpoint> others =
                new OtherNames(addresses)
                        .of(telling).stream()
                                .filter(other -> !looked.hasSeen(other))
                                .limit(UsualPlaces.MAX_KNOWN)
                                .toList();
        return others.isEmpty()
                ? looked
                : new Looked(
                        looked.guessed(),
                        Set.copyOf(others),
                        together(looked.seen(), look.apply(others)));
    }

    /// Ports that are not meant for submission, where all that are have been refused. A mail
    /// exchanger takes mail on port 25 from other servers and is left alone.
    private Looked lastResorts(Looked looked, UsualPlaces places) {
        List<Surveyed> existing =
                looked.seen().stream()
                        .filter(one -> looked.guessed().contains(one.endpoint()))
                        .filter(one -> !endedIn(Stage.RESOLVE, one))
                        .toList();
        if (!existing.stream().allMatch(SurveySource::isRefused)) {
            return looked;
        }
        List<Endpoint> last =
                existing.stream()
                        .map(one -> one.endpoint().host())
                        .distinct()
                        .filter(host -> !places.exchanger().contains(host))
                        .flatMap(host -> UsualPlaces.lastResorts(host).stream())
                        .toList();
        if (last.isEmpty()) {
            return looked;
        }
        Set<Endpoint> guessed = new LinkedHashSet<>(looked.guessed());
        guessed.addAll(last);
        return new Looked(guessed, looked.renamed(), together(looked.seen(), survey.sending(last)));
    }

    /// An address family that leads nowhere from here does not make a refusal less of one.
    private static boolean isRefused(Surveyed look) {
        if (!endedIn(Stage.CONNECT, look)) {
            return false;
        }
        Set<ConnectFault> faults = EnumSet.noneOf(ConnectFault.class);
        for (Evidence one : look.stages().getLast().seen()) {
            if (one instanceof Evidence.NotConnected(var _, ConnectFault fault)) {
                faults.add(fault);
            }
        }
        faults.remove(ConnectFault.UNREACHABLE);
        return faults.equals(EnumSet.of(ConnectFault.REFUSED));
    }

    private static boolean endedIn(Stage stage, Surveyed look) {
        return !look.open() && !look.stages().isEmpty() && look.stages().getLast().stage() == stage;
    }

    private static List<Surveyed> together(List<Surveyed> first, List<Surveyed> second) {
        List<Surveyed> all = new ArrayList<>(first);
        all.addAll(second);
        return all;
    }
}
