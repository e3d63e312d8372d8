package app.mailmend.ui.steps;

import static app.mailmend.wording.WindowText.*;

import app.mailmend.diagnosis.Diagnosis;
import app.mailmend.evidence.ProbeRun;
import app.mailmend.fix.Fix;
import app.mailmend.fix.Wanted;
import app.mailmend.settings.SubmissionSettings;
import app.mailmend.ui.parts.Browser;
import app.mailmend.ui.parts.Look;
import app.mailmend.ui.parts.Parts;
import app.mailmend.ui.parts.Voice;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.layout.VBox;

/// What a person can do about something that is not tested here and now: the first thing, and what
/// else may help.
record RemedyCards(AccountModel account, Voice voice, Browser browser) {

    /// What the advice is about.
    ///
    /// @param whose account it is
    /// @param proposed what the mail program should be set to; at most one
    record Case(
            ProbeRun run,
            Diagnosis diagnosis,
            Recognition whose,
            List<SubmissionSettings> proposed) {
        Case {
            proposed = List.copyOf(proposed);
        }
    }

    List<Node> of(List<Fix> fixes, Case about) {
        List<Node> sections = new ArrayList<>();
        fixes.stream()
                .findFirst()
                .map(first -> Parts.section(voice.say(RESULT_DO), remedy(first, about)))
                .ifPresent(sections::add);
        if (fixes.size() > 1) {
            VBox others = new VBox(12);
            fixes.stream()
                    .skip(1)
                    .map(fix -> Look.CARD.on(remedy(fix, about)))
                    .forEach(others.getChildren()::add);
            sections.add(Parts.section(voice.say(RESULT_DO_ALSO), others));
        }
        return sections;
    }

    private VBox remedy(Fix fix, Case about) {
        Remedy remedy = new Remedy(fix, about.whose(), Duration.ZERO);
        VBox content =
                new VBox(12, remedy.title(voice), remedy.steps(voice, account, about.proposed()));
        content.getChildren().addAll(remedy.page(voice, browser));
        if (fix instanceof Fix.AskFor(Wanted wanted) && wanted != Wanted.BROWSER_SIGN_IN) {
            content.getChildren().add(Parts.text(voice.say(EXPLAIN_ENTER), Look.QUIET));
        }
        if (fix instanceof Fix.TellSomeone tell) {
            content.getChildren()
                    .addAll(
                            Parts.letter(
                                    voice, voice.letter(tell, about.run(), about.diagnosis())));
        }
        return content;
    }
}
