package app.mailmend.ui;

import app.mailmend.ui.parts.Look;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.event.Event;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Where TAB goes on every page. */
class FocusOrderTest {

    /** What two controls in one line may differ in height, in pixels. */
    private static final double SAME_LINE = 24;

    private static final double ROUNDING = 2;

    @BeforeAll
    static void start() throws Exception {
        Screen.start();
    }

    @TestFactory
    Stream<DynamicTest> tab_reaches_everything_and_comes_back() {
        return Seen.inEveryScene(Scenes.Manner.USUAL, stand -> missed(stand, false));
    }

    @TestFactory
    Stream<DynamicTest> shift_and_tab_goes_the_same_way_backwards() {
        return Seen.inEveryScene(
                Scenes.Manner.USUAL,
                stand -> {
                    List<Node> there = walk(stand, false);
                    List<Node> back = walk(stand, true);
                    List<Node> expected = new ArrayList<>(there.reversed());
                    if (!expected.isEmpty()) {
                        expected.addFirst(expected.removeLast());
                    }
                    return expected.equals(back)
                            ? List.of()
                            : List.of(names(expected) + " but " + names(back));
                });
    }

    private static String names(List<Node> nodes) {
        return nodes.stream().map(Seen::name).toList().toString();
    }

    private static List<String> missed(Scenes.Stand stand, boolean back) {
        List<Node> walked = walk(stand, back);
        Node landing = walked.getFirst();
        List<String> faults =
                new ArrayList<>(
                        Seen.stops(stand).stream()
                                .filter(node -> !walked.contains(node))
                                .filter(node -> !isReachedByArrows(node))
                                .map(node -> "missed " + Seen.of(node))
                                .toList());
        if (!landing.equals(stand.scene().getFocusOwner())) {
            faults.add("ended at " + Seen.of(stand.scene().getFocusOwner()));
        }
        return faults;
    }

    /** Of a group of choices TAB stops at one; the arrows go on to the others. */
    private static boolean isReachedByArrows(Node node) {
        return node instanceof ToggleButton choice && choice.getToggleGroup() != null;
    }

    /** Everything that TAB stops at, from the landing on until it comes back there. */
    private static List<Node> walk(Scenes.Stand stand, boolean back) {
        return walk(stand, back, _ -> {});
    }

    private static List<Node> walk(Scenes.Stand stand, boolean back, Consumer<Node> stop) {
        Node landing = stand.scene().getFocusOwner();
        List<Node> walked = new ArrayList<>();
        Node at = landing;
        int limit = 2 * Seen.stops(stand).size() + 2;
        do {
            walked.add(at);
            Event.fireEvent(at, key(KeyEvent.KEY_PRESSED, back));
            at = stand.scene().getFocusOwner();
            Event.fireEvent(at, key(KeyEvent.KEY_RELEASED, back));
            stop.accept(at);
        } while (!at.equals(landing) && walked.size() < limit);
        return walked;
    }

    private static KeyEvent key(javafx.event.EventType<KeyEvent> type, boolean shift) {
        return new KeyEvent(type, "", "", KeyCode.TAB, shift, false, false, false);
    }

    @TestFactory
    Stream<DynamicTest> the_way_is_that_of_reading() {
        return Seen.inEveryScene(Scenes.Manner.USUAL, FocusOrderTest::leaps);
    }

    /**
     * Steps upwards, or against the direction of reading in one line, within one part of a page.
     */
    private static List<String> leaps(Scenes.Stand stand) {
        List<String> faults = new ArrayList<>();
        List<Node> walked = walk(stand, false);
        for (int i = 1; i < walked.size(); i++) {
            Node before = walked.get(i - 1);
            Node now = walked.get(i);
            Bounds from = place(stand, before);
            Bounds to = place(stand, now);
            boolean up = to.getMaxY() < from.getMinY() + ROUNDING;
            boolean sameLine = Math.abs(to.getCenterY() - from.getCenterY()) < SAME_LINE;
            boolean against = sameLine && to.getMinX() < from.getMinX();
            if (!part(now).isEmpty() && part(before).equals(part(now)) && (up || against)) {
                faults.add(Seen.of(before) + " -> " + Seen.of(now));
            }
        }
        return faults;
    }

    /** Where it lies on the whole page, however far that is scrolled. */
    private static Bounds place(Scenes.Stand stand, Node node) {
        return Stream.iterate(node, step -> step != null, Node::getParent)
                .filter(step -> step.getStyleClass().contains(Look.PAGE_SCROLL.css()))
                .map(ScrollPane.class::cast)
                .findFirst()
                .map(pane ->
                        pane.getContent().sceneToLocal(node.localToScene(node.getLayoutBounds())))
                .orElseGet(() -> node.localToScene(node.getLayoutBounds()));
    }

    private static String part(Node node) {
        return Stream.iterate(node, step -> step != null, Node::getParent)
                .flatMap(step -> step.getStyleClass().stream())
                .filter(
                        Stream.of(Look.RAIL, Look.PAGE_SCROLL, Look.PAGE_ACTIONS)
                                        .map(Look::css)
                                        .toList()
                                ::contains)
                .findFirst()
                .orElse("");
    }

    @TestFactory
    Stream<DynamicTest> what_has_the_keyboard_is_in_sight() {
        return Seen.inEveryScene(
                Scenes.Manner.USUAL.sized(512, 350),
                stand -> {
                    List<String> faults = new ArrayList<>();
                    walk(
                            stand,
                            false,
                            node -> {
                                Scenes.layOut(stand);
                                hidden(node).ifPresent(faults::add);
                            });
                    return faults;
                });
    }

    @TestFactory
    Stream<DynamicTest> where_the_keyboard_lands_comes_into_sight_with_the_first_key() {
        return Seen.inEveryScene(
                Scenes.Manner.USUAL.sized(512, 350),
                stand -> {
                    Node landing = stand.scene().getFocusOwner();
                    Event.fireEvent(
                            landing,
                            new KeyEvent(
                                    KeyEvent.KEY_PRESSED,
                                    "",
                                    "",
                                    KeyCode.SHIFT,
                                    true,
                                    false,
                                    false,
                                    false));
                    Scenes.layOut(stand);
                    return hidden(landing).stream().toList();
                });
    }

    private static Optional<String> hidden(Node node) {
        return Stream.iterate(node, step -> step != null, Node::getParent)
                .filter(step -> step.getStyleClass().contains(Look.PAGE_SCROLL.css()))
                .map(ScrollPane.class::cast)
                .filter(pane -> !isSeen(pane, node))
                .map(pane -> Seen.of(node) + " at " + pane.getVvalue())
                .findFirst();
    }

    private static boolean isSeen(ScrollPane pane, Node node) {
        Bounds room = pane.localToScene(pane.getLayoutBounds());
        Bounds place = node.localToScene(node.getLayoutBounds());
        return place.getHeight() > room.getHeight()
                ? place.getMinY() < room.getMaxY() && place.getMaxY() > room.getMinY()
                : place.getMinY() >= room.getMinY() - ROUNDING
                        && place.getMaxY() <= room.getMaxY() + ROUNDING;
    }
}
