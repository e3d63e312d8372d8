package app.mailmend.discovery.sources;

import app.mailmend.account.EmailAddress;
import app.mailmend.account.LoginName;
import app.mailmend.catalog.NoteKind;
import app.mailmend.discovery.DomainFacts;
import app.mailmend.discovery.DomainFacts.Offer;
import app.mailmend.discovery.DomainFacts.Service;
import app.mailmend.discovery.Inquiry;
import app.mailmend.discovery.Source;
import app.mailmend.discovery.SourceAnswer;
import app.mailmend.evidence.DiscoveryRun.Note;
import app.mailmend.evidence.ProviderFacts;
import app.mailmend.evidence.SourceRemark;
import app.mailmend.net.DnsRecords.Entry.Srv;
import app.mailmend.net.PublicSuffixes;
import app.mailmend.settings.Candidate;
import app.mailmend.settings.Encryption;
import app.mailmend.settings.Endpoint;
import app.mailmend.settings.HostName;
import app.mailmend.settings.IncomingProtocol;
import app.mailmend.settings.IncomingSettings;
import app.mailmend.settings.Origin;
import app.mailmend.settings.SignIn;
import app.mailmend.settings.SourceName;
import app.mailmend.settings.SubmissionSettings;
import app.mailmend.settings.Trust;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/// SRV records of the domain (RFC 6186, RFC 8314 section 5.1). They can be forged on the way, and
/// the person confirms what they name whether it lies in the domain or elsewhere, unless signatures
/// prove the record (RFC 6186 section 6). Records say nothing about the name to sign in with: it is
/// the whole address, as section 4 has it.
public record SrvSource() implements Source {

    private static final int IMPLICIT_TLS_SCORE = 65;
    private static final int STARTTLS_SCORE = 60;

    /// Servers of one service that are proposed.
    private static final int MAX_SERVERS = 3;

    @Override
    public SourceName name() {
        return SourceName.SRV;
    }

    @Override
    public SourceAnswer ask(Inquiry inquiry) {
        DomainFacts domain = inquiry.domain();
        Optional<LoginName> user = LoginName.check(inquiry.address().toString()).toOptional();
        Proposal proposal =
                new Proposal(
                        inquiry.address(),
                        domain,
                        user.<SignIn>map(SignIn.WithPassword::new).orElseGet(SignIn::none));
        List<Candidate<SubmissionSettings>> outgoing = proposal.outgoing();
        List<Candidate<IncomingSettings>> incoming = proposal.incoming();
        boolean refused =
                refuses(domain, Service.SUBMISSIONS) && refuses(domain, Service.SUBMISSION);
        if (outgoing.isEmpty() && incoming.isEmpty() && !refused) {
            return nothing(domain);
        }
        return new SourceAnswer.Found(
                ProviderFacts.unknown(),
                "",
                outgoing,
                incoming,
                refused
                        ? List.of(
                                new Note(
                                        NoteKind.SENDING_NOT_OFFERED.label(),
                                        inquiry.address().domain().unicode(),
                                        ""))
                        : List.of());
    }

    private static boolean refuses(DomainFacts domain, Service service) {
        return domain.offer(service).filter(Offer::isRefused).isPresent();
    }

    private static SourceAnswer nothing(DomainFacts domain) {
        return switch (domain.standing()) {
            case ANSWERED, TAKES_NO_MAIL -> new SourceAnswer.Nothing(whyNothing(domain), "");
            case NO_SUCH_DOMAIN -> new SourceAnswer.Nothing(SourceRemark.NO_SUCH_NAME, "");
            case NO_ANSWER -> new SourceAnswer.Failed(SourceRemark.TIMED_OUT, "");
        };
    }

    private static SourceRemark whyNothing(DomainFacts domain) {
        List<Offer> offers =
                Stream.of(Service.values())
                        .filter(service -> service != Service.AUTODISCOVER)
                        .flatMap(service -> domain.offer(service).stream())
                        .toList();
        if (offers.isEmpty()) {
            return domain.wildcard() ? SourceRemark.WILDCARD : SourceRemark.NO_RECORD;
        }
        return offers.stream().allMatch(Offer::isRefused)
                ? SourceRemark.NOT_OFFERED
                : SourceRemark.NOTHING_USABLE;
    }

    /// What the records of one domain propose for one address.
    private record Proposal(EmailAddress address, DomainFacts domain, SignIn signIn) {

        List<Candidate<SubmissionSettings>> outgoing() {
            Function<Endpoint, SubmissionSettings> sending =
                    at -> new SubmissionSettings(at, signIn);
            return Stream.of(
                            candidates(Service.SUBMISSIONS, Encryption.IMPLICIT_TLS, sending),
                            candidates(Service.SUBMISSION, Encryption.STARTTLS, sending))
                    .flatMap(part -> part)
                    .toList();
        }

        List<Candidate<IncomingSettings>> incoming() {
            Function<Endpoint, IncomingSettings> imap =
                    at -> new IncomingSettings(IncomingProtocol.IMAP, at, signIn);
            Function<Endpoint, IncomingSettings> pop3 =
                    at -> new IncomingSettings(IncomingProtocol.POP3, at, signIn);
            return Stream.of(
                            candidates(Service.IMAPS, Encryption.IMPLICIT_TLS, imap),
                            candidates(Service.IMAP, Encryption.STARTTLS, imap),
                            candidates(Service.POP3S, Encryption.IMPLICIT_TLS, pop3),
                            candidates(Service.POP3, Encryption.STARTTLS, pop3))
                    .flatMap(part -> part)
                    .toList();
        }

        private <S> Stream<Candidate<S>> candidates(
                Service service, Encryption encryption, Function<Endpoint, S> settings) {
            return domain.offer(service).stream()
                    .flatMap(offer ->
                            offer.servers().stream()
                                    .flatMap(server -> endpoint(server, encryption).stream())
                                    .limit(MAX_SERVERS)
                                    .map(settings)
                                    .map(one ->
                                            new Candidate<>(
                                                    one,
                                                    List.of(),
                                                    origin(service),
                                                    trust(offer),
                                                    score(encryption))));
        }

        private Origin origin(Service service) {
            return new Origin(
                    SourceName.SRV, service.prefix() + "." + address.domain().ascii(), "");
        }

        private static Trust trust(Offer offer) {
            return offer.authentic() ? Trust.TRUSTED : Trust.CONFIRM;
        }

        private static int score(Encryption encryption) {
            return encryption == Encryption.IMPLICIT_TLS ? IMPLICIT_TLS_SCORE : STARTTLS_SCORE;
        }

        /// Targets are names of hosts somewhere below a registrable domain; anything else is
        /// nonsense or a trap.
        private static Optional<Endpoint> endpoint(Srv server, Encryption encryption) {
            return HostName.check(server.target())
                    .toOptional()
                    .filter(host -> PublicSuffixes.registrable(host.value()).isPresent())
                    .map(host -> new Endpoint(host, server.port(), encryption));
        }
    }
}
