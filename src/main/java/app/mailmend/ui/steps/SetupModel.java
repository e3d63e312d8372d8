package app.mailmend.ui.steps;

import app.mailmend.account.EmailAddress;
import app.mailmend.account.LoginName;
import app.mailmend.evidence.DiscoveryRun;
import app.mailmend.evidence.Question;
import app.mailmend.practice.PracticeAccount;
import app.mailmend.session.CheckGoals;
import app.mailmend.session.CheckReport;
import app.mailmend.session.SetupSession;
import app.mailmend.session.SetupState;
import app.mailmend.settings.Fingerprint;
import app.mailmend.settings.SettingsChange;
import app.mailmend.settings.SignIn;
import app.mailmend.settings.SubmissionSettings;
import app.mailmend.ui.help.HelpModel;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// The set-up as the window sees it: the session's one state, the page that follows from it, and
/// the requests that buttons make. Needs no toolkit; belongs to one thread, the screen's.
public final class SetupModel {

    private final SetupSession session;
    private final AccountModel account;
    private final Requests requests;
    private final SearchModel search = new SearchModel();
    private final Proofs proofs = new Proofs();
    private final Heard heard = new Heard();
    private final ReadOnlyObjectWrapper<SetupState> state;
    private final Pages pages = new Pages();
    private final PracticeModel practice;
    private final ExplainModel explaining;
    private final Inquiry inquiry;
    private final Orders orders;
    private final ReportModel reports;
    private final HelpModel help;
    private final Surprises surprises;

    /// @param screen runs what changes the screen, in order
    /// @param background runs what takes a second or two
    public SetupModel(SetupSession session, Executor screen, Executor background) {
        this.session = session;
        this.account =
                new AccountModel(
                        typed -> LookUp.of(session, typed), new Latest(screen, background));
        this.practice = new PracticeModel(account, session::practice, screen, background);
        this.requests = new Requests(account, session::practiceNetwork);
        this.explaining =
                new ExplainModel(
                        session, () -> account.recognition().get(), new Latest(screen, background));
        this.inquiry =
                new Inquiry(
                        session,
                        judged -> hear(new SetupState.Checked(judged.report()), judged.next()),
                        new Latest(screen, background));
        this.orders = new Orders(screen, this::surprise);
        this.reports = new ReportModel(session, () -> goTo(Page.REPORT), screen, background);
        this.help = new HelpModel(() -> goTo(Page.HELP), screen, background);
        this.surprises = new Surprises(screen, background);
        this.state = new ReadOnlyObjectWrapper<>(session.state());
        session.listen(next -> {
            List<Question> raised = inquiry.next(next);
            screen.execute(() -> hear(next, raised));
        });
    }

    public ReadOnlyObjectProperty<SetupState> state() {
        return state.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Page> page() {
        return pages.shown();
    }

    /// Where the set-up stands on the rail, whatever page lies over it.
    public Page.Step step() {
        return pages.below().step();
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

    public HelpModel help() {
        return help;
    }

    public Surprises surprises() {
        return surprises;
    }

    /// @param raised the question about a check that is over; at most one
    private void hear(SetupState next, List<Question> raised) {
        surprises.hear(next, pages.shown().get(), state.get());
        heard.add(next);
        orders.answered();
        search.hear(next, requests::choices);
        Page follow = Ways.following(next);
        if (next instanceof SetupState.Checked(CheckReport report)) {
            proofs.hear(report);
            inquiry.hear(report, raised);
            if (follow == Page.DONE) {
                settle(report.next(), Settled.Proof.SENT);
            }
        }
        state.set(next);
        pages.follow(follow);
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
        return wanted.isAside() || (busy() ? wanted == pages.below() : Ways.open(this, wanted));
    }

    public void goTo(Page wanted) {
        if (reachable(wanted)) {
            pages.open(wanted);
        }
    }

    /// Where one came from: below a page that lies over the set-up, otherwise a step back.
    public void goBack() {
        if (pages.shown().get().isAside()) {
            pages.close();
        } else {
            Ways.back(this, pages.below()).ifPresent(this::goTo);
        }
    }

    /// Looks for the settings of the address typed. Does nothing while the address is not one.
    public void detect() {
        if (busy() || orders.unanswered() || !account.complete()) {
            return;
        }
        heard.forget();
        proofs.forget();
        search.begin();
        requests.forgetChoices();
        account.checkedAddress()
                .toOptional()
                .map(requests::detect)
                .ifPresent(request -> orders.place(() -> session.detect(request)));
    }

    /// Ends the search if it still goes on, and does something then.
    private void endSearch(Runnable next) {
        orders.endSearch(state.get(), session::cancel, next);
    }

    /// Goes on with a card. Where the person still has to consent, nothing happens; where there is
    /// a warning to read, that comes first.
    public void use(Choice choice) {
        if (search.wantsConsent(choice)) {
            return;
        }
        search.choose(choice);
        if (search.wantsWarning(choice)) {
            endSearch(() -> pages.open(Page.UNSAFE));
        } else if (choice.needsBrowser()) {
            endSearch(() -> finish(choice.settings(), Settled.Proof.FOUND));
        } else {
            test(choice.settings());
        }
    }

    /// Goes back to the address with another one filled in.
    public void correct(EmailAddress meant) {
        endSearch(() -> {
            account.address().set(meant.wire());
            pages.open(Page.ACCOUNT);
        });
    }

    /// Tests settings and looks for better ones if they do not work. Nothing is sent. A search that
    /// still goes on ends.
    public void test(SubmissionSettings settings) {
        endSearch(() -> check(settings, Requests.FIX));
    }

    /// Sends one message to oneself with settings that work.
    public void send(SubmissionSettings settings) {
        check(settings, Requests.SEND);
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
                .filter(_ -> !busy() && !orders.unanswered())
                .map(found -> requests.check(found, settings, goals))
                .ifPresent(request -> orders.place(() -> session.check(request)));
    }

    /// Ends with settings as they are: tested if a test went through, otherwise only found.
    public void finish(SubmissionSettings settings, Settled.Proof proof) {
        settle(settings, proof);
        pages.open(Page.DONE);
    }

    private void settle(SubmissionSettings settings, Settled.Proof proof) {
        proofs.settle(
                settings,
                discovery().map(run -> requests.incoming(run, settings)).orElse(List.of()),
                proof,
                report().map(CheckReport::delivery).orElse(List.of()));
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

    /// The way from an error message to the test: what the message says about the account is filled
    /// in where nothing was typed.
    public void testForReal() {
        account.carry(explaining.mentions());
        search.manual().carry(explaining.mentions());
        pages.open(Page.ACCOUNT);
    }

    /// The way from a report to the test of the same settings, with everything but the secret.
    public void testReported() {
        reports.carryTo(account, search.manual());
        pages.open(Page.ACCOUNT);
    }

    /// Starts the practice provider off the screen's thread and shows its accounts.
    public void practise() {
        practice.start();
        pages.open(Page.PRACTICE);
    }

    public void choose(PracticeAccount chosen) {
        account.practise(chosen);
        pages.open(Page.ACCOUNT);
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
        hear(session.state(), List.of());
    }

    /// Shows that something went wrong that nobody foresaw.
    public void surprise(Throwable surprise) {
        hear(surprises.thrown(surprise), List.of());
    }

    /// Goes on where the surprise came, where that is possible.
    public void goOn() {
        surprises
                .calm()
                .ifPresent(stand -> {
                    state.set(stand.state());
                    pages.open(stand.page());
                });
    }
}
