package app.mailmend.evidence;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// How one stage went: how it ended, how long it took, and everything seen in it, in order.
public record StageResult(Stage stage, Outcome outcome, Duration elapsed, List<Evidence> seen) {

    public StageResult {
        seen = List.copyOf(seen);
    }

    /// The last complete reply of the stage.
    public Optional<SmtpReply> reply() {
        return first(Evidence.Replied.class, seen.reversed()).map(Evidence.Replied::reply);
    }

    public <E extends Evidence> Optional<E> find(Class<E> kind) {
        return first(kind, seen);
    }

    private static <E extends Evidence> Optional<E> first(Class<E> kind, List<Evidence> among) {
        return among.stream().filter(kind::isInstance).map(kind::cast).findFirst();
    }
}
