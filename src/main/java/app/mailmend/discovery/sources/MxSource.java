package app.mailmend.discovery.sources;

import app.mailmend.account.EmailAddress;
import app.mailmend.catalog.NoteKind;
import app.mailmend.catalog.Provider;
import app.mailmend.catalog.ProviderCatalog;
import app.mailmend.discovery.DomainFacts;
import app.mailmend.discovery.Inquiry;
import app.mailmend.discovery.Receiver;
import app.mailmend.discovery.Source;
import app.mailmend.discovery.SourceAnswer;
import app.mailmend.evidence.DiscoveryRun.Note;
import app.mailmend.evidence.ProviderFacts;
import app.mailmend.evidence.SourceRemark;
import app.mailmend.settings.SourceName;
import app.mailmend.settings.Trust;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// The bundled catalogue, by whoever takes the mail of the domain. Answers of name servers can be
/// forged on the way, so the person confirms what is found, unless signatures prove it.
///
/// @param today the day for which deadlines are told
public record MxSource(ProviderCatalog catalog, LocalDate today) implements Source {

    private static final int BEST_SCORE = 75;

    /// Where the mail goes to servers that nobody knows, and only other records name the provider.
    private static final int BEST_SCORE_BY_SIGNS = 55;

    @Override
    public SourceName name() {
        return SourceName.MX;
    }

    @Override
    public SourceAnswer ask(Inquiry inquiry) {
        DomainFacts domain = inquiry.domain();
        return switch (Receiver.of(domain, catalog)) {
            case Receiver.Known known -> answer(known, inquiry);
            case Receiver.Gateway(String gateway) -> only(gateway, NoteKind.GATEWAY_MX);
            case Receiver.Forwarder(String forwarder) -> forwarded(forwarder, inquiry);
            case Receiver.Unknown(String exchanger) ->
                    new SourceAnswer.Nothing(SourceRemark.NOT_LISTED, exchanger);
            case Receiver.Nobody() -> nobody(domain);
        };
    }

    private SourceAnswer.Found answer(Receiver.Known known, Inquiry inquiry) {
        DomainFacts domain = inquiry.domain();
        boolean direct = known.way() == Receiver.Way.EXCHANGER;
        Trust trust = direct && domain.exchangersAuthentic() ? Trust.TRUSTED : Trust.CONFIRM;
        int bestScore = known.way() == Receiver.Way.SIGNS ? BEST_SCORE_BY_SIGNS : BEST_SCORE;
        SourceAnswer.Found found =
                new KnownProviders(
                                name(),
                                bestScore,
                                today,
                                trust,
                                direct ? domain.exchanger().orElse("") : "")
                        .answer(known.provider(), inquiry.address());
        String detail = known.provider().name() + " (" + known.evidence() + ")";
        return known.way() == Receiver.Way.SIGNS
                ? unnamed(found, detail, found.notes())
                : new SourceAnswer.Found(
                        found.provider(),
                        detail,
                        found.outgoing(),
                        found.incoming(),
                        found.notes());
    }

    /// Settings of a provider that does not take the mail in itself: who else publishes settings
    /// for the domain does not contradict it.
    private static SourceAnswer.Found unnamed(
            SourceAnswer.Found found, String detail, List<Note> notes) {
        return new SourceAnswer.Found(
                ProviderFacts.unknown(), detail, found.outgoing(), found.incoming(), notes);
    }

    /// Some forwarders let people send through them, too.
    private SourceAnswer forwarded(String forwarder, Inquiry inquiry) {
        Optional<Provider> provider = inquiry.domain().exchanger().flatMap(catalog::byMx);
        return provider.map(known -> sending(known, inquiry.address()))
                .orElseGet(() -> only(forwarder, NoteKind.FORWARDER));
    }

    private SourceAnswer.Found sending(Provider provider, EmailAddress address) {
        SourceAnswer.Found found =
                new KnownProviders(name(), BEST_SCORE, today, Trust.CONFIRM, "")
                        .answer(provider, address);
        Note forwarder = new Note(NoteKind.FORWARDER.label(), provider.name(), "");
        return unnamed(
                found,
                provider.name(),
                Stream.concat(Stream.of(forwarder), found.notes().stream()).toList());
    }

    private static SourceAnswer.Found only(String who, NoteKind kind) {
        return new SourceAnswer.Found(
                ProviderFacts.unknown(),
                who,
                List.of(),
                List.of(),
                List.of(new Note(kind.label(), who, "")));
    }

    private static SourceAnswer nobody(DomainFacts domain) {
        return switch (domain.standing()) {
            case ANSWERED -> new SourceAnswer.Nothing(SourceRemark.NO_RECORD, "");
            case NO_SUCH_DOMAIN -> new SourceAnswer.Nothing(SourceRemark.NO_SUCH_NAME, "");
            case TAKES_NO_MAIL -> new SourceAnswer.Nothing(SourceRemark.NOT_OFFERED, "");
            case NO_ANSWER -> new SourceAnswer.Failed(SourceRemark.TIMED_OUT, "");
        };
    }
}
