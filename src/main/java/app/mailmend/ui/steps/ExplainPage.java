package app.mailmend.ui.steps;

import static app.mailmend.wording.WindowText.*;

import app.mailmend.ui.parts.Browser;
import app.mailmend.ui.parts.Field;
import app.mailmend.ui.parts.LineField;
import app.mailmend.ui.parts.Look;
import app.mailmend.ui.parts.PageView;
import app.mailmend.ui.parts.Parts;
import app.mailmend.ui.parts.Voice;
import app.mailmend.ui.steps.ExplainModel.Outcome;
import app.mailmend.wording.AccessText;
import atlantafx.base.theme.Styles;
import java.util.List;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.TraversalDirection;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextFormatter;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// The place to paste an error message, to read why it came about, and to go on from there.
public final class ExplainPage extends PageView {

    private static final double FIELD_WIDTH = 420;

    /// Longest answer about the provider, in characters.
    private static final int MOST_ABOUT = 1000;

    /// How many characters of a long text are shown to recognise it by.
    private static final int BEGINNING = 80;

    private final ExplainModel explaining;
    private final Voice voice;
    private final ExplainAnswer answers;
    private final TextArea message = new TextArea();
    private final VBox kept = new VBox();
    private final Label known = Parts.text("", Look.FIELD_HINT);
    private final VBox answer = new VBox(20);
    private final Button explain;
    private final Button test;

    /// @param browser opens a page of a provider
    public ExplainPage(SetupModel model, Voice voice, Browser browser) {
        this.explaining = model.explaining();
        this.voice = voice;
        this.answers = new ExplainAnswer(model, voice, browser);
        head(voice.say(EXPLAIN_TITLE), voice.say(EXPLAIN_LEAD));
        answer.setId("answer");
        body(new Field(voice.say(EXPLAIN_MESSAGE), messageBox()), kept, about(), answer);
        Button back =
                Parts.button(
                        voice.say(ACTION_BACK), Feather.ARROW_LEFT, () -> model.goTo(Page.ACCOUNT));
        explain =
                Parts.button(
                        voice.say(EXPLAIN_ACTION), Feather.MESSAGE_SQUARE, explaining::explain);
        explain.setId("explain");
        test = Parts.button(voice.say(EXPLAIN_TEST), Feather.ACTIVITY, model::testForReal);
        test.setId("test-for-real");
        actions(List.of(cancelling(back), explain, test));
        explaining.message().addListener(_ -> lead());
        explaining.about().addListener(_ -> lead());
        explaining.kept().addListener(_ -> showKept());
        explaining.outcome().addListener((_, _, outcome) -> show(outcome));
        showKept();
        fill(explaining.outcome().get());
    }

    private TextArea messageBox() {
        message.setId("message");
        Parts.technical(message);
        message.setPromptText(voice.say(EXPLAIN_PROMPT));
        message.setWrapText(true);
        message.setPrefRowCount(5);
        message.setTextFormatter(new TextFormatter<>(this::keepLong));
        message.textProperty().bindBidirectional(explaining.message());
        message.addEventFilter(KeyEvent.KEY_PRESSED, this::steer);
        return message;
    }

    /// A whole log would keep the field busy for minutes.
    private TextFormatter.Change keepLong(TextFormatter.Change change) {
        if (ExplainModel.isLong(change.getText())) {
            explaining.keep(change.getText());
            change.setText("");
        }
        return change;
    }

    /// TAB leaves the field, as it does everywhere else; with CTRL, ENTER explains.
    private void steer(KeyEvent key) {
        if (key.getCode() == KeyCode.TAB && !key.isControlDown()) {
            message.requestFocusTraversal(
                    key.isShiftDown() ? TraversalDirection.PREVIOUS : TraversalDirection.NEXT);
            key.consume();
        } else if (key.getCode() == KeyCode.ENTER && key.isShortcutDown()) {
            explaining.explain();
            key.consume();
        }
    }

    private Node about() {
        LineField about = Parts.technical(new LineField("about", MOST_ABOUT));
        about.setPromptText(voice.say(EXPLAIN_ABOUT_PROMPT));
        about.textProperty().bindBidirectional(explaining.about());
        VBox box = new VBox(6, new Field(voice, voice.say(EXPLAIN_ABOUT), about), known);
        box.setMaxWidth(FIELD_WIDTH);
        return box;
    }

    private void showKept() {
        String text = explaining.kept().get();
        Parts.show(kept, !text.isEmpty());
        kept.getChildren().clear();
        if (!text.isEmpty()) {
            String beginning = text.strip().lines().findFirst().orElse("").strip();
            Button remove =
                    Parts.button(
                            voice.say(EXPLAIN_KEPT_REMOVE), Feather.X, () -> explaining.keep(""));
            remove.setId("remove-kept");
            kept.getChildren()
                    .add(
                            Parts.note(
                                    Look.NOTE_PLAIN,
                                    Feather.FILE_TEXT,
                                    Parts.text(
                                            voice.say(
                                                    EXPLAIN_KEPT,
                                                    text.lines().count(),
                                                    beginning.substring(
                                                            0,
                                                            Math.min(
                                                                    BEGINNING,
                                                                    beginning.length())))),
                                    remove));
        }
        lead();
    }

    /// The one primary action: to explain what is new, and with what was explained to go on.
    private void lead() {
        boolean stale = explaining.isStale();
        boolean explained = !stale && explaining.outcome().get() instanceof Outcome.Explained;
        explain.setDisable(explaining.isEmpty());
        explain.setAccessibleHelp(explaining.isEmpty() ? voice.say(AccessText.WAIT_MESSAGE) : "");
        Parts.show(test, explaining.outcome().get() instanceof Outcome.Explained);
        accent(explain, !explained);
        accent(test, explained);
    }

    private static void accent(Button button, boolean on) {
        button.setDefaultButton(on);
        button.getStyleClass().remove(Styles.ACCENT);
        if (on) {
            button.getStyleClass().add(Styles.ACCENT);
        }
    }

    private void show(Outcome outcome) {
        boolean asked = Parts.keyboardWithin(answer).isPresent();
        fill(outcome);
        Platform.runLater(() -> {
            if (!answer.getChildren().isEmpty()) {
                reveal(answer.getChildren().getFirst());
            }
            if (asked) {
                next().requestFocus();
            }
        });
    }

    private void fill(Outcome outcome) {
        answer.getChildren().setAll(answers.of(outcome));
        String name = explaining.recognition().facts().name();
        known.setText(name.isEmpty() ? "" : voice.say(EXPLAIN_ABOUT_KNOWN, name));
        Parts.show(known, !name.isEmpty());
        lead();
    }

    /// Where the keyboard goes when the question that had it is gone.
    private Node next() {
        Node question = answer.lookup("#answer-YES");
        return question == null ? test : question;
    }

    @Override
    public void refresh() {
        lead();
    }

    @Override
    public Node landing() {
        return message;
    }
}
