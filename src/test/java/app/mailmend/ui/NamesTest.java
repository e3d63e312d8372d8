package app.mailmend.ui;

import app.mailmend.ui.parts.Look;
import app.mailmend.wording.Wording;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.control.TextInputControl;
import javafx.scene.image.ImageView;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.kordamp.ikonli.javafx.FontIcon;

/** What a screen reader is told of the controls of every page. */
class NamesTest {

    @BeforeAll
    static void start() throws Exception {
        Screen.start();
    }

    @TestFactory
    Stream<DynamicTest> every_control_has_a_role_and_a_name() {
        return Seen.inEveryScene(
                Scenes.Manner.USUAL,
                stand ->
                        faults(
                                Seen.on(stand).stream().filter(NamesTest::hasToHaveAName),
                                node -> Seen.name(node).isBlank() || isNothing(node)));
    }

    private static boolean hasToHaveAName(Node node) {
        return node.isFocusTraversable()
                || node instanceof Button
                || node instanceof ProgressIndicator;
    }

    private static boolean isNothing(Node node) {
        return node.getAccessibleRole() == AccessibleRole.NODE
                || node.getAccessibleRole() == AccessibleRole.PARENT;
    }

    @TestFactory
    Stream<DynamicTest> pictures_are_named_or_passed_over() {
        return Seen.inEveryScene(
                Scenes.Manner.USUAL,
                stand ->
                        faults(
                                Seen.on(stand).stream()
                                        .filter(node ->
                                                node instanceof FontIcon
                                                        || node instanceof ImageView),
                                node ->
                                        isNothing(node)
                                                == (node.getAccessibleText() != null
                                                        && !node.getAccessibleText().isBlank())));
    }

    @TestFactory
    Stream<DynamicTest> a_refused_field_says_why_in_its_help() {
        return Seen.inEveryScene(
                Scenes.Manner.USUAL,
                stand -> {
                    List<String> told =
                            Seen.on(stand).stream()
                                    .filter(node ->
                                            node.getStyleClass().contains(Look.FIELD_FAULT.css()))
                                    .map(node -> ((Label) node).getText())
                                    .toList();
                    return faults(
                            Seen.on(stand).stream()
                                    .filter(node ->
                                            node.getPseudoClassStates().contains(Look.FAULTY)),
                            node -> told.stream().noneMatch(Seen.help(node)::contains));
                });
    }

    @TestFactory
    Stream<DynamicTest> a_button_that_cannot_be_pressed_says_why_in_its_help() {
        return Seen.inEveryScene(
                Scenes.Manner.USUAL,
                stand ->
                        faults(
                                Seen.on(stand).stream()
                                        .filter(node -> node instanceof Button)
                                        .filter(node -> !isOnTheRail(node)),
                                // What lies under a question is put off as a whole.
                                node -> node.isDisable() && Seen.help(node).isBlank()));
    }

    /** What is on the rail says where one is. */
    private static boolean isOnTheRail(Node node) {
        return Stream.iterate(node, step -> step != null, Node::getParent)
                .anyMatch(step -> step.getStyleClass().contains(Look.RAIL.css()));
    }

    @TestFactory
    Stream<DynamicTest> no_two_controls_of_a_page_have_the_same_name() {
        return Wording.LANGUAGES.stream()
                .flatMap(language ->
                        Seen.inEveryScene(
                                Scenes.Manner.USUAL.in(language),
                                stand -> {
                                    Map<String, Node> named = new HashMap<>();
                                    return faults(
                                            Seen.on(stand).stream()
                                                    .filter(Node::isFocusTraversable),
                                            node ->
                                                    named.putIfAbsent(identity(node), node)
                                                            != null);
                                }));
    }

    /** What tells a control from others; of a text that is only read, its words as well. */
    private static String identity(Node node) {
        String told = node.getAccessibleRole() + Seen.name(node) + Seen.help(node);
        return node instanceof TextInputControl input && !input.isEditable()
                ? told + input.getText()
                : told;
    }

    @TestFactory
    Stream<DynamicTest> mnemonics_are_unique_on_their_page() {
        return Wording.LANGUAGES.stream()
                .flatMap(language ->
                        Seen.inEveryScene(
                                Scenes.Manner.USUAL.in(language), NamesTest::sharedMnemonics));
    }

    private static List<String> sharedMnemonics(Scenes.Stand stand) {
        Map<Character, String> taken = new HashMap<>();
        List<String> faults = new ArrayList<>();
        for (Node node : Seen.on(stand)) {
            if (node instanceof Labeled labeled && labeled.isMnemonicParsing()) {
                String words = labeled.getText() == null ? "" : labeled.getText();
                int sign = words.replace("__", "  ").indexOf('_');
                if (sign >= 0 && sign + 1 < words.length()) {
                    char key = words.toLowerCase(Locale.ROOT).charAt(sign + 1);
                    String before = taken.putIfAbsent(key, words);
                    if (before != null) {
                        faults.add(before + " / " + words);
                    }
                }
            }
        }
        return faults;
    }

    @TestFactory
    Stream<DynamicTest> what_can_be_typed_into_has_a_label_of_its_own() {
        return Seen.inEveryScene(
                Scenes.Manner.USUAL,
                stand ->
                        faults(
                                Seen.on(stand).stream()
                                        .filter(node ->
                                                node instanceof ComboBox
                                                        || (node instanceof TextInputControl input
                                                                && input.isEditable())),
                                node ->
                                        node.getAccessibleText() == null
                                                && !(node.queryAccessibleAttribute(
                                                                javafx.scene.AccessibleAttribute
                                                                        .LABELED_BY)
                                                        instanceof Label)));
    }

    private static List<String> faults(
            Stream<Node> nodes, java.util.function.Predicate<Node> isFault) {
        return nodes.filter(isFault).map(node -> Seen.of(node) + ": " + Seen.name(node)).toList();
    }
}
