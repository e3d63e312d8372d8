package app.mailmend.ui.help;

import static app.mailmend.wording.HelpText.*;

import app.mailmend.diagnosis.Cause;
import app.mailmend.diagnosis.Finding;
import app.mailmend.evidence.ProviderFacts;
import app.mailmend.fix.Fix;
import app.mailmend.ui.parts.Field;
import app.mailmend.ui.parts.Findings;
import app.mailmend.ui.parts.Look;
import app.mailmend.ui.parts.Parts;
import app.mailmend.ui.parts.Voice;
import app.mailmend.wording.Glossary.Term;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.TextFormatter;
import javafx.scene.layout.VBox;
import org.controlsfx.control.textfield.TextFields;
import org.kordamp.ikonli.feather.Feather;

/// All causes to search through, and a page for each, in the words of the diagnosis.
final class CauseViews {

    /// In characters.
    private static final int LONGEST_SEARCH = 100;

    private final HelpModel model;
    private final Voice voice;
    private final WordList.Destination words;
    private final TextField search = TextFields.createClearableTextField();
    private final VBox found = new VBox(8);
    private final Node list;
    private CauseIndex index;

    /// @param words explains a technical word
    CauseViews(HelpModel model, Voice voice, WordList.Destination words) {
        this.model = model;
        this.voice = voice;
        this.words = words;
        this.index = new CauseIndex(voice, model.reference().get().causes());
        search.setId("search-causes");
        search.setPromptText(voice.say(CAUSES_SEARCH_PROMPT));
        search.textProperty().bindBidirectional(model.search());
        search.setTextFormatter(new TextFormatter<>(CauseViews::keepShort));
        model.search().addListener(_ -> find());
        model.reference().addListener((_, _, read) -> index = new CauseIndex(voice, read.causes()));
        this.list = new VBox(18, new Field(voice.say(CAUSES_SEARCH), search), found);
    }

    /// Nobody searches for a whole log.
    private static TextFormatter.Change keepShort(TextFormatter.Change change) {
        if (change.getControlNewText().length() > LONGEST_SEARCH) {
            change.setText("");
        }
        return change;
    }

    /// The field for the search and what it finds.
    List<Node> list() {
        find();
        return List.of(list);
    }

    private void find() {
        List<CauseFacts> all = model.reference().get().causes();
        found.getChildren()
                .setAll(
                        all.stream()
                                .filter(facts -> index.matches(facts.cause(), search.getText()))
                                .map(this::row)
                                .toList());
        if (found.getChildren().isEmpty()) {
            String why = voice.say(all.isEmpty() ? CAUSE_WAIT : CAUSES_NONE);
            found.getChildren().add(Parts.text(why, Look.QUIET));
        }
    }

    private Node row(CauseFacts facts) {
        Hyperlink link =
                Parts.link(
                        title(facts.cause()),
                        Feather.CHEVRON_RIGHT,
                        () -> model.explain(facts.cause()));
        link.setMnemonicParsing(false);
        link.setId("cause-" + facts.cause().label());
        return link;
    }

    String title(Cause cause) {
        return voice.title(Finding.of(cause, 1));
    }

    String meaning(Cause cause) {
        return voice.meaning(Finding.of(cause, 1));
    }

    List<Node> page(Cause cause) {
        List<Node> parts = new ArrayList<>();
        Hyperlink all =
                Parts.link(
                        voice.say(CAUSES_ALL),
                        Feather.ARROW_LEFT,
                        () -> model.show(Topic.Chapter.CAUSES));
        all.setId("all-causes");
        parts.add(all);
        model.reference().get().causes().stream()
                .filter(facts -> facts.cause() == cause)
                .findFirst()
                .ifPresentOrElse(
                        facts -> parts.addAll(facts(facts)),
                        () -> parts.add(Parts.text(voice.say(CAUSE_WAIT), Look.QUIET)));
        return parts;
    }

    private Optional<Node> faces(Cause cause) {
        Finding bare = Finding.of(cause, 1);
        List<String> meanings =
                voice.faces(cause).stream()
                        .map(face -> voice.meaning(bare.in(face)))
                        .distinct()
                        .toList();
        return meanings.isEmpty()
                ? Optional.empty()
                : Optional.of(Parts.section(voice.say(CAUSE_FACES), Findings.points(meanings)));
    }

    private List<Node> facts(CauseFacts facts) {
        List<Node> parts = new ArrayList<>();
        if (!facts.remedies().isEmpty()) {
            Node[] remedies =
                    facts.remedies().stream().map(fix -> remedy(facts, fix)).toArray(Node[]::new);
            parts.add(Parts.section(voice.say(CAUSE_DO), new VBox(12, remedies)));
        }
        faces(facts.cause()).ifPresent(parts::add);
        if (!facts.numbers().isEmpty()) {
            Label numbers = Parts.text(String.join("   ", facts.numbers()), Look.VALUE);
            numbers.setId("numbers");
            parts.add(
                    Parts.section(
                            voice.say(CAUSE_NUMBERS),
                            numbers,
                            Parts.text(voice.say(CAUSE_NUMBERS_LEAD), Look.QUIET)));
        }
        List<Term> terms = voice.glossary().termsIn(said(facts));
        if (!terms.isEmpty()) {
            parts.add(Parts.section(voice.say(HELP_WORDS), WordList.links(voice, terms, words)));
        }
        return parts;
    }

    private Node remedy(CauseFacts facts, Fix fix) {
        ProviderFacts anybody = ProviderFacts.unknown();
        VBox card =
                new VBox(
                        12,
                        Parts.text(voice.title(fix, anybody), Look.CARD_TITLE),
                        Findings.steps(voice.steps(fix, anybody)));
        if (fix instanceof Fix.TellSomeone tell) {
            card.getChildren()
                    .addAll(Parts.letter(voice, voice.letter(tell, facts.run(), facts.bare())));
        }
        return Look.CARD.on(card);
    }

    /// Everything that the page of a cause says.
    private String said(CauseFacts facts) {
        ProviderFacts anybody = ProviderFacts.unknown();
        Finding bare = Finding.of(facts.cause(), 1);
        Stream<String> faces =
                voice.faces(facts.cause()).stream().map(face -> voice.meaning(bare.in(face)));
        Stream<String> steps =
                facts.remedies().stream()
                        .flatMap(fix ->
                                Stream.concat(
                                        Stream.of(voice.title(fix, anybody)),
                                        voice.steps(fix, anybody).stream()));
        Stream<String> own = Stream.of(voice.title(bare), voice.meaning(bare));
        return Stream.of(own, faces, steps)
                .flatMap(sentences -> sentences)
                .collect(Collectors.joining("\n"));
    }
}
