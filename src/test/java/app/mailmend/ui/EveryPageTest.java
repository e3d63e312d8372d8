package app.mailmend.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.mailmend.ui.parts.Look;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.TreeSet;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.AccessibleAttribute;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextInputControl;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// What holds on every page in every state.
class EveryPageTest {

    private static final double WIDTH = 1024;

    @BeforeAll
    static void start() throws Exception {
        Screen.start();
    }

    @TestFactory
    Stream<DynamicTest> every_control_has_a_name_for_a_screen_reader() {
        return Scenes.all().keySet().stream()
                .map(scene ->
                        DynamicTest.dynamicTest(
                                scene,
                                () -> {
                                    List<Node> reachable = reachable(scene);
                                    assertThat(reachable).isNotEmpty();
                                    assertThat(reachable)
                                            .allSatisfy(node ->
                                                    assertThat(name(node))
                                                            .as(node.toString())
                                                            .isNotBlank());
                                }));
    }

    private static List<Node> reachable(String scene) throws Exception {
        Scenes.Stand stand = Scenes.prepared(scene, Locale.ENGLISH, Theme.LIGHT, WIDTH);
        return Screen.on(() -> below(stand.shell()).filter(Node::isFocusTraversable).toList());
    }

    private static Stream<Node> below(Node node) {
        return node instanceof Parent parent
                ? Stream.concat(
                        Stream.of(node),
                        parent.getChildrenUnmodifiable().stream().flatMap(EveryPageTest::below))
                : Stream.of(node);
    }

    private static String name(Node node) {
        Object labelled = node.queryAccessibleAttribute(AccessibleAttribute.LABELED_BY);
        if (labelled instanceof Label label) {
            return label.getText();
        }
        String own = node.getAccessibleText();
        if (own != null) {
            return own;
        }
        return switch (node) {
            case Labeled labeled -> String.valueOf(labeled.getText());
            case TextInputControl input -> String.valueOf(input.getAccessibleHelp());
            default -> "";
        };
    }

    @Test
    void the_style_sheets_resolve_without_a_warning() throws Exception {
        List<String> warnings = new ArrayList<>();
        Handler listening =
                new Handler() {
                    @Override
                    public void publish(LogRecord notice) {
                        if (notice.getLevel().intValue() >= Level.WARNING.intValue()) {
                            warnings.add(notice.getMessage());
                        }
                    }

                    @Override
                    public void flush() {}

                    @Override
                    public void close() {}
                };
        Logger css = Logger.getLogger("javafx.css");
        css.addHandler(listening);
        try {
            for (Theme theme : Theme.values()) {
                for (String scene : Scenes.all().keySet()) {
                    Scenes.prepared(scene, Locale.ENGLISH, theme, WIDTH);
                }
            }
        } finally {
            css.removeHandler(listening);
        }
        assertThat(warnings).isEmpty();
    }

    @Test
    void every_class_in_our_style_sheet_is_in_use_and_the_other_way_round() throws IOException {
        TreeSet<String> styled =
                Pattern.compile("\\.(mm-[a-z-]+)")
                        .matcher(sheet())
                        .results()
                        .map(MatchResult.class::cast)
                        .map(match -> match.group(1))
                        .collect(Collectors.toCollection(TreeSet::new));
        assertThat(Stream.of(Look.values()).map(Look::css)).containsAll(styled);
        assertThat(styled).containsAll(Stream.of(Look.values()).map(Look::css).toList());
    }

    static String sheet() throws IOException {
        try (InputStream sheet =
                Objects.requireNonNull(Window.class.getResourceAsStream("mailmend.css"))) {
            return new String(sheet.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
