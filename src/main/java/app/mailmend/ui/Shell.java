package app.mailmend.ui;

import app.mailmend.ui.steps.AccountPage;
import app.mailmend.ui.steps.BrokenPage;
import app.mailmend.ui.steps.Browser;
import app.mailmend.ui.steps.DonePage;
import app.mailmend.ui.steps.ExplainPage;
import app.mailmend.ui.steps.Look;
import app.mailmend.ui.steps.Page;
import app.mailmend.ui.steps.PageView;
import app.mailmend.ui.steps.PracticePage;
import app.mailmend.ui.steps.ResultPage;
import app.mailmend.ui.steps.SettingsPage;
import app.mailmend.ui.steps.SetupModel;
import app.mailmend.ui.steps.TestPage;
import app.mailmend.ui.steps.Voice;
import java.util.EnumMap;
import java.util.Map;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.layout.BorderPane;

/// The rail on the left and the page at hand beside it.
public final class Shell extends BorderPane {

    /// Below this width the rail shows numbers only.
    private static final double NARROW = 820;

    private final SetupModel model;
    private final Voice voice;
    private final StepRail rail;
    private final Map<Page, PageView> pages = new EnumMap<>(Page.class);
    private final Surroundings surroundings;

    /// What the window around can do.
    ///
    /// @param leave closes the window
    public record Surroundings(Browser browser, Runnable leave) {}

    public Shell(SetupModel model, Voice voice, Surroundings surroundings) {
        this.model = model;
        this.voice = voice;
        this.surroundings = surroundings;
        this.rail = new StepRail(model, voice);
        Look.SHELL.on(this);
        setLeft(rail);
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
        setCenter(view());
        refresh();
        land();
    }

    /// Gives the keyboard to where it is wanted next. A page has to be in the scene before anything
    /// on it can have it.
    private void land() {
        PageView view = view();
        Platform.runLater(() -> {
            Node landing = view.landing();
            if (view.equals(getCenter()) && landing.getScene() != null) {
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
            case EXPLAIN -> new ExplainPage(model, voice);
            case SETTINGS -> new SettingsPage(model, voice, surroundings.browser());
            case TEST -> new TestPage(model, voice);
            case RESULT -> new ResultPage(model, voice, surroundings.browser());
            case DONE -> new DonePage(model, voice, surroundings.leave());
            case BROKEN -> new BrokenPage(model, voice);
        };
    }
}
