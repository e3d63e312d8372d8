package app.mailmend.discovery.sources;

import app.mailmend.account.EmailAddress;
import app.mailmend.catalog.NoteKind;
import app.mailmend.discovery.SourceAnswer;
import app.mailmend.discovery.format.Authentication;
import app.mailmend.discovery.format.PublishedServer;
import app.mailmend.discovery.format.PublishedSettings;
import app.mailmend.discovery.format.ServerKind;
import app.mailmend.evidence.DiscoveryRun.Note;
import app.mailmend.evidence.ProviderFacts;
import app.mailmend.evidence.SourceRemark;
import app.mailmend.settings.Candidate;
import app.mailmend.settings.Encryption;
import app.mailmend.settings.Endpoint;
import app.mailmend.settings.IncomingProtocol;
import app.mailmend.settings.IncomingSettings;
import app.mailmend.settings.Origin;
import app.mailmend.settings.Ports;
import app.mailmend.settings.SignIn;
import app.mailmend.settings.SignInKind;
import app.mailmend.settings.SubmissionSettings;
import app.mailmend.settings.Trust;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Makes settings for an address from what a document says, in the document's order. A document is
/// a stranger's word: servers without encryption, in a private network or with a host that is no
/// plain name are left out, placeholders count only in the name to sign in with, and nothing in it
/// becomes a link.
///
/// @param askedAs the address that the document was asked for, if any was told
/// @param origin of every candidate
/// @param score of every candidate
record PublishedCandidates(
        EmailAddress address, EmailAddress askedAs, Origin origin, Trust trust, int score) {

    /// Instructions of one document that are shown.
    private static final int MAX_INSTRUCTIONS = 3;

    SourceAnswer answer(PublishedSettings settings) {
        List<Candidate<SubmissionSettings>> outgoing = outgoing(settings.servers());
        List<Candidate<IncomingSettings>> incoming = incoming(settings.servers());
        String name = settings.displayName();
        return outgoing.isEmpty() && incoming.isEmpty()
                ? new SourceAnswer.Nothing(SourceRemark.NOTHING_USABLE, name)
                : new SourceAnswer.Found(
                        ProviderFacts.unknown(), name, outgoing, incoming, notes(settings));
    }

    private List<Candidate<SubmissionSettings>> outgoing(List<PublishedServer> servers) {
        List<Candidate<SubmissionSettings>> all =
                servers.stream()
                        .filter(server -> server.kind() == ServerKind.SUBMISSION)
                        .flatMap(server -> outgoing(server).stream())
                        .distinct()
                        .toList();
        List<Candidate<SubmissionSettings>> meant =
                all.stream().filter(one -> one.settings().port() != Ports.SMTP).toList();
        return meant.isEmpty()
                ? all.stream()
                        .filter(one -> one.settings().encryption() == Encryption.STARTTLS)
                        .toList()
                : meant;
    }

    private Optional<Candidate<SubmissionSettings>> outgoing(PublishedServer server) {
        return endpoint(server)
                .flatMap(at -> signIn(server).map(signIn -> new SubmissionSettings(at, signIn)))
                .map(settings -> candidate(settings, server));
    }

    private List<Candidate<IncomingSettings>> incoming(List<PublishedServer> servers) {
        return servers.stream()
                .flatMap(server ->
                        protocol(server.kind()).flatMap(kind -> incoming(kind, server)).stream())
                .distinct()
                .toList();
    }

    private static Optional<IncomingProtocol> protocol(ServerKind kind) {
        return switch (kind) {
            case SUBMISSION -> Optional.empty();
            case IMAP -> Optional.of(IncomingProtocol.IMAP);
            case POP3 -> Optional.of(IncomingProtocol.POP3);
        };
    }

    /// A mailbox always wants to know whose mail it shall show.
    private Optional<Candidate<IncomingSettings>> incoming(
            IncomingProtocol protocol, PublishedServer server) {
        return endpoint(server)
                .flatMap(at ->
                        signIn(server)
                                .filter(signIn -> signIn.userName().isPresent())
                                .map(signIn -> new IncomingSettings(protocol, at, signIn)))
                .map(settings -> candidate(settings, server));
    }

    private <S> Candidate<S> candidate(S settings, PublishedServer server) {
        return new Candidate<>(settings, signIns(server), origin, trust, score);
    }

    private static Optional<Endpoint> endpoint(PublishedServer server) {
        return server.encryption() == Encryption.NONE
                ? Optional.empty()
                : PublishedHost.check(server.host())
                        .map(host -> new Endpoint(host, server.port(), server.encryption()));
    }

    /// Empty where none of the ways named is known here.
    private Optional<SignIn> signIn(PublishedServer server) {
        List<SignInKind> kinds = signIns(server);
        if (kinds.isEmpty() && !server.authentications().isEmpty()) {
            return server.authentications().stream().anyMatch(PublishedCandidates::isOpen)
                    ? Optional.of(SignIn.none())
                    : Optional.empty();
        }
        return new PublishedUserName(server.userName(), askedAs)
                .of(address)
                .map(user ->
                        kinds.equals(List.of(SignInKind.OAUTH2))
                                ? new SignIn.WithToken(user)
                                : new SignIn.WithPassword(user));
    }

    private static boolean isOpen(Authentication way) {
        return way == Authentication.NONE || way == Authentication.CLIENT_ADDRESS;
    }

    private static List<SignInKind> signIns(PublishedServer server) {
        return server.authentications().stream()
                .flatMap(PublishedCandidates::kind)
                .distinct()
                .toList();
    }

    private static Stream<SignInKind> kind(Authentication way) {
        return switch (way) {
            case PASSWORD, ENCRYPTED_PASSWORD -> Stream.of(SignInKind.PASSWORD);
            case OAUTH2 -> Stream.of(SignInKind.OAUTH2);
            case NTLM, KERBEROS, CLIENT_CERTIFICATE, CLIENT_ADDRESS, NONE, OTHER -> Stream.empty();
        };
    }

    /// What the document tells people to do, unless anybody on the way could have written it.
    private List<Note> notes(PublishedSettings settings) {
        if (trust == Trust.UNSAFE) {
            return List.of();
        }
        return settings.instructions().stream()
                .distinct()
                .limit(MAX_INSTRUCTIONS)
                .map(words -> new Note(NoteKind.PROVIDER_SAYS.label(), words, ""))
                .toList();
    }
}
