package app.mailmend.diagnosis;

import app.mailmend.evidence.ProbeRun;
import app.mailmend.evidence.Subject;
import java.util.ArrayList;
import java.util.List;

/// What the confidence that a rule states is worth: how often such a finding is right. A map that
/// rises and never falls, so the order of findings stays. It holds for texts that somebody quoted;
/// what was seen in a live test is evidence, and keeps the confidence that was stated.
///
/// The data, `calibration.txt` beside this class, is not written by hand: it is counted with texts
/// whose sources the phrasebook did not know.
public final class Calibration {

    /// What nothing but evidence is worth more than.
    private static final double MOST = 0.99;

    private static final Calibration STANDARD =
            new Calibration(DataLines.columns("calibration.txt"));

    private static final Calibration AS_STATED = new Calibration(List.of());

    /// What a stated confidence is worth; between two of them it is in proportion.
    private record Knot(double stated, double worth) {}

    private final List<Knot> knots;

    private Calibration(List<String[]> lines) {
        knots = new ArrayList<>(List.of(new Knot(0, 0)));
        for (String[] line : lines) {
            add(new Knot(Double.parseDouble(line[0]), Double.parseDouble(line[1])));
        }
        add(new Knot(1, lines.isEmpty() ? 1 : MOST));
    }

    private void add(Knot next) {
        if (next.stated() <= knots.getLast().stated() || next.worth() < knots.getLast().worth()) {
            throw new IllegalArgumentException("a calibration rises: " + next);
        }
        knots.add(next);
    }

    /// The calibration of the product.
    public static Calibration standard() {
        return STANDARD;
    }

    /// None: everything is worth what is stated.
    public static Calibration asStated() {
        return AS_STATED;
    }

    /// A calibration from lines of two numbers: what is stated, and what it is worth.
    ///
    /// @throws IllegalArgumentException when more is stated for what is worth less
    public static Calibration of(List<String> lines) {
        return new Calibration(lines.stream().map(line -> line.split("\\s+")).toList());
    }

    /// How often a finding about such a run is right, 0 to 1.
    public double of(ProbeRun run, double stated) {
        return switch (run.subject()) {
            case Subject.Quoted _ -> between(stated);
            case Subject.Tested _, Subject.Fetched _ -> stated;
        };
    }

    private double between(double stated) {
        Knot low = knots.getFirst();
        for (Knot high : knots.subList(1, knots.size())) {
            if (stated <= high.stated()) {
                double share = (stated - low.stated()) / (high.stated() - low.stated());
                return low.worth() + share * (high.worth() - low.worth());
            }
            low = high;
        }
        return low.worth();
    }
}
