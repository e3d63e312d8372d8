package app.mailmend.session;

import app.mailmend.evidence.Effort;
import app.mailmend.evidence.IncomingRun;
import app.mailmend.evidence.Stage;
import app.mailmend.evidence.StageResult;
import app.mailmend.probe.Network;
import app.mailmend.probe.ProbeListener;
import app.mailmend.probe.incoming.IncomingOrder;
import app.mailmend.probe.incoming.IncomingProbe;
import app.mailmend.settings.IncomingProtocol;
import app.mailmend.settings.IncomingSettings;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/// The part of a check that is about fetching mail: of each protocol the best settings known, and
/// the next best only where nobody was asked for the secret yet.
final class IncomingCheck {

    private final CheckRequest request;
    private final Engine engine;
    private final Network network;
    private final Consumer<SetupState> states;
    private final List<IncomingResult> results = new ArrayList<>();

    IncomingCheck(
            CheckRequest request, Engine engine, Network network, Consumer<SetupState> states) {
        this.request = request;
        this.engine = engine;
        this.network = network;
        this.states = states;
    }

    /// Tests what was asked for, whatever became of sending: that the same password is taken here
    /// and not there says a lot.
    CheckReport addTo(CheckReport report) {
        if (!request.goals().incoming()) {
            return report;
        }
        for (IncomingProtocol protocol : IncomingProtocol.values()) {
            test(protocol);
        }
        return report.with(results, effort());
    }

    private void test(IncomingProtocol protocol) {
        for (IncomingSettings settings : request.incoming()) {
            boolean wanted = settings.protocol() == protocol;
            if (wanted && !isOver() && !isRefused() && !isJudged(protocol)) {
                results.add(judge(probe(settings)));
            }
        }
    }

    /// A secret that one protocol refuses is not shown to the other: it would count against the
    /// account a second time.
    private boolean isRefused() {
        return results.stream().anyMatch(result -> result.run().signInRefused());
    }

    private boolean isJudged(IncomingProtocol protocol) {
        return results.stream()
                .map(IncomingResult::run)
                .filter(run -> run.settings().protocol() == protocol)
                .flatMap(run -> run.stages().stream())
                .anyMatch(stage -> stage.stage() == Stage.AUTH);
    }

    private boolean isOver() {
        return network.connector().lifeline().isCut();
    }

    private IncomingRun probe(IncomingSettings settings) {
        IncomingOrder order =
                new IncomingOrder(
                        settings, request.credential(), request.network().secretMayTravelInPlain());
        return new IncomingProbe(network, order, new Listener(settings)).run();
    }

    private IncomingResult judge(IncomingRun run) {
        return run.wentThrough()
                ? new IncomingResult.Proven(run)
                : new IncomingResult.Failed(
                        run, engine.diagnostician().get().diagnose(run.of(request.provider())));
    }

    private Effort effort() {
        return results.stream()
                .map(result -> result.run().effort())
                .reduce(
                        new Effort(0, 0, Duration.ZERO),
                        (sum, one) ->
                                new Effort(
                                        sum.authAttempts() + one.authAttempts(),
                                        sum.roundTrips() + one.roundTrips(),
                                        sum.elapsed().plus(one.elapsed())));
    }

    private final class Listener implements ProbeListener {

        private final IncomingSettings settings;
        private final List<StageResult> done = new ArrayList<>();

        Listener(IncomingSettings settings) {
            this.settings = settings;
        }

        @Override
        public void began(Stage stage) {
            states.accept(new SetupState.TestingIncoming(settings, done, stage));
        }

        @Override
        public void ended(StageResult result) {
            done.add(result);
            states.accept(new SetupState.TestingIncoming(settings, done, result.stage()));
        }
    }
}
