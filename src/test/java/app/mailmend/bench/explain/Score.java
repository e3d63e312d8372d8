package app.mailmend.bench.explain;

import app.mailmend.diagnosis.Cause;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** What many guesses come to. Shares are percentages; of no guesses at all, 100. */
record Score(List<Guess> guesses) {

    Score {
        guesses = List.copyOf(guesses);
    }

    int size() {
        return guesses.size();
    }

    /** Those of texts whose cause is known for sure. */
    Score certain() {
        return where(guess -> guess.text().certain());
    }

    Score uncertain() {
        return where(guess -> !guess.text().certain());
    }

    Score of530() {
        return where(guess -> guess.text().is530());
    }

    Score surerThan(double confidence) {
        return where(guess -> guess.confidence() >= confidence);
    }

    double shareSurerThan(double confidence) {
        return percent(surerThan(confidence).size());
    }

    private Score where(Predicate<Guess> which) {
        return new Score(guesses.stream().filter(which).toList());
    }

    /**
     * @param places how many causes may be named until the right one
     */
    double percentRight(int places) {
        return percent(guesses.stream().filter(guess -> guess.rightWithin(places)).count());
    }

    private double percent(long count) {
        return guesses.isEmpty() ? 100 : 100.0 * count / guesses.size();
    }

    double meanConfidence() {
        return 100 * guesses.stream().mapToDouble(Guess::confidence).average().orElse(1);
    }

    List<Guess> wrong() {
        return guesses.stream().filter(guess -> !guess.right()).toList();
    }

    SortedMap<Cause, Score> byCause() {
        return by(guess -> guess.text().causes().getFirst());
    }

    SortedMap<String, Score> byLanguage() {
        return by(guess -> guess.text().language());
    }

    /** By confidence, in steps of a tenth, each under its lower end. */
    SortedMap<Double, Score> steps() {
        return by(guess -> Math.min(9, Math.floor(10 * guess.confidence())) / 10);
    }

    private <K extends Comparable<K>> SortedMap<K, Score> by(Function<Guess, K> key) {
        Map<K, List<Guess>> parts = guesses.stream().collect(Collectors.groupingBy(key));
        SortedMap<K, Score> sorted = new TreeMap<>(Comparator.naturalOrder());
        parts.forEach((part, those) -> sorted.put(part, new Score(those)));
        return sorted;
    }

    /** The share of right ones of the cause that is recognised worst. */
    double lowestRecall() {
        return byCause().values().stream()
                .mapToDouble(part -> part.percentRight(1))
                .min()
                .orElse(100);
    }

    /** How far stated and real sureness are apart, over the steps and by their sizes. */
    double calibrationError() {
        return steps().values().stream()
                .mapToDouble(step ->
                        Math.abs(step.meanConfidence() - step.percentRight(1))
                                * step.size()
                                / size())
                .sum();
    }
}
