package app.mailmend.diagnosis;

import app.mailmend.evidence.EnhancedStatus;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Everything that was said, looked up once: rules ask the same things again and again.
final class Heard {

    private final List<Utterance> utterances;
    private final Map<Signal, Utterance> heaviest = new EnumMap<>(Signal.class);
    private final Set<Integer> codes = new HashSet<>();
    private final Set<EnhancedStatus> enhanced = new LinkedHashSet<>();

    Heard(List<Utterance> utterances) {
        this.utterances = List.copyOf(utterances);
        for (Utterance utterance : this.utterances) {
            codes.addAll(utterance.codes());
            enhanced.addAll(utterance.enhanced());
            for (Signal signal : utterance.signals()) {
                heaviest.merge(
                        signal,
                        utterance,
                        (first, next) -> next.weight() > first.weight() ? next : first);
            }
        }
    }

    List<Utterance> utterances() {
        return utterances;
    }

    boolean says(Signal signal) {
        return heaviest.containsKey(signal);
    }

    Set<Signal> signals() {
        return heaviest.keySet();
    }

    /// The utterance with the signal that weighs most, the first of several.
    Optional<Utterance> heaviest(Signal signal) {
        return Optional.ofNullable(heaviest.get(signal));
    }

    boolean code(int code) {
        return codes.contains(code);
    }

    Set<Integer> codes() {
        return codes;
    }

    boolean enhanced(int type, int subject, int detail) {
        for (EnhancedStatus status : enhanced) {
            if (status.is(type, subject, detail)) {
                return true;
            }
        }
        return false;
    }
}
