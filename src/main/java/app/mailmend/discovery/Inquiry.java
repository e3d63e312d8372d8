package app.mailmend.discovery;

import app.mailmend.account.EmailAddress;
import app.mailmend.evidence.DiscoveryRun;
import app.mailmend.settings.SourceName;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/// One search as its sources see it. Waiting ends early, and without what was waited for, when the
/// search is over.
public interface Inquiry {

    EmailAddress address();

    /// What the name servers say about the domain of the address; waits for it.
    DomainFacts domain();

    /// What a source answered; empty while it has not, and for one that takes no part.
    Optional<SourceAnswer> answer(SourceName source);

    /// Waits until all of these that take part have answered.
    void awaitAnswers(Set<SourceName> sources, Duration atMost);

    /// Waits for a moment that is counted from the beginning of the search.
    void awaitAge(Duration age);

    /// What is known so far, ranked.
    DiscoveryRun soFar();

    boolean isOver();
}
