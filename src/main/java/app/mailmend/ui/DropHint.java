package app.mailmend.ui;

import static app.mailmend.wording.PreferencesText.*;

import app.mailmend.ui.parts.Look;
import app.mailmend.ui.parts.Parts;
import app.mailmend.ui.parts.Voice;
import app.mailmend.wording.PreferencesText;
import javafx.scene.Node;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// What is said about dropping something onto the window.
final class DropHint {

    private DropHint() {}

    /// While something is held over the window.
    static Node of(Voice voice) {
        VBox words =
                new VBox(
                        10,
                        Parts.icon(Feather.DOWNLOAD, Look.ICON_ACCENT),
                        Parts.text(voice.say(DROP_HINT), Look.BIG),
                        Parts.text(voice.say(DROP_HINT_LEAD)));
        return Look.DROP_HINT.on(Look.CURTAIN_CARD.on(words));
    }

    static PreferencesText words(Dropped.Reason reason) {
        return switch (reason) {
            case SEVERAL -> DROP_SEVERAL;
            case FOLDER -> DROP_FOLDER;
            case NO_TEXT -> DROP_NO_TEXT;
            case EMPTY -> DROP_EMPTY;
            case UNREADABLE -> DROP_UNREADABLE;
        };
    }
}
