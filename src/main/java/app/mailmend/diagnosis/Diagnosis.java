package app.mailmend.diagnosis;

import java.util.List;

/// The causes that were considered, best first; never empty, one finding a cause.
public record Diagnosis(List<Finding> ranked) {

    public Diagnosis {
        if (ranked.isEmpty()) {
            throw new IllegalArgumentException("a diagnosis has at least one finding");
        }
        ranked = List.copyOf(ranked);
    }

    public Finding best() {
        return ranked.getFirst();
    }

    public Cause cause() {
        return best().cause();
    }
}
