package app.mailmend.discovery.sources;

import app.mailmend.account.EmailAddress;
import app.mailmend.catalog.NoteKind;
import app.mailmend.discovery.Inquiry;
import app.mailmend.discovery.Source;
import app.mailmend.discovery.SourceAnswer;
import app.mailmend.discovery.SourceAnswer.Found;
import app.mailmend.discovery.format.AutodiscoverReader;
import app.mailmend.evidence.DiscoveryRun.Note;
import app.mailmend.evidence.ProviderFacts;
import app.mailmend.evidence.SourceRemark;
import app.mailmend.net.Web;
import app.mailmend.settings.SourceName;
import app.mailmend.settings.Trust;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Microsoft Autodiscover, asked without credentials and without the person's name, only where
/// something points to Exchange, and only to learn: its XML may name servers, its JSON where the
/// mailbox is. A wish for a sign-in is never granted, and never taken for a sign of Exchange: other
/// servers speak Autodiscover, too.
public record AutodiscoverSource(Web web) implements Source {

    private static final int SCORE = 60;

    @Override
    public SourceName name() {
        return SourceName.AUTODISCOVER;
    }

    @Override
    public Optional<SourceRemark> hold(Inquiry inquiry) {
        return OwnNames.missing(inquiry.address())
                .or(() ->
                        new ExchangeSigns(inquiry.domain()).any()
                                ? Optional.empty()
                                : Optional.of(SourceRemark.NO_SIGNS));
    }

    /// A name that stands for Microsoft's cloud is an answer by itself: no server there has a
    /// certificate for it, so there is nothing to ask.
    @Override
    public SourceAnswer ask(Inquiry inquiry) {
        return new ExchangeSigns(inquiry.domain())
                .alias()
                .filter(ExchangeSigns::isCloud)
                .<SourceAnswer>map(AutodiscoverSource::exchangeAt)
                .orElseGet(() -> ask(inquiry.address()));
    }

    private SourceAnswer ask(EmailAddress address) {
        AutodiscoverQuestions questions = new AutodiscoverQuestions(address.domain());
        List<Document> both =
                AllAtOnce.ask(
                        List.of(() -> older(questions.older()), () -> newer(questions.newer())));
        if (both.isEmpty()) {
            return HttpAnswers.best(List.of());
        }
        AutodiscoverAnswers first =
                new AutodiscoverAnswers(List.of(both.getFirst()), both.getLast());
        return answer(withNext(first, questions), questions, address);
    }

    /// Follows at most one pointer, once.
    private AutodiscoverAnswers withNext(
            AutodiscoverAnswers first, AutodiscoverQuestions questions) {
        return first.pointers().stream()
                .filter(questions::mayAsk)
                .findFirst()
                .map(place -> first.and(older(questions.olderAt(place))))
                .orElse(first);
    }

    private Document older(Web.Request request) {
        return Document.of(web.fetch(request), AutodiscoverReader::readXml);
    }

    private Document newer(Web.Request request) {
        return Document.of(web.fetch(request), AutodiscoverReader::readJson);
    }

    private SourceAnswer answer(
            AutodiscoverAnswers answers, AutodiscoverQuestions questions, EmailAddress address) {
        Worth worth = new Worth(name(), SCORE, Trust.CONFIRM, address.domain().ascii());
        SourceAnswer best =
                HttpAnswers.best(
                        answers.all().stream()
                                .map(one -> worth.answer(one, address, questions.askedAs()))
                                .toList());
        return answers.exchange().map(host -> noting(host, best)).orElse(best);
    }

    private static SourceAnswer noting(String host, SourceAnswer answer) {
        Found note = exchangeAt(host);
        return answer instanceof Found found
                ? new Found(
                        found.provider(),
                        found.detail(),
                        found.outgoing(),
                        found.incoming(),
                        Stream.concat(note.notes().stream(), found.notes().stream()).toList())
                : note;
    }

    private static Found exchangeAt(String host) {
        return new Found(
                ProviderFacts.unknown(),
                host,
                List.of(),
                List.of(),
                List.of(new Note(NoteKind.EXCHANGE.label(), host, "")));
    }
}
