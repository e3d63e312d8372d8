package app.mailmend.ui;

import static app.mailmend.evidence.Stage.AUTH;
import static org.assertj.core.api.Assertions.assertThat;

import app.mailmend.session.SetupState;
import app.mailmend.ui.parts.FileChoice;
import app.mailmend.ui.preferences.Keeper;
import app.mailmend.ui.preferences.LanguageChoice;
import app.mailmend.ui.preferences.LookChoice;
import app.mailmend.ui.preferences.PreferenceStore;
import app.mailmend.ui.preferences.Preferences;
import app.mailmend.ui.preferences.PreferencesModel;
import app.mailmend.ui.preferences.WindowSize;
import app.mailmend.ui.steps.Page;
import app.mailmend.ui.steps.SetupModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import javafx.application.Platform;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.RadioButton;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/** The window as a whole: language, size, title, keys, and closing it. */
class MainWindowTest {

    /** Far more than the slowest machine needs; only a fault takes so long. */
    private static final long LIMIT_SECONDS = 60;

    private static final Preferences BEFORE =
            Preferences.ORDINARY.with(new WindowSize(900, 640, false));

    private final FakeSession session = new FakeSession(Runnable::run);
    private final FxRobot robot = new FxRobot();
    private final PreferencesModel preferences =
            new PreferencesModel(
                    BEFORE,
                    new PreferencesModel.Speech(Locale.ENGLISH, Locale.ENGLISH),
                    new Keeper(PreferenceStore.forgetful()),
                    Runnable::run);
    private SetupModel model;
    private Stage stage;

    @BeforeAll
    static void start() throws Exception {
        Screen.start();
    }

    @BeforeEach
    void open() throws Exception {
        Screen.run(() -> {
            model = new SetupModel(session, Platform::runLater, Runnable::run);
            stage = new Stage();
            new MainWindow(
                            stage,
                            model,
                            new Shell.Surroundings(
                                    _ -> {},
                                    FileChoice.none(),
                                    preferences,
                                    Runnable::run,
                                    () -> MainWindow.requestClose(stage)))
                    .show();
        });
        WaitForAsyncUtils.waitForFxEvents();
    }

    @AfterEach
    void close() throws Exception {
        Screen.run(stage::close);
    }

    private Node find(String id) throws Exception {
        return Screen.on(() -> stage.getScene().getRoot().lookup(id));
    }

    private boolean isThere(String id) throws Exception {
        return find(id) != null;
    }

    private static void until(BooleanSupplier condition) throws Exception {
        WaitForAsyncUtils.waitFor(
                LIMIT_SECONDS, TimeUnit.SECONDS, () -> Screen.on(condition::getAsBoolean));
    }

    private void press(KeyCode... keys) {
        robot.targetWindow(stage).press(keys).release(keys);
        WaitForAsyncUtils.waitForFxEvents();
    }

    private void play(SetupState.Activity activity) throws Exception {
        Screen.run(() -> {
            model.account().address().set(Samples.ANNA.wire());
            model.account().password().set("secret");
            model.detect();
        });
        session.play(
                new SetupState.Testing(
                        activity, Samples.TLS_465, Samples.beforeTheRefusal(), AUTH));
        WaitForAsyncUtils.waitForFxEvents();
    }

    private void askToClose() throws Exception {
        Screen.run(() -> MainWindow.requestClose(stage));
        WaitForAsyncUtils.waitForFxEvents();
    }

    @Test
    void the_window_has_the_size_it_had() throws Exception {
        assertThat(Screen.on(() -> stage.getScene().getWidth())).isEqualTo(900);
        assertThat(Screen.on(() -> stage.getScene().getHeight())).isEqualTo(640);
    }

    private void pull() throws Exception {
        Screen.run(() -> stage.setWidth(777));
        until(() -> stage.getScene().getWidth() < 900);
    }

    @Test
    void a_size_that_is_pulled_is_remembered() throws Exception {
        pull();
        until(() -> preferences.now().get().window().width() == stage.getScene().getWidth());
    }

    @Test
    void a_size_is_remembered_even_where_the_window_closes_at_once() throws Exception {
        pull();
        Screen.run(stage::close);
        assertThat(preferences.now().get().window().width()).isLessThan(900);
    }

    @Test
    void an_idle_window_closes_without_a_question() throws Exception {
        Screen.run(() -> model.account().address().set("anna@example.org"));
        askToClose();
        assertThat(stage.isShowing()).isFalse();
    }

    @Test
    void in_the_middle_of_a_test_it_asks_once_and_goes_on_by_default() throws Exception {
        play(SetupState.Activity.TESTING);
        askToClose();
        askToClose();
        assertThat(stage.isShowing()).isTrue();
        assertThat(Screen.on(() -> stage.getScene().getRoot().lookupAll("#keep-going"))).hasSize(1);
        until(() -> stage.getScene().getFocusOwner() == lookup("#keep-going"));
        press(KeyCode.ENTER);
        assertThat(isThere("#keep-going")).isFalse();
        assertThat(stage.isShowing()).isTrue();
        assertThat(session.cancellations()).isZero();
    }

    private Node lookup(String id) {
        return stage.getScene().getRoot().lookup(id);
    }

    @Test
    void escape_keeps_going_and_does_not_stop_the_test() throws Exception {
        play(SetupState.Activity.TESTING);
        askToClose();
        press(KeyCode.ESCAPE);
        assertThat(isThere("#keep-going")).isFalse();
        assertThat(session.cancellations()).isZero();
    }

    @Test
    void the_page_below_the_question_is_out_of_reach() throws Exception {
        play(SetupState.Activity.TESTING);
        askToClose();
        for (int stop = 0; stop < 8; stop++) {
            press(KeyCode.TAB);
            assertThat(Screen.on(() -> stage.getScene().getFocusOwner().getId()))
                    .isIn("keep-going", "close-anyway");
        }
        press(KeyCode.ALT, KeyCode.LEFT);
        assertThat(isThere("#keep-going")).isTrue();
    }

    @Test
    void to_close_anyway_stops_what_runs() throws Exception {
        play(SetupState.Activity.SENDING_THE_MESSAGE);
        askToClose();
        Screen.run(() -> ((ButtonBase) lookup("#close-anyway")).fire());
        assertThat(stage.isShowing()).isFalse();
        assertThat(session.cancellations()).isEqualTo(1);
    }

    @Test
    void the_question_goes_when_the_test_is_over_meanwhile() throws Exception {
        play(SetupState.Activity.TESTING);
        askToClose();
        session.play(new SetupState.Found(Samples.found(Samples.ANNA)));
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(isThere("#keep-going")).isFalse();
        assertThat(Screen.on(() -> lookup("#by-hand").isDisabled())).isFalse();
    }

    @Test
    void the_title_says_what_goes_on() throws Exception {
        assertThat(stage.getTitle()).isEqualTo("Mailmend");
        play(SetupState.Activity.TESTING);
        assertThat(stage.getTitle()).isEqualTo("Mailmend – Testing smtp.example.org");
    }

    @Test
    void another_language_is_spoken_at_once_and_a_running_test_goes_on() throws Exception {
        play(SetupState.Activity.TESTING);
        Screen.run(() -> model.goTo(Page.PREFERENCES));
        WaitForAsyncUtils.waitForFxEvents();
        Screen.run(() -> {
            lookup("#language-GERMAN").requestFocus();
            ((RadioButton) lookup("#language-GERMAN")).fire();
        });
        until(() -> stage.getTitle().equals("Mailmend – smtp.example.org wird geprüft"));
        until(() -> stage.getScene().getFocusOwner() == lookup("#language-GERMAN"));
        assertThat(model.busy()).isTrue();
        assertThat(preferences.now().get().language()).isEqualTo(LanguageChoice.GERMAN);
        assertThat(session.cancellations()).isZero();
        Screen.run(model::goBack);
        assertThat(model.page().get()).isEqualTo(Page.TEST);
    }

    @Test
    void a_look_that_is_chosen_holds_at_once_and_in_the_next_language() throws Exception {
        Screen.run(() -> preferences.choose(LookChoice.DARK));
        assertThat(isDark()).isTrue();
        Screen.run(() -> preferences.choose(LanguageChoice.FRENCH));
        assertThat(isDark()).isTrue();
        Screen.run(() -> preferences.choose(LookChoice.LIGHT));
        assertThat(isDark()).isFalse();
    }

    private boolean isDark() throws Exception {
        return Screen.on(() ->
                stage.getScene()
                        .getRoot()
                        .getPseudoClassStates()
                        .contains(PseudoClass.getPseudoClass("dark")));
    }

    @Test
    void the_preferences_are_a_key_away_and_lead_back_to_where_one_was() throws Exception {
        Screen.run(() -> model.goTo(Page.EXPLAIN));
        WaitForAsyncUtils.waitForFxEvents();
        press(KeyCode.SHORTCUT, KeyCode.COMMA);
        assertThat(model.page().get()).isEqualTo(Page.PREFERENCES);
        press(KeyCode.ESCAPE);
        assertThat(model.page().get()).isEqualTo(Page.EXPLAIN);
        press(KeyCode.SHORTCUT, KeyCode.COMMA);
        press(KeyCode.ALT, KeyCode.LEFT);
        assertThat(model.page().get()).isEqualTo(Page.EXPLAIN);
        press(KeyCode.ALT, KeyCode.LEFT);
        assertThat(model.page().get()).isEqualTo(Page.ACCOUNT);
    }

    @Test
    void the_key_for_closing_closes() throws Exception {
        press(KeyCode.SHORTCUT, KeyCode.W);
        assertThat(stage.isShowing()).isFalse();
    }

    @Test
    void every_button_of_the_rail_can_be_seen_in_the_smallest_window() throws Exception {
        Screen.run(() -> {
            stage.setWidth(WindowSize.LEAST_WIDTH);
            stage.setHeight(WindowSize.LEAST_HEIGHT);
        });
        until(() -> stage.getScene().getHeight() <= WindowSize.LEAST_HEIGHT);
        WaitForAsyncUtils.waitForFxEvents();
        List<Double> ends = new ArrayList<>();
        Screen.run(() -> {
            Node root = stage.getScene().getRoot();
            root.applyCss();
            stage.getScene().getRoot().layout();
            root.lookupAll(".mm-rail-step")
                    .forEach(step -> ends.add(step.localToScene(step.getLayoutBounds()).getMaxY()));
            Node door = root.lookup("#open-PREFERENCES");
            ends.add(door.localToScene(door.getLayoutBounds()).getMaxY());
        });
        assertThat(ends)
                .hasSize(6)
                .allSatisfy(end -> assertThat(end).isLessThanOrEqualTo(WindowSize.LEAST_HEIGHT));
    }
}
