package app.mailmend.ui.steps;

import static app.mailmend.wording.WindowText.*;

import app.mailmend.account.EmailAddress;
import app.mailmend.ui.parts.Look;
import app.mailmend.ui.parts.Parts;
import app.mailmend.ui.parts.Voice;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// The question whether another address was meant. Only the person's click changes anything.
final class TypoNote {

    private TypoNote() {}

    /// @param use hears that the other address was meant
    /// @param more what else there is to say about it
    static Node of(Voice voice, EmailAddress meant, Consumer<EmailAddress> use, Node... more) {
        Button take = Parts.plainButton(voice.say(TYPO_USE, meant.wire()));
        take.setId("use-suggestion");
        take.setOnAction(_ -> use.accept(meant));
        return Parts.note(
                Look.NOTE_CARE,
                Feather.EDIT_3,
                Parts.text(voice.say(TYPO_NOTE, meant.wire()), Look.CARD_TITLE),
                new VBox(more),
                take);
    }
}
