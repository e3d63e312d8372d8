package app.mailmend.evidence;

import app.mailmend.settings.Endpoint;
import java.util.List;

/// What a look at one endpoint showed, without any password.
public record Surveyed(Endpoint endpoint, List<StageResult> stages) {

    public Surveyed {
        stages = List.copyOf(stages);
    }

    /// True when everything up to the offer worked, protection included.
    public boolean open() {
        return !stages.isEmpty()
                && stages.stream().allMatch(stage -> stage.outcome() != Outcome.FAILED);
    }

    /// True when it is open and one could sign in there.
    public boolean offersSignIn() {
        return open() && !offer().mechanisms().isEmpty();
    }

    /// The last offer seen; nothing offered when it never came to that.
    public ServerOffer offer() {
        return stages.reversed().stream()
                .flatMap(stage -> stage.find(Evidence.Offered.class).stream())
                .map(Evidence.Offered::offer)
                .findFirst()
                .orElse(ServerOffer.none());
    }
}
