package app.mailmend.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import app.mailmend.ui.parts.Look;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.RadioButton;
import javafx.scene.control.TextInputControl;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.Text;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.kordamp.ikonli.javafx.FontIcon;

/** Whether everything can be told from what is behind it, in every theme and every state. */
class ContrastTest {

    /** Sizes from which WCAG calls text large, in pixels at 96 to the inch: 18 and 14 points. */
    private static final double LARGE = 24;

    private static final double LARGE_BOLD = 18.66;

    private static final PseudoClass FOCUSED = PseudoClass.getPseudoClass("focused");
    private static final PseudoClass FOCUS_VISIBLE = PseudoClass.getPseudoClass("focus-visible");
    private static final PseudoClass FOCUS_WITHIN = PseudoClass.getPseudoClass("focus-within");

    private static final List<PseudoClass> STATES =
            Stream.of("hover", "pressed", "armed", "selected")
                    .map(PseudoClass::getPseudoClass)
                    .toList();

    @BeforeAll
    static void start() throws Exception {
        Screen.start();
    }

    @Test
    void black_on_white_is_as_far_apart_as_can_be_and_grey_is_as_the_standard_says() {
        assertThat(Contrast.between(Color.BLACK, Color.WHITE)).isCloseTo(21, within(0.001));
        assertThat(Contrast.between(Color.web("#767676"), Color.WHITE))
                .isCloseTo(4.54, within(0.01));
        assertThat(Contrast.between(Color.RED, Color.RED)).isEqualTo(1);
    }

    @TestFactory
    Stream<DynamicTest> words_and_signs_can_be_read() {
        return inEveryTheme(stand -> illegible(stand.shell()));
    }

    @TestFactory
    Stream<DynamicTest> they_can_be_read_whatever_is_being_done() {
        return inEveryTheme(stand -> {
            List<String> faults = new ArrayList<>();
            for (Node control : used(stand)) {
                for (PseudoClass state : STATES) {
                    List<Node> touched = touched(control);
                    boolean before = control.getPseudoClassStates().contains(state);
                    touched.forEach(node -> node.pseudoClassStateChanged(state, true));
                    control.applyCss();
                    illegible(control)
                            .forEach(
                                    fault -> faults.add(state.getPseudoClassName() + ": " + fault));
                    touched.forEach(node -> node.pseudoClassStateChanged(state, before));
                }
            }
            stand.shell().applyCss();
            return faults;
        });
    }

    /** A card is hovered and pressed together with what lies on it. */
    private static List<Node> touched(Node control) {
        return Stream.iterate(control, node -> node != null, Node::getParent)
                .filter(node ->
                        node.equals(control)
                                || node.getStyleClass().contains(Look.CARD.css())
                                || node.getStyleClass().contains("title"))
                .toList();
    }

    private static List<Node> used(Scenes.Stand stand) {
        return Seen.on(stand).stream()
                .filter(node ->
                        node instanceof ButtonBase
                                || node instanceof ComboBox
                                || node.getStyleClass().contains("title"))
                .filter(node -> !node.isDisabled())
                .toList();
    }

    @TestFactory
    Stream<DynamicTest> fields_and_ticks_have_an_edge_that_is_seen() {
        return inEveryTheme(stand ->
                Seen.on(stand).stream()
                        .filter(node -> !node.isDisabled())
                        .filter(ContrastTest::isKnownByItsEdge)
                        .map(Region.class::cast)
                        .filter(region -> Contrast.outline(region) < Contrast.LARGE)
                        .map(region -> tell(region, Contrast.outline(region)))
                        .toList());
    }

    private static boolean isKnownByItsEdge(Node node) {
        return switch (node) {
            case TextInputControl input -> input.isEditable();
            case ComboBox<?> _ -> true;
            default ->
                    (node.getParent() instanceof CheckBox && node.getStyleClass().contains("box"))
                            || (node.getParent() instanceof RadioButton
                                    && node.getStyleClass().contains("radio"));
        };
    }

    @TestFactory
    Stream<DynamicTest> where_the_keyboard_is_can_be_seen() {
        return inEveryTheme(stand -> {
            List<String> faults = new ArrayList<>();
            for (Node stop : Seen.stops(stand)) {
                double ring = ring(stop);
                if (ring < Contrast.LARGE) {
                    faults.add(tell(stop, ring));
                }
            }
            return faults;
        });
    }

    /** How far the keyboard's mark on a control stands out, at its best place. */
    private static double ring(Node stop) {
        List<Node> around =
                Stream.concat(
                                Seen.below(stop),
                                Stream.iterate(stop, node -> node != null, Node::getParent))
                        .distinct()
                        .toList();
        around.forEach(node -> focus(node, false, stop));
        stop.getScene().getRoot().applyCss();
        List<Set<Contrast.Layer>> before =
                around.stream().map(ContrastTest::layers).map(Set::copyOf).toList();
        around.forEach(node -> focus(node, true, stop));
        stop.getScene().getRoot().applyCss();
        double best = 1;
        for (int i = 0; i < around.size(); i++) {
            Set<Contrast.Layer> added = new HashSet<>(layers(around.get(i)));
            added.removeAll(before.get(i));
            for (Contrast.Layer layer : added) {
                best = Math.max(best, Contrast.of(around.get(i), layer.colour()));
            }
        }
        around.forEach(node -> focus(node, false, stop));
        stop.getScene().getRoot().applyCss();
        return best;
    }

    private static void focus(Node node, boolean on, Node stop) {
        node.pseudoClassStateChanged(FOCUS_WITHIN, on);
        if (node.equals(stop)) {
            node.pseudoClassStateChanged(FOCUSED, on);
            node.pseudoClassStateChanged(FOCUS_VISIBLE, on);
        }
    }

    private static List<Contrast.Layer> layers(Node node) {
        return node instanceof Region region ? Contrast.layers(region) : List.of();
    }

    private static List<String> illegible(Node root) {
        List<String> faults = new ArrayList<>();
        Seen.below(root)
                .filter(Seen::visible)
                .filter(ContrastTest::counts)
                .forEach(node -> {
                    if (node instanceof Text text && text.getFill() instanceof Color colour) {
                        double wanted =
                                isDisabled(text) || isLarge(text) ? Contrast.LARGE : Contrast.TEXT;
                        check(text, colour, wanted, faults);
                    } else if (node instanceof Region sign && sign.getShape() != null) {
                        Contrast.colours(sign).stream()
                                .reduce((_, last) -> last)
                                .filter(colour -> colour.getOpacity() > 0)
                                .ifPresent(colour -> check(sign, colour, Contrast.LARGE, faults));
                    }
                });
        return faults;
    }

    private static void check(Node node, Color colour, double wanted, List<String> faults) {
        double contrast = Contrast.of(node, colour);
        if (contrast < wanted) {
            faults.add(tell(node, contrast));
        }
    }

    /** What cannot be used need not be legible, unless it says where one is. */
    private static boolean counts(Node node) {
        boolean shown =
                !(node instanceof Text text)
                        || (!text.getText().isBlank() && text.getOpacity() > 0);
        return shown && !isUnticked(node) && (!isDisabled(node) || isWithin(node, Look.RAIL_STEP));
    }

    /** The tick of a box or a circle that is not ticked is not meant to be seen. */
    private static boolean isUnticked(Node node) {
        Node box = node.getParent() == null ? node : node.getParent();
        return switch (box.getParent()) {
            case CheckBox tick -> !tick.isSelected();
            case RadioButton choice -> !choice.isSelected();
            case null, default -> false;
        };
    }

    private static boolean isDisabled(Node node) {
        return node.isDisabled();
    }

    private static boolean isWithin(Node node, Look look) {
        return Stream.iterate(node, step -> step != null, Node::getParent)
                .anyMatch(step -> step.getStyleClass().contains(look.css()));
    }

    private static boolean isLarge(Text text) {
        Font font = text.getFont();
        boolean bold = font.getStyle().toLowerCase(Locale.ROOT).contains("bold");
        return text instanceof FontIcon
                || font.getSize() >= LARGE
                || (bold && font.getSize() >= LARGE_BOLD);
    }

    private static String tell(Node node, double contrast) {
        String words = node instanceof Text text ? " “" + text.getText() + "”" : "";
        String around = node.getParent() == null ? "" : Seen.of(node.getParent()) + " > ";
        return "%.2f %s%s%s".formatted(contrast, around, Seen.of(node), words);
    }

    private static Stream<DynamicTest> inEveryTheme(Function<Scenes.Stand, List<String>> faults) {
        return Arrays.stream(Theme.values())
                .flatMap(theme -> Seen.inEveryScene(Scenes.Manner.USUAL.in(theme), faults));
    }
}
