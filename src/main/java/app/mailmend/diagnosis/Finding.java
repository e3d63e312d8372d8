package app.mailmend.diagnosis;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.stream.Stream;

/// One cause that a rule considers, how sure it is, and why.
///
/// @param confidence 0 to 1, calibrated: of findings with 0.8, four in five are right
public record Finding(
        Cause cause, Circumstance circumstance, double confidence, List<Reason> because) {

    /// The surest first; where two are as sure, in the order of the causes.
    static final Comparator<Finding> BEST_FIRST =
            Comparator.comparingDouble(Finding::confidence)
                    .reversed()
                    .thenComparing(Finding::cause);

    public Finding {
        if (!(confidence >= 0 && confidence <= 1)) {
            throw new IllegalArgumentException("confidence out of range: " + confidence);
        }
        because = List.copyOf(because);
    }

    public static Finding of(Cause cause, double confidence, Reason... because) {
        return new Finding(cause, Circumstance.NONE, confidence, List.of(because));
    }

    /// Those of several looks one after the other. Most looks find nothing, and joining empty
    /// streams lazily would cost more than looking.
    @SafeVarargs
    public static Stream<Finding> all(Stream<Finding>... looks) {
        List<Finding> all = new ArrayList<>();
        for (Stream<Finding> look : looks) {
            look.forEach(all::add);
        }
        return all.stream();
    }

    /// The same, no surer than this; rounded to hundredths, which is more than anybody knows.
    public Finding atMost(double limit) {
        return weighing(Math.min(confidence, limit));
    }

    /// The same, as sure as this, rounded to hundredths.
    Finding weighing(double other) {
        return new Finding(cause, circumstance, Math.round(100 * other) / 100.0, because);
    }

    public Finding in(Circumstance other) {
        return new Finding(cause, other, confidence, because);
    }

    /// The same with more reasons, each named once.
    public Finding because(List<Reason> more) {
        LinkedHashSet<Reason> all = new LinkedHashSet<>(because);
        all.addAll(more);
        return new Finding(cause, circumstance, confidence, new ArrayList<>(all));
    }

    public Finding because(Reason... more) {
        return because(List.of(more));
    }
}
