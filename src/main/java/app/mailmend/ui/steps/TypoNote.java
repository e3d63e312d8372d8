package app.mailmend.ui.steps;

import static app.mailmend.wording.WindowText.*;

import app.mailmend.account.EmailAddress;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import org.kordamp.ikonli.feather.Feather;

/// The question whether another address was meant. Only the person's click changes anything.
final class TypoNote {

    private TypoNote() {}

    /// @param use hears that the other address was meant
    static Node of(Voice voice, EmailAddress meant, Consumer<EmailAddress> use) {
        Button take = Parts.plainButton(voice.say(TYPO_USE, meant.wire()));
        take.setId("use-suggestion");
        take.setOnAction(_ -> use.accept(meant));
        return Parts.note(
                Look.NOTE_CARE,
                Feather.EDIT_3,
                Parts.text(voice.say(TYPO_NOTE, meant.wire()), Look.CARD_TITLE),
                Parts.text(voice.say(TYPO_KEEP)),
                take);
    }
}
