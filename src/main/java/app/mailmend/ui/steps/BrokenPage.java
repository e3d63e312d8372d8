package app.mailmend.ui.steps;

import static app.mailmend.wording.WindowText.*;

import app.mailmend.session.SetupState;
import app.mailmend.ui.parts.Look;
import app.mailmend.ui.parts.PageView;
import app.mailmend.ui.parts.Parts;
import app.mailmend.ui.parts.Voice;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import org.kordamp.ikonli.feather.Feather;

/// A surprise of our own, under a short code; never a stack trace first.
public final class BrokenPage extends PageView {

    private final SetupModel model;
    private final Voice voice;
    private final Button again;

    public BrokenPage(SetupModel model, Voice voice) {
        this.model = model;
        this.voice = voice;
        again =
                primary(
                        Parts.button(
                                voice.say(BROKEN_AGAIN), Feather.REFRESH_CW, model::startOver));
        actions(List.of(again));
    }

    @Override
    public void refresh() {
        if (model.state().get() instanceof SetupState.Broken(String code)) {
            head(voice.say(BROKEN_TITLE), voice.say(BROKEN_LEAD));
            body(
                    Parts.note(
                            Look.NOTE_BAD,
                            Feather.ALERT_OCTAGON,
                            Parts.text(voice.say(BROKEN_CODE, code), Look.BIG)),
                    Parts.copyButton(
                            new Parts.CopyWords(
                                    voice.say(ACTION_COPY),
                                    voice.say(ACTION_COPIED),
                                    voice.say(BROKEN_COPY)),
                            code));
        }
    }

    @Override
    public Node landing() {
        return again;
    }
}
