package app.mailmend.discovery.sources;

import app.mailmend.discovery.DomainFacts;
import app.mailmend.discovery.DomainFacts.Standing;
import app.mailmend.discovery.Inquiry;
import app.mailmend.discovery.Source;
import app.mailmend.discovery.SourceAnswer;
import app.mailmend.net.DnsRecords.Entry.Mx;
import app.mailmend.settings.Candidate;
import app.mailmend.settings.SubmissionSettings;
import app.mailmend.testing.FakeInquiry;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** One source asked by itself, and the facts it is asked with. */
final class Asking {

    static final String ALICE = "alice@example.org";

    private Asking() {}

    /** What a source answers once it has held for what it builds on, as in a search. */
    static SourceAnswer ask(Source source, Inquiry inquiry) {
        return source.hold(inquiry)
                .<SourceAnswer>map(SourceAnswer.Skipped::new)
                .orElseGet(() -> source.ask(inquiry));
    }

    static SourceAnswer ask(Source source) {
        return ask(source, FakeInquiry.of(ALICE));
    }

    static SourceAnswer.Found found(SourceAnswer answer) {
        return (SourceAnswer.Found) answer;
    }

    /** The servers for sending in their order, such as `smtp.example.org:465 (tls)`. */
    static List<String> sending(SourceAnswer answer) {
        return found(answer).outgoing().stream()
                .map(Candidate::settings)
                .map(SubmissionSettings::endpoint)
                .map(Object::toString)
                .toList();
    }

    static List<String> fetching(SourceAnswer answer) {
        return found(answer).incoming().stream()
                .map(one -> one.settings().protocol().label() + " " + one.settings().endpoint())
                .toList();
    }

    static DomainFacts facts(String... exchangers) {
        return new DomainFacts(
                Standing.ANSWERED,
                Arrays.stream(exchangers).map(host -> new Mx(10, host)).toList(),
                false,
                Map.of(),
                List.of(),
                Map.of(),
                false);
    }

    /** The same facts where every name below the domain exists. */
    static DomainFacts wildcard(DomainFacts facts) {
        return new DomainFacts(
                facts.standing(),
                facts.exchangers(),
                facts.exchangersAuthentic(),
                facts.services(),
                facts.texts(),
                facts.aliases(),
                true);
    }
}
