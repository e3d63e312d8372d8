package app.mailmend.ui.parts;

import static app.mailmend.wording.PartsText.COPY_ACTION;
import static app.mailmend.wording.PartsText.COPY_DONE;
import static app.mailmend.wording.PartsText.COPY_DONE_NAMED;
import static app.mailmend.wording.PartsText.COPY_NAMED;

import atlantafx.base.theme.Styles;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/// A value that somebody needs elsewhere: it can be selected, and copied with one click, which the
/// button confirms on itself.
public final class CopyField extends HBox {

    private final Label name;
    private final Voice voice;
    private final String copied;

    /// @param said what the value is, such as "Port"
    public CopyField(Voice voice, String said, String value) {
        this(voice, said, value, value);
    }

    /// @param shown the value as it is easiest to read
    /// @param copied the value as other programs take it
    public CopyField(Voice voice, String said, String shown, String copied) {
        super(8);
        this.voice = voice;
        this.copied = copied;
        Look.COPY_FIELD.on(this);
        setAlignment(Pos.CENTER_LEFT);
        TextArea content = Look.COPY_VALUE.on(Parts.selectable(shown));
        name = new Label(said);
        name.setMinWidth(Region.USE_PREF_SIZE);
        name.setLabelFor(content);
        HBox.setHgrow(content, Priority.ALWAYS);
        getChildren().addAll(content, button(voice, said, copied));
    }

    /// The name to stand before the value, or above it.
    public Label name() {
        return name;
    }

    /// Tells it from others of the same name to those who do not see where it stands.
    ///
    /// @param card the title of what it stands on
    public CopyField in(String card) {
        getChildren().getFirst().setAccessibleHelp(card);
        getChildren().set(1, button(voice, card + ", " + name.getText(), copied));
        return this;
    }

    private static Button button(Voice voice, String said, String copied) {
        Button copy =
                Parts.copyButton(
                        new Parts.CopyWords(
                                voice.say(COPY_ACTION),
                                voice.say(COPY_DONE),
                                voice.say(COPY_NAMED, said),
                                voice.say(COPY_DONE_NAMED, said)),
                        copied);
        copy.getStyleClass().addAll(Styles.FLAT, Styles.SMALL);
        return copy;
    }
}
