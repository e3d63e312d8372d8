package app.mailmend.ui.steps;

import static app.mailmend.wording.WindowText.*;

import app.mailmend.diagnosis.Diagnosis;
import app.mailmend.diagnosis.Finding;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// A diagnosis on the page: what it means and why we think so.
final class Findings {

    private Findings() {}

    static List<Node> best(Voice voice, Diagnosis diagnosis) {
        Finding best = diagnosis.best();
        Node meaning =
                Parts.section(
                        voice.say(RESULT_MEANING),
                        Parts.text(voice.title(best), Look.BIG),
                        Parts.text(voice.meaning(best)));
        return best.because().isEmpty()
                ? List.of(meaning)
                : List.of(
                        meaning,
                        Parts.section(voice.say(RESULT_WHY), points(voice.evidence(best))));
    }

    static Node others(Voice voice, List<Finding> others) {
        return Parts.section(
                voice.say(RESULT_OTHERS), points(others.stream().map(voice::title).toList()));
    }

    static Node points(List<String> sentences) {
        VBox points = new VBox(6);
        sentences.forEach(sentence ->
                points.getChildren()
                        .add(
                                new HBox(
                                        10,
                                        Parts.icon(Feather.CHEVRON_RIGHT, Look.ICON_QUIET),
                                        Parts.text(sentence))));
        return points;
    }

    /// Numbered, for things to do one after the other.
    static Node steps(List<String> sentences) {
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
