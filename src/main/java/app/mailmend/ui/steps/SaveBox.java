package app.mailmend.ui.steps;

import static app.mailmend.wording.ReportKey.*;

import app.mailmend.session.CheckReport;
import app.mailmend.ui.parts.FileChoice;
import app.mailmend.ui.parts.Look;
import app.mailmend.ui.parts.Parts;
import app.mailmend.ui.parts.Voice;
import java.nio.file.Path;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// The button that writes a report of the test at hand to a file, and what came of it.
final class SaveBox extends VBox {

    private static final String NAME = "mailmend-report.json";

    private final SavingModel saving;
    private final Voice voice;
    private final CheckReport report;
    private final VBox outcome = new VBox();

    SaveBox(SetupModel model, Voice voice, FileChoice files, CheckReport report) {
        super(8);
        this.saving = model.reports().saving();
        this.voice = voice;
        this.report = report;
        Button save =
                Parts.button(
                        voice.say(SAVE_ACTION),
                        Feather.SAVE,
                        () -> files.toSave(NAME).ifPresent(this::save));
        save.setId("save-report");
        Parts.show(outcome, false);
        getChildren().addAll(save, Parts.text(voice.say(SAVE_NOTE), Look.FIELD_HINT), outcome);
    }

    private void save(Path file) {
        saving.save(report, file, voice.wording(), this::show);
    }

    private void show(SavingModel.Outcome heard) {
        outcome.getChildren().setAll(note(heard));
        Parts.show(outcome, true);
    }

    private Node note(SavingModel.Outcome heard) {
        return switch (heard) {
            case SavingModel.Outcome.Saved(Path file) ->
                    Parts.note(
                            Look.NOTE_GOOD,
                            Feather.CHECK_CIRCLE,
                            Parts.text(voice.say(SAVED, file.toString())));
            case SavingModel.Outcome.Failed(Path file) ->
                    bad(voice.say(SAVE_FAILED, file.toString()));
            case SavingModel.Outcome.WithoutFormat() -> bad(voice.say(SAVE_FORMAT));
        };
    }

    private static Node bad(String words) {
        return Parts.note(Look.NOTE_BAD, Feather.ALERT_CIRCLE, Parts.text(words));
    }
}
