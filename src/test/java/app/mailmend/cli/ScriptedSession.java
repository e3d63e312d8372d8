package app.mailmend.cli;

import app.mailmend.account.Credential;
import app.mailmend.account.EmailAddress;
import app.mailmend.account.Secret;
import app.mailmend.catalog.Provider;
import app.mailmend.diagnosis.Cause;
import app.mailmend.diagnosis.Circumstance;
import app.mailmend.diagnosis.Diagnosis;
import app.mailmend.diagnosis.Finding;
import app.mailmend.evidence.DiscoveryRun;
import app.mailmend.evidence.ProbeRun;
import app.mailmend.evidence.Question;
import app.mailmend.practice.PracticeDesk;
import app.mailmend.session.CheckReport;
import app.mailmend.session.CheckRequest;
import app.mailmend.session.DetectRequest;
import app.mailmend.session.NetworkOptions;
import app.mailmend.session.SetupListener;
import app.mailmend.session.SetupSession;
import app.mailmend.session.SetupState;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

/** A session that replays what a test wrote down, and keeps what it was asked. */
final class ScriptedSession implements SetupSession {

    private final List<SetupListener> listeners = new ArrayList<>();
    private SetupState state = new SetupState.Start();
    final List<DetectRequest> detections = new ArrayList<>();
    final List<CheckRequest> checks = new ArrayList<>();
    final List<String> secrets = new ArrayList<>();
    final List<ProbeRun> quotes = new ArrayList<>();
    List<SetupState> during = List.of();
    Function<DetectRequest, DiscoveryRun> found =
            request -> Samples.nothingFound(request.address());
    Function<CheckRequest, CheckReport> checked = Samples::works;
    Function<ProbeRun, Diagnosis> explained =
            run ->
                    new Diagnosis(
                            List.of(
                                    new Finding(
                                            Cause.UNEXPLAINED, Circumstance.NONE, 0.1, List.of())));
    List<Question> asked = List.of();
    Optional<RuntimeException> surprise = Optional.empty();
    Optional<PracticeDesk> desk = Optional.empty();
    boolean closed;

    @Override
    public void listen(SetupListener listener) {
        listeners.add(listener);
    }

    private void become(SetupState next) {
        state = next;
        listeners.forEach(listener -> listener.changed(next));
    }

    @Override
    public SetupState state() {
        return state;
    }

    @Override
    public Optional<Provider> recognise(String typedAddress) {
        return Optional.empty();
    }

    @Override
    public Optional<EmailAddress> suggestion(String typedAddress) {
        return Optional.empty();
    }

    @Override
    public CompletableFuture<DiscoveryRun> detect(DetectRequest request) {
        detections.add(request);
        DiscoveryRun run = found.apply(request);
        become(new SetupState.Searching(run));
        become(new SetupState.Found(run));
        return CompletableFuture.completedFuture(run);
    }

    @Override
    public CompletableFuture<CheckReport> check(CheckRequest request) {
        checks.add(request);
        secrets.add(clear(request.credential()));
        during.forEach(this::become);
        if (surprise.isPresent()) {
            become(new SetupState.Broken("CAFE0530"));
            return CompletableFuture.failedFuture(surprise.get());
        }
        CheckReport report = checked.apply(request);
        become(new SetupState.Checked(report));
        return CompletableFuture.completedFuture(report);
    }

    private static String clear(Credential credential) {
        return switch (credential) {
            case Credential.None() -> "";
            case Credential.Password(Secret secret) ->
                    new String(secret.utf8(), StandardCharsets.UTF_8);
            case Credential.Token(Secret secret) ->
                    new String(secret.utf8(), StandardCharsets.UTF_8);
        };
    }

    @Override
    public Diagnosis explain(ProbeRun run) {
        quotes.add(run);
        return explained.apply(run);
    }

    @Override
    public Optional<Question> question(CheckReport report, Set<Question> unanswerable) {
        return asked.stream().filter(question -> !report.run().answers().has(question)).findFirst();
    }

    @Override
    public CheckReport answer(CheckReport report, Question question, boolean yes) {
        CheckReport judged =
                new CheckReport(
                        report.request(),
                        report.run().answering(question, yes),
                        report.conclusion(),
                        report.delivery(),
                        report.incoming(),
                        report.effort());
        become(new SetupState.Checked(judged));
        return judged;
    }

    @Override
    public PracticeDesk practice() {
        return desk.orElseThrow();
    }

    @Override
    public NetworkOptions practiceNetwork() {
        return NetworkOptions.ordinary();
    }

    @Override
    public void cancel() {}

    @Override
    public void startOver() {
        become(new SetupState.Start());
    }

    @Override
    public void close() {
        closed = true;
    }
}
