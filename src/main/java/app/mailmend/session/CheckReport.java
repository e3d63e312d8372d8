package app.mailmend.session;

import app.mailmend.evidence.Effort;
import app.mailmend.evidence.Evidence;
import app.mailmend.evidence.ProbeRun;
import app.mailmend.evidence.StageResult;
import app.mailmend.fix.FixPlanner;
import app.mailmend.settings.IncomingSettings;
import app.mailmend.settings.SubmissionSettings;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/// Everything a check did and found.
///
/// @param run the test of the settings asked for
/// @param trials the tests of other settings, in the order in which they were tried
/// @param delivery the stages of sending the test message and watching it arrive; empty when
///   nothing was sent
/// @param incoming the tests of settings for fetching mail; empty where none was asked for or known
/// @param effort of all runs together
/// @param allowance how the account's sign-ins are counted after it
public record CheckReport(
        CheckRequest request,
        ProbeRun run,
        List<ProbeRun> trials,
        Conclusion conclusion,
        List<StageResult> delivery,
        List<IncomingResult> incoming,
        Effort effort,
        SignInAllowance allowance) {

    public CheckReport {
        trials = List.copyOf(trials);
        delivery = List.copyOf(delivery);
        incoming = List.copyOf(incoming);
    }

    /// A check that tried no other settings than those that its conclusion speaks of, and counted
    /// no sign-in.
    public CheckReport(
            CheckRequest request,
            ProbeRun run,
            Conclusion conclusion,
            List<StageResult> delivery,
            List<IncomingResult> incoming,
            Effort effort) {
        this(
                request,
                run,
                conclusion.trials(),
                conclusion,
                delivery,
                incoming,
                effort,
                SignInAllowance.untouched());
    }

    /// A check of nothing but sending.
    public CheckReport(
            CheckRequest request,
            ProbeRun run,
            Conclusion conclusion,
            List<StageResult> delivery,
            Effort effort) {
        this(request, run, conclusion, delivery, List.of(), effort);
    }

    /// This report, gone on with.
    CheckReport with(List<IncomingResult> tested, Effort more) {
        return new CheckReport(
                request,
                run,
                trials,
                conclusion,
                delivery,
                tested,
                new Effort(
                        effort.authAttempts() + more.authAttempts(),
                        effort.roundTrips() + more.roundTrips(),
                        effort.elapsed().plus(more.elapsed())),
                allowance);
    }

    /// This report, with how the account's sign-ins are counted.
    public CheckReport with(SignInAllowance counted) {
        return new CheckReport(
                request, run, trials, conclusion, delivery, incoming, effort, counted);
    }

    /// The same check, judged anew.
    ///
    /// @param asked the test of the settings asked for, with what the person said about it
    CheckReport judged(ProbeRun asked, Conclusion anew) {
        return new CheckReport(request, asked, trials, anew, delivery, incoming, effort, allowance);
    }

    /// The settings for fetching mail that were proven.
    public List<IncomingSettings> provenIncoming() {
        return incoming.stream()
                .filter(IncomingResult.Proven.class::isInstance)
                .map(result -> result.run().settings())
                .toList();
    }

    /// How long the next sign-in is held back, as it was when the check ended, or how long the
    /// server itself asks to wait; zero when there is nothing to wait for.
    public Duration retryAfter() {
        Duration heldBack = heldBack();
        Duration asked =
                conclusion instanceof Conclusion.Fails ? FixPlanner.pause(run) : Duration.ZERO;
        return heldBack.compareTo(asked) < 0 ? asked : heldBack;
    }

    private Duration heldBack() {
        Stream<StageResult> tried =
                Stream.of(conclusion)
                        .filter(Conclusion.Fails.class::isInstance)
                        .flatMap(fails -> ((Conclusion.Fails) fails).fixes().stream())
                        .map(OfferedFix::trial)
                        .filter(OfferedFix.Trial.Tried.class::isInstance)
                        .flatMap(trial -> ((OfferedFix.Trial.Tried) trial).run().stages().stream());
        return Stream.of(run.stages().stream(), tried, delivery.stream(), fetching())
                .flatMap(stages -> stages)
                .flatMap(stage -> stage.find(Evidence.RetryAfter.class).stream())
                .map(Evidence.RetryAfter::pause)
                .reduce(Duration.ZERO, (_, last) -> last);
    }

    private Stream<StageResult> fetching() {
        return incoming.stream().flatMap(result -> result.run().stages().stream());
    }

    /// The settings to go on with: those that went through, else those that came further than the
    /// ones asked for, else these.
    public SubmissionSettings next() {
        return switch (conclusion) {
            case Conclusion.Works(SubmissionSettings settings) -> settings;
            case Conclusion.Mended(var _, var _, SubmissionSettings settings, var _) -> settings;
            case Conclusion.Uncertain(SubmissionSettings settings, var _) -> settings;
            case Conclusion.Fails(var _, List<OfferedFix> fixes) ->
                    fixes.stream()
                            .filter(offered -> offered.trial() instanceof OfferedFix.Trial.Tried)
                            .flatMap(offered -> offered.settings().stream())
                            .findFirst()
                            .orElseGet(request::settings);
            case Conclusion.Cancelled() -> request.settings();
        };
    }
}
