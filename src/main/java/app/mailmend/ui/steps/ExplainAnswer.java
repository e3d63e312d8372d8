package app.mailmend.ui.steps;

import static app.mailmend.wording.WindowText.*;

import app.mailmend.diagnosis.Area;
import app.mailmend.diagnosis.Cause;
import app.mailmend.diagnosis.Diagnosis;
import app.mailmend.ui.help.MoreLink;
import app.mailmend.ui.parts.Browser;
import app.mailmend.ui.parts.Findings;
import app.mailmend.ui.parts.Look;
import app.mailmend.ui.parts.Parts;
import app.mailmend.ui.parts.Voice;
import app.mailmend.ui.parts.Waiting;
import app.mailmend.ui.steps.ExplainModel.Outcome;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// What came of a pasted error message: cause, reasons, question, what to do, what else it could
/// be.
final class ExplainAnswer {

    private final SetupModel model;
    private final ExplainModel explaining;
    private final Voice voice;
    private final Browser browser;
    private final QuestionCard questions;

    ExplainAnswer(SetupModel model, Voice voice, Browser browser) {
        this.model = model;
        this.explaining = model.explaining();
        this.voice = voice;
        this.browser = browser;
        this.questions =
                new QuestionCard(
                        voice, new QuestionCard.Ear(explaining::reply, explaining::reopen));
    }

    List<Node> of(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Nothing() -> List.of();
            case Outcome.Reading() -> List.of(reading());
            case Outcome.NoError() -> List.of(noError());
            case Outcome.Explained explained -> explained(explained);
        };
    }

    private Node reading() {
        String words = voice.say(EXPLAIN_READING);
        return new HBox(12, new Waiting(words), Parts.text(words));
    }

    private Node noError() {
        return Parts.note(
                Look.NOTE_GOOD,
                Feather.SMILE,
                Parts.text(voice.say(EXPLAIN_NO_ERROR), Look.CARD_TITLE),
                Parts.text(voice.say(EXPLAIN_NO_ERROR_LEAD)));
    }

    private List<Node> explained(Outcome.Explained explained) {
        Diagnosis diagnosis = explained.diagnosis();
        List<Node> parts = new ArrayList<>(List.of(cause(diagnosis)));
        parts.addAll(reasons(explained));
        parts.addAll(questions.of(explained.asked(), explaining.given()));
        parts.addAll(remedies(explained));
        if (!diagnosis.alternatives().isEmpty()) {
            parts.add(Findings.others(voice, diagnosis.alternatives()));
        }
        parts.add(
                Parts.note(
                        Look.NOTE_PLAIN,
                        Feather.ACTIVITY,
                        Parts.text(voice.say(EXPLAIN_TEST_NOTE))));
        parts.add(WordsDrawer.of(voice));
        return parts;
    }

    private Node cause(Diagnosis diagnosis) {
        VBox words =
                new VBox(
                        6,
                        Parts.text(voice.title(diagnosis.best()), Look.BIG),
                        Parts.text(voice.meaning(diagnosis.best())));
        if (diagnosis.cause() != Cause.UNEXPLAINED) {
            words.getChildren().add(Parts.text(voice.certainty(diagnosis.best()), Look.QUIET));
        }
        words.getChildren().add(MoreLink.about(diagnosis.cause(), voice, model.help()));
        Node card = Look.CARD.on(words);
        card.setId("cause");
        return card;
    }

    /// The words that the diagnosis rests on, where they are only a part of the text; where nothing
    /// explains it, what was ruled out.
    private List<Node> reasons(Outcome.Explained explained) {
        if (explained.diagnosis().cause() == Cause.UNEXPLAINED) {
            List<Area> areas = Area.ruledOut(explained.run(), explained.diagnosis());
            return areas.isEmpty()
                    ? List.of()
                    : List.of(
                            Parts.section(
                                    voice.say(EXPLAIN_RULED_OUT),
                                    Parts.text(voice.questions().ruledOut(areas, false))));
        }
        if (!explained.rests().isEmpty()) {
            String title = voice.say(EXPLAIN_RESTS);
            return List.of(
                    Parts.section(
                            voice.say(RESULT_WHY),
                            Parts.text(title, Look.QUIET),
                            Parts.quote(explained.rests(), title)));
        }
        List<String> evidence = voice.evidence(explained.diagnosis().best());
        return evidence.isEmpty()
                ? List.of()
                : List.of(Parts.section(voice.say(RESULT_WHY), Findings.points(evidence)));
    }

    private List<Node> remedies(Outcome.Explained explained) {
        return new RemedyCards(model.account(), voice, browser)
                .of(
                        explained.remedies(),
                        new RemedyCards.Case(
                                explained.run(),
                                explained.diagnosis(),
                                explaining.recognition(),
                                explaining.proposed()));
    }
}
