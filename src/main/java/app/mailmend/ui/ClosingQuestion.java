package app.mailmend.ui;

import static app.mailmend.wording.PreferencesText.*;

import app.mailmend.session.SetupState;
import app.mailmend.ui.parts.Look;
import app.mailmend.ui.parts.Parts;
import app.mailmend.ui.parts.Voice;
import app.mailmend.wording.PreferencesText;
import atlantafx.base.theme.Styles;
import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// Asks before the window is closed in the middle of something. To go on is the safe answer.
final class ClosingQuestion extends VBox {

    private final Button stay;

    /// @param answers what the two buttons do
    ClosingQuestion(Voice voice, SetupState running, Answers answers) {
        super(18);
        Look.CURTAIN_CARD.on(this);
        boolean sending = isSending(running);
        PreferencesText lead = sending ? CLOSE_SENDING_LEAD : CLOSE_LEAD;
        stay = Parts.button(voice.say(CLOSE_STAY), Feather.PLAY, answers.stay());
        stay.setId("keep-going");
        stay.getStyleClass().add(Styles.ACCENT);
        Button leave = Parts.button(voice.say(CLOSE_LEAVE), Feather.X, answers.leave());
        leave.setId("close-anyway");
        HBox buttons = new HBox(12, Parts.spacer(), leave, stay);
        getChildren()
                .addAll(
                        Parts.text(voice.say(title(running)), Look.BIG),
                        Parts.text(voice.say(lead)),
                        buttons);
    }

    record Answers(Runnable stay, Runnable leave) {}

    /// What ESC and ENTER press.
    Button safe() {
        return stay;
    }

    /// After this the message may be on its way, whatever happens here.
    private static boolean isSending(SetupState running) {
        return running instanceof SetupState.Testing testing
                && List.of(
                                SetupState.Activity.SENDING_THE_MESSAGE,
                                SetupState.Activity.WAITING_FOR_ARRIVAL)
                        .contains(testing.activity());
    }

    private static PreferencesText title(SetupState running) {
        if (isSending(running)) {
            return CLOSE_SENDING;
        }
        return running instanceof SetupState.Searching ? CLOSE_SEARCHING : CLOSE_TESTING;
    }
}
