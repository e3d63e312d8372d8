package app.mailmend.session;

import app.mailmend.account.EmailAddress;
import app.mailmend.account.MailDomain;
import app.mailmend.catalog.CommonDomains;
import app.mailmend.catalog.Provider;
import app.mailmend.catalog.ProviderCatalog;
import app.mailmend.diagnosis.Diagnosis;
import app.mailmend.evidence.DiscoveryRun;
import app.mailmend.evidence.ProbeRun;
import app.mailmend.evidence.Question;
import app.mailmend.net.Lifeline;
import app.mailmend.net.OffScreen;
import app.mailmend.practice.PracticeDesk;
import app.mailmend.practice.PracticeProvider;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;

/// The workflow on the real engine, one thing at a time, each on a thread of its own.
public final class LiveSetupSession implements SetupSession {

    private final Engine engine;
    private final List<SetupListener> listeners = new CopyOnWriteArrayList<>();
    private final AtomicReference<Optional<Lifeline>> running =
            new AtomicReference<>(Optional.empty());
    private volatile SetupState state = new SetupState.Start();
    private final Object practiceDoor = new Object();
    private volatile Optional<PracticeProvider> practice = Optional.empty();
    private volatile Optional<ProviderCatalog> withPractice = Optional.empty();

    public LiveSetupSession(Engine engine) {
        this.engine = engine;
    }

    @Override
    public void listen(SetupListener listener) {
        listeners.add(listener);
    }

    @Override
    public SetupState state() {
        return state;
    }

    private synchronized void become(SetupState next) {
        state = next;
        listeners.forEach(listener -> listener.changed(next));
    }

    @Override
    public Optional<Provider> recognise(String typedAddress) {
        String domain = typedAddress.strip().substring(typedAddress.strip().lastIndexOf('@') + 1);
        return MailDomain.check(domain).toOptional().flatMap(catalog()::byDomain);
    }

    @Override
    public Optional<EmailAddress> suggestion(String typedAddress) {
        return EmailAddress.check(typedAddress)
                .toOptional()
                .flatMap(typed ->
                        CommonDomains.meant(typed.domain(), catalog())
                                .map(domain -> new EmailAddress(typed.localPart(), domain)));
    }

    private ProviderCatalog catalog() {
        assert OffScreen.here();
        return withPractice.orElseGet(engine.catalog());
    }

    @Override
    public CompletableFuture<DiscoveryRun> detect(DetectRequest request) {
        Networks.warm();
        return run(
                SearchPlan.limit(request),
                lifeline -> {
                    DiscoveryRun found =
                            new SearchPlan(request, catalog(), engine.presets(), today())
                                    .search(
                                            lifeline,
                                            soFar -> become(new SetupState.Searching(soFar)));
                    become(new SetupState.Found(found));
                    return found;
                });
    }

    private LocalDate today() {
        return LocalDate.ofInstant(engine.clock().instant(), ZoneId.systemDefault());
    }

    @Override
    public CompletableFuture<CheckReport> check(CheckRequest request) {
        return run(
                request.network().timeout(),
                lifeline -> {
                    CheckReport report =
                            new CheckRun(
                                            new ServerOwner(catalog()).complete(request),
                                            engine,
                                            Networks.open(
                                                    request.network(),
                                                    lifeline,
                                                    SignInGates.of(
                                                            engine,
                                                            request.network(),
                                                            practiceNetwork())),
                                            this::become)
                                    .run();
                    become(new SetupState.Checked(report));
                    return report;
                });
    }

    private <T> CompletableFuture<T> run(Duration limit, Function<Lifeline, T> work) {
        Lifeline lifeline = new Lifeline(limit);
        if (!running.compareAndSet(Optional.empty(), Optional.of(lifeline))) {
            lifeline.close();
            return CompletableFuture.failedFuture(
                    new IllegalStateException("something is running already"));
        }
        CompletableFuture<T> result = new CompletableFuture<>();
        Thread.ofVirtual().name("session").start(() -> guard(lifeline, work, result));
        return result;
    }

    /// An edge: whatever goes wrong in our own code ends here, under a code.
    private <T> void guard(
            Lifeline lifeline, Function<Lifeline, T> work, CompletableFuture<T> result) {
        try (lifeline) {
            T value = work.apply(lifeline);
            running.set(Optional.empty());
            result.complete(value);
        } catch (RuntimeException | Error surprise) {
            running.set(Optional.empty());
            become(new SetupState.Broken(SurpriseCode.of(surprise)));
            result.completeExceptionally(surprise);
        }
    }

    @Override
    public Diagnosis explain(ProbeRun run) {
        assert OffScreen.here();
        return engine.diagnostician().get().diagnose(run);
    }

    @Override
    public Optional<Question> question(CheckReport report, Set<Question> unanswerable) {
        assert OffScreen.here();
        return new Hindsight(engine.diagnostician().get()).question(report, unanswerable);
    }

    @Override
    public CheckReport answer(CheckReport report, Question question, boolean yes) {
        assert OffScreen.here();
        CheckReport judged =
                new Hindsight(engine.diagnostician().get()).answer(report, question, yes);
        become(new SetupState.Checked(judged));
        return judged;
    }

    @Override
    public PracticeDesk practice() {
        assert OffScreen.here();
        synchronized (practiceDoor) {
            if (practice.isEmpty()) {
                PracticeProvider started = PracticeProvider.start(0);
                practice = Optional.of(started);
                withPractice = Optional.of(engine.catalog().get().with(started.desk().provider()));
            }
            return practice.get().desk();
        }
    }

    @Override
    public NetworkOptions practiceNetwork() {
        return practice.map(running -> PracticeRoutes.to(running.desk()))
                .orElseGet(NetworkOptions::ordinary);
    }

    @Override
    public void cancel() {
        // Closing a connection can take a moment, too.
        running.get()
                .ifPresent(lifeline -> Thread.ofVirtual().name("cancel").start(lifeline::cancel));
    }

    @Override
    public void startOver() {
        cancel();
        become(new SetupState.Start());
    }

    @Override
    public void close() {
        running.get().ifPresent(Lifeline::cancel);
        synchronized (practiceDoor) {
            practice.ifPresent(PracticeProvider::close);
            practice = Optional.empty();
        }
    }
}
