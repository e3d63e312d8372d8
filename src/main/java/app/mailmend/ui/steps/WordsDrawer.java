package app.mailmend.ui.steps;

import static app.mailmend.wording.WindowText.WORDS_TITLE;

import app.mailmend.ui.parts.Look;
import app.mailmend.ui.parts.Parts;
import app.mailmend.ui.parts.Voice;
import app.mailmend.wording.Glossary;
import javafx.scene.control.TitledPane;
import javafx.scene.layout.VBox;

/// The technical words of the pages, explained one click away.
final class WordsDrawer {

    private WordsDrawer() {}

    static TitledPane of(Voice voice) {
        Glossary glossary = voice.glossary();
        VBox words = new VBox(12);
        for (Glossary.Term term : Glossary.terms()) {
            words.getChildren()
                    .add(
                            new VBox(
                                    2,
                                    Parts.text(glossary.word(term), Look.CARD_TITLE),
                                    Parts.text(glossary.meaning(term))));
        }
        TitledPane drawer = new TitledPane(voice.say(WORDS_TITLE), words);
        drawer.setId("words");
        drawer.setExpanded(false);
        drawer.setAnimated(false);
        return drawer;
    }
}
