package app.mailmend.ui.steps;

import static app.mailmend.wording.WindowText.*;

import app.mailmend.evidence.DiscoveryRun.Rival;
import app.mailmend.ui.parts.Look;
import app.mailmend.ui.parts.Parts;
import app.mailmend.ui.parts.Voice;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// The one plain question where two providers are nearly as likely, with what speaks for each.
final class RivalQuestion extends VBox {

    private final Voice voice;
    private final Consumer<Choice> choose;
    private List<Rival> asked = List.of();

    RivalQuestion(Voice voice, Consumer<Choice> choose) {
        this.voice = voice;
        this.choose = choose;
    }

    void show(List<Rival> rivals) {
        Parts.show(this, !rivals.isEmpty());
        if (asked.equals(rivals)) {
            return;
        }
        asked = rivals;
        getChildren().clear();
        if (!rivals.isEmpty()) {
            List<Node> content = new ArrayList<>();
            content.add(
                    Parts.text(
                            voice.say(QUESTION, rivals.getFirst().name(), rivals.getLast().name()),
                            Look.BIG));
            content.add(Parts.text(voice.say(QUESTION_LEAD)));
            rivals.forEach(rival -> content.add(evidence(rival)));
            getChildren()
                    .add(
                            Parts.note(
                                    Look.NOTE_CARE,
                                    Feather.HELP_CIRCLE,
                                    new VBox(14, content.toArray(Node[]::new))));
        }
    }

    private Node evidence(Rival rival) {
        Choice choice = Choice.of(rival.settings());
        Stream<String> sources = choice.sources().stream().map(voice::source);
        Stream<String> grounds = choice.grounds().stream().map(voice::ground);
        Button answer = Parts.plainButton(voice.say(QUESTION_ANSWER, rival.name()));
        answer.setOnAction(_ -> choose.accept(choice));
        return new VBox(
                6,
                answer,
                Parts.text(
                        Stream.concat(sources, grounds).collect(Collectors.joining(" · ")),
                        Look.QUIET));
    }
}
