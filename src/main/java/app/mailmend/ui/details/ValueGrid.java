package app.mailmend.ui.details;

import static app.mailmend.wording.DetailsText.COPY_VALUE;

import app.mailmend.evidence.Visible;
import app.mailmend.ui.parts.Look;
import app.mailmend.ui.parts.Parts;
import app.mailmend.ui.parts.SelectableText;
import app.mailmend.ui.parts.Voice;
import app.mailmend.wording.DetailsText;
import atlantafx.base.theme.Styles;
import java.util.stream.Collectors;
import javafx.geometry.HPos;
import javafx.geometry.VPos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;

/// Names and values below each other, each value with a button that copies it.
final class ValueGrid extends GridPane {

    /// Width of the names, in pixels; longer ones wrap.
    private static final double NAME = 108;

    private final Voice voice;

    ValueGrid(Voice voice) {
        super(8, 8);
        Look.DATA.on(this);
        this.voice = voice;
        ColumnConstraints name = new ColumnConstraints(NAME);
        ColumnConstraints value = new ColumnConstraints();
        value.setHgrow(Priority.ALWAYS);
        value.setFillWidth(true);
        value.setMinWidth(0);
        getColumnConstraints().addAll(name, value, new ColumnConstraints());
    }

    /// Nothing for an empty value. What a server wrote stands there made visible.
    void add(DetailsText name, String value) {
        if (value.isEmpty()) {
            return;
        }
        String shown = value.lines().map(Visible::text).collect(Collectors.joining("\n"));
        String named = voice.say(name);
        Label label = Parts.text(named, Look.QUIET);
        SelectableText text = new SelectableText(shown, named, Look.VALUE);
        label.setLabelFor(text);
        addRow(getRowCount(), label, text, copy(named, shown));
        setValignment(label, VPos.TOP);
        setValignment(text, VPos.TOP);
    }

    private Button copy(String name, String value) {
        String words = voice.say(COPY_VALUE, name);
        Button copy = Parts.copyButton(new Parts.CopyWords("", "", words), value);
        copy.getStyleClass().addAll(Styles.BUTTON_ICON, Styles.FLAT, Styles.SMALL);
        copy.setTooltip(new Tooltip(words));
        setValignment(copy, VPos.TOP);
        setHalignment(copy, HPos.RIGHT);
        return copy;
    }
}
