package app.mailmend.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.mailmend.ui.steps.Page;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.TitledPane;
import javafx.scene.input.Clipboard;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What a person sees when something went wrong that nobody foresaw. */
class SurprisePageTest {

    private static final double WIDTH = 1024;

    @BeforeAll
    static void start() throws Exception {
        Screen.start();
    }

    private static Scenes.Stand broken() throws Exception {
        return Scenes.prepared("6-broken-details", Locale.ENGLISH, Theme.LIGHT, WIDTH);
    }

    @Test
    void neither_the_page_nor_the_report_shows_what_an_exception_said() throws Exception {
        Scenes.Stand stand = broken();
        String seen = Screen.on(() -> below(stand.shell()).collect(Collectors.joining("\n")));
        assertThat(seen)
                .contains("java.lang.IllegalStateException", "app.mailmend.ui.steps.CardList.show")
                .doesNotContain("secret-word", "no card for");
    }

    private static Stream<String> below(Node node) {
        Stream<String> own =
                switch (node) {
                    case Labeled labeled -> Stream.ofNullable(labeled.getText());
                    case TextInputControl input -> Stream.ofNullable(input.getText());
                    default -> Stream.empty();
                };
        return node instanceof Parent parent
                ? Stream.concat(
                        own,
                        parent.getChildrenUnmodifiable().stream().flatMap(SurprisePageTest::below))
                : own;
    }

    @Test
    void the_copied_report_says_where_and_nothing_about_whom() throws Exception {
        Scenes.Stand stand = broken();
        Screen.run(() -> Scenes.fire(stand, "#copy-surprise-copy"));
        String copied = Screen.on(() -> Clipboard.getSystemClipboard().getString());
        assertThat(copied)
                .contains("Page SETTINGS", "State Found", "Code ")
                .doesNotContain("anna", "secret-word");
    }

    @Test
    void a_trace_is_never_seen_first() throws Exception {
        Scenes.Stand stand = Scenes.prepared("6-broken", Locale.ENGLISH, Theme.LIGHT, WIDTH);
        assertThat(Screen.on(() -> ((TitledPane) stand.shell().lookup("#details")).isExpanded()))
                .isFalse();
    }

    @Test
    void one_can_go_on_where_one_was() throws Exception {
        Scenes.Stand stand = broken();
        Screen.run(() -> Scenes.fire(stand, "#go-on"));
        assertThat(Screen.on(() -> stand.model().page().get())).isEqualTo(Page.SETTINGS);
        assertThat(Screen.on(() -> stand.model().account().address().get()))
                .isEqualTo(Samples.ANNA.wire());
    }

    @Test
    void one_can_start_again() throws Exception {
        Scenes.Stand stand = broken();
        Screen.run(() -> Scenes.fire(stand, "#start-again"));
        assertThat(Screen.on(() -> stand.model().page().get())).isEqualTo(Page.ACCOUNT);
        assertThat(Screen.on(() -> stand.model().account().address().get())).isEmpty();
    }
}
