package app.mailmend.ui.steps;

import static app.mailmend.wording.WindowText.*;

import app.mailmend.evidence.Question;
import app.mailmend.ui.parts.Look;
import app.mailmend.ui.parts.Parts;
import app.mailmend.ui.parts.Voice;
import app.mailmend.ui.steps.QuestionModel.Reply;
import app.mailmend.wording.QuestionWords;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// The one question that helps most now, and what was said to the others.
final class QuestionCard {

    /// Hears what the person says.
    ///
    /// @param reply to the question that is open
    /// @param reopen a reply that was given is to be changed
    record Ear(BiConsumer<Question, Reply> reply, Consumer<Question> reopen) {}

    private final Voice voice;
    private final QuestionWords words;
    private final Ear ear;

    QuestionCard(Voice voice, Ear ear) {
        this.voice = voice;
        this.words = voice.questions();
        this.ear = ear;
    }

    /// @param asked at most one
    /// @return nothing where nothing was asked and nothing is to be asked
    List<Node> of(List<Question> asked, List<QuestionModel.Given> given) {
        List<Node> parts = new ArrayList<>();
        asked.stream().map(this::asking).forEach(parts::add);
        if (!given.isEmpty()) {
            VBox lines = new VBox(4);
            given.stream().map(this::said).forEach(lines.getChildren()::add);
            parts.add(Parts.section(voice.say(ASK_GIVEN), lines));
        }
        return parts;
    }

    private Node asking(Question question) {
        FlowPane answers =
                new FlowPane(
                        10,
                        8,
                        answer(question, Reply.YES, words.answer(question, true)),
                        answer(question, Reply.NO, words.answer(question, false)),
                        answer(question, Reply.UNKNOWN, voice.say(ASK_UNKNOWN)));
        return Parts.note(
                Look.NOTE_ASK,
                Feather.HELP_CIRCLE,
                Parts.text(voice.say(ASK_TITLE), Look.QUIET),
                Parts.text(words.question(question), Look.CARD_TITLE),
                Parts.text(words.how(question)),
                Parts.text(words.why(question), Look.QUIET),
                answers);
    }

    private Button answer(Question question, Reply reply, String label) {
        Button button = Parts.plainButton(label);
        button.setId("answer-" + reply.name());
        button.setAccessibleText(words.question(question) + " " + label);
        button.setOnAction(_ -> ear.reply().accept(question, reply));
        return button;
    }

    private Node said(QuestionModel.Given given) {
        Question question = given.question();
        String answer =
                switch (given.reply()) {
                    case YES -> words.answer(question, true);
                    case NO -> words.answer(question, false);
                    case UNKNOWN -> voice.say(ASK_UNKNOWN);
                };
        VBox line =
                new VBox(1, Parts.text(words.question(question), Look.QUIET), Parts.text(answer));
        HBox.setHgrow(line, Priority.ALWAYS);
        Hyperlink change =
                Parts.link(
                        voice.say(ASK_CHANGE), Feather.EDIT_2, () -> ear.reopen().accept(question));
        change.setId("change-" + question.name());
        change.setMinWidth(javafx.scene.layout.Region.USE_PREF_SIZE);
        change.setAccessibleText(voice.say(ASK_CHANGE_NAME, words.question(question)));
        return new HBox(12, line, change);
    }
}
