package app.mailmend.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.mailmend.ui.parts.Voice;
import app.mailmend.ui.steps.Page;
import app.mailmend.wording.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.TitledPane;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Another language in the middle of everything: all words change, and nothing else does. */
class LanguageSwitchTest {

    private static final double WIDTH = 1024;

    /** One language is enough for most pages. */
    private static final Set<String> FOR_ALL =
            Set.of("1-explain", "2-manual-clash", "4-mended", "7-preferences");

    /** What is there for a moment only, or depends on how long something has been going on. */
    private static final Set<String> PASSING =
            Set.of(
                    "1-account-typo",
                    "1-account-app-password",
                    "1-account-cut",
                    "1-account-secret",
                    "1-account-secret-refused",
                    "7-account-contrast",
                    "2-searching-card",
                    "2-searching-chosen",
                    "7-closing",
                    "7-closing-sending",
                    "7-drop-hint");

    @BeforeAll
    static void start() throws Exception {
        Screen.start();
    }

    /** A page that was switched says exactly what it says when it is opened in that language. */
    @TestFactory
    Stream<DynamicTest> on_every_page_every_word_follows() {
        return Scenes.all().keySet().stream()
                .filter(name -> !PASSING.contains(name))
                .map(name -> DynamicTest.dynamicTest(name, () -> everyWordFollows(name)));
    }

    private static void everyWordFollows(String name) throws Exception {
        List<Locale> languages =
                FOR_ALL.contains(name)
                        ? Wording.LANGUAGES.reversed()
                        : List.of(Locale.GERMAN, Locale.ENGLISH);
        Scenes.Stand stand = Scenes.prepared(name, Locale.ENGLISH, Theme.LIGHT, WIDTH);
        List<String> typed = typed(stand);
        TreeSet<String> english = words(stand.shell());
        Shell shell = stand.shell();
        for (Locale language : languages) {
            shell = switched(stand, shell, language);
            TreeSet<String> fresh =
                    words(Scenes.prepared(name, language, Theme.LIGHT, WIDTH).shell());
            assertThat(words(shell)).as(name + " in " + language).isEqualTo(fresh);
            assertThat(typed(stand)).as("typed on " + name).isEqualTo(typed);
        }
        assertThat(words(shell)).as("back in English").isEqualTo(english);
    }

    private static Shell switched(Scenes.Stand stand, Shell former, Locale language)
            throws Exception {
        Shell fresh =
                Screen.on(() -> {
                    Shell made = former.in(new Voice(new Wording(language)));
                    stand.scene().setRoot(made);
                    made.settle(former, List.of());
                    return made;
                });
        Screen.run(fresh::layout);
        return fresh;
    }

    private static List<String> typed(Scenes.Stand stand) throws Exception {
        return Screen.on(() ->
                List.of(
                        stand.model().account().name().get(),
                        stand.model().account().address().get(),
                        stand.model().account().password().get(),
                        stand.model().manual().host().get(),
                        stand.model().manual().port().get(),
                        stand.model().manual().user().get(),
                        stand.model().explaining().message().get(),
                        stand.model().explaining().about().get(),
                        stand.model().page().get().name(),
                        stand.model().search().chosen().toString(),
                        stand.model().state().get().getClass().getName()));
    }

    private static TreeSet<String> words(Node root) throws Exception {
        return Screen.on(() -> {
            TreeSet<String> words = new TreeSet<>();
            below(root)
                    .filter(LanguageSwitchTest::isSeen)
                    .flatMap(LanguageSwitchTest::said)
                    .filter(text -> text != null && !text.isBlank())
                    // What is counted meanwhile is the same sentence.
                    .map(text ->
                            text.replaceFirst("\\d+:\\d\\d", "m:ss")
                                    .replaceFirst("\\d+(?=[ \u00a0]s, )", "n"))
                    .forEach(words::add);
            return words;
        });
    }

    private static boolean isSeen(Node node) {
        return node.isVisible() && (node.getParent() == null || isSeen(node.getParent()));
    }

    private static Stream<String> said(Node node) {
        List<String> said = new ArrayList<>();
        said.add(node.getAccessibleText());
        if (node instanceof Labeled labeled) {
            said.add(labeled.getText());
        }
        if (node instanceof TextInputControl input) {
            said.add(input.getText());
            said.add(input.getPromptText());
        }
        return said.stream();
    }

    private static Stream<Node> below(Node node) {
        return node instanceof Parent parent
                ? Stream.concat(
                        Stream.of(node),
                        parent.getChildrenUnmodifiable().stream()
                                .flatMap(LanguageSwitchTest::below))
                : Stream.of(node);
    }

    @Test
    void what_was_typed_beside_the_models_and_opened_is_carried_over() throws Exception {
        Scenes.Stand stand = Scenes.prepared("2-manual-clash", Locale.ENGLISH, Theme.LIGHT, WIDTH);
        Screen.run(() -> {
            ((TextField) stand.shell().lookup("#host")).setText("mail.example.org");
            Scenes.scroll(stand, 0.5);
        });
        Shell german = switched(stand, stand.shell(), Locale.GERMAN);
        assertThat(((TitledPane) german.lookup("#by-hand")).isExpanded()).isTrue();
        assertThat(((TextField) german.lookup("#host")).getText()).isEqualTo("mail.example.org");
    }

    @Test
    void a_new_password_that_is_half_typed_is_not_lost() throws Exception {
        Scenes.Stand stand = Scenes.prepared("4-password", Locale.ENGLISH, Theme.LIGHT, WIDTH);
        Screen.run(() -> stand.model().account().password().set("half"));
        switched(stand, stand.shell(), Locale.GERMAN);
        assertThat(stand.model().account().password().get()).isEqualTo("half");
    }

    @Test
    void a_page_that_lies_below_another_has_its_help_in_the_new_language_too() throws Exception {
        Scenes.Stand stand = Scenes.prepared("2-found", Locale.ENGLISH, Theme.LIGHT, WIDTH);
        Screen.run(() -> stand.model().goTo(Page.PREFERENCES));
        Shell german = switched(stand, stand.shell(), Locale.GERMAN);
        Screen.run(() -> {
            stand.model().goBack();
            german.applyCss();
            german.layout();
        });
        assertThat(((Button) german.lookup("#page-help")).getText()).isEqualTo("Hilfe");
    }

    @Test
    void a_former_window_hears_of_nothing_any_more() throws Exception {
        Scenes.Stand stand = Scenes.prepared("1-account", Locale.ENGLISH, Theme.LIGHT, WIDTH);
        Shell former = stand.shell();
        switched(stand, former, Locale.GERMAN);
        TreeSet<String> before = words(former);
        Screen.run(() -> stand.model().surprise(new IllegalStateException()));
        assertThat(words(former)).isEqualTo(before);
    }
}
