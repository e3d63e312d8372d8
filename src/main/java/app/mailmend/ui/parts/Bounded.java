package app.mailmend.ui.parts;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.scene.control.TextFormatter;
import javafx.scene.control.TextInputControl;

/// Keeps a field from holding more than it can show and use: what is too much is left out before
/// the field begins to lay it out, which takes minutes for a megabyte.
public final class Bounded {

    private final TextInputControl field;
    private final int most;
    private final ReadOnlyBooleanWrapper cut = new ReadOnlyBooleanWrapper();

    private Bounded(TextInputControl field, int most) {
        this.field = field;
        this.most = most;
        field.setTextFormatter(new TextFormatter<>(this::fitting));
    }

    /// @param most length in characters
    public static Bounded to(int most, TextInputControl field) {
        return new Bounded(field, most);
    }

    public int most() {
        return most;
    }

    /// True from the moment something was left out until the text changes again.
    public ReadOnlyBooleanProperty cut() {
        return cut.getReadOnlyProperty();
    }

    private TextFormatter.Change fitting(TextFormatter.Change change) {
        if (!change.isContentChange()) {
            return change;
        }
        int kept = field.getLength() - (change.getRangeEnd() - change.getRangeStart());
        int room = Math.max(0, most - kept);
        String text = change.getText();
        cut.set(text.length() > room);
        if (cut.get()) {
            change.setText(beginning(text, room));
            int end = change.getRangeStart() + change.getText().length();
            change.selectRange(end, end);
        }
        return change;
    }

    /// The first characters of a text; never half of a pair.
    static String beginning(String text, int length) {
        if (text.length() <= length) {
            return text;
        }
        boolean half = length > 0 && Character.isHighSurrogate(text.charAt(length - 1));
        return text.substring(0, half ? length - 1 : length);
    }
}
