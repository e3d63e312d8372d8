package app.mailmend.ui.details;

import static app.mailmend.wording.DetailsText.*;

import app.mailmend.ui.parts.Clipping;
import app.mailmend.ui.parts.Look;
import app.mailmend.ui.parts.Parts;
import app.mailmend.ui.parts.Voice;
import app.mailmend.wording.DetailsText;
import app.mailmend.wording.WindowText;
import atlantafx.base.theme.Styles;
import javafx.application.Platform;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// The whole conversation with a search through it. What is long is shown part by part.
final class ConversationView extends VBox {

    private static final KeyCombination FIND = KeyCombination.keyCombination("Shortcut+F");

    /// Lines of the area; a conversation with fewer takes no more room than it needs.
    private static final int MOST_LINES = 18;

    private static final int FEWEST_LINES = 4;

    private final Voice voice;
    private final Conversation conversation;
    private final TextArea area = Look.SPEECH.on(new TextArea());
    private final TextField field = new TextField();
    private final Label count = Parts.text("", Look.QUIET);
    private final Label part = Parts.text("", Look.QUIET);
    private final Finder finder;
    private int shown = -1;

    ConversationView(Voice voice, Conversation conversation) {
        super(10);
        this.voice = voice;
        this.conversation = conversation;
        this.finder = new Finder(conversation.text(), Platform::runLater, this::showHit);
        area.setId("conversation");
        area.setEditable(false);
        area.setWrapText(true);
        area.setAccessibleHelp(voice.say(CONVERSATION_NAME));
        area.setPrefRowCount(
                Math.clamp(conversation.text().lines().count(), FEWEST_LINES, MOST_LINES));
        area.setMinHeight(Region.USE_PREF_SIZE);
        turn(0);
        getChildren().add(searchLine());
        if (conversation.parts() > 1) {
            getChildren().add(partLine());
        }
        getChildren()
                .addAll(area, copies(), Parts.text(voice.say(CONVERSATION_KEY), Look.FIELD_HINT));
        addEventHandler(
                KeyEvent.KEY_PRESSED,
                pressed -> {
                    if (FIND.match(pressed)) {
                        field.requestFocus();
                        field.selectAll();
                        pressed.consume();
                    }
                });
    }

    private HBox searchLine() {
        String words = voice.say(SEARCH_PROMPT);
        field.setId("find");
        field.setPromptText(words);
        field.setAccessibleText(words);
        field.setAccessibleHelp(voice.say(SEARCH_HELP));
        field.setTooltip(new Tooltip(voice.say(SEARCH_HELP)));
        field.textProperty().addListener((_, _, word) -> finder.look(word, here()));
        field.addEventFilter(KeyEvent.KEY_PRESSED, this::steer);
        HBox.setHgrow(field, Priority.ALWAYS);
        count.setId("hits");
        count.setWrapText(false);
        count.setMinWidth(Region.USE_PREF_SIZE);
        HBox line =
                new HBox(
                        8,
                        field,
                        count,
                        arrow(
                                "previous-hit",
                                SEARCH_PREVIOUS,
                                Feather.CHEVRON_UP,
                                finder::previous),
                        arrow("next-hit", SEARCH_NEXT, Feather.CHEVRON_DOWN, finder::next));
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }

    /// Neither key may reach the page, where ENTER goes on and ESC cancels.
    private void steer(KeyEvent pressed) {
        if (pressed.getCode() == KeyCode.ENTER) {
            if (pressed.isShiftDown()) {
                finder.previous();
            } else {
                finder.next();
            }
            pressed.consume();
        } else if (pressed.getCode() == KeyCode.ESCAPE && !field.getText().isEmpty()) {
            field.clear();
            pressed.consume();
        }
    }

    private HBox partLine() {
        part.setId("part");
        part.setMinWidth(Region.USE_PREF_SIZE);
        HBox line =
                new HBox(
                        8,
                        arrow(
                                "previous-part",
                                PART_PREVIOUS,
                                Feather.CHEVRON_LEFT,
                                () -> turnBy(-1)),
                        part,
                        arrow("next-part", PART_NEXT, Feather.CHEVRON_RIGHT, () -> turnBy(1)));
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }

    private Button arrow(String id, DetailsText words, Feather sign, Runnable action) {
        Button arrow = new Button("", Parts.icon(sign));
        arrow.setId(id);
        arrow.getStyleClass().addAll(Styles.BUTTON_ICON, Styles.FLAT, Styles.SMALL);
        arrow.setAccessibleText(voice.say(words));
        arrow.setTooltip(new Tooltip(voice.say(words)));
        arrow.setOnAction(_ -> action.run());
        return arrow;
    }

    private FlowPane copies() {
        String copied = voice.say(WindowText.ACTION_COPIED);
        Button all =
                Parts.copyButton(
                        new Parts.CopyWords(
                                voice.say(CONVERSATION_COPY_ALL),
                                copied,
                                voice.say(CONVERSATION_COPY_ALL_NAME)),
                        conversation.text());
        all.setId("copy-conversation");
        String some = voice.say(CONVERSATION_COPY_SELECTION);
        Button selection =
                Parts.button(some, Feather.COPY, () -> Clipping.copy(area.getSelectedText()));
        selection.setId("copy-selection");
        selection.disableProperty().bind(area.selectedTextProperty().isEmpty());
        return new FlowPane(8, 8, all, selection);
    }

    private void turnBy(int by) {
        turn(Math.clamp((long) shown + by, 0, conversation.parts() - 1));
    }

    private void turn(int index) {
        if (shown != index) {
            shown = index;
            area.setText(conversation.part(index));
            part.setText(
                    voice.say(
                            PART_COUNT,
                            voice.number(index + 1),
                            voice.number(conversation.parts())));
        }
    }

    /// Where a new search begins: at what is selected, so that one more letter stays at its hit.
    private int here() {
        return conversation.starts().get(shown) + area.getSelection().getStart();
    }

    private void showHit() {
        count.setText(counted());
        if (finder.place().isPresent()) {
            int place = finder.place().getAsInt();
            turn(conversation.partAt(place));
            int start = conversation.starts().get(shown);
            int end = Math.min(place + finder.length(), conversation.end(shown));
            area.selectRange(place - start, end - start);
        } else {
            area.deselect();
        }
    }

    private String counted() {
        if (!finder.isAsked()) {
            return "";
        }
        if (finder.number().isPresent()) {
            return voice.say(
                    SEARCH_COUNT,
                    voice.number(finder.number().getAsInt()),
                    voice.number(finder.count()));
        }
        return finder.isSearching() ? "…" : voice.say(SEARCH_NONE);
    }
}
