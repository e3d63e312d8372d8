package app.mailmend.ui;

import app.mailmend.ui.parts.Look;
import java.util.List;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/// Lies over the whole window with one thing to say. What is below it can neither be clicked nor
/// reached by the keyboard meanwhile.
final class Curtain extends StackPane {

    private final Node covered;
    private List<Node> before = List.of();
    private List<Button> safe = List.of();

    /// @param covered what it lies over
    Curtain(Node covered) {
        this.covered = covered;
        Look.CURTAIN.on(this);
        setVisible(false);
        addEventFilter(KeyEvent.KEY_PRESSED, this::answer);
    }

    /// Whether a question waits for its answer.
    boolean isAsking() {
        return !safe.isEmpty();
    }

    /// Shows something that only hangs there, and lets everything through.
    void hang(Node words) {
        put(words);
        setMouseTransparent(true);
    }

    /// Asks something that has to be answered first.
    ///
    /// @param safely has the keyboard, and is what ESC presses
    void ask(Node question, Button safely) {
        before =
                Stream.ofNullable(covered.getScene())
                        .flatMap(scene -> Stream.ofNullable(scene.getFocusOwner()))
                        .toList();
        put(question);
        setMouseTransparent(false);
        covered.setDisable(true);
        safe = List.of(safely);
        safely.requestFocus();
    }

    private void put(Node content) {
        if (content instanceof Region region) {
            region.setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        }
        getChildren().setAll(content);
        setVisible(true);
    }

    /// The page below keeps its own buttons for ENTER and ESC.
    private void answer(KeyEvent key) {
        if (key.getCode() == KeyCode.ESCAPE) {
            safe.forEach(Button::fire);
            key.consume();
        } else if (key.getCode() == KeyCode.ENTER && key.getTarget() instanceof Button button) {
            button.fire();
            key.consume();
        }
    }

    /// Gives everything back as it was.
    void lift() {
        getChildren().clear();
        setVisible(false);
        safe = List.of();
        covered.setDisable(false);
        before.forEach(Node::requestFocus);
        before = List.of();
    }
}
