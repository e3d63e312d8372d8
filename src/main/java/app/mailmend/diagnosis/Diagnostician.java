package app.mailmend.diagnosis;

import app.mailmend.evidence.ProbeRun;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// Asks every rule and weighs what they say. The same run always gives the same diagnosis.
public final class Diagnostician {

    /// A finding that is less sure than this is not worth a place in the list.
    static final double WORTH_SAYING = 0.1;

    /// How many causes are kept.
    static final int MOST_CAUSES = 8;

    /// How sure we are that we do not know, when no rule has anything to say.
    static final double NOT_KNOWING = 0.3;

    private final Phrasebook phrasebook;
    private final List<Rule> rules;
    private final Calibration calibration;

    /// As the product explains things.
    public Diagnostician(Phrasebook phrasebook, List<Rule> rules) {
        this(phrasebook, rules, Calibration.standard());
    }

    public Diagnostician(Phrasebook phrasebook, List<Rule> rules, Calibration calibration) {
        this.phrasebook = phrasebook;
        this.rules = List.copyOf(rules);
        this.calibration = calibration;
    }

    public Diagnosis diagnose(ProbeRun run) {
        Clues clues = Clues.of(run, phrasebook);
        Map<Cause, Finding> perCause = new EnumMap<>(Cause.class);
        for (Rule rule : rules) {
            rule.look(clues)
                    .forEach(finding ->
                            perCause.merge(finding.cause(), finding, Diagnostician::merge));
        }
        List<Finding> ranked =
                new ArrayList<>(
                        perCause.values().stream()
                                .filter(finding -> finding.confidence() >= WORTH_SAYING)
                                .sorted(Finding.BEST_FIRST)
                                .limit(MOST_CAUSES)
                                .map(finding ->
                                        finding.weighing(calibration.of(run, finding.confidence())))
                                .toList());
        if (ranked.isEmpty()) {
            ranked.add(Finding.of(Cause.UNEXPLAINED, NOT_KNOWING).because(clues.everythingSaid()));
        }
        return new Diagnosis(Questions.weigh(shared(ranked), run.answers()));
    }

    /// A rule speaks for itself alone; together they share one certainty: no other cause can be
    /// likelier than what the best one leaves.
    private static List<Finding> shared(List<Finding> ranked) {
        double left = 1 - ranked.getFirst().confidence();
        List<Finding> shared = new ArrayList<>(ranked.subList(0, 1));
        ranked.stream().skip(1).map(finding -> finding.atMost(left)).forEach(shared::add);
        return shared;
    }

    /// The surer finding leads; the other lends its reasons, and its circumstance where the first
    /// has none.
    private static Finding merge(Finding one, Finding other) {
        boolean oneLeads = one.confidence() >= other.confidence();
        Finding leader = oneLeads ? one : other;
        Finding second = oneLeads ? other : one;
        Finding merged = leader.because(second.because());
        return merged.circumstance() == Circumstance.NONE
                ? merged.in(second.circumstance())
                : merged;
    }
}
