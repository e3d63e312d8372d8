package app.mailmend.bench.search;

import app.mailmend.bench.search.Trial.Seen;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;

/** What many searches come to. */
record Score(List<Seen> all) {

    Score {
        all = List.copyOf(all);
    }

    /** The share of right answers among the domains that have one, in percent. */
    double rightPercent() {
        long provided = count(seen -> seen.one().truth().provided());
        long right = count(seen -> seen.one().truth().provided() && seen.isRight());
        return provided == 0 ? 100 : 100.0 * right / provided;
    }

    long provided() {
        return count(seen -> seen.one().truth().provided());
    }

    /** Answers at the end that are trusted and wrong, for sending or for fetching. */
    long wronglyTrusted() {
        return count(Seen::isWronglyTrusted);
    }

    /** Searches that showed such an answer at any time. */
    long misled() {
        return count(Seen::misled);
    }

    long asked() {
        return count(Seen::hasAsked);
    }

    int mostOpen() {
        return all.stream().mapToInt(Seen::mostOpen).max().orElse(0);
    }

    long count(Predicate<Seen> which) {
        return all.stream().filter(which).count();
    }

    /**
     * The time within which so many of the searches had come so far.
     *
     * @param share 0 to 1, of the searches
     */
    Duration within(double share, Function<Seen, Duration> time) {
        List<Duration> sorted = all.stream().map(time).sorted().toList();
        return sorted.get(Math.max(0, (int) Math.ceil(share * sorted.size()) - 1));
    }
}
