package app.mailmend.bench.window;

import app.mailmend.account.EmailAddress;
import app.mailmend.catalog.Provider;
import app.mailmend.diagnosis.Diagnosis;
import app.mailmend.evidence.DiscoveryRun;
import app.mailmend.evidence.ProbeRun;
import app.mailmend.evidence.Question;
import app.mailmend.net.Lifeline;
import app.mailmend.practice.PracticeDesk;
import app.mailmend.session.CheckReport;
import app.mailmend.session.CheckRequest;
import app.mailmend.session.DetectRequest;
import app.mailmend.session.NetworkOptions;
import app.mailmend.session.SetupListener;
import app.mailmend.session.SetupSession;
import app.mailmend.session.SetupState;
import app.mailmend.testing.internet.Internet;
import app.mailmend.testing.internet.WholeSearch;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;

/** The real session, whose searches look around in a small internet. */
final class SimulatedSession implements SetupSession {

    private static final Duration LIMIT = Duration.ofMinutes(1);

    private final SetupSession real;
    private final Internet internet;
    private final List<SetupListener> listeners = new CopyOnWriteArrayList<>();
    private volatile Lifeline searching = new Lifeline(Duration.ZERO);
    private volatile SetupState state = new SetupState.Start();

    SimulatedSession(SetupSession real, Internet internet) {
        this.real = real;
        this.internet = internet;
        real.listen(this::play);
    }

    /** Brings a state about that no test has to bring about. */
    void play(SetupState next) {
        state = next;
        listeners.forEach(listener -> listener.changed(next));
    }

    @Override
    public void listen(SetupListener listener) {
        listeners.add(listener);
    }

    @Override
    public SetupState state() {
        return state;
    }

    @Override
    public CompletableFuture<DiscoveryRun> detect(DetectRequest request) {
        if (!request.network().equals(NetworkOptions.ordinary())) {
            return real.detect(request);
        }
        Lifeline lifeline = new Lifeline(LIMIT);
        searching = lifeline;
        return CompletableFuture.supplyAsync(
                () -> {
                    DiscoveryRun found =
                            WholeSearch.in(internet)
                                    .acceptingUnsafe()
                                    .detect(
                                            request.address(),
                                            lifeline,
                                            soFar -> play(new SetupState.Searching(soFar)));
                    play(new SetupState.Found(found));
                    return found;
                },
                work -> Thread.ofVirtual().name("simulated search").start(work));
    }

    @Override
    public void cancel() {
        Thread.ofVirtual().start(searching::cancel);
        real.cancel();
    }

    @Override
    public Optional<Provider> recognise(String typedAddress) {
        return real.recognise(typedAddress);
    }

    @Override
    public Optional<EmailAddress> suggestion(String typedAddress) {
        return real.suggestion(typedAddress);
    }

    @Override
    public CompletableFuture<CheckReport> check(CheckRequest request) {
        return real.check(request);
    }

    @Override
    public Diagnosis explain(ProbeRun run) {
        return real.explain(run);
    }

    @Override
    public Optional<Question> question(CheckReport report, Set<Question> unanswerable) {
        return real.question(report, unanswerable);
    }

    @Override
    public CheckReport answer(CheckReport report, Question question, boolean yes) {
        return real.answer(report, question, yes);
    }

    @Override
    public PracticeDesk practice() {
        return real.practice();
    }

    @Override
    public NetworkOptions practiceNetwork() {
        return real.practiceNetwork();
    }

    @Override
    public void startOver() {
        real.startOver();
    }

    @Override
    public void close() {
        searching.close();
        real.close();
    }
}
