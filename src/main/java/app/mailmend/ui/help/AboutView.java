package app.mailmend.ui.help;

import static app.mailmend.wording.HelpText.*;
import static app.mailmend.wording.WindowText.ACTION_COPIED;

import app.mailmend.ui.parts.Look;
import app.mailmend.ui.parts.Parts;
import app.mailmend.ui.parts.Voice;
import java.util.List;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// Which version this is, what it runs on, and whose work is in it.
final class AboutView {

    private final Voice voice;
    private final Reference reference;

    AboutView(Voice voice, Reference reference) {
        this.voice = voice;
        this.reference = reference;
    }

    List<Node> parts() {
        return Stream.concat(reference.program().stream().flatMap(this::program), shipped())
                .toList();
    }

    private Stream<Node> program(ProgramFacts facts) {
        String copy = voice.say(ABOUT_COPY);
        Button button =
                Parts.copyButton(
                        new Parts.CopyWords(copy, voice.say(ACTION_COPIED), copy), facts.text());
        button.setId("copy-about");
        return Stream.of(
                Look.CARD.on(new VBox(12, versions(facts))),
                new VBox(8, button, Parts.text(voice.say(ABOUT_COPY_HINT), Look.QUIET)));
    }

    private Stream<Node> shipped() {
        return Stream.of(
                Chapters.part(voice, ABOUT_LICENCE_TITLE, ABOUT_LICENCE),
                Parts.section(
                        voice.say(ABOUT_LIBRARIES),
                        Parts.text(voice.say(ABOUT_LIBRARIES_LEAD)),
                        licences()));
    }

    private GridPane versions(ProgramFacts facts) {
        GridPane grid = grid();
        facts.lines(voice)
                .forEach((name, value) ->
                        grid.addRow(grid.getRowCount(), name(name), Parts.text(value)));
        return grid;
    }

    private Node licences() {
        GridPane grid = Look.LICENCES.on(grid());
        for (Licence shipped : reference.licences()) {
            String library = shipped.library().substring(shipped.library().indexOf(':') + 1);
            grid.addRow(grid.getRowCount(), name(library), Parts.text(shipped.licence()));
        }
        return grid;
    }

    private static Label name(String words) {
        Label label = Look.QUIET.on(new Label(words));
        label.setMinWidth(Region.USE_PREF_SIZE);
        return label;
    }

    private static GridPane grid() {
        GridPane grid = new GridPane(20, 6);
        ColumnConstraints value = new ColumnConstraints();
        value.setHgrow(Priority.ALWAYS);
        grid.getColumnConstraints().addAll(List.of(new ColumnConstraints(), value));
        return grid;
    }
}
