package app.mailmend.testing;

import app.mailmend.account.EmailAddress;
import app.mailmend.discovery.DomainFacts;
import app.mailmend.discovery.Inquiry;
import app.mailmend.discovery.SourceAnswer;
import app.mailmend.evidence.DiscoveryRun;
import app.mailmend.evidence.ProviderFacts;
import app.mailmend.settings.SourceName;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A search in which one source stands alone: what it asks of the others is said by the test, and
 * nothing is waited for.
 */
public record FakeInquiry(
        EmailAddress address,
        DomainFacts domain,
        Map<SourceName, SourceAnswer> answers,
        DiscoveryRun soFar)
        implements Inquiry {

    public static FakeInquiry of(String address, DomainFacts domain) {
        EmailAddress self = EmailAddress.check(address).orElseThrow();
        return new FakeInquiry(self, domain, Map.of(), nothing(self));
    }

    public static FakeInquiry of(String address) {
        return of(address, DomainFacts.unknown(DomainFacts.Standing.ANSWERED));
    }

    private static DiscoveryRun nothing(EmailAddress self) {
        return new DiscoveryRun(
                self,
                ProviderFacts.unknown(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                DiscoveryRun.End.NOT_YET,
                Duration.ZERO);
    }

    public FakeInquiry with(SourceName source, SourceAnswer answer) {
        Map<SourceName, SourceAnswer> more = new java.util.EnumMap<>(SourceName.class);
        more.putAll(answers);
        more.put(source, answer);
        return new FakeInquiry(address, domain, Map.copyOf(more), soFar);
    }

    public FakeInquiry with(DiscoveryRun known) {
        return new FakeInquiry(address, domain, answers, known);
    }

    @Override
    public Optional<SourceAnswer> answer(SourceName source) {
        return Optional.ofNullable(answers.get(source));
    }

    @Override
    public void awaitAnswers(Set<SourceName> sources, Duration atMost) {}

    @Override
    public void awaitAge(Duration age) {}

    @Override
    public boolean isOver() {
        return false;
    }
}
