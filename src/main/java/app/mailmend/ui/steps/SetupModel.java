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
    private final HelpModel help;
    private final Surprises surprises;
    private List<Runnable> afterSearch = List.of();

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
        this.help = new HelpModel(() -> goTo(Page.HELP), screen, background);
        this.surprises = new Surprises(screen, background);
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

    public HelpModel help() {
        return help;
    }

    public Surprises surprises() {
        return surprises;
    }

    private void hear(SetupState next) {
        surprises.hear(next, page.get(), state.get());
        heard.add(next);
        search.hear(next, requests::choices);
        Page follow = Ways.following(next);
        if (next instanceof SetupState.Checked(CheckReport report)) {
            proofs.hear(report);
            inquiry.hear(report);
            if (follow == Page.DONE) {
                settle(report.next(), Settled.Proof.SENT);
            }
        }
        state.set(next);
        page.set(follow);
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
                .ifPresent(request -> watch(session.detect(request), this::searchEnded));
    }

    /// Ends the search if it still goes on, and does something then.
    private void endSearch(Runnable next) {
        if (state.get() instanceof SetupState.Searching) {
            afterSearch = List.of(next);
            session.cancel();
        } else {
            next.run();
        }
    }

    private void searchEnded() {
        List<Runnable> waiting = afterSearch;
        afterSearch = List.of();
        waiting.forEach(Runnable::run);
    }

    /// Goes on with a card. Where the person still has to consent, nothing happens; where there is
    /// a warning to read, that comes first.
    public void use(Choice choice) {
        if (search.wantsConsent(choice)) {
            return;
        }
        search.choose(choice);
        if (search.wantsWarning(choice)) {
            endSearch(() -> page.set(Page.UNSAFE));
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
            page.set(Page.ACCOUNT);
        });
    }

    /// Tests settings and looks for better ones if they do not work. Nothing is sent. A search that
    /// still goes on ends.
    public void test(SubmissionSettings settings) {
        endSearch(() -> check(settings, FIX));
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
        heard.forget();
        proofs.forget();
        search.forget();
        session.startOver();
        hear(session.state());
    }

    /// Shows that something went wrong that nobody foresaw.
    public void surprise(Throwable surprise) {
        hear(surprises.thrown(surprise));
    }

    /// Goes on where the surprise came, where that is possible.
    public void goOn() {
        surprises
                .calm()
                .ifPresent(stand -> {
                    state.set(stand.state());
                    page.set(stand.page());
                });
    }

    private void watch(CompletableFuture<?> request, Runnable then) {
        var _ =
                request.whenCompleteAsync(
                        (_, surprise) -> {
                            if (surprise == null) {
                                then.run();
                            } else {
                                surprise(surprise);
                            }
                        },
                        screen);
    }
}
