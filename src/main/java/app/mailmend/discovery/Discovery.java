package app.mailmend.discovery;

import app.mailmend.account.EmailAddress;
import app.mailmend.catalog.ProviderCatalog;
import app.mailmend.evidence.DiscoveryRun;
import app.mailmend.net.Lifeline;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// Asks every source for the settings of an address, all at once and under one deadline, and puts
/// the answers together.
///
/// @param catalog tells whether two servers belong to the same provider
/// @param today the day by which the age of facts is counted
public record Discovery(ProviderCatalog catalog, LocalDate today) {

    /// The longest that a search takes, whatever does not answer.
    public static final Duration HARD_STOP = Duration.ofSeconds(10);

    /// What is kept of it for putting the answers together.
    private static final Duration RESERVE = Duration.ofMillis(300);

    /// How a search is done.
    ///
    /// @param sources in the order in which they are shown
    /// @param domain asks the name servers about the domain, once, when a source wants to know
    /// @param acceptUnsafe whether settings that anybody on the way could have changed are kept
    public record Plan(List<Source> sources, Supplier<DomainFacts> domain, boolean acceptUnsafe) {
        public Plan {
            sources = List.copyOf(sources);
        }
    }

    /// Searches until every source has answered, the lifeline is cut or [#HARD_STOP] is near.
    ///
    /// @param lifeline holds the connections of the sources; to be closed when the search is over
    /// @param progress hears what is known so far whenever that changed, one call at a time
    public DiscoveryRun detect(
            EmailAddress address, Plan plan, Lifeline lifeline, Consumer<DiscoveryRun> progress) {
        Duration left = lifeline.left();
        Duration limit = left.compareTo(HARD_STOP) < 0 ? left : HARD_STOP;
        Duration usable =
                limit.compareTo(RESERVE.multipliedBy(2)) < 0 ? limit : limit.minus(RESERVE);
        return new Search(address, plan, new Ranking(catalog, today, plan.acceptUnsafe()), progress)
                .run(lifeline, usable);
    }
}
