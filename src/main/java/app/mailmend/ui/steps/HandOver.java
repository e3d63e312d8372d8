package app.mailmend.ui.steps;

import static app.mailmend.wording.HelpText.*;
import static app.mailmend.wording.WindowText.*;

import app.mailmend.fix.MailProgram;
import app.mailmend.ui.parts.CopyField;
import app.mailmend.ui.parts.Findings;
import app.mailmend.ui.parts.Look;
import app.mailmend.ui.parts.Parts;
import app.mailmend.ui.parts.Voice;
import app.mailmend.wording.HandOverWords.Account;
import app.mailmend.wording.HandOverWords.Entry;
import app.mailmend.wording.HandOverWords.Step;
import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.scene.Node;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// How the account is set up in the person's own mail program, step by step, each value with a
/// button to copy it; in any program, until one is chosen.
final class HandOver extends VBox {

    private final Voice voice;
    private final Account account;
    private final VBox steps = new VBox(14);

    HandOver(Voice voice, ObjectProperty<List<MailProgram>> chosen, Account account) {
        super(14);
        this.voice = voice;
        this.account = account;
        setId("hand-over");
        steps.setId("hand-over-steps");
        getChildren()
                .addAll(ProgramChoice.of(voice, chosen, voice.say(HAND_OVER_CHOOSE), this::show));
        getChildren().add(steps);
        steps.getChildren()
                .setAll(
                        Findings.steps(
                                List.of(
                                        voice.say(DONE_NEXT_OPEN),
                                        voice.say(DONE_NEXT_TYPE),
                                        voice.say(DONE_NEXT_SAVE))));
        chosen.get().forEach(this::show);
    }

    private void show(MailProgram program) {
        steps.getChildren().clear();
        voice.handOver()
                .candid(program)
                .map(words -> Parts.note(Look.NOTE_PLAIN, Feather.INFO, Parts.text(words)))
                .ifPresent(steps.getChildren()::add);
        List<Step> all = voice.handOver().steps(program, account);
        for (int i = 0; i < all.size(); i++) {
            steps.getChildren().add(step(i + 1, all.get(i)));
        }
    }

    private Node step(int number, Step step) {
        VBox content = new VBox(8, Parts.text(step.words()));
        if (!step.entries().isEmpty()) {
            content.getChildren().add(entries(number, step.entries()));
        }
        HBox.setHgrow(content, Priority.ALWAYS);
        return new HBox(12, Look.BADGE.on(Parts.text(String.valueOf(number))), content);
    }

    private Node entries(int number, List<Entry> entries) {
        GridPane grid = Look.STEP_VALUES.on(SettingsCards.grid());
        for (Entry entry : entries) {
            if (entry.given()) {
                CopyField field =
                        new CopyField(voice, entry.field(), entry.content())
                                .in(String.valueOf(number));
                grid.addRow(grid.getRowCount(), Look.QUIET.on(field.name()), field);
            } else {
                grid.addRow(
                        grid.getRowCount(),
                        Parts.text(entry.field(), Look.QUIET),
                        Parts.text(entry.content(), Look.QUIET));
            }
        }
        return grid;
    }
}
