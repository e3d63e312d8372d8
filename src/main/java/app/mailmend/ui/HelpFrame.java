package app.mailmend.ui;

import app.mailmend.ui.help.HelpModel;
import app.mailmend.ui.help.HelpPanel;
import app.mailmend.ui.parts.Look;
import app.mailmend.ui.parts.PageView;
import app.mailmend.ui.parts.Parts;
import app.mailmend.ui.parts.Voice;
import app.mailmend.ui.steps.Page;
import app.mailmend.ui.steps.SetupModel;
import app.mailmend.wording.HelpText;
import app.mailmend.wording.HelpWords.Place;
import atlantafx.base.theme.Styles;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.util.Subscription;
import org.kordamp.ikonli.feather.Feather;

/// The page at hand, and beside it the help for it: at the right, below where there is little room,
/// in its place where there is hardly any. The keyboard goes into the help when it opens, and back
/// where it was when it closes.
final class HelpFrame extends BorderPane {

    /// Below this width the help stands under the page.
    private static final double NARROW = 660;

    private static final double PANEL_WIDTH = 300;

    /// Below this height there is room for the page or for the help, and not for both.
    private static final double LOW = 420;

    /// The share of the height that the help takes under a page.
    private static final double PANEL_SHARE = 0.42;

    private final SetupModel model;
    private final Voice voice;
    private final Supplier<PageView> page;
    private final HelpPanel panel;
    private final Node content;
    private List<Node> before = List.of();

    /// @param page the page at hand
    /// @param content what shows the page
    HelpFrame(SetupModel model, Voice voice, Supplier<PageView> page, Node content) {
        this.model = model;
        this.voice = voice;
        this.page = page;
        HelpModel help = model.help();
        panel = new HelpPanel(voice, this::close, help::show);
        this.content = content;
        setMinSize(0, 0);
        setCenter(content);
        widthProperty().addListener(_ -> arrange());
        heightProperty().addListener(_ -> arrange());
    }

    /// Follows the pages, until it is told not to any more.
    Subscription listen() {
        return model.page().subscribe((_, to) -> turn(to));
    }

    /// The help for a page; none for the help itself.
    static Optional<Place> place(Page page) {
        return switch (page) {
            case ACCOUNT -> Optional.of(Place.ACCOUNT);
            case PRACTICE -> Optional.of(Place.PRACTICE);
            case EXPLAIN -> Optional.of(Place.EXPLAIN);
            case REPORT -> Optional.of(Place.REPORT);
            case SETTINGS -> Optional.of(Place.SETTINGS);
            case UNSAFE -> Optional.of(Place.UNSAFE);
            case TEST -> Optional.of(Place.TEST);
            case RESULT -> Optional.of(Place.RESULT);
            case DONE -> Optional.of(Place.DONE);
            case BROKEN -> Optional.of(Place.BROKEN);
            case PREFERENCES -> Optional.of(Place.PREFERENCES);
            case HELP -> Optional.empty();
        };
    }

    /// The button for the head of a page.
    Button button() {
        Button button = Look.HELP_BUTTON.on(new Button(voice.say(HelpText.HELP_TITLE)));
        button.setGraphic(Parts.icon(Feather.HELP_CIRCLE));
        button.setId("page-help");
        button.getStyleClass().add(Styles.FLAT);
        button.setMinWidth(USE_PREF_SIZE);
        button.setAccessibleText(voice.say(HelpText.HELP_OPEN));
        button.setOnAction(_ -> toggle());
        return button;
    }

    private void turn(Page to) {
        if (to == Page.HELP) {
            remove();
        }
        if (isOpen()) {
            place(to).ifPresent(panel::show);
        }
    }

    /// F1 opens and closes the help; ESC closes it before it does anything else.
    void steer(KeyEvent key) {
        if (key.getCode() == KeyCode.F1) {
            toggle();
            key.consume();
        } else if (key.getCode() == KeyCode.ESCAPE && isOpen()) {
            close();
            key.consume();
        }
    }

    boolean isOpen() {
        return panel.getParent() != null;
    }

    void toggle() {
        if (isOpen()) {
            close();
        } else {
            place(model.page().get()).ifPresent(this::open);
        }
    }

    private void open(Place place) {
        before = Optional.ofNullable(getScene().getFocusOwner()).stream().toList();
        panel.show(place);
        change(this::arrangeOpen);
        panel.landing().requestFocus();
    }

    private void close() {
        boolean hadKeyboard = Parts.keyboardWithin(panel).isPresent();
        change(this::remove);
        if (hadKeyboard) {
            before.stream()
                    .filter(node -> node.getScene() != null && !node.isDisabled())
                    .findFirst()
                    .orElseGet(() -> page.get().landing())
                    .requestFocus();
        }
    }

    private void remove() {
        setRight(null);
        setBottom(null);
        setCenter(content);
    }

    private void change(Runnable arrange) {
        page.get()
                .makeRoom(() -> {
                    arrange.run();
                    applyCss();
                    layout();
                });
    }

    private void arrange() {
        if (isOpen()) {
            arrangeOpen();
        }
    }

    private void arrangeOpen() {
        boolean below = getWidth() < NARROW;
        boolean alone = below && getHeight() < LOW;
        panel.setPrefWidth(below ? USE_COMPUTED_SIZE : PANEL_WIDTH);
        panel.setPrefHeight(below ? PANEL_SHARE * getHeight() : USE_COMPUTED_SIZE);
        panel.pseudoClassStateChanged(Look.BELOW, below);
        if (!panel.equals(alone ? getCenter() : below ? getBottom() : getRight())) {
            boolean reading = alone || Parts.keyboardWithin(panel).isPresent();
            remove();
            if (alone) {
                setCenter(panel);
            } else if (below) {
                setBottom(panel);
            } else {
                setRight(panel);
            }
            if (reading) {
                panel.landing().requestFocus();
            }
        }
    }
}
