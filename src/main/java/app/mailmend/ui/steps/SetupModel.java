package app.mailmend.ui.steps;

import app.mailmend.diagnosis.Diagnosis;
import app.mailmend.evidence.DiscoveryRun;
import app.mailmend.evidence.ProbeRun;
import app.mailmend.evidence.Subject;
import app.mailmend.practice.PracticeAccount;
import app.mailmend.practice.PracticeDesk;
import app.mailmend.session.CheckGoals;
import app.mailmend.session.CheckReport;
import app.mailmend.session.Conclusion;
import app.mailmend.session.IncomingResult;
import app.mailmend.session.SetupSession;
import app.mailmend.session.SetupState;
import app.mailmend.session.SurpriseCode;
import app.mailmend.settings.Candidate;
import app.mailmend.settings.Fingerprint;
import app.mailmend.settings.IncomingSettings;
import app.mailmend.settings.SubmissionSettings;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/// The set-up as the window sees it: the session's one state, the page that follows from it, and
/// the requests that buttons make. Needs no toolkit; belongs to one thread, the screen's.
public final class SetupModel {

    private static final CheckGoals FIX = new CheckGoals(true, false, false, true);
    private static final CheckGoals SEND = new CheckGoals(false, true, true);

    private final SetupSession session;
    private final Executor screen;
    private final Executor background;
    private final AccountModel account;
    private final Requests requests;
    private final ManualModel manual = new ManualModel();
    private final Map<Class<? extends SetupState>, SetupState> heard = new HashMap<>();
    private final ReadOnlyObjectWrapper<SetupState> state;
    private final ReadOnlyObjectWrapper<Page> page = new ReadOnlyObjectWrapper<>(Page.ACCOUNT);
    private final ReadOnlyObjectWrapper<PracticeHelp> practice =
            new ReadOnlyObjectWrapper<>(PracticeHelp.CLOSED);
    private List<IncomingResult> incoming = List.of();
    private List<Settled> settled = List.of();

    /// The practice provider, seen from the window.
    public enum PracticeHelp {
        CLOSED,
        STARTING,
        OPEN,
        FAILED
    }

    /// @param screen runs what changes the screen, in order
    /// @param background runs what takes a second or two
    public SetupModel(SetupSession session, Executor screen, Executor background) {
        this.session = session;
        this.screen = screen;
        this.background = background;
        this.account = new AccountModel(typed -> Recognition.of(session.recognise(typed)));
        this.requests = new Requests(account, session::practiceNetwork);
        this.state = new ReadOnlyObjectWrapper<>(session.state());
        session.listen(next -> screen.execute(() -> hear(next)));
    }

    public ReadOnlyObjectProperty<SetupState> state() {
        return state.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Page> page() {
        return page.getReadOnlyProperty();
    }

    /// True when the address at hand is one of the practice provider's.
    public boolean practising() {
        return account.lesson().isPresent();
    }

    public ReadOnlyObjectProperty<PracticeHelp> practiceHelp() {
        return practice.getReadOnlyProperty();
    }

    public AccountModel account() {
        return account;
    }

    public ManualModel manual() {
        return manual;
    }

    private void hear(SetupState next) {
        heard.put(next.getClass(), next);
        Page follow =
                switch (next) {
                    case SetupState.Start() -> Page.ACCOUNT;
                    case SetupState.Searching _ -> Page.SETTINGS;
                    case SetupState.Found(DiscoveryRun run) -> {
                        prepareManual(run);
                        yield Page.SETTINGS;
                    }
                    case SetupState.Testing _, SetupState.TestingIncoming _ -> Page.TEST;
                    case SetupState.Checked(CheckReport report) -> after(report);
                    case SetupState.Broken _ -> Page.BROKEN;
                };
        state.set(next);
        page.set(follow);
    }

    private void prepareManual(DiscoveryRun run) {
        choices(run).stream()
                .findFirst()
                .map(Choice::settings)
                .ifPresentOrElse(manual::fill, () -> manual.user().set(run.address().wire()));
    }

    private Page after(CheckReport report) {
        if (report.request().goals().incoming()) {
            incoming = report.incoming();
        }
        return switch (report.conclusion()) {
            case Conclusion.Cancelled() -> Page.TEST;
            case Conclusion.Fails _, Conclusion.Mended _, Conclusion.Uncertain _ -> Page.RESULT;
            case Conclusion.Works(SubmissionSettings settings) -> {
                if (report.delivery().isEmpty()) {
                    yield Page.RESULT;
                }
                settle(settings, Settled.Proof.SENT);
                yield Page.DONE;
            }
        };
    }

    private <S extends SetupState> Optional<S> last(Class<S> kind) {
        return Optional.ofNullable(heard.get(kind)).map(kind::cast);
    }

    /// The search that was last finished.
    public Optional<DiscoveryRun> discovery() {
        return last(SetupState.Found.class).map(SetupState.Found::discovery);
    }

    /// The test that was last finished.
    public Optional<CheckReport> report() {
        return last(SetupState.Checked.class).map(SetupState.Checked::report);
    }

    public Optional<Settled> settled() {
        return settled.stream().findFirst();
    }

    public boolean busy() {
        return switch (state.get()) {
            case SetupState.Searching _, SetupState.Testing _, SetupState.TestingIncoming _ -> true;
            case SetupState.Start _,
                    SetupState.Found _,
                    SetupState.Checked _,
                    SetupState.Broken _ ->
                    false;
        };
    }

    /// Whether one can go there without losing or inventing anything.
    public boolean reachable(Page wanted) {
        if (busy()) {
            return wanted == page.get();
        }
        return switch (wanted) {
            case ACCOUNT, PRACTICE, EXPLAIN -> true;
            case SETTINGS -> discovery().isPresent();
            case TEST -> report().isPresent();
            case RESULT ->
                    report().map(CheckReport::conclusion)
                            .filter(end -> !(end instanceof Conclusion.Cancelled))
                            .isPresent();
            case DONE -> settled().isPresent();
            case BROKEN -> false;
        };
    }

    public void goTo(Page wanted) {
        if (reachable(wanted)) {
            page.set(wanted);
        }
    }

    /// Looks for the settings of the address typed. Does nothing while the address is not one.
    public void detect() {
        if (busy() || !account.complete()) {
            return;
        }
        heard.clear();
        incoming = List.of();
        settled = List.of();
        requests.forgetTrust();
        account.checkedAddress()
                .toOptional()
                .map(requests::detect)
                .ifPresent(request -> watch(session.detect(request)));
    }

    /// What to choose from, best first; a practice lesson's own beginning before everything else.
    public List<Choice> choices(DiscoveryRun run) {
        return requests.choices(run);
    }

    /// Tests settings and looks for better ones if they do not work. Nothing is sent.
    public void test(SubmissionSettings settings) {
        check(settings, FIX);
    }

    /// Sends one message to oneself with settings that work.
    public void send(SubmissionSettings settings) {
        check(settings, SEND);
    }

    /// The test once more, of the settings that came furthest and with what stands in the password
    /// field now.
    public void testAgain() {
        report().ifPresent(report -> test(report.next()));
    }

    /// The failed test once more, trusting the one certificate that the person compared.
    public void testTrusting(Fingerprint certificate) {
        report().filter(_ -> !busy())
                .map(report -> report.request().settings())
                .ifPresent(settings -> {
                    requests.trust(settings.host(), certificate);
                    test(settings);
                });
    }

    private void check(SubmissionSettings settings, CheckGoals goals) {
        discovery()
                .filter(_ -> !busy())
                .map(found -> requests.check(found, settings, goals))
                .ifPresent(request -> watch(session.check(request)));
    }

    /// Ends with settings as they are: tested if a test went through, otherwise only found.
    public void finish(SubmissionSettings settings, Settled.Proof proof) {
        settle(settings, proof);
        page.set(Page.DONE);
    }

    private void settle(SubmissionSettings settings, Settled.Proof proof) {
        settled =
                List.of(
                        new Settled(
                                settings,
                                discovery().stream()
                                        .flatMap(run -> run.incoming().stream())
                                        .map(Candidate::settings)
                                        .toList(),
                                provenIncoming(),
                                proof,
                                report().map(CheckReport::delivery).orElse(List.of())));
    }

    /// The settings for fetching mail that went through in the last test of them.
    private List<IncomingSettings> provenIncoming() {
        return incoming.stream()
                .filter(IncomingResult.Proven.class::isInstance)
                .map(result -> result.run().settings())
                .toList();
    }

    /// A pasted error message, with what is known about the account at hand.
    public ProbeRun quoted(String text) {
        return ProbeRun.quoted(
                new Subject.Quoted(text, Set.of()), account.recognition().get().facts());
    }

    /// Why it may have come about.
    public Diagnosis explain(ProbeRun quoted) {
        return session.explain(quoted);
    }

    /// Starts the practice provider off the screen's thread and shows its accounts.
    public void practise() {
        practice.set(PracticeHelp.STARTING);
        page.set(Page.PRACTICE);
        var _ =
                CompletableFuture.supplyAsync(session::practice, background)
                        .whenCompleteAsync(this::practiceOpened, screen);
    }

    private void practiceOpened(@Nullable PracticeDesk desk, @Nullable Throwable surprise) {
        if (desk != null && surprise == null) {
            account.offer(desk.accounts());
            practice.set(PracticeHelp.OPEN);
        } else {
            practice.set(PracticeHelp.FAILED);
        }
    }

    public void choose(PracticeAccount chosen) {
        account.practise(chosen);
        page.set(Page.ACCOUNT);
    }

    public void cancel() {
        if (busy()) {
            session.cancel();
        }
    }

    public void startOver() {
        requests.forget();
        requests.forgetTrust();
        account.clear();
        heard.clear();
        incoming = List.of();
        settled = List.of();
        session.startOver();
        hear(session.state());
    }

    /// Shows that something went wrong that nobody foresaw.
    public void surprise(String code) {
        hear(new SetupState.Broken(code));
    }

    private void watch(CompletableFuture<?> request) {
        var _ =
                request.whenCompleteAsync(
                        (_, surprise) -> {
                            if (surprise != null && !(state.get() instanceof SetupState.Broken)) {
                                surprise(SurpriseCode.of(surprise));
                            }
                        },
                        screen);
    }
}
