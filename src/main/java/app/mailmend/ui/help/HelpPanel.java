package app.mailmend.ui.help;

import static app.mailmend.wording.HelpText.*;

import app.mailmend.ui.parts.Look;
import app.mailmend.ui.parts.Parts;
import app.mailmend.ui.parts.Voice;
import app.mailmend.wording.HelpWords;
import app.mailmend.wording.HelpWords.Place;
import atlantafx.base.theme.Styles;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// The help for the page at hand, beside it: what happens here, what leaves the computer, what one
/// can do, and the technical words of the page.
public final class HelpPanel extends BorderPane {

    private final Voice voice;
    private final Runnable more;
    private final VBox text = Look.HELP_PANEL_TEXT.on(new VBox(18));
    private final ScrollPane scroll = new ScrollPane(text);

    /// @param close puts the panel away
    /// @param more opens the whole help
    public HelpPanel(Voice voice, Runnable close, Runnable more) {
        this.voice = voice;
        this.more = more;
        Look.HELP_PANEL.on(this);
        setId("help-panel");
        scroll.setId("help-text");
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setFocusTraversable(true);
        Button x = new Button("", Parts.icon(Feather.X));
        x.setId("help-close");
        x.getStyleClass().addAll(Styles.FLAT, Styles.BUTTON_ICON);
        x.setAccessibleText(voice.say(HELP_CLOSE));
        x.setMinWidth(Region.USE_PREF_SIZE);
        x.setOnAction(_ -> close.run());
        Label title = Parts.text(voice.say(HELP_PANEL), Look.CARD_TITLE);
        setTop(
                new HBox(
                        8,
                        Parts.icon(Feather.HELP_CIRCLE, Look.ICON_ACCENT),
                        title,
                        Parts.spacer(),
                        x));
        setCenter(scroll);
    }

    public void show(Place place) {
        HelpWords words = voice.help();
        text.getChildren().clear();
        for (HelpWords.Part part : HelpWords.Part.values()) {
            text.getChildren()
                    .add(Parts.section(words.title(part), Parts.text(words.say(place, part))));
        }
        if (!place.terms().isEmpty()) {
            text.getChildren()
                    .add(
                            Parts.section(
                                    voice.say(HELP_WORDS),
                                    WordList.explained(voice, place.terms())));
        }
        Hyperlink link = Parts.link(voice.say(HELP_MORE), Feather.BOOK_OPEN, more);
        link.setId("help-more");
        text.getChildren().add(link);
        scroll.setVvalue(0);
        scroll.setAccessibleText(words.name(place) + "\n" + words.all(place));
    }

    /// What has the keyboard when the panel opens: the text, so that it is read out and scrolls
    /// with the arrow keys.
    public Node landing() {
        return scroll;
    }
}
