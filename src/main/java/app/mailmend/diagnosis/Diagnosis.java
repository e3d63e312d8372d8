package app.mailmend.diagnosis;

import java.util.List;

/// The causes that were considered, best first; never empty, one finding a cause.
public record Diagnosis(List<Finding> ranked) {

    /// Below this confidence another cause only distracts.
    private static final double WORTH_A_THOUGHT = 0.1;

    public Diagnosis {
        if (ranked.isEmpty()) {
            throw new IllegalArgumentException("a diagnosis has at least one finding");
        }
        ranked = List.copyOf(ranked);
    }

    public Finding best() {
        return ranked.getFirst();
    }

    /// What else it could be, as far as it is worth a person's thought.
    public List<Finding> alternatives() {
        return ranked.stream()
                .skip(1)
                .filter(finding -> finding.confidence() >= WORTH_A_THOUGHT)
                .toList();
    }

    public Cause cause() {
        return best().cause();
    }
}
