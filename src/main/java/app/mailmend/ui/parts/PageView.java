package app.mailmend.ui.parts;

import atlantafx.base.theme.Styles;
import java.util.List;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// The frame of a page: a heading, content that scrolls, and the actions below. What a page shows
/// follows from the model each time it is refreshed.
public abstract class PageView extends BorderPane {

    private static final double READABLE_WIDTH = 720;

    /// What is left above a part that is scrolled to, in pixels.
    private static final double MARGIN = 16;

    private final Label title = Parts.text("", Look.PAGE_TITLE);
    private final Label lead = Parts.text("", Look.PAGE_LEAD);
    private final HBox head = Look.PAGE_HEAD.on(new HBox(16));
    private final VBox body = new VBox(20);
    private final VBox content = new VBox(24);
    private final ScrollPane scroll = new ScrollPane(content);
    private final FlowPane actions = Look.PAGE_ACTIONS.on(new FlowPane(12, 8));

    protected PageView() {
        Look.PAGE.on(this);
        VBox words = new VBox(6, title, lead);
        HBox.setHgrow(words, Priority.ALWAYS);
        head.getChildren().add(words);
        content.getChildren().addAll(head, body);
        content.setMaxWidth(READABLE_WIDTH);
        Look.PAGE_SCROLL.on(scroll);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setFocusTraversable(false);
        // The keyboard may have landed below what is seen; whoever uses it wants to see where.
        addEventFilter(
                KeyEvent.KEY_PRESSED,
                _ -> Parts.keyboardWithin(content).ifPresent(this::keepInSight));
        setCenter(scroll);
        setBottom(actions);
    }

    /// Brings the page in line with the model.
    public abstract void refresh();

    /// Where the keyboard is when the page appears.
    public abstract Node landing();

    /// The title and what stands below it, to be read out.
    public final String heading() {
        return (title.getText() + ". " + lead.getText()).strip();
    }

    protected final void head(String newTitle, String newLead) {
        title.setText(newTitle);
        lead.setText(newLead);
        Parts.show(lead, !newLead.isEmpty());
    }

    /// Puts the way to the help beside the heading.
    public final void addHelp(Button help) {
        head.getChildren().add(help);
    }

    /// Changes the room that the page has, without moving what has the keyboard.
    ///
    /// @param change lays the surroundings of the page out, too
    public final void makeRoom(Runnable change) {
        Parts.keyboardWithin(content).ifPresentOrElse(part -> keepInPlace(part, change), change);
    }

    protected final void body(Node... content) {
        body.getChildren().setAll(content);
    }

    protected final void body(List<? extends Node> content) {
        body.getChildren().setAll(content);
    }

    /// Changes the page without moving one part of it under the person's hand, as far as there is
    /// room to scroll.
    protected final void keepInPlace(Node part, Runnable change) {
        double before = part.localToScene(0, 0).getY();
        change.run();
        applyCss();
        layout();
        double moved = part.localToScene(0, 0).getY() - before;
        double range = content.getHeight() - scroll.getViewportBounds().getHeight();
        if (range > 0) {
            scroll.setVvalue(Math.clamp(scroll.getVvalue() + moved / range, 0, 1));
        }
    }

    /// Scrolls so far that a part of the page is seen from its top.
    protected final void reveal(Node part) {
        applyCss();
        layout();
        double top = part.localToScene(0, 0).getY() - content.localToScene(0, 0).getY();
        double range = content.getHeight() - scroll.getViewportBounds().getHeight();
        if (range > 0 && part.getScene() != null) {
            scroll.setVvalue(Math.clamp((top - MARGIN) / range, 0, 1));
        }
    }

    /// Scrolls as little as it takes to see a part of the page; of a part that is too high, its
    /// top.
    private void keepInSight(Node part) {
        double seen = scroll.getViewportBounds().getHeight();
        double range = content.getHeight() - seen;
        Bounds place = content.sceneToLocal(part.localToScene(part.getLayoutBounds()));
        double top = scroll.getVvalue() * range;
        if (range > 0 && (place.getMinY() < top || place.getMaxY() > top + seen)) {
            double margin = Math.clamp((seen - place.getHeight()) / 2, 0, MARGIN);
            boolean below = place.getMaxY() > top + seen && place.getHeight() <= seen;
            double wanted = below ? place.getMaxY() + margin - seen : place.getMinY() - margin;
            scroll.setVvalue(Math.clamp(wanted / range, 0, 1));
        }
    }

    /// Shows the page from its beginning.
    protected final void top() {
        scroll.setVvalue(0);
    }

    /// @param buttons back first, the primary one last
    protected final void actions(List<Button> buttons) {
        // A button that is put in once more would lose the keyboard.
        if (!actions.getChildren().equals(buttons)) {
            actions.getChildren().setAll(buttons);
        }
    }

    /// The one button that ENTER presses.
    protected static Button primary(Button button) {
        button.setDefaultButton(true);
        button.getStyleClass().add(Styles.ACCENT);
        button.setMinWidth(Region.USE_PREF_SIZE);
        return button;
    }

    /// The button that ESC presses.
    protected static Button cancelling(Button button) {
        button.setCancelButton(true);
        return button;
    }
}
