package app.mailmend.ui;

import app.mailmend.ui.parts.Field;
import app.mailmend.ui.parts.Look;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Control;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.TitledPane;
import javafx.scene.control.ToggleButton;
import org.controlsfx.control.NotificationPane;

/// Makes a page that says the same in another language look as the former one was left: what was
/// typed beside the model, what was opened, ticked and scrolled to, and where the keyboard was. The
/// two are built alike, so that their parts correspond in order.
final class Likeness {

    private final Parent former;
    private final Parent fresh;

    Likeness(Parent former, Parent fresh) {
        this.former = former;
        this.fresh = fresh;
    }

    /// What does not need the page to be laid out.
    void carryContent() {
        pair(TitledPane.class, (from, to) -> to.setExpanded(from.isExpanded()));
        pair(CheckBox.class, (from, to) -> to.setSelected(from.isSelected()));
        pair(
                ToggleButton.class,
                (from, to) -> {
                    // Which card is chosen is known to the model; which part is open is not.
                    if (!(to instanceof RadioButton)
                            || to.getStyleClass().contains(Look.TAB.css())) {
                        to.setSelected(from.isSelected());
                    }
                });
        pair(TextInputControl.class, Likeness::retype);
        pair(Field.class, (from, to) -> to.resemble(from));
    }

    private static void retype(TextInputControl from, TextInputControl to) {
        // Words of ours are in the new language already, and a box for a password shows dots.
        if (to.isEditable() && to.getAccessibleRole() != AccessibleRole.PASSWORD_FIELD) {
            to.setText(from.getText());
            to.selectRange(from.getAnchor(), from.getCaretPosition());
        }
    }

    /// What needs it.
    void carryView() {
        pair(ScrollPane.class, (from, to) -> to.setVvalue(from.getVvalue()));
    }

    /// Gives the keyboard to the part that corresponds.
    ///
    /// @param owner had it
    void carryKeyboard(Node owner) {
        List<Node> before = stops(former);
        List<Node> after = stops(fresh);
        int place = before.indexOf(owner);
        if (place >= 0 && before.size() == after.size()) {
            after.get(place).requestFocus();
        }
    }

    private static List<Node> stops(Parent root) {
        return below(root).filter(Node::isFocusTraversable).toList();
    }

    private <N extends Node> void pair(Class<N> kind, BiConsumer<N, N> carry) {
        List<N> before = parts(former, kind);
        List<N> after = parts(fresh, kind);
        if (before.size() == after.size()) {
            for (int i = 0; i < before.size(); i++) {
                carry.accept(before.get(i), after.get(i));
            }
        }
    }

    private static <N extends Node> List<N> parts(Parent root, Class<N> kind) {
        return below(root).filter(kind::isInstance).map(kind::cast).toList();
    }

    /// Everything that a page put in, whether or not it has been drawn yet.
    private static Stream<Node> below(Node node) {
        Stream<Node> inside =
                switch (node) {
                    case ScrollPane pane -> Stream.ofNullable(pane.getContent());
                    case TitledPane pane -> Stream.ofNullable(pane.getContent());
                    case NotificationPane pane -> Stream.ofNullable(pane.getContent());
                    case Control _ -> Stream.empty();
                    case Parent parent -> parent.getChildrenUnmodifiable().stream();
                    default -> Stream.empty();
                };
        return Stream.concat(Stream.of(node), inside.flatMap(Likeness::below));
    }
}
