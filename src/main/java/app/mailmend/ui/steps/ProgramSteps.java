package app.mailmend.ui.steps;

import static app.mailmend.wording.WindowText.*;

import app.mailmend.fix.Errand;
import app.mailmend.fix.Fix;
import app.mailmend.fix.MailProgram;
import app.mailmend.settings.SubmissionSettings;
import app.mailmend.ui.parts.Findings;
import app.mailmend.ui.parts.Parts;
import app.mailmend.ui.parts.Voice;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import javafx.beans.property.ObjectProperty;
import javafx.scene.Node;
import javafx.scene.layout.VBox;

/// The switches of the person's own mail program, once it is known which one that is.
final class ProgramSteps extends VBox {

    /// What is set right in the mail program.
    private static final Set<Errand> IN_THE_PROGRAM =
            EnumSet.of(
                    Errand.SWITCH_ON_ENCRYPTION,
                    Errand.MATCH_PORT_AND_ENCRYPTION,
                    Errand.SWITCH_ON_SIGN_IN,
                    Errand.USE_THE_SENDING_SERVER,
                    Errand.CHECK_THE_USER_NAME,
                    Errand.SIGN_IN_AS_ONESELF);

    private final Voice voice;
    private final List<SubmissionSettings> settings;
    private final VBox steps = new VBox();

    /// @param general the steps in any program, until one is chosen; may be none
    /// @param settings what to fill in; at most one, none where that is not known
    ProgramSteps(
            Voice voice,
            ObjectProperty<List<MailProgram>> chosen,
            List<String> general,
            List<SubmissionSettings> settings) {
        super(12);
        this.voice = voice;
        this.settings = List.copyOf(settings);
        setId("program-steps");
        getChildren()
                .addAll(ProgramChoice.of(voice, chosen, voice.say(PROGRAM_CHOOSE), this::show));
        getChildren().add(steps);
        steps.getChildren().setAll(Findings.steps(general));
        Parts.show(steps, !general.isEmpty());
        chosen.get().forEach(this::show);
    }

    /// Whether a fix is done in the mail program.
    static boolean helpWith(Fix fix) {
        return fix instanceof Fix.ChangeSettings
                || (fix instanceof Fix.DoElsewhere(Errand errand)
                        && IN_THE_PROGRAM.contains(errand));
    }

    /// For a page on which nothing else says what to set.
    static Node section(Voice voice, SetupModel model, SubmissionSettings settings) {
        return Parts.section(
                voice.say(PROGRAM_TITLE),
                new ProgramSteps(voice, model.account().program(), List.of(), List.of(settings)));
    }

    private void show(MailProgram program) {
        List<String> sentences =
                settings.stream()
                        .findFirst()
                        .map(known -> voice.programs().steps(program, known))
                        .orElseGet(() -> voice.programs().steps(program));
        steps.getChildren().setAll(Findings.steps(sentences));
        Parts.show(steps, true);
    }
}
