package app.mailmend.session;

import app.mailmend.account.EmailAddress;
import app.mailmend.diagnosis.Diagnosis;
import app.mailmend.evidence.Effort;
import app.mailmend.evidence.Evidence;
import app.mailmend.evidence.Outcome;
import app.mailmend.evidence.ProbeRun;
import app.mailmend.evidence.Stage;
import app.mailmend.evidence.StageResult;
import app.mailmend.evidence.Subject;
import app.mailmend.fix.FixPlanner;
import app.mailmend.net.Lifeline;
import app.mailmend.probe.Network;
import app.mailmend.probe.SignInGate;
import app.mailmend.settings.SubmissionSettings;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;

/// One check from beginning to end: settings that go through are tested or searched for, and the
/// proof is sent with them.
final class CheckRun {

    private final CheckRequest request;
    private final Engine engine;
    private final Network network;
    private final Consumer<SetupState> states;

    private final FixSearch search;
    private final long start = System.nanoTime();

    CheckRun(CheckRequest request, Engine engine, Network network, Consumer<SetupState> states) {
        this.request = request;
        this.engine = engine;
        this.network = network;
        this.states = states;
        this.search = new FixSearch(request, engine, network, states);
    }

    CheckReport run() {
        Conclusion conclusion = search.conclude();
        CheckReport report =
                isCancelled()
                        ? report(new Conclusion.Cancelled(), List.of())
                        : new IncomingCheck(request, engine, network, states)
                                .addTo(deliver(conclusion));
        return report.with(allowance(report.next()));
    }

    /// What is left for the account on the server that the next sign-in would go to.
    private SignInAllowance allowance(SubmissionSettings next) {
        return SignInAllowance.of(
                signIns(search.runs()),
                next.signIn()
                        .userName()
                        .map(user -> network.gate().standing(user, next.endpoint()))
                        .orElseGet(SignInGate.Standing::nothingCounted));
    }

    private static int signIns(List<ProbeRun> runs) {
        return runs.stream().mapToInt(run -> run.effort().authAttempts()).sum();
    }

    private boolean isCancelled() {
        return network.connector().lifeline().end() == Lifeline.End.CANCELLED;
    }

    private CheckReport deliver(Conclusion conclusion) {
        return switch (conclusion) {
            case Conclusion.Works(SubmissionSettings settings) when request.goals().send() ->
                    deliver(conclusion, settings);
            case Conclusion.Mended(var _, var _, SubmissionSettings settings, var _)
                    when request.goals().send() ->
                    deliver(conclusion, settings);
            case Conclusion.Works _,
                    Conclusion.Mended _,
                    Conclusion.Fails _,
                    Conclusion.Uncertain _,
                    Conclusion.Cancelled _ ->
                    report(conclusion, List.of());
        };
    }

    private CheckReport deliver(Conclusion proven, SubmissionSettings settings) {
        List<StageResult> stages =
                new ProofDelivery(request.withSender(sender(proven)), engine, network, states)
                        .deliver(settings);
        if (isCancelled()) {
            return report(new Conclusion.Cancelled(), stages);
        }
        if (wasSent(stages)) {
            return report(proven, stages);
        }
        ProbeRun whole = search.runs().getLast().withStages(stages);
        Diagnosis diagnosis = engine.diagnostician().get().diagnose(whole);
        boolean unknown = whole.all(Evidence.SubmissionUnknown.class).findAny().isPresent();
        return report(
                unknown
                        ? new Conclusion.Uncertain(settings, diagnosis)
                        : new Conclusion.Fails(
                                diagnosis,
                                OfferedFix.untried(
                                        FixPlanner.plan(diagnosis, whole, request.known())
                                                .remedies())),
                stages);
    }

    /// Whom the proof goes out from: another sender where only that one was taken.
    private EmailAddress sender(Conclusion proven) {
        return proven instanceof Conclusion.Mended mended
                        && mended.provenBy().subject() instanceof Subject.Tested tested
                ? tested.from()
                : request.from();
    }

    private static boolean wasSent(List<StageResult> stages) {
        return stages.stream()
                .anyMatch(
                        stage -> stage.stage() == Stage.DATA && stage.outcome() == Outcome.PASSED);
    }

    private CheckReport report(Conclusion conclusion, List<StageResult> delivery) {
        int signedInForDelivery = (int) delivery.stream().filter(CheckRun::costASignIn).count();
        List<ProbeRun> runs = search.runs();
        int roundTrips = runs.stream().mapToInt(run -> run.effort().roundTrips()).sum();
        Effort effort =
                new Effort(
                        signIns(runs) + signedInForDelivery,
                        roundTrips,
                        Duration.ofNanos(System.nanoTime() - start));
        return new CheckReport(
                request,
                runs.getFirst(),
                runs.subList(1, runs.size()),
                conclusion,
                delivery,
                List.of(),
                effort,
                SignInAllowance.untouched());
    }

    private static boolean costASignIn(StageResult stage) {
        return stage.outcome() != Outcome.SKIPPED
                && (stage.stage() == Stage.DATA
                        || stage.stage() == Stage.AUTH
                        || stage.stage() == Stage.ARRIVAL);
    }
}
