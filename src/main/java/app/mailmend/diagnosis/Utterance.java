package app.mailmend.diagnosis;

import app.mailmend.evidence.EnhancedStatus;
import app.mailmend.evidence.Stage;
import java.util.Set;

/// One thing that a server or a program said, understood as far as words and numbers go.
///
/// @param stages where it may have been said; empty when nothing is known
/// @param codes the reply codes in it (RFC 5321 section 4.2)
/// @param weight 0 to 1; an outer layer weighs less where an inner one tells more
/// @param words as they were said, shortened
public record Utterance(
        Set<Stage> stages,
        Set<Integer> codes,
        Set<EnhancedStatus> enhanced,
        Set<Signal> signals,
        double weight,
        String words) {

    public Utterance {
        stages = Set.copyOf(stages);
        codes = Set.copyOf(codes);
        enhanced = Set.copyOf(enhanced);
        signals = Set.copyOf(signals);
    }

    boolean tells() {
        for (Signal signal : signals) {
            if (signal.tells()) {
                return true;
            }
        }
        return false;
    }

    Utterance weighing(double other) {
        return new Utterance(stages, codes, enhanced, signals, other, words);
    }
}
