package app.mailmend.ui;

import app.mailmend.ui.parts.Browser;
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
import java.util.EnumMap;
import java.util.Map;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.layout.BorderPane;
import org.controlsfx.control.NotificationPane;

/// The rail on the left and the page at hand beside it.
public final class Shell extends BorderPane {

    /// Below this width the rail shows numbers only.
    private static final double NARROW = 820;

    private final SetupModel model;
    private final Voice voice;
    private final StepRail rail;
    private final Map<Page, PageView> pages = new EnumMap<>(Page.class);
    private final Surroundings surroundings;
    private final NotificationPane notices = new NotificationPane();
    private final PageNotice opened;

    /// What the window around can do.
    ///
    /// @param leave closes the window
    public record Surroundings(Browser browser, Runnable leave) {}

    public Shell(SetupModel model, Voice voice, Surroundings surroundings) {
        this.model = model;
        this.voice = voice;
        this.surroundings = surroundings;
        this.rail = new StepRail(model, voice);
        this.opened = new PageNotice(notices, voice, surroundings.browser());
        Look.SHELL.on(this);
        setLeft(rail);
        notices.setFocusTraversable(false);
        // From the top, so that it never lies over the buttons.
        notices.setShowFromTop(true);
        // It leaves by itself; its own close button has no name for a screen reader.
        notices.setCloseButtonVisible(false);
        setCenter(notices);
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

    private void refresh() {
        view().refresh();
        rail.refresh();
    }

    private PageView view() {
        return pages.computeIfAbsent(model.page().get(), this::make);
    }

    private PageView make(Page page) {
        return switch (page) {
            case ACCOUNT -> new AccountPage(model, voice);
            case PRACTICE -> new PracticePage(model, voice);
            case EXPLAIN -> new ExplainPage(model, voice, opened::open);
            case SETTINGS -> new SettingsPage(model, voice, opened::open);
            case UNSAFE -> new UnsafePage(model, voice);
            case TEST -> new TestPage(model, voice);
            case RESULT -> new ResultPage(model, voice, opened::open);
            case DONE -> new DonePage(model, voice, surroundings.leave());
            case BROKEN -> new BrokenPage(model, voice);
        };
    }
}
