package app.mailmend.session;

import app.mailmend.evidence.Evidence;
import app.mailmend.evidence.Outcome;
import app.mailmend.evidence.Stage;
import app.mailmend.evidence.StageResult;
import app.mailmend.probe.SignInGate;
import app.mailmend.probe.SignInGate.Permission;
import app.mailmend.probe.SignInOutcome;
import app.mailmend.settings.Endpoint;
import app.mailmend.settings.SignIn;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/// Work that signs in on its way: permission is asked before, and the outcome read from its last
/// stage.
final class GatedSignIn {

    private final SignInGate gate;

    GatedSignIn(SignInGate gate) {
        this.gate = gate;
    }

    /// @param skipped the stage that is left out where the sign-in is held back
    /// @return the stages of the work, which are never none
    List<StageResult> pass(
            SignIn signIn, Endpoint server, Stage skipped, Supplier<List<StageResult>> work) {
        return signIn.userName()
                .map(user ->
                        switch (gate.ask(user, server)) {
                            case Permission.Granted(var attempt) -> run(attempt, work);
                            case Permission.HeldBack(var reason, Duration pause) ->
                                    List.of(
                                            after(
                                                    pause,
                                                    new StageResult(
                                                            skipped,
                                                            Outcome.SKIPPED,
                                                            Duration.ZERO,
                                                            List.of(
                                                                    new Evidence.SignInSkipped(
                                                                            reason)))));
                        })
                .orElseGet(work);
    }

    private static List<StageResult> run(
            SignInGate.Attempt attempt, Supplier<List<StageResult>> work) {
        List<StageResult> stages = new ArrayList<>(work.get());
        StageResult last = stages.removeLast();
        stages.add(after(attempt.learned(SignInOutcome.of(last)), last));
        return stages;
    }

    /// With the time after which it may be tried again, where there is one.
    private static StageResult after(Duration pause, StageResult result) {
        if (!pause.isPositive()) {
            return result;
        }
        List<Evidence> seen = new ArrayList<>();
        seen.add(new Evidence.RetryAfter(pause));
        seen.addAll(result.seen());
        return new StageResult(result.stage(), result.outcome(), result.elapsed(), seen);
    }
}
