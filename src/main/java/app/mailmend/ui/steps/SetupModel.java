package app.mailmend.ui.steps;

import app.mailmend.account.EmailAddress;
import app.mailmend.account.LoginName;
import app.mailmend.evidence.DiscoveryRun;
import app.mailmend.evidence.Question;
import app.mailmend.practice.PracticeAccount;
import app.mailmend.session.CheckGoals;
import app.mailmend.session.CheckReport;
import app.mailmend.session.Conclusion;
import app.mailmend.session.SetupSession;
import app.mailmend.session.SetupState;
import app.mailmend.session.SurpriseCode;
import app.mailmend.settings.Fingerprint;
import app.mailmend.settings.SettingsChange;
import app.mailmend.settings.SignIn;
import app.mailmend.settings.SubmissionSettings;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// The set-up as the window sees it: the session's one state, the page that follows from it, and
/// the requests that buttons make. Needs no toolkit; belongs to one thread, the screen's.
public final class SetupModel {

    private static final CheckGoals FIX = new CheckGoals(true, false, false, true);
    private static final CheckGoals SEND = new CheckGoals(false, true, true);

    private final SetupSession session;
    private final Executor screen;
    private final AccountModel account;
    private final Requests requests;
    private final SearchModel search = new SearchModel();
    private final Proofs proofs = new Proofs();
    private final Heard heard = new Heard();
    private final ReadOnlyObjectWrapper<SetupState> state;
    private final ReadOnlyObjectWrapper<Page> page = new ReadOnlyObjectWrapper<>(Page.ACCOUNT);
    private final PracticeModel practice;
    private final ExplainModel explaining;
    private final Inquiry inquiry;
    private final AfterSearch afterSearch;
    private final ReportModel reports;

    /// @param screen runs what changes the screen, in order
    /// @param background runs what takes a second or two
    public SetupModel(SetupSession session, Executor screen, Executor background) {
        this.session = session;
        this.screen = screen;
        this.account =
                new AccountModel(
                        typed -> Recognition.of(session.recognise(typed)), session::suggestion);
        this.practice = new PracticeModel(account, session::practice, screen, background);
        this.requests = new Requests(account, session::practiceNetwork);
        this.explaining =
                new ExplainModel(session, () -> account.recognition().get(), screen, background);
        this.inquiry = new Inquiry(session);
        this.afterSearch = new AfterSearch(session);
        this.reports = new ReportModel(session, () -> goTo(Page.REPORT), screen, background);
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

    public PracticeModel practice() {
        return practice;
    }

    public AccountModel account() {
        return account;
    }

    public ManualModel manual() {
        return search.manual();
    }

    public SearchModel search() {
        return search;
    }

    public ExplainModel explaining() {
        return explaining;
    }

    public Inquiry inquiry() {
        return inquiry;
    }

    public ReportModel reports() {
        return reports;
    }

    private void hear(SetupState next) {
        heard.add(next);
        Page follow =
                switch (next) {
                    case SetupState.Start() -> Page.ACCOUNT;
                    case SetupState.Searching(DiscoveryRun run) -> {
                        search.soFar(run.address(), requests.choices(run));
                        yield Page.SETTINGS;
                    }
                    case SetupState.Found(DiscoveryRun run) -> {
                        search.over(run.address(), requests.choices(run), run.rivals());
                        yield Page.SETTINGS;
                    }
                    case SetupState.Testing _, SetupState.TestingIncoming _ -> Page.TEST;
                    case SetupState.Checked(CheckReport report) -> after(report);
                    case SetupState.Broken _ -> Page.BROKEN;
                };
        state.set(next);
        page.set(follow);
    }

    private Page after(CheckReport report) {
        proofs.hear(report);
        inquiry.hear(report);
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

    /// The search that was last finished.
    public Optional<DiscoveryRun> discovery() {
        return heard.last(SetupState.Found.class).map(SetupState.Found::discovery);
    }

    /// The test that was last finished.
    public Optional<CheckReport> report() {
        return heard.last(SetupState.Checked.class).map(SetupState.Checked::report);
    }

    public Optional<Settled> settled() {
        return proofs.settled();
    }

    public boolean busy() {
        return Heard.isBusy(state.get());
    }

    /// Whether one can go there without losing or inventing anything.
    public boolean reachable(Page wanted) {
        return busy() ? wanted == page.get() : Ways.open(this, wanted);
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
        heard.forget();
        proofs.forget();
        search.begin();
        requests.forgetChoices();
        account.checkedAddress()
                .toOptional()
                .map(requests::detect)
                .ifPresent(request -> watch(session.detect(request), afterSearch::over));
    }

    /// Goes on with a card. Where the person still has to consent, nothing happens; where there is
    /// a warning to read, that comes first.
    public void use(Choice choice) {
        if (search.wantsConsent(choice)) {
            return;
        }
        search.choose(choice);
        if (search.wantsWarning(choice)) {
            afterSearch.then(state.get(), () -> page.set(Page.UNSAFE));
        } else if (choice.needsBrowser()) {
            afterSearch.then(state.get(), () -> finish(choice.settings(), Settled.Proof.FOUND));
        } else {
            test(choice.settings());
        }
    }

    /// Goes back to the address with another one filled in.
    public void correct(EmailAddress meant) {
        afterSearch.then(
                state.get(),
                () -> {
                    account.address().set(meant.wire());
                    page.set(Page.ACCOUNT);
                });
    }

    /// Tests settings and looks for better ones if they do not work. Nothing is sent. A search that
    /// still goes on ends.
    public void test(SubmissionSettings settings) {
        afterSearch.then(state.get(), () -> check(settings, FIX));
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
                .ifPresent(request -> watch(session.check(request), () -> {}));
    }

    /// Ends with settings as they are: tested if a test went through, otherwise only found.
    public void finish(SubmissionSettings settings, Settled.Proof proof) {
        settle(settings, proof);
        page.set(Page.DONE);
    }

    private void settle(SubmissionSettings settings, Settled.Proof proof) {
        proofs.settle(
                new Settled(
                        settings,
                        discovery().map(run -> requests.incoming(run, settings)).orElse(List.of()),
                        proofs.fetched(),
                        proof,
                        report().map(CheckReport::delivery).orElse(List.of())));
    }

    /// The failed test once more, with another sender address.
    public void testFrom(EmailAddress sender) {
        useSender(sender);
        testAgain();
    }

    /// From now on, messages come from this address.
    public void useSender(EmailAddress sender) {
        requests.sendFrom(sender);
    }

    /// The failed test once more, signing in under another name with what stands in the password
    /// field now.
    public void testAs(LoginName name) {
        SettingsChange change = new SettingsChange.UseSignIn(new SignIn.WithPassword(name));
        report().map(report -> report.next().with(change)).ifPresent(this::test);
    }

    /// A reply to a question about the last check changes at once what is likeliest.
    public void reply(Question question, QuestionModel.Reply reply) {
        inquiry.reply(question, reply).ifPresent(judged -> hear(new SetupState.Checked(judged)));
    }

    /// The way from an error message to the test: what the message says about the account is filled
    /// in where nothing was typed.
    public void testForReal() {
        account.carry(explaining.mentions());
        search.manual().carry(explaining.mentions());
        page.set(Page.ACCOUNT);
    }

    /// The way from a report to the test of the same settings, with everything but the secret.
    public void testReported() {
        reports.carryTo(account, search.manual());
        page.set(Page.ACCOUNT);
    }

    /// Starts the practice provider off the screen's thread and shows its accounts.
    public void practise() {
        practice.start();
        page.set(Page.PRACTICE);
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
        requests.forgetChoices();
        account.clear();
        explaining.forget();
        reports.forget();
        heard.forget();
        proofs.forget();
        search.forget();
        session.startOver();
        hear(session.state());
    }

    /// Shows that something went wrong that nobody foresaw.
    public void surprise(String code) {
        hear(new SetupState.Broken(code));
    }

    private void watch(CompletableFuture<?> request, Runnable then) {
        var _ =
                request.whenCompleteAsync(
                        (_, surprise) -> {
                            if (surprise == null) {
                                then.run();
                            } else if (!(state.get() instanceof SetupState.Broken)) {
                                surprise(SurpriseCode.of(surprise));
                            }
                        },
                        screen);
    }
}
