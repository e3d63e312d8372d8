package app.mailmend.ui.steps;

import static app.mailmend.wording.WindowText.*;

import app.mailmend.diagnosis.Diagnosis;
import app.mailmend.evidence.ProbeRun;
import app.mailmend.fix.Fix;
import app.mailmend.fix.FixPlanner;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TextArea;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// The place to paste an error message and to read why it came about.
public final class ExplainPage extends PageView {

    private final SetupModel model;
    private final Voice voice;
    private final TextArea message = new TextArea();
    private final VBox answer = new VBox(20);

    public ExplainPage(SetupModel model, Voice voice) {
        this.model = model;
        this.voice = voice;
        head(voice.say(EXPLAIN_TITLE), voice.say(EXPLAIN_LEAD));
        message.setId("message");
        message.setPromptText(voice.say(EXPLAIN_PROMPT));
        message.setWrapText(true);
        message.setPrefRowCount(5);
        body(new Field(voice.say(EXPLAIN_MESSAGE), message), answer);
        Button back =
                Parts.button(
                        voice.say(ACTION_BACK), Feather.ARROW_LEFT, () -> model.goTo(Page.ACCOUNT));
        Button explain =
                Parts.button(voice.say(EXPLAIN_ACTION), Feather.MESSAGE_SQUARE, this::explain);
        explain.setId("explain");
        explain.disableProperty().bind(message.textProperty().map(String::isBlank));
        actions(List.of(cancelling(back), primary(explain)));
    }

    private void explain() {
        if (message.getText().isBlank()) {
            return;
        }
        ProbeRun quoted = model.quoted(message.getText());
        Diagnosis diagnosis = model.explain(quoted);
        answer.getChildren().setAll(Findings.best(voice, diagnosis));
        List<Fix> remedies = FixPlanner.plan(diagnosis, quoted, List.of()).remedies();
        if (!remedies.isEmpty()) {
            answer.getChildren().add(remedies(remedies, quoted, diagnosis));
        }
        if (!diagnosis.alternatives().isEmpty()) {
            answer.getChildren().add(Findings.others(voice, diagnosis.alternatives()));
        }
    }

    private Node remedies(List<Fix> remedies, ProbeRun quoted, Diagnosis diagnosis) {
        VBox list = new VBox(16);
        for (Fix fix : remedies) {
            VBox remedy =
                    new VBox(
                            8,
                            Parts.text(voice.title(fix, quoted.provider()), Look.CARD_TITLE),
                            Findings.steps(voice.steps(fix, quoted.provider())));
            if (fix instanceof Fix.TellSomeone tell) {
                remedy.getChildren()
                        .addAll(Parts.letter(voice, voice.letter(tell, quoted, diagnosis)));
            }
            list.getChildren().add(remedy);
        }
        return Parts.section(voice.say(RESULT_DO), list);
    }

    @Override
    public void refresh() {
        // Nothing here follows from the state of the set-up.
    }

    @Override
    public Node landing() {
        return message;
    }
}
