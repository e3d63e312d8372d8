package app.mailmend.ui.steps;

import app.mailmend.fix.MailProgram;
import app.mailmend.ui.parts.Look;
import app.mailmend.ui.parts.Parts;
import app.mailmend.ui.parts.Voice;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.scene.Node;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.FlowPane;

/// The question which mail program the person uses; the answer is remembered for the session.
final class ProgramChoice {

    private ProgramChoice() {}

    /// @param show shows what belongs to the program
    static List<Node> of(
            Voice voice,
            ObjectProperty<List<MailProgram>> chosen,
            String question,
            Consumer<MailProgram> show) {
        FlowPane choice = new FlowPane(18, 8);
        ToggleGroup group = new ToggleGroup();
        for (MailProgram program : MailProgram.values()) {
            RadioButton button = new RadioButton(voice.programs().name(program));
            button.setId("program-" + program.label());
            button.setToggleGroup(group);
            button.setAccessibleText(question + " " + button.getText());
            button.setSelected(chosen.get().contains(program));
            button.setOnAction(_ -> {
                chosen.set(List.of(program));
                show.accept(program);
            });
            choice.getChildren().add(button);
        }
        return List.of(Parts.text(question, Look.QUIET), choice);
    }
}
