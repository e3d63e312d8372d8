package app.mailmend.ui.parts;

import app.mailmend.wording.Foreign;
import app.mailmend.wording.WindowText;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.animation.PauseTransition;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.value.ObservableValue;
import javafx.geometry.NodeOrientation;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// Small pieces that every page is put together from.
public final class Parts {

    private static final Duration COPIED = Duration.seconds(2);

    /// Letters in a line of a quote before its width is known, and the width of one letter in
    /// pixels.
    private static final int QUOTE_COLUMNS = 76;

    private static final double QUOTE_LETTER = 8.6;

    private static final int QUOTE_ROWS = 16;

    /// What is laid out of longer words, in characters: a label is never scrolled, and no quote is
    /// read that far. Whoever needs all of it copies it.
    private static final int MOST_IN_LABEL = 1500;

    /// Longest name on a button, in characters; the whole one stands beside it.
    private static final int MOST_IN_BUTTON = 24;

    private static final int MOST_IN_QUOTE = 8000;

    private static final String LEFT_OUT = " [\u2026]";

    /// Words that stand in one line of a button, in characters, and how wide one with more is, in
    /// pixels.
    private static final int NAMING_LINE = 34;

    private static final double NAMING_WIDTH = 270;

    private Parts() {}

    private static String shown(String words, int most) {
        String beginning = Bounded.beginning(words, most);
        return Foreign.visible(beginning.length() == words.length() ? words : beginning + LEFT_OUT);
    }

    /// A text that wraps and never shows fewer lines than it needs.
    public static Label text(String words, Look... looks) {
        Label label = new Label(shown(words, MOST_IN_LABEL));
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        for (Look look : looks) {
            look.on(label);
        }
        return label;
    }

    /// A control whose content is written from left to right in every language: an address, a
    /// server, a port.
    public static <N extends Node> N technical(N control) {
        control.setNodeOrientation(NodeOrientation.LEFT_TO_RIGHT);
        return control;
    }

    /// A name for a button: of a long one its beginning and its end.
    public static String brief(String name) {
        int half = MOST_IN_BUTTON / 2;
        return name.length() <= MOST_IN_BUTTON
                ? name
                : Bounded.beginning(name, half) + "…" + name.substring(name.length() - half);
    }

    /// A sign that repeats what words say beside it. To a screen reader it would be a letter that
    /// no language has, so it is passed over.
    public static FontIcon icon(Feather sign, Look... looks) {
        FontIcon icon = new FontIcon(sign);
        icon.setAccessibleRole(AccessibleRole.NODE);
        for (Look look : looks) {
            look.on(icon);
        }
        return icon;
    }

    /// A sign that stands for words that are nowhere else.
    public static FontIcon sign(Feather sign, String meaning, Look... looks) {
        FontIcon icon = icon(sign, looks);
        icon.setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        icon.setAccessibleText(meaning);
        return icon;
    }

    /// A button that cannot be pressed as long as something is in the way, and says what that is.
    public static Button blocked(
            Button button, ObservableValue<Boolean> obstacle, ObservableValue<String> reason) {
        button.disableProperty().bind(obstacle);
        button.accessibleHelpProperty()
                .bind(obstacle.flatMap(on -> on ? reason : new SimpleStringProperty("")));
        return button;
    }

    public static Button button(String words, Feather sign, Runnable action) {
        Button button = new Button(words, icon(sign));
        button.setMnemonicParsing(true);
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setOnAction(_ -> action.run());
        return button;
    }

    /// A button with a name of somebody else on it: a long one takes a second line, not the room of
    /// the page.
    public static Button naming(String words, Feather sign, Runnable action) {
        Button button = button(words, sign, action);
        button.setWrapText(true);
        button.setMinHeight(Region.USE_PREF_SIZE);
        if (words.length() > NAMING_LINE) {
            button.setPrefWidth(NAMING_WIDTH);
        }
        return button;
    }

    /// A button whose words come from somebody else and stand as they are.
    public static Button plainButton(String words) {
        Button button = new Button(shown(words, MOST_IN_LABEL));
        button.setMnemonicParsing(false);
        button.setWrapText(true);
        button.setMinHeight(Region.USE_PREF_SIZE);
        return button;
    }

    public static Hyperlink link(String words, Feather sign, Runnable action) {
        Hyperlink link = new Hyperlink(words, icon(sign));
        link.setMnemonicParsing(true);
        link.setWrapText(true);
        link.setMinHeight(Region.USE_PREF_SIZE);
        link.setOnAction(_ -> action.run());
        return link;
    }

    /// A box in the colour of its meaning, with a sign that says the same.
    public static HBox note(Look kind, Feather sign, Node... content) {
        VBox words = new VBox(6, content);
        HBox.setHgrow(words, Priority.ALWAYS);
        HBox note = Look.NOTE.on(new HBox(12, icon(sign), words));
        return kind.on(note);
    }

    public static VBox section(String title, Node... content) {
        VBox section = new VBox(8, text(title, Look.SECTION_TITLE));
        section.getChildren().addAll(content);
        return section;
    }

    /// Words of somebody else: plain text that can be selected, never a link, never markup.
    ///
    /// @param what says whose words they are; read out beside them, not in their place
    public static TextArea quote(String words, String what) {
        TextArea area = Look.QUOTE.on(selectable(words));
        area.setAccessibleHelp(what);
        return area;
    }

    /// Plain text in letters of one width, which can be selected and is shown whole as long as that
    /// takes no more than [#QUOTE_ROWS].
    static TextArea selectable(String words) {
        TextArea area = new TextArea(shown(words, MOST_IN_QUOTE));
        area.setEditable(false);
        area.setWrapText(true);
        String whole = area.getText();
        area.setPrefRowCount(rows(whole, QUOTE_COLUMNS));
        area.widthProperty()
                .addListener((_, _, width) ->
                        area.setPrefRowCount(
                                rows(whole, (int) (width.doubleValue() / QUOTE_LETTER))));
        area.setMinHeight(Region.USE_PREF_SIZE);
        return area;
    }

    private static int rows(String words, int columns) {
        int wide = Math.max(10, columns);
        long rows = words.lines().mapToLong(line -> 1 + line.length() / wide).sum();
        return Math.clamp(rows, 1, QUOTE_ROWS);
    }

    /// A ready-made message, and a button to copy it.
    public static List<Node> letter(Voice voice, String text) {
        String copy = voice.say(WindowText.LETTER_COPY);
        return List.of(
                quote(text, voice.say(WindowText.LETTER_NAME)),
                copyButton(new CopyWords(copy, voice.say(WindowText.ACTION_COPIED), copy), text));
    }

    /// Copies a text and says so on itself for a moment.
    public static Button copyButton(CopyWords words, String content) {
        return copyButton(words, () -> content);
    }

    /// @param content asked for when the button is pressed
    public static Button copyButton(CopyWords words, Supplier<String> content) {
        Button button = new Button(words.before(), icon(Feather.COPY));
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setAccessibleText(words.accessible());
        PauseTransition back = new PauseTransition(COPIED);
        back.setOnFinished(_ -> {
            button.setAccessibleText(words.accessible());
            button.setText(words.before());
            button.setGraphic(icon(Feather.COPY));
        });
        button.setOnAction(_ -> {
            Clipping.copy(content.get());
            button.setText(words.after());
            // Read out at once, because the button has the keyboard.
            button.setAccessibleText(words.accessibleAfter());
            button.setGraphic(icon(Feather.CHECK, Look.ICON_GOOD));
            back.playFromStart();
        });
        return button;
    }

    /// @param accessible says what is copied, where the button alone does not
    /// @param accessibleAfter says what was copied
    public record CopyWords(
            String before, String after, String accessible, String accessibleAfter) {

        public CopyWords(String before, String after, String accessible) {
            this(before, after, accessible, after);
        }
    }

    public static Region spacer() {
        Region spacer = new Region();
        HBox.setHgrow(spacer, Priority.ALWAYS);
        return spacer;
    }

    /// What has the keyboard inside a part of the page, if anything has.
    public static Optional<Node> keyboardWithin(Node part) {
        return Optional.ofNullable(part.getScene())
                .flatMap(scene -> Optional.ofNullable(scene.getFocusOwner()))
                .filter(owner -> isWithin(owner, part));
    }

    private static boolean isWithin(Node node, Node part) {
        return node.equals(part) || (node.getParent() != null && isWithin(node.getParent(), part));
    }

    public static void show(Node node, boolean visible) {
        node.setVisible(visible);
        node.setManaged(visible);
    }
}
