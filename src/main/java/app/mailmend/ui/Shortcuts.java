package app.mailmend.ui;

import app.mailmend.ui.steps.Page;
import app.mailmend.ui.steps.SetupModel;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;

/// The keys that work on every page. What a field does with a key comes first.
final class Shortcuts {

    private final Map<KeyCombination, Runnable> keys;

    /// @param leave closes the window
    Shortcuts(SetupModel model, Runnable leave, DropTarget drops) {
        keys =
                Map.of(
                        with(KeyCode.COMMA),
                        () -> model.goTo(Page.PREFERENCES),
                        with(KeyCode.W),
                        leave,
                        with(KeyCode.Q),
                        leave,
                        with(KeyCode.V),
                        () -> drops.take(Clipboard.getSystemClipboard()),
                        new KeyCodeCombination(KeyCode.LEFT, KeyCombination.ALT_DOWN),
                        model::goBack);
    }

    private static KeyCombination with(KeyCode code) {
        return new KeyCodeCombination(code, KeyCombination.SHORTCUT_DOWN);
    }

    void listen(Node area) {
        area.addEventHandler(
                KeyEvent.KEY_PRESSED,
                pressed ->
                        keys.forEach((combination, action) -> {
                            if (combination.match(pressed) && !pressed.isConsumed()) {
                                pressed.consume();
                                action.run();
                            }
                        }));
    }
}
