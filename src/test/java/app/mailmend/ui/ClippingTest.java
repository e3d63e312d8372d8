package app.mailmend.ui;

import app.mailmend.ui.parts.Look;
import app.mailmend.wording.Wording;
import java.util.List;
import java.util.stream.Stream;
import javafx.geometry.Bounds;
import javafx.geometry.Dimension2D;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Whether every word is seen whole, in the smallest window and with everything twice as large. */
class ClippingTest {

    /** What rounding to whole pixels may take away. */
    private static final double ROUNDING = 1.5;

    /** The smallest window that is promised, and the same at 200 %. */
    private static final List<Dimension2D> SIZES =
            List.of(new Dimension2D(1024, 700), new Dimension2D(512, 350));

    @BeforeAll
    static void start() throws Exception {
        Screen.start();
    }

    @TestFactory
    Stream<DynamicTest> everything_is_seen_whole_and_can_be_reached() {
        return Wording.LANGUAGES.stream()
                .flatMap(language ->
                        Seen.inEveryScene(
                                Scenes.Manner.USUAL.in(language), ClippingTest::faultsInEverySize));
    }

    private static List<String> faultsInEverySize(Scenes.Stand stand) {
        return SIZES.stream()
                .flatMap(size -> {
                    stand.shell().resize(size.getWidth(), size.getHeight());
                    Scenes.layOut(stand);
                    return faults(stand).map(fault -> size.getWidth() + " wide, " + fault);
                })
                .toList();
    }

    private static Stream<String> faults(Scenes.Stand stand) {
        return Stream.of(cutOff(stand), overTheEdge(stand), outOfTheWindow(stand), scrolling(stand))
                .flatMap(found -> found);
    }

    private static Stream<String> cutOff(Scenes.Stand stand) {
        return Seen.on(stand).stream()
                .filter(Labeled.class::isInstance)
                .map(Labeled.class::cast)
                .filter(labeled -> !isLeftOut(labeled) && isCut(labeled))
                .map(labeled -> "cut off: " + Seen.of(labeled));
    }

    /** The narrow rail shows numbers only; the steps keep their names for screen readers. */
    private static boolean isLeftOut(Labeled labeled) {
        return labeled.getStyleClass().contains(Look.RAIL_TEXT.css()) && labeled.getWidth() == 0;
    }

    private static boolean isCut(Labeled labeled) {
        if (labeled.getText() == null || labeled.getText().isEmpty()) {
            return false;
        }
        boolean shown = labeled.getContentDisplay() != ContentDisplay.GRAPHIC_ONLY;
        String words =
                labeled.isMnemonicParsing() ? Seen.plain(labeled.getText()) : labeled.getText();
        boolean whole =
                Seen.below(labeled)
                        .filter(Text.class::isInstance)
                        .map(Text.class::cast)
                        .anyMatch(text -> text.getText().equals(words));
        return shown && (!whole || !isHighEnough(labeled));
    }

    private static boolean isHighEnough(Region region) {
        return region.getHeight() + ROUNDING >= region.prefHeight(region.getWidth());
    }

    private static Stream<String> overTheEdge(Scenes.Stand stand) {
        Bounds window = stand.shell().localToScene(stand.shell().getLayoutBounds());
        return Seen.on(stand).stream()
                .filter(ClippingTest::isContent)
                .filter(node -> reachesOver(node, roomOf(node, window)))
                .map(node -> "over the edge: " + Seen.of(node));
    }

    private static boolean reachesOver(Node node, Bounds room) {
        Bounds place = node.localToScene(node.getLayoutBounds());
        return place.getMinX() < room.getMinX() - ROUNDING
                || place.getMaxX() > room.getMaxX() + ROUNDING;
    }

    private static boolean isContent(Node node) {
        return node instanceof Labeled
                || node instanceof TextArea
                || node instanceof TextField
                || node.getStyleClass().contains(Look.CARD.css())
                || node.getStyleClass().contains(Look.NOTE.css());
    }

    private static Bounds roomOf(Node node, Bounds window) {
        return Stream.iterate(node.getParent(), step -> step != null, Node::getParent)
                .filter(step -> step.getStyleClass().contains("viewport"))
                .map(step -> step.localToScene(step.getLayoutBounds()))
                .findFirst()
                .orElse(window);
    }

    private static Stream<String> outOfTheWindow(Scenes.Stand stand) {
        Bounds window = stand.shell().localToScene(stand.shell().getLayoutBounds());
        return Seen.on(stand).stream()
                .filter(ClippingTest::isAction)
                .filter(node -> !window.contains(node.localToScene(node.getLayoutBounds())))
                .map(node -> "out of the window: " + Seen.of(node));
    }

    private static boolean isAction(Node node) {
        return node.getParent() != null
                && node.getParent().getStyleClass().contains(Look.PAGE_ACTIONS.css());
    }

    /** Pages scroll downwards only, and leave room to read. */
    private static Stream<String> scrolling(Scenes.Stand stand) {
        return Seen.on(stand).stream()
                .filter(node ->
                        isSideways(node) || (node instanceof ScrollPane pane && isTooLow(pane)))
                .map(node -> "scrolling: " + Seen.of(node) + " " + node.getLayoutBounds());
    }

    private static boolean isSideways(Node node) {
        return node instanceof ScrollBar bar
                && bar.isVisible()
                && bar.getOrientation() == Orientation.HORIZONTAL;
    }

    /** Of a page, at least a quarter of the window is seen between the edge and the actions. */
    private static boolean isTooLow(ScrollPane pane) {
        return pane.getStyleClass().contains(Look.PAGE_SCROLL.css())
                && pane.getViewportBounds().getHeight()
                        < pane.getScene().getRoot().getLayoutBounds().getHeight() / 4;
    }
}
