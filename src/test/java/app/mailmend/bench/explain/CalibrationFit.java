package app.mailmend.bench.explain;

import app.mailmend.diagnosis.Calibration;
import app.mailmend.diagnosis.Cause;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Finds what a stated confidence is worth, from guesses about texts whose sources the program had
 * not seen. Confidences are put together in bands; the share of right ones in a band is what its
 * confidence is worth, and never less than that of a lower band.
 */
final class CalibrationFit {

    /** Where one band ends and the next begins. */
    private static final double[] BANDS = {0.3, 0.5, 0.65, 0.8, 0.9, 0.945, 1.01};

    /** How many guesses a stated confidence counts for, beside those that were seen. */
    private static final double WEIGHT_OF_STATED = 6;

    /** Whoever names a cause is surer than who knows none. */
    private static final double LEAST = 0.32;

    /** What is stated as less than 0.9 never gets the promise that goes with 0.9. */
    private static final double MOST_WITHOUT_PROMISE = 0.89;

    /** The last that is rounded to less than 0.9. */
    private static final double EDGE = 0.894;

    private static final double MOST = 0.99;

    /** A band, or several that were put together. */
    private record Band(double stated, double right, double weight) {
        Band with(Band next) {
            double both = weight + next.weight;
            return new Band(
                    (stated * weight + next.stated * next.weight) / both,
                    (right * weight + next.right * next.weight) / both,
                    both);
        }

        String line() {
            double worth = Math.clamp(right, LEAST, stated < EDGE ? MOST_WITHOUT_PROMISE : MOST);
            return CalibrationFit.line(stated, worth);
        }
    }

    private CalibrationFit() {}

    /** What is stated and what it is worth, as the lines of {@code calibration.txt}. */
    static List<String> lines(List<Guess> guesses) {
        List<Band> rising = new ArrayList<>();
        for (int i = 0; i + 1 < BANDS.length; i++) {
            Band next = band(guesses, BANDS[i], BANDS[i + 1]);
            while (!rising.isEmpty() && rising.getLast().right() >= next.right()) {
                next = rising.removeLast().with(next);
            }
            if (next.weight() > 0) {
                rising.add(next);
            }
        }
        List<String> lines = new ArrayList<>(rising.stream().map(Band::line).toList());
        long below = rising.stream().filter(band -> band.stated() < EDGE).count();
        lines.add((int) below, line(EDGE, MOST_WITHOUT_PROMISE));
        return lines;
    }

    private static String line(double stated, double worth) {
        return String.format(Locale.ROOT, "%.3f  %.3f", stated, worth);
    }

    private static Band band(List<Guess> guesses, double from, double to) {
        List<Guess> within =
                guesses.stream()
                        .filter(guess -> guess.text().certain())
                        .filter(guess -> guess.cause() != Cause.UNEXPLAINED)
                        .filter(guess -> guess.confidence() >= from && guess.confidence() < to)
                        .toList();
        double usual = Math.min(1, (from + to) / 2);
        double stated = within.stream().mapToDouble(Guess::confidence).average().orElse(usual);
        long right = within.stream().filter(Guess::right).count();
        double weight = within.size() + WEIGHT_OF_STATED;
        return new Band(stated, (right + WEIGHT_OF_STATED * stated) / weight, weight);
    }

    /** Each guess as sure as the guesses of all other sources make it. */
    static List<Guess> leavingSourceOut(List<Guess> guesses) {
        return guesses.stream()
                .map(guess ->
                        guess.calibrated(
                                Calibration.of(
                                        lines(
                                                guesses.stream()
                                                        .filter(other ->
                                                                !other.text()
                                                                        .source()
                                                                        .equals(
                                                                                guess.text()
                                                                                        .source()))
                                                        .toList()))))
                .toList();
    }
}
