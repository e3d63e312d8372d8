package app.mailmend.ui;

import app.mailmend.ui.help.HelpPage;
import app.mailmend.ui.parts.Browser;
import app.mailmend.ui.parts.Clipping;
import app.mailmend.ui.parts.Look;
import app.mailmend.ui.parts.PageView;
import app.mailmend.ui.parts.Voice;
import app.mailmend.ui.steps.AccountPage;
import app.mailmend.ui.steps.BrokenPage;
import app.mailmend.ui.steps.DonePage;
import app.mailmend.ui.steps.ExplainPage;
import app.mailmend.ui.steps.Page;
import app.mailmend.ui.steps.PracticePage;
import app.mailmend.ui.steps.ResultPage;
import app.mailmend.ui.steps.SettingsPage;
import app.mailmend.ui.steps.SetupModel;
import app.mailmend.ui.steps.TestPage;
import app.mailmend.ui.steps.UnsafePage;
import app.mailmend.wording.WindowText;
import java.net.URI;
import java.util.EnumMap;
import java.util.Map;
import javafx.animation.PauseTransition;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.util.Duration;
import org.controlsfx.control.NotificationPane;
import org.controlsfx.control.action.Action;

/// The rail on the left and the page at hand beside it.
public final class Shell extends BorderPane {

    /// Below this width the rail shows numbers only.
    private static final double NARROW = 820;

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

    /// What the window around can do.
    ///
    /// @param leave closes the window
    public record Surroundings(Browser browser, Runnable leave) {}

    public Shell(SetupModel model, Voice voice, Surroundings surroundings) {
        this.model = model;
        this.voice = voice;
        this.surroundings = surroundings;
        this.help = new HelpFrame(model, voice, this::view, notices);
        this.rail = new StepRail(model, voice, help::openAll);
        Look.SHELL.on(this);
        setLeft(rail);
        notices.setFocusTraversable(false);
        // From the top, so that it never lies over the buttons.
        notices.setShowFromTop(true);
        // It leaves by itself; its own close button has no name for a screen reader.
        notices.setCloseButtonVisible(false);
        notice.setOnFinished(_ -> notices.hide());
        setCenter(help);
        addEventFilter(KeyEvent.KEY_PRESSED, help::steer);
        var _ = help.listen();
        model.page().addListener(_ -> turn());
        model.state()
                .addListener((_, before, now) -> {
                    refresh();
                    if (!before.getClass().equals(now.getClass())) {
                        land();
                    }
                });
        model.account().address().addListener(_ -> rail.refresh());
        widthProperty()
                .addListener((_, _, width) ->
                        pseudoClassStateChanged(Look.NARROW, width.doubleValue() < NARROW));
        turn();
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
                landing.requestFocus();
            }
        });
    }

    /// Not every computer has a browser that opens, so the address can be copied as well.
    private void openPage(URI page) {
        surroundings.browser().open(page);
        String copyAddress = voice.say(WindowText.BROWSER_COPY);
        notices.getActions().setAll(new Action(copyAddress, _ -> Clipping.copy(page.toString())));
        notices.show(voice.say(WindowText.BROWSER_OPENED, page.toString()));
        notice.playFromStart();
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
            case EXPLAIN -> new ExplainPage(model, voice, this::openPage);
            case SETTINGS -> new SettingsPage(model, voice, this::openPage);
            case UNSAFE -> new UnsafePage(model, voice);
            case TEST -> new TestPage(model, voice);
            case RESULT -> new ResultPage(model, voice, this::openPage);
            case DONE ->
                    new DonePage(
                            model,
                            voice,
                            new DonePage.Surroundings(
                                    surroundings.leave(),
                                    new Printing(() -> getScene().getWindow())));
            case HELP -> new HelpPage(model.help(), voice, help::leaveHelp);
            case BROKEN -> new BrokenPage(model, voice);
        };
    }
}
