package app.mailmend.probe;

import app.mailmend.evidence.ConnectFault;
import app.mailmend.evidence.Evidence;
import app.mailmend.evidence.Outcome;
import app.mailmend.evidence.Stage;
import app.mailmend.evidence.StageResult;
import app.mailmend.evidence.Surveyed;
import app.mailmend.settings.Endpoint;
import app.mailmend.smtp.Recorder;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// One look at one endpoint, without any password, up to what it offers.
final class Look implements ProbeListener {

    /// Looks, and may leave the connection open.
    @FunctionalInterface
    interface Visit {

        /// @return the connection, where it stays open so that a test can go on with it
        Optional<OpenConnection> look(Network network, Endpoint endpoint, StageLog log);

        /// A visit to a server for sending that stays.
        static Visit thatStays() {
            return (network, endpoint, log) -> {
                Recorder recorder = new Recorder();
                return new Opening(network, endpoint, log, recorder)
                        .open(() -> false)
                        .map(open -> new OpenConnection(open, log, recorder, System.nanoTime()));
            };
        }

        static Visit of(Glance glance) {
            return (network, endpoint, log) -> {
                glance.look(network, endpoint, log);
                return Optional.empty();
            };
        }
    }

    private final Visit visit;
    private final Network network;
    private final Endpoint endpoint;
    private final Runnable news;
    private final StageLog log = new StageLog(this);
    private final List<StageResult> seen = new ArrayList<>();
    private Optional<OpenConnection> connection = Optional.empty();
    private final long wanted = System.nanoTime();
    private long start = wanted;
    private long end = wanted;
    private boolean begun;
    private boolean done;

    /// One that stays.
    Look(Network network, Endpoint endpoint, Runnable news) {
        this(Visit.thatStays(), network, endpoint, news);
    }

    /// @param news told, on the look's own thread, whenever the look came further
    Look(Visit visit, Network network, Endpoint endpoint, Runnable news) {
        this.visit = visit;
        this.network = network;
        this.endpoint = endpoint;
        this.news = news;
    }

    Endpoint endpoint() {
        return endpoint;
    }

    /// Looks, on the calling thread.
    void run() {
        synchronized (this) {
            start = System.nanoTime();
            begun = true;
        }
        Optional<OpenConnection> open = visit.look(network, endpoint, log);
        synchronized (this) {
            connection = open;
            end = System.nanoTime();
            done = true;
        }
        news.run();
    }

    @Override
    public void began(Stage stage) {}

    @Override
    public void ended(StageResult result) {
        synchronized (this) {
            seen.add(result);
        }
        news.run();
    }

    synchronized boolean isDone() {
        return done;
    }

    synchronized boolean isConnected() {
        return seen.stream()
                .anyMatch(result ->
                        result.stage() == Stage.CONNECT && result.outcome() == Outcome.PASSED);
    }

    synchronized boolean hasBegun() {
        return begun;
    }

    /// Time from its beginning to its end.
    synchronized Duration took() {
        return Duration.ofNanos(end - start);
    }

    /// Time since it was asked for, its turn not yet come included.
    Duration age() {
        return Duration.ofNanos(System.nanoTime() - wanted);
    }

    /// Time since it ended; zero before.
    synchronized Duration rested() {
        return done ? Duration.ofNanos(System.nanoTime() - end) : Duration.ZERO;
    }

    /// What has been seen so far. Of a look that is not done, what it was still waiting for is told
    /// as well.
    synchronized Surveyed soFar() {
        List<StageResult> stages = new ArrayList<>(seen);
        if (!done) {
            Evidence waiting =
                    isConnected()
                            ? new Evidence.Silent(age())
                            : new Evidence.NotConnected(
                                    endpoint.host().value(), ConnectFault.OVERTAKEN);
            Stage stage = isConnected() ? Stage.GREETING : Stage.CONNECT;
            stages.add(new StageResult(stage, Outcome.FAILED, age(), List.of(waiting)));
        }
        return new Surveyed(endpoint, stages);
    }

    /// Hands the connection over, once and only while it is warm.
    synchronized Optional<OpenConnection> take() {
        Optional<OpenConnection> taken = connection.filter(OpenConnection::isWarm);
        if (taken.isPresent()) {
            connection = Optional.empty();
        }
        return taken;
    }

    /// Says goodbye on a connection that nobody took.
    void leave() {
        Optional<OpenConnection> left;
        synchronized (this) {
            left = connection;
            connection = Optional.empty();
        }
        left.ifPresent(open -> open.client().quit());
    }
}
