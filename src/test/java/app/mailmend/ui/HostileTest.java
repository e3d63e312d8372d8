package app.mailmend.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.mailmend.ui.parts.Look;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ScrollPane;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Whatever is said to the window: its pages keep their shape, and one can go on. */
class HostileTest {

    /** Rounding to whole pixels, in pixels. */
    private static final double NEARLY = 1.5;

    /** The narrowest window, in pixels: whatever fits there fits everywhere. */
    private static final double NARROW = 480;

    @BeforeAll
    static void start() throws Exception {
        Screen.start();
    }

    @TestFactory
    Stream<DynamicTest> no_page_loses_its_shape() {
        return HostileScenes.all().keySet().stream()
                .map(name -> DynamicTest.dynamicTest(name, () -> check(name, NARROW)));
    }

    private static void check(String name, double width) throws Exception {
        Scenes.Stand stand =
                Scenes.prepared(HostileScenes.all().get(name), Locale.GERMAN, Theme.LIGHT, width);
        Screen.run(() -> {
            ScrollPane page = (ScrollPane) stand.shell().lookup("." + Look.PAGE_SCROLL.css());
            assertThat(page.getContent().getLayoutBounds().getWidth())
                    .as("width of the page")
                    .isLessThanOrEqualTo(page.getViewportBounds().getWidth() + NEARLY);
            List<ButtonBase> buttons = buttons(stand.shell()).toList();
            assertThat(buttons).allSatisfy(button -> whole(button, width));
            assertThat(buttons)
                    .filteredOn(button -> button instanceof Button one && one.isDefaultButton())
                    .allSatisfy(button -> onScreen(button, stand));
        });
    }

    private static void whole(ButtonBase button, double width) {
        Bounds place = button.localToScene(button.getLayoutBounds());
        assertThat(place.getMaxX()).as("end of " + button).isLessThanOrEqualTo(width + NEARLY);
        if (!button.isWrapText()) {
            assertThat(button.getWidth())
                    .as("width of " + button)
                    .isGreaterThanOrEqualTo(button.prefWidth(-1) - NEARLY);
        }
    }

    private static void onScreen(ButtonBase button, Scenes.Stand stand) {
        Bounds place = button.localToScene(button.getLayoutBounds());
        assertThat(place.getMaxY()).isLessThanOrEqualTo(stand.scene().getHeight() + NEARLY);
        assertThat(place.getMinY()).isPositive();
        assertThat(button.isVisible()).isTrue();
    }

    private static Stream<ButtonBase> buttons(Node node) {
        if (!node.isVisible()) {
            return Stream.empty();
        }
        if (node instanceof ButtonBase button) {
            return Stream.of(button);
        }
        return node instanceof Parent parent
                ? parent.getChildrenUnmodifiable().stream().flatMap(HostileTest::buttons)
                : Stream.empty();
    }
}
