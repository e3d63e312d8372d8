package app.mailmend.bench.explain;

import app.mailmend.diagnosis.Calibration;
import app.mailmend.diagnosis.Cause;
import app.mailmend.diagnosis.Diagnosis;
import app.mailmend.diagnosis.Diagnostician;
import app.mailmend.diagnosis.Finding;
import java.util.List;

/**
 * What the program made of a text.
 *
 * @param ranked best first
 * @param confidence in the first
 */
record Guess(CorpusText text, List<Cause> ranked, double confidence) {

    Guess {
        ranked = List.copyOf(ranked);
    }

    static Guess of(CorpusText text, Diagnostician diagnostician) {
        Diagnosis diagnosis = diagnostician.diagnose(text.run());
        return new Guess(
                text,
                diagnosis.ranked().stream().map(Finding::cause).toList(),
                diagnosis.best().confidence());
    }

    boolean right() {
        return rightWithin(1);
    }

    /** True when the cause is among the first so many. */
    boolean rightWithin(int places) {
        return ranked.stream().limit(places).anyMatch(text.causes()::contains);
    }

    /** The same, as sure of its cause as that is worth. */
    Guess calibrated(Calibration calibration) {
        return cause() == Cause.UNEXPLAINED
                ? this
                : new Guess(text, ranked, hundredths(calibration.of(text.run(), confidence)));
    }

    private static double hundredths(double value) {
        return Math.round(100 * value) / 100.0;
    }

    Cause cause() {
        return ranked.getFirst();
    }

    @Override
    public String toString() {
        return text.id()
                + ": "
                + text.causes().getFirst().label()
                + ", not "
                + cause().label()
                + " ("
                + confidence()
                + ")";
    }
}
