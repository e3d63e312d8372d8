package app.mailmend.discovery;

import app.mailmend.account.EmailAddress;
import app.mailmend.account.LookAlikes;
import app.mailmend.account.MailDomain;
import app.mailmend.catalog.CommonDomains;
import app.mailmend.catalog.NoteKind;
import app.mailmend.catalog.ProviderCatalog;
import app.mailmend.discovery.SourceAnswer.Nothing;
import app.mailmend.discovery.SourceAnswer.Skipped;
import app.mailmend.evidence.DiscoveryRun.End;
import app.mailmend.evidence.DiscoveryRun.Note;
import app.mailmend.evidence.SourceRemark;
import app.mailmend.settings.Candidate;
import app.mailmend.settings.Ground;
import app.mailmend.settings.SourceName;
import app.mailmend.settings.SubmissionSettings;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// What a person should know about the search as a whole, most urgent first, and what its sources
/// have to say.
record SearchNotes(ProviderCatalog catalog, Ranking.Standing standing) {

    /// Notes that say why there is nothing; the general one is left out beside them.
    private static final Set<NoteKind> REASONS =
            Set.of(
                    NoteKind.NO_SUCH_DOMAIN,
                    NoteKind.TAKES_NO_MAIL,
                    NoteKind.NO_NETWORK,
                    NoteKind.LOGIN_PAGE,
                    NoteKind.FORWARDER);

    /// Sources that ask the network.
    private static final Set<SourceName> ONLINE = EnumSet.range(SourceName.DNS, SourceName.SURVEY);

    /// So many web pages in the place of settings are no coincidence: somebody answers for
    /// everybody.
    private static final int LOGIN_PAGES = 2;

    /// @param outgoing ranked
    /// @param unsafe whether settings were left out because anybody could have changed them
    List<Note> about(
            EmailAddress address, List<Candidate<SubmissionSettings>> outgoing, boolean unsafe) {
        List<Note> notes = new ArrayList<>(about(address));
        domain(address.domain()).forEach(notes::add);
        found().flatMap(one -> one.notes().stream()).distinct().forEach(notes::add);
        contradiction(outgoing).ifPresent(notes::add);
        if (isLoginPage() || isIntercepted()) {
            notes.add(note(NoteKind.LOGIN_PAGE, ""));
        }
        wantsAddress().ifPresent(notes::add);
        if (unsafe) {
            notes.add(note(NoteKind.INSECURE_LEFT_OUT, ""));
        }
        if (standing.end() == End.TIME_OVER) {
            notes.add(note(NoteKind.UNFINISHED, ""));
        }
        if (standing.end() != End.NOT_YET && outgoing.isEmpty() && isUnexplained(notes)) {
            notes.add(note(NoteKind.UNKNOWN_PROVIDER, ""));
        }
        return notes;
    }

    private List<Note> about(EmailAddress address) {
        List<Note> notes = new ArrayList<>();
        if (LookAlikes.contains(address.domain(), CommonDomains::contains)) {
            notes.add(note(NoteKind.LOOK_ALIKE, address.domain().ascii()));
        }
        CommonDomains.meant(address.domain(), catalog)
                .map(domain -> new EmailAddress(address.localPart(), domain))
                .ifPresent(meant -> notes.add(note(NoteKind.TYPO, meant.wire())));
        return notes;
    }

    /// What the name servers say, once they have said it.
    private Stream<Note> domain(MailDomain domain) {
        if (answer(SourceName.DNS).filter(one -> !(one instanceof Skipped)).isEmpty()) {
            return Stream.of();
        }
        Stream<Note> about =
                switch (standing.domain().standing()) {
                    case ANSWERED -> Stream.of();
                    case NO_SUCH_DOMAIN ->
                            Stream.of(note(NoteKind.NO_SUCH_DOMAIN, domain.unicode()));
                    case TAKES_NO_MAIL -> Stream.of(note(NoteKind.TAKES_NO_MAIL, domain.unicode()));
                    case NO_ANSWER ->
                            isCutOff() ? Stream.of(note(NoteKind.NO_NETWORK, "")) : Stream.of();
                };
        return standing.domain().wildcard()
                ? Stream.concat(about, Stream.of(note(NoteKind.WILDCARD_DNS, domain.unicode())))
                : about;
    }

    /// Whether nothing on the network has answered so far.
    private boolean isCutOff() {
        return ONLINE.stream()
                .allMatch(source ->
                        answer(source)
                                .filter(one ->
                                        one instanceof SourceAnswer.Found || one instanceof Nothing)
                                .isEmpty());
    }

    private Optional<SourceAnswer> answer(SourceName source) {
        return Optional.ofNullable(standing.answers().get(source));
    }

    private Stream<SourceAnswer.Found> found() {
        return standing.answers().values().stream()
                .filter(SourceAnswer.Found.class::isInstance)
                .map(SourceAnswer.Found.class::cast);
    }

    /// Settings that the domain itself publishes, behind those of the provider that takes its mail.
    private static Optional<Note> contradiction(List<Candidate<SubmissionSettings>> outgoing) {
        boolean better =
                outgoing.stream()
                        .findFirst()
                        .filter(one -> !one.grounds().contains(Ground.CONTRADICTS_MX))
                        .isPresent();
        return outgoing.stream()
                .filter(one -> better && one.grounds().contains(Ground.CONTRADICTS_MX))
                .findFirst()
                .map(one -> note(NoteKind.CONTRADICTION, Owners.domain(one.settings().host())));
    }

    private boolean isLoginPage() {
        return standing.answers().values().stream().filter(SearchNotes::isWebPage).count()
                        >= LOGIN_PAGES
                && answer(SourceName.ISPDB).filter(SearchNotes::isWebPage).isPresent();
    }

    /// Every name leads to one place, and that place cannot prove to be the public database.
    private boolean isIntercepted() {
        return standing.domain().wildcard()
                && answer(SourceName.ISPDB)
                        .filter(one ->
                                one instanceof SourceAnswer.Failed failed
                                        && failed.remark() == SourceRemark.CERTIFICATE)
                        .isPresent();
    }

    private static boolean isWebPage(SourceAnswer answer) {
        return answer instanceof Nothing nothing && nothing.remark() == SourceRemark.WEB_PAGE;
    }

    private Optional<Note> wantsAddress() {
        return standing.answers().values().stream()
                .filter(answer ->
                        answer instanceof Nothing nothing
                                && nothing.remark() == SourceRemark.WANTS_ADDRESS)
                .findFirst()
                .map(answer -> note(NoteKind.ADDRESS_WANTED, ((Nothing) answer).detail()));
    }

    private boolean isUnexplained(List<Note> notes) {
        return found().noneMatch(one -> one.provider().isKnown())
                && notes.stream()
                        .noneMatch(note ->
                                REASONS.stream()
                                        .anyMatch(kind -> kind.label().equals(note.kind())));
    }

    private static Note note(NoteKind kind, String text) {
        return new Note(kind.label(), text, "");
    }
}
