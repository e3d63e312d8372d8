package app.mailmend.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.mailmend.session.SetupState;
import app.mailmend.ui.steps.ExplainModel;
import app.mailmend.ui.steps.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.DataFormat;
import org.controlsfx.control.NotificationPane;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** What becomes of files and texts that are dropped onto the window, or pasted beside a field. */
class DropTest {

    private static final String REFUSAL = "530 5.7.0 Must issue a STARTTLS command first";

    @TempDir private Path folder;

    private Scenes.Stand stand;

    @BeforeAll
    static void start() throws Exception {
        Screen.start();
    }

    @BeforeEach
    void open() throws Exception {
        stand = Scenes.prepared("1-account", Locale.ENGLISH, Theme.LIGHT, 1024);
    }

    private void receive(Dropped dropped) throws Exception {
        Screen.run(() -> stand.shell().receive(dropped));
    }

    private String notice() throws Exception {
        return Screen.on(() -> {
            NotificationPane pane = (NotificationPane) stand.shell().lookup(".notification-pane");
            return pane.isShowing() ? pane.getText() : "";
        });
    }

    @Test
    void an_error_text_is_explained_at_once() throws Exception {
        receive(new Dropped.Words(REFUSAL, true));
        assertThat(stand.model().page().get()).isEqualTo(Page.EXPLAIN);
        assertThat(stand.model().explaining().message().get()).isEqualTo(REFUSAL);
        assertThat(stand.model().explaining().outcome().get())
                .isInstanceOf(ExplainModel.Outcome.Explained.class);
        assertThat(notice()).isEmpty();
    }

    @Test
    void it_takes_the_place_of_what_was_there() throws Exception {
        receive(new Dropped.Words("x".repeat(30_000) + REFUSAL, true));
        assertThat(stand.model().explaining().kept().get()).endsWith(REFUSAL);
        receive(new Dropped.Words(REFUSAL, true));
        assertThat(stand.model().explaining().kept().get()).isEmpty();
        assertThat(stand.model().explaining().message().get()).isEqualTo(REFUSAL);
    }

    @Test
    void of_a_long_file_it_is_said_that_the_middle_was_left_out() throws Exception {
        receive(new Dropped.Words(REFUSAL, false));
        assertThat(stand.model().page().get()).isEqualTo(Page.EXPLAIN);
        assertThat(notice()).contains("beginning and its end");
    }

    @TestFactory
    Stream<DynamicTest> what_cannot_be_explained_is_said_in_a_plain_sentence() {
        return Stream.of(Dropped.Reason.values())
                .map(reason ->
                        DynamicTest.dynamicTest(
                                reason.name(),
                                () -> {
                                    open();
                                    receive(new Dropped.Refused(reason));
                                    assertThat(notice()).endsWith(".");
                                    assertThat(stand.model().page().get()).isEqualTo(Page.ACCOUNT);
                                }));
    }

    @Test
    void a_running_test_is_not_disturbed() throws Exception {
        Screen.run(() -> PreferenceScenes.test(stand, SetupState.Activity.TESTING));
        receive(new Dropped.Words(REFUSAL, true));
        assertThat(stand.model().page().get()).isEqualTo(Page.TEST);
        assertThat(stand.model().explaining().message().get()).isEmpty();
        assertThat(notice()).contains("still running");
    }

    @Test
    void the_hint_lets_everything_through_and_goes_again() throws Exception {
        Screen.run(() -> stand.shell().hint(true));
        assertThat(stand.shell().lookup(".mm-curtain").isMouseTransparent()).isTrue();
        assertThat(stand.shell().lookup(".mm-curtain").isVisible()).isTrue();
        assertThat(Screen.on(() -> stand.shell().lookup("#next").isDisabled())).isFalse();
        Screen.run(() -> stand.shell().hint(false));
        assertThat(stand.shell().lookup(".mm-curtain").isVisible()).isFalse();
    }

    @Test
    void a_file_is_read_behind_the_screen() throws Exception {
        Path file = Files.writeString(folder.resolve("error.txt"), REFUSAL);
        List<Runnable> background = new ArrayList<>();
        List<Dropped> taken = new ArrayList<>();
        DropTarget target = new DropTarget(Runnable::run, background::add, taken::add);
        assertThat(Screen.on(() -> target.take(holding(file)))).isTrue();
        assertThat(taken).isEmpty();
        background.forEach(Runnable::run);
        assertThat(taken).containsExactly(new Dropped.Words(REFUSAL, true));
    }

    @Test
    void a_text_is_taken_and_what_we_do_not_know_is_not() throws Exception {
        List<Dropped> taken = new ArrayList<>();
        DropTarget target = new DropTarget(Runnable::run, Runnable::run, taken::add);
        assertThat(Screen.on(() -> target.take(holding(DataFormat.PLAIN_TEXT, REFUSAL)))).isTrue();
        assertThat(taken).containsExactly(new Dropped.Words(REFUSAL, true));
        assertThat(Screen.on(() -> target.take(holding(new DataFormat("of/another"), "x"))))
                .isFalse();
    }

    private static Clipboard holding(Path file) throws IOException {
        return holding(DataFormat.FILES, List.of(file.toFile()));
    }

    private static Clipboard holding(DataFormat format, Object what) {
        ClipboardContent content = new ClipboardContent();
        content.put(format, what);
        Clipboard.getSystemClipboard().setContent(content);
        return Clipboard.getSystemClipboard();
    }
}
