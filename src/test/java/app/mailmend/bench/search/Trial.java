package app.mailmend.bench.search;

import app.mailmend.account.EmailAddress;
import app.mailmend.evidence.DiscoveryRun;
import app.mailmend.net.Lifeline;
import app.mailmend.testing.internet.Internet;
import app.mailmend.testing.internet.WholeSearch;
import java.time.Duration;
import java.util.Optional;

/** One search for one simulated domain, with what was to be seen while it ran. */
final class Trial {

    private final Truth truth;
    private final long begin = System.nanoTime();
    private Optional<Duration> firstCard = Optional.empty();
    private Optional<Duration> rightCard = Optional.empty();
    private boolean misled;

    private Trial(Truth truth) {
        this.truth = truth;
    }

    /**
     * What one search gave.
     *
     * @param firstCard until there was something to go on with; where there never was, until the
     *     search said so
     * @param rightCard until the best answer was the right one and stayed so; empty where it never
     *     was
     * @param total until the final answer
     * @param misled whether a wrong answer was ever shown as trusted
     */
    record Seen(
            Case one,
            DiscoveryRun run,
            Duration firstCard,
            Optional<Duration> rightCard,
            Duration total,
            boolean misled,
            int mostOpen) {

        boolean isRight() {
            return one.truth().isMet(run);
        }

        boolean isWronglyTrusted() {
            return one.truth().isWronglyTrusted(run);
        }

        boolean hasAsked() {
            return !run.rivals().isEmpty();
        }
    }

    /** Searches in a world of its own, in which others do not disturb it. */
    static Seen of(Case one, Internet net) {
        Backbone.into(net);
        one.scene().accept(net);
        Trial trial = new Trial(one.truth());
        try (Lifeline lifeline = new Lifeline(Duration.ofMinutes(1))) {
            EmailAddress address = EmailAddress.check(one.address()).orElseThrow();
            DiscoveryRun run = WholeSearch.in(net).detect(address, lifeline, trial::watch);
            return trial.seen(one, run, net.line().mostOpen());
        }
    }

    /** One call at a time. */
    private void watch(DiscoveryRun soFar) {
        Duration now = age();
        if (firstCard.isEmpty() && (!soFar.outgoing().isEmpty() || soFar.provider().isKnown())) {
            firstCard = Optional.of(now);
        }
        misled |= truth.isWronglyTrusted(soFar);
        if (!truth.isMet(soFar)) {
            rightCard = Optional.empty();
        } else if (rightCard.isEmpty()) {
            rightCard = Optional.of(now);
        }
    }

    private Seen seen(Case one, DiscoveryRun run, int mostOpen) {
        Duration total = age();
        return new Seen(one, run, firstCard.orElse(total), rightCard, total, misled, mostOpen);
    }

    private Duration age() {
        return Duration.ofNanos(System.nanoTime() - begin);
    }
}
