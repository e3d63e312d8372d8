package app.mailmend.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.mailmend.session.CheckReport;
import app.mailmend.session.Conclusion;
import app.mailmend.session.SetupSession;
import app.mailmend.ui.steps.Page;
import app.mailmend.ui.steps.Settled;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import javafx.scene.Node;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/// The whole way on a practice account: a 530 is seen, explained, mended, proven, and the settings
/// are handed over.
class JourneyTest {

    /// Far more than the slowest machine needs; only a fault takes so long.
    private static final long LIMIT_SECONDS = 90;

    private static final int MOST_STOPS_ON_A_PAGE = 60;

    private final ExecutorService background = Executors.newCachedThreadPool();
    private final FxRobot robot = new FxRobot();

    /// Moves to a control and uses it, one way or another.
    private interface Hand {
        void use(String id) throws Exception;
    }

    @BeforeAll
    static void start() throws Exception {
        Screen.start();
    }

    @AfterEach
    void stop() {
        background.shutdownNow();
    }

    @Test
    void from_the_practice_account_to_the_proof_by_mouse() throws Exception {
        journeyByMouse(new FakeSession(background));
    }

    @Test
    void from_the_practice_account_to_the_proof_by_keyboard_alone() throws Exception {
        journeyByKeyboard(new FakeSession(background));
    }

    @Test
    void a_refused_password_is_replaced_right_where_it_was_refused() throws Exception {
        FakeSession session = new FakeSession(background);
        Screen.Opened window = Screen.open(session, background);
        Hand mouse = mouse(window);
        mouse.use("#practise");
        appears(window, "#lesson-WRONG_PASSWORD");
        mouse.use("#lesson-WRONG_PASSWORD");
        appears(window, "#next");
        mouse.use("#next");
        appears(window, "#test");
        mouse.use("#test");
        until(() -> window.shell().lookup("#new-password") != null);
        until(() -> hasKeyboard(window, "#new-password"));
        robot.write("practice-right");
        appears(window, "#again");
        mouse.use("#again");
        appears(window, "#send");
        assertThat(session.passwords).containsExactly("practice-password", "practice-right");
        Screen.run(window.stage()::close);
    }

    void journeyByMouse(SetupSession session) throws Exception {
        Screen.Opened window = Screen.open(session, background);
        journey(window, mouse(window));
    }

    private Hand mouse(Screen.Opened window) {
        return id -> {
            Node target = Screen.on(() -> window.shell().lookup(id));
            robot.targetWindow(window.stage()).clickOn(target);
        };
    }

    void journeyByKeyboard(SetupSession session) throws Exception {
        Screen.Opened window = Screen.open(session, background);
        journey(
                window,
                id -> {
                    for (int stop = 0; !Screen.on(() -> hasKeyboard(window, id)); stop++) {
                        assertThat(stop)
                                .as("TAB presses to reach " + id)
                                .isLessThan(MOST_STOPS_ON_A_PAGE);
                        robot.type(KeyCode.TAB);
                    }
                    robot.type(KeyCode.SPACE);
                });
    }

    private static boolean hasKeyboard(Screen.Opened window, String id) {
        Node owner = window.stage().getScene().getFocusOwner();
        return owner != null && id.equals("#" + owner.getId());
    }

    private void journey(Screen.Opened window, Hand hand) throws Exception {
        hand.use("#practise");
        appears(window, "#lesson-STARTTLS_FIRST");
        hand.use("#lesson-STARTTLS_FIRST");
        appears(window, "#next");
        hand.use("#next");
        appears(window, "#test");
        hand.use("#test");
        appears(window, "#send");
        assertThat(conclusion(window)).isInstanceOf(Conclusion.Mended.class);
        assertThat(quotes(window)).contains("530");
        hand.use("#send");
        appears(window, "#close");
        Settled settled = Screen.on(() -> window.model().settled().orElseThrow());
        assertThat(settled.proof()).isEqualTo(Settled.Proof.SENT);
        assertThat(Screen.on(() -> window.model().page().get())).isEqualTo(Page.DONE);
        hand.use("#close");
        until(() -> !window.stage().isShowing());
    }

    private static Conclusion conclusion(Screen.Opened window) throws Exception {
        return Screen.on(() -> window.model().report().map(CheckReport::conclusion).orElseThrow());
    }

    private static String quotes(Screen.Opened window) throws Exception {
        return Screen.on(() -> ((TextArea) window.shell().lookup(".mm-quote")).getText());
    }

    private static void appears(Screen.Opened window, String id) throws Exception {
        until(() -> {
            Node node = window.shell().lookup(id);
            return node != null && node.getScene() != null && !node.isDisabled();
        });
        WaitForAsyncUtils.waitForFxEvents();
    }

    private static void until(BooleanSupplier condition) throws Exception {
        WaitForAsyncUtils.waitFor(
                LIMIT_SECONDS, TimeUnit.SECONDS, () -> Screen.on(condition::getAsBoolean));
    }
}
