package app.mailmend.evidence;

import app.mailmend.settings.IncomingSettings;
import java.util.List;
import java.util.Optional;

/// Everything seen in a test of settings for fetching mail: the way to the server, and the sign-in.
public record IncomingRun(
        IncomingSettings settings, List<StageResult> stages, Transcript transcript, Effort effort) {

    public IncomingRun {
        stages = List.copyOf(stages);
    }

    /// True when the server let the account in.
    public boolean wentThrough() {
        return stages.stream()
                .anyMatch(
                        stage -> stage.stage() == Stage.AUTH && stage.outcome() == Outcome.PASSED);
    }

    /// True when the server was shown the secret and did not let the account in.
    public boolean signInRefused() {
        return effort.authAttempts() > 0 && !wentThrough();
    }

    /// True when the sign-in was held back, so that the test says nothing about the settings.
    public boolean heldBack() {
        return stages.stream()
                .flatMap(stage -> stage.find(Evidence.SignInSkipped.class).stream())
                .map(Evidence.SignInSkipped::reason)
                .anyMatch(reason ->
                        reason == SkipReason.BUDGET_SPENT || reason == SkipReason.COOLING_DOWN);
    }

    /// The server's own words where it refused.
    public Optional<String> refusal() {
        return stages.stream()
                .filter(stage -> stage.outcome() == Outcome.FAILED)
                .flatMap(stage -> stage.seen().stream())
                .filter(Evidence.Answered.class::isInstance)
                .map(seen -> ((Evidence.Answered) seen).words())
                .reduce((_, last) -> last);
    }

    /// The same in the form that a diagnosis rests on.
    public ProbeRun of(ProviderFacts provider) {
        return new ProbeRun(
                new Subject.Fetched(settings), provider, stages, List.of(), transcript, effort);
    }
}
