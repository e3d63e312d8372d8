package app.mailmend.ui.steps;

import static app.mailmend.wording.HelpText.*;

import app.mailmend.ui.parts.Look;
import app.mailmend.ui.parts.Parts;
import app.mailmend.ui.parts.Voice;
import atlantafx.base.theme.Styles;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.feather.Feather;

/// On the very first start: that one can practise without any account. Gone for good once it was
/// put away or used.
final class WelcomeNote {

    private WelcomeNote() {}

    /// @param next what gets the keyboard when the note goes
    static Node of(SetupModel model, Voice voice, Supplier<Node> next) {
        Hyperlink use = Parts.link(voice.say(NEWCOMER_TRY), Feather.ARROW_RIGHT, model::practise);
        use.setId("newcomer-try");
        Button dismiss = new Button("", Parts.icon(Feather.X));
        dismiss.setId("newcomer-dismiss");
        dismiss.getStyleClass().addAll(Styles.FLAT, Styles.BUTTON_ICON, Styles.SMALL);
        dismiss.setAccessibleText(voice.say(NEWCOMER_DISMISS));
        dismiss.setMinWidth(Region.USE_PREF_SIZE);
        dismiss.setOnAction(_ -> {
            model.account().newcomer().set(false);
            next.get().requestFocus();
        });
        HBox note =
                Parts.note(
                        Look.NOTE_ASK,
                        Feather.LIFE_BUOY,
                        Parts.text(voice.say(NEWCOMER_NOTE)),
                        use);
        note.setId("newcomer");
        note.getChildren().add(dismiss);
        Parts.show(note, model.account().newcomer().get());
        model.account().newcomer().addListener((_, _, on) -> Parts.show(note, on));
        return note;
    }
}
