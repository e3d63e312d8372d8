package app.mailmend.ui;

import app.mailmend.session.SetupState;
import app.mailmend.ui.help.HelpPage;
import app.mailmend.ui.parts.Announcer;
import app.mailmend.ui.parts.Browser;
import app.mailmend.ui.parts.FileChoice;
import app.mailmend.ui.parts.Look;
import app.mailmend.ui.parts.PageView;
import app.mailmend.ui.parts.Voice;
import app.mailmend.ui.preferences.PreferencesModel;
import app.mailmend.ui.preferences.PreferencesPage;
import app.mailmend.ui.steps.AccountPage;
import app.mailmend.ui.steps.BrokenPage;
import app.mailmend.ui.steps.DonePage;
import app.mailmend.ui.steps.ExplainPage;
import app.mailmend.ui.steps.Page;
import app.mailmend.ui.steps.PracticePage;
import app.mailmend.ui.steps.ReportPage;
import app.mailmend.ui.steps.ResultPage;
import app.mailmend.ui.steps.SettingsPage;
import app.mailmend.ui.steps.SetupModel;
import app.mailmend.ui.steps.TestPage;
import app.mailmend.ui.steps.UnsafePage;
import app.mailmend.wording.PreferencesText;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import javafx.animation.PauseTransition;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import javafx.util.Duration;
import javafx.util.Subscription;
import org.controlsfx.control.NotificationPane;

/// The rail on the left, the page at hand beside it, and what lies over both for a moment.
public final class Shell extends StackPane {

    /// Below this width the rail shows signs only.
    private static final double NARROW = 820;

    /// Below this height the rail moves together.
    private static final double SHORT = 460;

    /// How long a notice stays.
    private static final Duration NOTICE = Duration.seconds(10);

    private final SetupModel model;
    private final Voice voice;
    private final StepRail rail;
    private final HelpFrame help;
    private final Map<Page, PageView> pages = new EnumMap<>(Page.class);
    private final Surroundings surroundings;
    private final NotificationPane notices = new NotificationPane();
    private final PauseTransition notice = new PauseTransition(NOTICE);
    private final PageNotice opened;
    private final BorderPane frame = new BorderPane();
    private final Curtain curtain = new Curtain(frame);
    private final DropTarget drops;
    private final Subscription listening;

    /// What the window around can do.
    ///
    /// @param files asks for files
    /// @param background reads what was dropped onto the window
    /// @param leave closes the window, after a question where something would be lost
    public record Surroundings(
            Browser browser,
            FileChoice files,
            PreferencesModel preferences,
            Executor background,
            Runnable leave) {}

    public Shell(SetupModel model, Voice voice, Surroundings surroundings) {
        this.model = model;
        this.voice = voice;
        this.surroundings = surroundings;
        this.help = new HelpFrame(model, voice, this::view, notices);
        this.rail = new StepRail(model, voice);
        this.opened = new PageNotice(notices, voice, surroundings.browser());
        this.drops = new DropTarget(Platform::runLater, surroundings.background(), this::receive);
        Look.SHELL.on(this);
        frame.setLeft(rail);
        frame.setCenter(help);
        frame.addEventFilter(KeyEvent.KEY_PRESSED, help::steer);
        // In a very low window the help takes the page's room and never pushes the rail away.
        frame.setMinSize(0, 0);
        getChildren().addAll(frame, curtain);
        prepareNotices();
        listening = listen();
        widthProperty()
                .addListener((_, _, width) ->
                        pseudoClassStateChanged(Look.NARROW, width.doubleValue() < NARROW));
        heightProperty()
                .addListener((_, _, height) ->
                        pseudoClassStateChanged(Look.SHORT, height.doubleValue() < SHORT));
        drops.listen(this, this::hint);
        new Shortcuts(model, surroundings.leave(), drops).listen(frame);
        turn();
    }

    private void prepareNotices() {
        notices.setFocusTraversable(false);
        // From the top, so that it never lies over the buttons.
        notices.setShowFromTop(true);
        // It leaves by itself; its own close button has no name for a screen reader.
        notices.setCloseButtonVisible(false);
        notice.setOnFinished(_ -> notices.hide());
    }

    private Subscription listen() {
        return Subscription.combine(
                model.page().subscribe((_, _) -> turn()),
                model.state().subscribe(this::changed),
                model.account().address().subscribe((_, _) -> rail.refresh()),
                help.listen());
    }

    private void changed(SetupState before, SetupState now) {
        refresh();
        if (!model.busy()) {
            stay();
        }
        if (!before.getClass().equals(now.getClass())) {
            land();
        }
    }

    private void turn() {
        notices.setContent(view());
        refresh();
        land();
    }

    /// Gives the keyboard to where it is wanted next. A page has to be in the scene before anything
    /// on it can have it.
    private void land() {
        PageView view = view();
        Platform.runLater(() -> {
            // Without its style a page has no skins yet, and what lies in a scroll pane is not
            // found.
            view.applyCss();
            Node landing = view.landing();
            if (view.equals(notices.getContent()) && landing.getScene() != null) {
                Announcer.arrive(landing, view.heading());
                landing.requestFocus();
            }
        });
    }

    private void tell(String words) {
        notices.getActions().clear();
        notices.show(words);
        notice.playFromStart();
    }

    /// Asks whether to close although something is still running. Asked again, the question that is
    /// there stays.
    void askBeforeClosing(Runnable leave) {
        if (curtain.isAsking()) {
            return;
        }
        ClosingQuestion question =
                new ClosingQuestion(
                        voice, model.state().get(), new ClosingQuestion.Answers(this::stay, leave));
        curtain.ask(question, question.safe());
    }

    private void stay() {
        if (curtain.isAsking()) {
            curtain.lift();
        }
    }

    /// @param dragging whether something is held over the window that could be dropped
    void hint(boolean dragging) {
        if (curtain.isAsking()) {
            return;
        }
        if (dragging && !curtain.isVisible()) {
            curtain.hang(DropHint.of(voice));
        } else if (!dragging) {
            curtain.lift();
        }
    }

    /// What was dropped is explained, or it is said why not.
    void receive(Dropped dropped) {
        if (model.busy()) {
            tell(voice.say(PreferencesText.DROP_BUSY));
            return;
        }
        switch (dropped) {
            case Dropped.Words(String text, boolean whole) -> {
                model.goTo(Page.EXPLAIN);
                model.explaining().take(text);
                if (!whole) {
                    tell(voice.say(PreferencesText.DROP_LONG));
                }
            }
            case Dropped.Reported(Path file) -> model.reports().open(file);
            case Dropped.ReportedText(String text) -> model.reports().openText(text);
            case Dropped.Refused(Dropped.Reason reason) -> tell(voice.say(DropHint.words(reason)));
        }
    }

    private void refresh() {
        view().refresh();
        rail.refresh();
    }

    private PageView view() {
        return pages.computeIfAbsent(model.page().get(), this::withHelp);
    }

    private PageView withHelp(Page page) {
        PageView view = make(page);
        HelpFrame.place(page).ifPresent(_ -> view.addHelp(help.button()));
        return view;
    }

    private PageView make(Page page) {
        return switch (page) {
            case ACCOUNT -> new AccountPage(model, voice);
            case PRACTICE -> new PracticePage(model, voice);
            case EXPLAIN -> new ExplainPage(model, voice, opened::open);
            case REPORT -> new ReportPage(model, voice, opened::open, surroundings.files());
            case SETTINGS -> new SettingsPage(model, voice, opened::open);
            case UNSAFE -> new UnsafePage(model, voice);
            case TEST -> new TestPage(model, voice);
            case RESULT -> new ResultPage(model, voice, opened::open, surroundings.files());
            case DONE ->
                    new DonePage(
                            model,
                            voice,
                            new DonePage.Surroundings(
                                    surroundings.leave(),
                                    new Printing(() -> getScene().getWindow()),
                                    surroundings.files()));
            case HELP -> new HelpPage(model.help(), voice, model::goBack);
            case BROKEN -> new BrokenPage(model, voice);
            case PREFERENCES ->
                    new PreferencesPage(surroundings.preferences(), voice, model::goBack);
        };
    }

    /// The same in another language, with everything as it was left here. This one hears of nothing
    /// any more.
    Shell in(Voice other) {
        listening.unsubscribe();
        // A page for a new password empties the field when it is built.
        String password = model.account().password().get();
        Shell fresh = new Shell(model, other, surroundings);
        pages.forEach(fresh::rebuild);
        model.account().password().set(password);
        return fresh;
    }

    private void rebuild(Page page, PageView old) {
        PageView fresh = pages.computeIfAbsent(page, this::withHelp);
        fresh.refresh();
        new Likeness(old, fresh).carryContent();
    }

    /// What is left to do once this one is in the window.
    ///
    /// @param keyboard what had it; at most one
    void settle(Shell former, List<Node> keyboard) {
        applyCss();
        layout();
        if (former.help.isOpen()) {
            help.toggle();
        }
        Likeness whole = new Likeness(former, this);
        pages.forEach((page, fresh) ->
                Optional.ofNullable(former.pages.get(page))
                        .ifPresent(old -> new Likeness(old, fresh).carryView()));
        Platform.runLater(() -> keyboard.forEach(whole::carryKeyboard));
    }
}
