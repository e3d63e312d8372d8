package app.mailmend.ui.steps;

import static app.mailmend.wording.HelpText.*;
import static app.mailmend.wording.WindowText.*;

import app.mailmend.session.SetupState;
import app.mailmend.ui.parts.Findings;
import app.mailmend.ui.parts.Look;
import app.mailmend.ui.parts.PageView;
import app.mailmend.ui.parts.Parts;
import app.mailmend.ui.parts.Voice;
import app.mailmend.wording.TextKey;
import atlantafx.base.theme.Styles;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TitledPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// A surprise of our own: what it means for the person, a short code, what to do, and a report to
/// copy; never a stack trace first.
public final class BrokenPage extends PageView {

    private final SetupModel model;
    private final Voice voice;
    private final Button again;
    private final Button back;

    public BrokenPage(SetupModel model, Voice voice) {
        this.model = model;
        this.voice = voice;
        again = Parts.button(voice.say(BROKEN_AGAIN), Feather.REFRESH_CW, model::startOver);
        again.setId("start-again");
        back = Parts.button(voice.say(SURPRISE_GO_BACK), Feather.ARROW_LEFT, model::goOn);
        back.setId("go-on");
        model.surprises().report().addListener(_ -> refresh());
    }

    @Override
    public void refresh() {
        if (model.state().get() instanceof SetupState.Broken(String code)) {
            boolean canGoOn = model.surprises().canGoOn();
            head(voice.say(BROKEN_TITLE), voice.say(BROKEN_LEAD));
            body(
                    Parts.note(
                            Look.NOTE_BAD,
                            Feather.ALERT_OCTAGON,
                            Parts.text(voice.say(BROKEN_CODE, code), Look.BIG),
                            copy(BROKEN_COPY, code)),
                    Parts.section(voice.say(SURPRISE_DO_TITLE), Findings.steps(whatToDo(canGoOn))),
                    copy(SURPRISE_COPY, model.surprises().report().get()),
                    details(model.surprises().report().get()));
            lead(again, !canGoOn);
            lead(back, canGoOn);
            actions(canGoOn ? List.of(again, back) : List.of(again));
        }
    }

    /// Where one can go on, nothing is lost, so that is what ENTER does.
    private static void lead(Button button, boolean first) {
        button.setDefaultButton(first);
        button.getStyleClass().remove(Styles.ACCENT);
        if (first) {
            button.getStyleClass().add(Styles.ACCENT);
        }
    }

    private List<String> whatToDo(boolean canGoOn) {
        List<String> steps = new ArrayList<>();
        if (canGoOn) {
            steps.add(voice.say(SURPRISE_DO_BACK));
        }
        steps.add(voice.say(SURPRISE_DO_AGAIN));
        steps.add(voice.say(SURPRISE_DO_TELL));
        return steps;
    }

    private Button copy(TextKey what, String content) {
        String words = voice.say(what);
        Button copy =
                Parts.copyButton(
                        new Parts.CopyWords(words, voice.say(ACTION_COPIED), words), content);
        copy.setId("copy-" + what.key().replace('.', '-'));
        return copy;
    }

    private Node details(String report) {
        TitledPane details =
                new TitledPane(
                        voice.say(SURPRISE_DETAILS),
                        new VBox(Parts.quote(report, voice.say(SURPRISE_DETAILS_NAME))));
        details.setId("details");
        details.setExpanded(false);
        details.setAnimated(false);
        return details;
    }

    @Override
    public Node landing() {
        return model.surprises().canGoOn() ? back : again;
    }
}
