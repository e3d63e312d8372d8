package app.mailmend.ui;

import app.mailmend.account.Credential;
import app.mailmend.account.EmailAddress;
import app.mailmend.account.Secret;
import app.mailmend.catalog.Provider;
import app.mailmend.diagnosis.Cause;
import app.mailmend.diagnosis.Diagnosis;
import app.mailmend.evidence.DiscoveryRun;
import app.mailmend.evidence.Effort;
import app.mailmend.evidence.ProbeRun;
import app.mailmend.evidence.Question;
import app.mailmend.evidence.Stage;
import app.mailmend.evidence.StageResult;
import app.mailmend.fix.Fix;
import app.mailmend.fix.Wanted;
import app.mailmend.practice.PracticeDesk;
import app.mailmend.session.CheckReport;
import app.mailmend.session.CheckRequest;
import app.mailmend.session.Conclusion;
import app.mailmend.session.DetectRequest;
import app.mailmend.session.NetworkOptions;
import app.mailmend.session.OfferedFix;
import app.mailmend.session.SetupListener;
import app.mailmend.session.SetupSession;
import app.mailmend.session.SetupState;
import app.mailmend.settings.Encryption;
import app.mailmend.settings.PasswordKind;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

/// A session that plays what a server with required encryption would give, without any network.
public class FakeSession implements SetupSession {

    /// What was asked of it, in order.
    public final List<CheckRequest> checks = new CopyOnWriteArrayList<>();

    public final List<String> passwords = new CopyOnWriteArrayList<>();
    public final List<DetectRequest> searches = new CopyOnWriteArrayList<>();
    public final List<ProbeRun> quotes = new CopyOnWriteArrayList<>();

    /// What a pasted text is explained with.
    public volatile Function<ProbeRun, Diagnosis> explained = _ -> Samples.tlsRequired();

    /// The questions about a failed check, in the order of the asking.
    public volatile List<Question> asked = List.of();

    private final List<SetupListener> listeners = new CopyOnWriteArrayList<>();
    private volatile Executor own;
    private volatile SetupState state = new SetupState.Start();
    private volatile boolean cancelled;
    private final AtomicInteger cancellations = new AtomicInteger();
    private volatile List<DiscoveryRun> openly = List.of();
    private volatile CompletableFuture<DiscoveryRun> open = new CompletableFuture<>();

    /// @param own the session's thread
    public FakeSession(Executor own) {
        this.own = own;
    }

    /// From now on nothing that it is asked for begins before the test lets it.
    ///
    /// @return what was asked for, in order
    public Queue<Runnable> hold() {
        Queue<Runnable> held = new ConcurrentLinkedQueue<>();
        own = held::add;
        return held;
    }

    /// Plays a state as if it had come about.
    public void play(SetupState next) {
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
    public Optional<Provider> recognise(String typedAddress) {
        if (typedAddress.endsWith("@app.example")) {
            return Optional.of(AdviceSamples.appProvider());
        }
        if (typedAddress.endsWith("@oauth.example")) {
            return Optional.of(Samples.provider("Example 365", PasswordKind.OAUTH_ONLY));
        }
        return typedAddress.endsWith("@example.org")
                ? Optional.of(Samples.provider("Example Mail", PasswordKind.ACCOUNT_PASSWORD))
                : Optional.empty();
    }

    @Override
    public Optional<EmailAddress> suggestion(String typedAddress) {
        return typedAddress.endsWith("@gmial.example")
                ? EmailAddress.check(typedAddress.replace("gmial", "gmail")).toOptional()
                : Optional.empty();
    }

    /// From now on a search goes on until it is stopped or [#finish] is called.
    public void searchOpenly(DiscoveryRun first) {
        openly = List.of(first);
    }

    /// The open search comes to its end.
    public void finish(DiscoveryRun run) {
        CompletableFuture<DiscoveryRun> ended = open;
        open = new CompletableFuture<>();
        play(new SetupState.Found(run));
        ended.complete(run);
    }

    @Override
    public CompletableFuture<DiscoveryRun> detect(DetectRequest request) {
        searches.add(request);
        if (!openly.isEmpty()) {
            open = new CompletableFuture<>();
            CompletableFuture<DiscoveryRun> begun = open;
            play(new SetupState.Searching(openly.getFirst()));
            return begun;
        }
        return CompletableFuture.supplyAsync(
                () -> {
                    play(new SetupState.Searching(Samples.searching(request.address())));
                    DiscoveryRun run =
                            request.address().domain().ascii().equals("oauth.example")
                                    ? Samples.browserOnly(request.address())
                                    : Samples.found(request.address());
                    play(new SetupState.Found(run));
                    return run;
                },
                own);
    }

    @Override
    public CompletableFuture<CheckReport> check(CheckRequest request) {
        checks.add(request);
        passwords.add(password(request));
        return CompletableFuture.supplyAsync(
                () -> {
                    CheckReport report = played(request);
                    play(new SetupState.Checked(report));
                    return report;
                },
                own);
    }

    private static String password(CheckRequest request) {
        return request.credential() instanceof Credential.Password(Secret secret)
                ? new String(secret.utf8(), StandardCharsets.UTF_8)
                : "";
    }

    private CheckReport played(CheckRequest request) {
        cancelled = false;
        if (request.goals().send()) {
            step(request, SetupState.Activity.SENDING_THE_MESSAGE, List.of(), Stage.DATA);
            return report(
                    request,
                    Samples.proven(request.settings(), request.from()),
                    new Conclusion.Works(request.settings()),
                    Samples.delivered());
        }
        List<StageResult> done = new ArrayList<>();
        for (StageResult result : Samples.beforeTheRefusal()) {
            step(request, SetupState.Activity.TESTING, done, result.stage());
            done.add(result);
        }
        return cancelled
                ? report(
                        request,
                        Samples.run(request.settings(), request.from(), done),
                        new Conclusion.Cancelled(),
                        List.of())
                : judged(request);
    }

    private CheckReport judged(CheckRequest request) {
        boolean plain = request.settings().encryption() == Encryption.NONE;
        if (plain) {
            ProbeRun run = Samples.run(request.settings(), request.from(), Samples.refused());
            ProbeRun proof = Samples.proven(Samples.TLS_465, request.from());
            return report(
                    request,
                    run,
                    new Conclusion.Mended(
                            Samples.tlsRequired(),
                            List.of(
                                    new OfferedFix(
                                            new Fix.ChangeSettings(Samples.TLS_465),
                                            new OfferedFix.Trial.Tried(proof, true))),
                            Samples.TLS_465,
                            proof),
                    List.of());
        }
        if (passwords.getLast().equals("practice-password")) {
            return report(
                    request,
                    Samples.run(request.settings(), request.from(), Samples.wrongPassword()),
                    new Conclusion.Fails(
                            Samples.of(Cause.BAD_CREDENTIALS),
                            List.of(
                                    new OfferedFix(
                                            new Fix.AskFor(Wanted.PASSWORD),
                                            new OfferedFix.Trial.Untried()))),
                    List.of());
        }
        return report(
                request,
                Samples.proven(request.settings(), request.from()),
                new Conclusion.Works(request.settings()),
                List.of());
    }

    private void step(
            CheckRequest request,
            SetupState.Activity activity,
            List<StageResult> done,
            Stage running) {
        play(new SetupState.Testing(activity, request.settings(), done, running));
    }

    private static CheckReport report(
            CheckRequest request, ProbeRun run, Conclusion conclusion, List<StageResult> delivery) {
        return new CheckReport(
                request,
                run,
                conclusion,
                delivery,
                request.goals().incoming() ? List.of(Samples.fetched()) : List.of(),
                Effort.none());
    }

    @Override
    public Diagnosis explain(ProbeRun run) {
        quotes.add(run);
        return explained.apply(run);
    }

    @Override
    public Optional<Question> question(CheckReport report, Set<Question> unanswerable) {
        return asked.stream()
                .filter(question ->
                        !report.run().answers().has(question) && !unanswerable.contains(question))
                .findFirst();
    }

    /// Whoever can sign in on the web page needs another password; everything else changes nothing.
    @Override
    public CheckReport answer(CheckReport report, Question question, boolean yes) {
        Conclusion conclusion =
                question == Question.WEB_SIGN_IN && yes
                        ? new Conclusion.Fails(
                                Samples.of(Cause.APP_PASSWORD_REQUIRED),
                                List.of(
                                        new OfferedFix(
                                                new Fix.AskFor(Wanted.APP_PASSWORD),
                                                new OfferedFix.Trial.Untried())))
                        : report.conclusion();
        CheckReport judged =
                new CheckReport(
                        report.request(),
                        report.run().answering(question, yes),
                        conclusion,
                        report.delivery(),
                        report.incoming(),
                        report.effort());
        play(new SetupState.Checked(judged));
        return judged;
    }

    @Override
    public PracticeDesk practice() {
        return Samples.desk();
    }

    @Override
    public NetworkOptions practiceNetwork() {
        return NetworkOptions.ordinary();
    }

    /// How often it was told to stop.
    public int cancellations() {
        return cancellations.get();
    }

    @Override
    public void cancel() {
        cancelled = true;
        cancellations.incrementAndGet();
        if (state instanceof SetupState.Searching(DiscoveryRun soFar)) {
            finish(SearchSamples.stopped(soFar));
        }
    }

    @Override
    public void startOver() {
        play(new SetupState.Start());
    }

    @Override
    public void close() {}
}
