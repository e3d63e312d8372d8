package app.mailmend.ui.steps;

import static app.mailmend.wording.WindowText.*;

import app.mailmend.account.EmailAddress;
import app.mailmend.ui.parts.Look;
import app.mailmend.ui.parts.Parts;
import app.mailmend.ui.parts.Voice;
import java.util.function.Consumer;
import javafx.scene.control.CheckBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// The question whether an owner may have the password, answered with one click.
final class ConsentBox extends VBox {

    private final OwnerName owner;
    private final CheckBox given;
    private boolean asking;

    /// @param answer hears what the person says
    ConsentBox(Voice voice, Consumer<Boolean> answer) {
        owner = new OwnerName(voice);
        given = new CheckBox(voice.say(CONSENT_ACTION));
        given.setId("consent");
        given.setWrapText(true);
        given.setMnemonicParsing(true);
        given.setMinHeight(USE_PREF_SIZE);
        given.selectedProperty()
                .addListener((_, _, yes) -> {
                    if (!asking) {
                        answer.accept(yes);
                    }
                });
        getChildren()
                .add(
                        Parts.note(
                                Look.NOTE_CARE,
                                Feather.SHIELD,
                                owner,
                                Parts.text(voice.say(CONSENT_WHY)),
                                given));
    }

    void ask(EmailAddress address, Choice choice, boolean consented) {
        asking = true;
        owner.show(address, choice);
        given.setSelected(consented);
        asking = false;
    }
}
