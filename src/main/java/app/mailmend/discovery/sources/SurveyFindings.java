package app.mailmend.discovery.sources;

import app.mailmend.account.EmailAddress;
import app.mailmend.account.LoginName;
import app.mailmend.catalog.NoteKind;
import app.mailmend.discovery.SourceAnswer;
import app.mailmend.evidence.DiscoveryRun.Note;
import app.mailmend.evidence.Evidence;
import app.mailmend.evidence.ProviderFacts;
import app.mailmend.evidence.SourceRemark;
import app.mailmend.evidence.Surveyed;
import app.mailmend.settings.Candidate;
import app.mailmend.settings.Encryption;
import app.mailmend.settings.Endpoint;
import app.mailmend.settings.HostName;
import app.mailmend.settings.IncomingProtocol;
import app.mailmend.settings.IncomingSettings;
import app.mailmend.settings.Origin;
import app.mailmend.settings.Ports;
import app.mailmend.settings.SignIn;
import app.mailmend.settings.SignInKind;
import app.mailmend.settings.SourceName;
import app.mailmend.settings.SubmissionSettings;
import app.mailmend.settings.Trust;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What a look around means for an address. Only places that showed a good certificate for the name
/// they were asked under become settings: a password must never go anywhere else.
///
/// @param places where was looked
/// @param imap what servers showed that were asked for IMAP
/// @param pop3 the same for POP3
record SurveyFindings(
        EmailAddress address, UsualPlaces places, Looked sending, Looked imap, Looked pop3) {

    /// One look around.
    ///
    /// @param guessed places that nobody named
    /// @param renamed places under a name that a certificate gave away
    /// @param seen in the order in which places were preferred
    record Looked(Set<Endpoint> guessed, Set<Endpoint> renamed, List<Surveyed> seen) {

        Looked {
            guessed = Set.copyOf(guessed);
            renamed = Set.copyOf(renamed);
            seen = List.copyOf(seen);
        }

        static Looked nowhere() {
            return new Looked(Set.of(), Set.of(), List.of());
        }

        /// True when one could sign in somewhere, guessed or not.
        boolean isEnough() {
            return seen.stream().anyMatch(one -> isProtected(one) && one.offersSignIn());
        }

        boolean hasSeen(Endpoint place) {
            return seen.stream().anyMatch(one -> one.endpoint().equals(place));
        }

        private Stream<Surveyed> good() {
            return seen.stream()
                    .filter(SurveyFindings::isProtected)
                    .filter(one ->
                            guessed.contains(one.endpoint()) || renamed.contains(one.endpoint()));
        }

        private boolean hasSeenAny(List<Endpoint> some) {
            return some.stream().anyMatch(this::hasSeen);
        }
    }

    /// What a name that answers is worth by itself.
    static final int SCORE = 30;

    private static final Set<Integer> FOR_SUBMISSION = Set.of(Ports.SUBMISSIONS, Ports.SUBMISSION);

    /// What went wrong, what got furthest first.
    private static final List<SourceRemark> TELLING =
            List.of(
                    SourceRemark.CERTIFICATE,
                    SourceRemark.TLS,
                    SourceRemark.NOTHING_USABLE,
                    SourceRemark.TIMED_OUT,
                    SourceRemark.NOT_REACHED,
                    SourceRemark.NO_SUCH_NAME);

    SourceAnswer answer() {
        List<Candidate<SubmissionSettings>> outgoing = outgoing();
        List<Candidate<IncomingSettings>> incoming = incoming();
        List<Note> notes = notes();
        boolean telling = concernsOthers() || !notes.isEmpty();
        if (outgoing.isEmpty() && incoming.isEmpty() && !telling) {
            return nothing();
        }
        List<Surveyed> seen = looks().flatMap(one -> one.seen().stream()).toList();
        return new SourceAnswer.Found(
                ProviderFacts.unknown(),
                hosts(outgoing, incoming),
                outgoing,
                incoming,
                notes,
                seen);
    }

    /// Whether something that others named was looked at, even if it could have been guessed as
    /// well: what it showed moves their score.
    private boolean concernsOthers() {
        return sending.hasSeenAny(places.knownForSending())
                || imap.hasSeenAny(places.knownForFetching(IncomingProtocol.IMAP))
                || pop3.hasSeenAny(places.knownForFetching(IncomingProtocol.POP3));
    }

    /// The guesses in a few words.
    private static String hosts(
            List<Candidate<SubmissionSettings>> outgoing,
            List<Candidate<IncomingSettings>> incoming) {
        return Stream.concat(
                        outgoing.stream().map(one -> one.settings().host()),
                        incoming.stream().map(one -> one.settings().endpoint().host()))
                .map(HostName::value)
                .distinct()
                .collect(Collectors.joining(", "));
    }

    private Stream<Looked> looks() {
        return Stream.of(sending, imap, pop3);
    }

    /// True when everything up to the offer went well, inside TLS with a good certificate.
    private static boolean isProtected(Surveyed look) {
        return look.open()
                && look.endpoint().encryption() != Encryption.NONE
                && look.stages().stream()
                        .flatMap(stage -> stage.find(Evidence.TlsUp.class).stream())
                        .anyMatch(up -> up.certificate().trusted());
    }

    /// Where nobody can sign in anywhere, a server may take mail by where one connects from: on
    /// ports for submission only, since every mail exchanger takes some on port 25.
    private List<Candidate<SubmissionSettings>> outgoing() {
        Stream<Surveyed> offered =
                sending.isEnough()
                        ? sending.good().filter(Surveyed::offersSignIn)
                        : sending.good()
                                .filter(look -> FOR_SUBMISSION.contains(look.endpoint().port()))
                                .limit(1);
        return offered.map(look ->
                        candidate(new SubmissionSettings(look.endpoint(), signIn(look)), look))
                .toList();
    }

    private List<Candidate<IncomingSettings>> incoming() {
        return Stream.concat(
                        incoming(IncomingProtocol.IMAP, imap),
                        incoming(IncomingProtocol.POP3, pop3))
                .toList();
    }

    private Stream<Candidate<IncomingSettings>> incoming(IncomingProtocol protocol, Looked looked) {
        return looked.good()
                .filter(Surveyed::offersSignIn)
                .map(look ->
                        candidate(
                                new IncomingSettings(protocol, look.endpoint(), signIn(look)),
                                look));
    }

    private static <S> Candidate<S> candidate(S settings, Surveyed look) {
        return new Candidate<>(
                settings,
                signIns(look),
                new Origin(SourceName.SURVEY, look.endpoint().host().value(), ""),
                Trust.CONFIRM,
                SCORE);
    }

    private SignIn signIn(Surveyed look) {
        if (!look.offersSignIn()) {
            return SignIn.none();
        }
        LoginName user = LoginName.of(address);
        return signIns(look).equals(List.of(SignInKind.OAUTH2))
                ? new SignIn.WithToken(user)
                : new SignIn.WithPassword(user);
    }

    /// What the server offers, in the terms of settings; nothing where it offers only ways that are
    /// not known here.
    private static List<SignInKind> signIns(Surveyed look) {
        return look.offer().mechanisms().stream()
                .flatMap(SurveyFindings::kind)
                .distinct()
                .sorted((one, other) -> Boolean.compare(isLast(one), isLast(other)))
                .toList();
    }

    /// Servers that offer CRAM-MD5 keep the password readable.
    private static boolean isLast(SignInKind kind) {
        return kind == SignInKind.CRAM_MD5;
    }

    private static Stream<SignInKind> kind(String mechanism) {
        return switch (mechanism) {
            case "XOAUTH2", "OAUTHBEARER" -> Stream.of(SignInKind.OAUTH2);
            case "PLAIN", "LOGIN", "USER" -> Stream.of(SignInKind.PASSWORD);
            case "CRAM-MD5" -> Stream.of(SignInKind.CRAM_MD5);
            default ->
                    mechanism.startsWith("SCRAM-")
                            ? Stream.of(SignInKind.PASSWORD)
                            : Stream.empty();
        };
    }

    private List<Note> notes() {
        List<Note> notes = new ArrayList<>();
        looks().flatMap(looked ->
                        looked.good().filter(look -> looked.renamed().contains(look.endpoint())))
                .map(look -> look.endpoint().host().value())
                .distinct()
                .map(host -> new Note(NoteKind.OTHER_HOST_NAME.label(), host, ""))
                .forEach(notes::add);
        if (sending.seen().stream().noneMatch(SurveyFindings::isProtected)) {
            sending.seen().stream()
                    .filter(SurveyFindings::isPlainOnly)
                    .filter(look -> !places.mayBeInvented(look.endpoint().host()))
                    .map(look -> look.endpoint().host() + ":" + look.endpoint().port())
                    .findFirst()
                    .map(place -> new Note(NoteKind.UNENCRYPTED_ONLY.label(), place, ""))
                    .ifPresent(notes::add);
        }
        return notes;
    }

    /// A server that answers and offers no way to encryption.
    private static boolean isPlainOnly(Surveyed look) {
        return look.stages().stream()
                .flatMap(stage -> stage.find(Evidence.ExtensionMissing.class).stream())
                .anyMatch(missing -> missing.keyword().equals("STARTTLS"));
    }

    private SourceAnswer nothing() {
        List<Surveyed> seen = looks().flatMap(one -> one.seen().stream()).toList();
        if (seen.isEmpty()) {
            return new SourceAnswer.Nothing(SourceRemark.NOT_OFFERED, "");
        }
        if (places.facts().wildcard()) {
            return new SourceAnswer.Nothing(SourceRemark.WILDCARD, "");
        }
        List<SourceRemark> remarks = seen.stream().map(SurveyFindings::remark).toList();
        SourceRemark remark = TELLING.stream().filter(remarks::contains).findFirst().orElseThrow();
        return switch (remark) {
            case NOTHING_USABLE, NO_SUCH_NAME -> new SourceAnswer.Nothing(remark, "");
            default -> new SourceAnswer.Failed(remark, "");
        };
    }

    private static SourceRemark remark(Surveyed look) {
        if (look.stages().isEmpty()) {
            return SourceRemark.NOT_REACHED;
        }
        var last = look.stages().getLast();
        return switch (last.stage()) {
            case RESOLVE -> SourceRemark.NO_SUCH_NAME;
            case CONNECT -> SourceRemark.NOT_REACHED;
            case TLS ->
                    last.find(Evidence.CertificateRefused.class).isPresent()
                            ? SourceRemark.CERTIFICATE
                            : SourceRemark.TLS;
            case GREETING ->
                    last.find(Evidence.Silent.class).isPresent()
                            ? SourceRemark.TIMED_OUT
                            : SourceRemark.NOTHING_USABLE;
            case EHLO, STARTTLS, AUTH, MAIL_FROM, RCPT_TO, DATA, ARRIVAL ->
                    SourceRemark.NOTHING_USABLE;
        };
    }
}
