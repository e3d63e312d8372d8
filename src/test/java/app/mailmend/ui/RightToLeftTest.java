package app.mailmend.ui;

import app.mailmend.ui.parts.Look;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javafx.geometry.Bounds;
import javafx.geometry.NodeOrientation;
import javafx.scene.Node;
import javafx.scene.control.TextInputControl;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Every page from right to left, as an Arabic or a Hebrew translation would have it. */
class RightToLeftTest {

    private static final double ROUNDING = 1.5;

    /** What is typed in a person's own language. */
    private static final Set<String> IN_THE_OWN_LANGUAGE = Set.of("name", "find", "search-causes");

    @BeforeAll
    static void start() throws Exception {
        Screen.start();
    }

    @TestFactory
    Stream<DynamicTest> a_page_is_turned_round_and_technical_words_are_not() {
        return Seen.inEveryScene(
                Scenes.Manner.USUAL,
                stand -> {
                    stand.shell().setNodeOrientation(NodeOrientation.RIGHT_TO_LEFT);
                    Scenes.layOut(stand);
                    List<String> faults = new ArrayList<>();
                    rail(stand, faults);
                    technical(stand, faults);
                    reach(stand, faults);
                    return faults;
                });
    }

    private static void rail(Scenes.Stand stand, List<String> faults) {
        Node rail = stand.shell().lookup("." + Look.RAIL.css());
        Node page = stand.shell().lookup("." + Look.PAGE.css());
        if (place(rail).getMinX() + ROUNDING < place(page).getMaxX()) {
            faults.add("the rail is at " + place(rail) + ", the page at " + place(page));
        }
    }

    private static Bounds place(Node node) {
        return node.localToScene(node.getLayoutBounds());
    }

    private static void technical(Scenes.Stand stand, List<String> faults) {
        Seen.on(stand).stream()
                .filter(node ->
                        isTechnical(node)
                                || (node instanceof TextInputControl input
                                        && input.isEditable()
                                        && !IN_THE_OWN_LANGUAGE.contains(
                                                String.valueOf(node.getId()))))
                .filter(node -> node.getEffectiveNodeOrientation() != NodeOrientation.LEFT_TO_RIGHT)
                .map(node -> "turned round: " + Seen.of(node))
                .forEach(faults::add);
    }

    private static boolean isTechnical(Node node) {
        return Stream.of(Look.VALUE, Look.QUOTE, Look.COPY_VALUE, Look.SPEECH)
                .anyMatch(look -> node.getStyleClass().contains(look.css()));
    }

    private static void reach(Scenes.Stand stand, List<String> faults) {
        Bounds window = place(stand.shell());
        Seen.on(stand).stream()
                .filter(Node::isFocusTraversable)
                .filter(node ->
                        place(node).getMinX() < window.getMinX() - ROUNDING
                                || place(node).getMaxX() > window.getMaxX() + ROUNDING)
                .map(node -> "out of the window: " + Seen.of(node))
                .forEach(faults::add);
    }
}
