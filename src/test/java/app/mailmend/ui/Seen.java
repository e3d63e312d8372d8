package app.mailmend.ui;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import javafx.scene.AccessibleAttribute;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextInputControl;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.DynamicTest;

/// What a person sees and reaches on a page, for the checks that hold on every page.
final class Seen {

    static final double WIDTH = 1024;

    private Seen() {}

    /// One test for each scene, which finds faults and wants none.
    static Stream<DynamicTest> inEveryScene(
            Scenes.Manner manner, Function<Scenes.Stand, List<String>> faults) {
        return Scenes.all().keySet().stream()
                .map(scene ->
                        DynamicTest.dynamicTest(
                                scene + " " + manner,
                                () -> {
                                    Scenes.Stand stand = Scenes.prepared(scene, manner);
                                    Assertions.assertThat(Screen.on(() -> faults.apply(stand)))
                                            .isEmpty();
                                }));
    }

    static Stream<Node> below(Node node) {
        return node instanceof Parent parent
                ? Stream.concat(
                        Stream.of(node),
                        parent.getChildrenUnmodifiable().stream().flatMap(Seen::below))
                : Stream.of(node);
    }

    static boolean visible(Node node) {
        return node.isVisible() && (node.getParent() == null || visible(node.getParent()));
    }

    /// What is seen on a page, from its root downwards, in the order of the scene.
    static List<Node> on(Scenes.Stand stand) {
        return below(stand.shell()).filter(Seen::visible).toList();
    }

    /// What TAB stops at.
    static List<Node> stops(Scenes.Stand stand) {
        return on(stand).stream()
                .filter(Node::isFocusTraversable)
                .filter(node -> !node.isDisabled())
                .toList();
    }

    /// What a screen reader calls a control.
    static String name(Node node) {
        if (node.queryAccessibleAttribute(AccessibleAttribute.LABELED_BY) instanceof Label label) {
            return plain(label.getText());
        }
        if (node.getAccessibleText() != null) {
            return node.getAccessibleText();
        }
        return switch (node) {
            case Labeled labeled -> plain(labeled.getText());
            case TextInputControl input -> help(input);
            default -> "";
        };
    }

    static String help(Node node) {
        return Optional.ofNullable(node.getAccessibleHelp()).orElse("");
    }

    /// Words without the sign of a mnemonic.
    static String plain(String words) {
        return words == null ? "" : words.replaceFirst("_(?!_)", "");
    }

    /// A node as a fault tells of it.
    static String of(Node node) {
        String id = node.getId() == null ? "" : "#" + node.getId();
        String words = node instanceof Labeled labeled ? " “" + labeled.getText() + "”" : "";
        return String.format(
                Locale.ROOT,
                "%s%s%s %s",
                node.getClass().getSimpleName(),
                id,
                words,
                node.getStyleClass());
    }
}
