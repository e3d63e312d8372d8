package app.mailmend.ui.parts;

import java.util.function.Predicate;
import java.util.regex.Pattern;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.scene.Cursor;
import javafx.scene.input.Clipboard;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.controlsfx.control.textfield.CustomTextField;

/// A field for one line, with a cross to empty it and an end to what it takes. What is pasted may
/// be understood as a whole before it becomes letters of the field.
public final class LineField extends CustomTextField {

    /// Nobody pastes more than that into one line on purpose, in characters.
    private static final int MOST_PASTED = 20_000;

    private static final Pattern LINE_BREAKS = Pattern.compile("[\\s\\p{Zl}\\p{Zp}]+");

    private final Bounded bounded;
    private Predicate<String> reader = _ -> false;

    /// @param most length in characters
    public LineField(String id, int most) {
        setId(id);
        getStyleClass().add("clearable-field");
        bounded = Bounded.to(most, this);
        setRight(cross());
    }

    /// For the mouse only: with the keyboard, a field is emptied as everywhere else.
    private StackPane cross() {
        Region sign = new Region();
        sign.getStyleClass().add("graphic");
        StackPane cross = new StackPane(sign);
        cross.getStyleClass().add("clear-button");
        cross.setCursor(Cursor.DEFAULT);
        cross.visibleProperty().bind(editableProperty().and(textProperty().isNotEmpty()));
        cross.setOnMouseReleased(_ -> clear());
        return cross;
    }

    /// Whoever wants to read what the field would hold after a paste, with its line breaks. Where
    /// it says that it took care of it, nothing is put in.
    public void readPastes(Predicate<String> newReader) {
        reader = newReader;
    }

    @Override
    public void paste() {
        String content = Clipboard.getSystemClipboard().getString();
        if (content != null) {
            take(content);
        }
    }

    /// What pasting does.
    public void take(String pasted) {
        if (pasted.isEmpty()) {
            return;
        }
        int start = getSelection().getStart();
        String whole = getText(0, start) + pasted + getText(getSelection().getEnd(), getLength());
        if (!reader.test(whole)) {
            String beginning = Bounded.beginning(pasted, MOST_PASTED);
            replaceSelection(LINE_BREAKS.matcher(beginning).replaceAll(" "));
        }
    }

    /// Says that something was left out; empty otherwise.
    ObservableValue<String> remark(String words) {
        return Bindings.when(bounded.cut()).then(words).otherwise("");
    }

    int most() {
        return bounded.most();
    }
}
