package app.mailmend.ui.steps;

import static app.mailmend.wording.WindowText.*;

import app.mailmend.ui.parts.Look;
import app.mailmend.ui.parts.PageView;
import app.mailmend.ui.parts.Parts;
import app.mailmend.ui.parts.Voice;
import app.mailmend.wording.AccessText;
import java.util.List;
import javafx.beans.property.SimpleStringProperty;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import org.kordamp.ikonli.feather.Feather;

/// The warning before a password goes to a server that anybody on the way could have named. The
/// safe way out is the one that ENTER and ESC take.
public final class UnsafePage extends PageView {

    private final SetupModel model;
    private final Voice voice;
    private final OwnerName owner;
    private final Label server = Parts.text("");
    private final CheckBox compared;
    private final Button back;

    public UnsafePage(SetupModel model, Voice voice) {
        this.model = model;
        this.voice = voice;
        owner = new OwnerName(voice);
        compared = new CheckBox(voice.say(UNSAFE_TICK));
        compared.setId("unsafe-compared");
        compared.setWrapText(true);
        compared.setMnemonicParsing(true);
        compared.setMinHeight(USE_PREF_SIZE);
        Button test = Parts.button(voice.say(UNSAFE_ACTION), Feather.PLAY, this::accept);
        test.setId("unsafe-test");
        Parts.blocked(
                test,
                compared.selectedProperty().not(),
                new SimpleStringProperty(voice.say(AccessText.WAIT_COMPARED)));
        back =
                cancelling(
                        primary(
                                Parts.button(
                                        voice.say(UNSAFE_BACK),
                                        Feather.ARROW_LEFT,
                                        () -> model.goTo(Page.SETTINGS))));
        back.setId("unsafe-back");
        head(voice.say(UNSAFE_TITLE), voice.say(UNSAFE_LEAD));
        body(
                Parts.note(
                        Look.NOTE_BAD,
                        Feather.ALERT_TRIANGLE,
                        Parts.text(voice.say(UNSAFE_WHERE)),
                        owner,
                        server),
                Parts.text(voice.say(UNSAFE_WHY)),
                Parts.text(voice.say(UNSAFE_CHECK)),
                compared);
        actions(List.of(test, back));
    }

    @Override
    public void refresh() {
        compared.setSelected(false);
        model.search()
                .chosen()
                .ifPresent(choice -> {
                    server.setText(
                            voice.say(
                                    SETTINGS_LINE,
                                    choice.settings().host().unicode(),
                                    String.valueOf(choice.settings().port()),
                                    voice.name(choice.settings().encryption())));
                    model.discovery().ifPresent(run -> owner.show(run.address(), choice));
                });
    }

    private void accept() {
        model.search()
                .chosen()
                .ifPresent(choice -> {
                    model.search().accept(choice);
                    model.use(choice);
                });
    }

    @Override
    public Node landing() {
        return back;
    }
}
