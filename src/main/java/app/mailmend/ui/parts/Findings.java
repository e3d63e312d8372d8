package app.mailmend.ui.parts;

import static app.mailmend.wording.WindowText.*;

import app.mailmend.diagnosis.Diagnosis;
import app.mailmend.diagnosis.Finding;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/// A diagnosis on the page: what it means and why we think so.
public final class Findings {

    private Findings() {}

    public static List<Node> best(Voice voice, Diagnosis diagnosis) {
        return explained(
                voice, diagnosis, List.of(Parts.text(voice.title(diagnosis.best()), Look.BIG)));
    }

    /// For a page whose title names the cause already.
    public static List<Node> bestUntitled(Voice voice, Diagnosis diagnosis) {
        return explained(voice, diagnosis, List.of());
    }

    private static List<Node> explained(Voice voice, Diagnosis diagnosis, List<Node> title) {
        Finding best = diagnosis.best();
        List<Node> words = new ArrayList<>(title);
        words.add(Parts.text(voice.meaning(best)));
        Node meaning = Parts.section(voice.say(RESULT_MEANING), words.toArray(Node[]::new));
        return best.because().isEmpty()
                ? List.of(meaning)
                : List.of(
                        meaning,
                        Parts.section(voice.say(RESULT_WHY), points(voice.evidence(best))));
    }

    public static Node others(Voice voice, List<Finding> others) {
        return Parts.section(
                voice.say(RESULT_OTHERS), points(others.stream().map(voice::title).toList()));
    }

    public static Node points(List<String> sentences) {
        VBox points = new VBox(6);
        sentences.forEach(sentence ->
                points.getChildren()
                        .add(new HBox(10, Parts.text("•", Look.QUIET), Parts.text(sentence))));
        return points;
    }

    /// Numbered, for things to do one after the other.
    public static Node steps(List<String> sentences) {
        VBox steps = new VBox(8);
        for (int i = 0; i < sentences.size(); i++) {
            steps.getChildren()
                    .add(
                            new HBox(
                                    12,
                                    Look.BADGE.on(Parts.text(String.valueOf(i + 1))),
                                    Parts.text(sentences.get(i))));
        }
        return steps;
    }
}
