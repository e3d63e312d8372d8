package app.mailmend.bench;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;

/**
 * What one dry run took, from its start.
 *
 * @param signIn until the server's word on the sign-in was known
 * @param dryRun until its word on the recipient was known
 * @param signInTrips round trips waited for until then, as the proxy counted them
 */
record Verdict(Duration signIn, Duration dryRun, int signInTrips, int dryRunTrips) {

    /** Each value in the middle of its own. */
    static Verdict median(List<Verdict> all) {
        return new Verdict(
                Median.of(all.stream().map(Verdict::signIn).toList()),
                Median.of(all.stream().map(Verdict::dryRun).toList()),
                Median.of(all.stream().map(Verdict::signInTrips).toList()),
                Median.of(all.stream().map(Verdict::dryRunTrips).toList()));
    }

    /** The value in the middle. */
    static final class Median {

        private Median() {}

        static <T extends Comparable<T>> T of(List<T> values) {
            return values.stream()
                    .sorted(Comparator.naturalOrder())
                    .toList()
                    .get(values.size() / 2);
        }
    }
}
