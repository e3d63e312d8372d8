package app.mailmend.probe;

import app.mailmend.evidence.ProbeRun;
import app.mailmend.evidence.Stage;
import app.mailmend.evidence.StageResult;
import app.mailmend.net.Connector;
import app.mailmend.net.Lifeline;
import app.mailmend.settings.Endpoint;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/// A test that does not lose time on a place that swallows everything: while nobody answers there,
/// a survey of other places begins, and as soon as one of them is ready the waiting is over. A
/// place that has connected is heard out, however slow it is.
public final class RacedProbe {

    /// Time without a connection after which other places are looked at.
    static final Duration HEAD_START = Duration.ofMillis(150);

    private final Network network;
    private final ProbeOrder order;
    private final Milestones milestones;

    public RacedProbe(Network network, ProbeOrder order, ProbeListener listener) {
        this.network = network;
        this.order = order;
        this.milestones = new Milestones(listener);
    }

    /// @param others where else one could sign in; looked at only when needed
    public ProbeRun run(PortSurvey survey, List<Endpoint> others) {
        Lifeline whole = network.connector().lifeline();
        try (Lifeline leash = whole.branch(whole.left())) {
            Thread watcher =
                    Thread.ofVirtual().name("race").start(() -> watch(leash, survey, others));
            try {
                return new SubmissionProbe(network.on(leash), order, milestones).run();
            } finally {
                watcher.interrupt();
            }
        }
    }

    private void watch(Lifeline leash, PortSurvey survey, List<Endpoint> others) {
        try {
            if (milestones.connected.await(HEAD_START.toMillis(), TimeUnit.MILLISECONDS)) {
                return;
            }
            survey.begin(others);
            milestones.resolved.await();
            Duration rest = Connector.STAGGER.minus(HEAD_START);
            if (!milestones.connected.await(rest.toMillis(), TimeUnit.MILLISECONDS)
                    && survey.awaitReady(others)
                    && milestones.connected.getCount() > 0) {
                leash.overtake();
            }
        } catch (InterruptedException over) {
            Thread.currentThread().interrupt();
        }
    }

    private static final class Milestones implements ProbeListener {

        private final ProbeListener listener;
        private final CountDownLatch resolved = new CountDownLatch(1);
        private final CountDownLatch connected = new CountDownLatch(1);

        Milestones(ProbeListener listener) {
            this.listener = listener;
        }

        @Override
        public void began(Stage stage) {
            listener.began(stage);
        }

        @Override
        public void ended(StageResult result) {
            if (result.stage() == Stage.RESOLVE) {
                resolved.countDown();
            }
            if (result.stage() == Stage.CONNECT) {
                connected.countDown();
            }
            listener.ended(result);
        }
    }
}
