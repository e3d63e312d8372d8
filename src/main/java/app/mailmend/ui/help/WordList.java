package app.mailmend.ui.help;

import app.mailmend.ui.parts.Look;
import app.mailmend.ui.parts.Parts;
import app.mailmend.ui.parts.Voice;
import app.mailmend.wording.Glossary;
import app.mailmend.wording.Glossary.Term;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// Technical words with their meaning, or as links to it.
final class WordList {

    private WordList() {}

    static VBox explained(Voice voice, List<Term> terms) {
        Glossary glossary = voice.glossary();
        VBox words = new VBox(14);
        for (Term term : terms) {
            VBox entry =
                    new VBox(
                            2,
                            Parts.text(glossary.word(term), Look.CARD_TITLE),
                            Parts.text(glossary.meaning(term)));
            entry.setId(id(term));
            words.getChildren().add(entry);
        }
        return words;
    }

    /// @param go leads to the list of all words
    static Node links(Voice voice, List<Term> terms, Destination go) {
        FlowPane links = new FlowPane(14, 4);
        for (Term term : terms) {
            links.getChildren()
                    .add(
                            Parts.link(
                                    voice.glossary().word(term),
                                    Feather.BOOK_OPEN,
                                    () -> go.to(term)));
        }
        return links;
    }

    /// Where a word is explained.
    interface Destination {
        void to(Term term);
    }

    static String id(Term term) {
        return "word-" + term.name();
    }
}
