package app.mailmend.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.mailmend.ui.steps.Page;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/// A person without a mouse, as a script: `keys.on(Page.ACCOUNT).tabTo("#next").press(SPACE)`. It
/// counts what the person does.
///
/// A decision is a press of something that goes on to somewhere else or tells the program what is
/// so: buttons, ticks, cards. Moving there with TAB and the arrows is none, and neither is filling
/// in what anybody knows, such as the own address.
final class Keyboard {

    /// Far more than the slowest machine needs; only a fault takes so long.
    private static final long LIMIT_SECONDS = 90;

    private static final int MOST_STOPS_ON_A_PAGE = 60;

    private final Screen.Opened window;
    private final FxRobot robot = new FxRobot();
    private int presses;
    private int decisions;

    Keyboard(Screen.Opened window) {
        this.window = window;
    }

    /// Waits until the page is there.
    Keyboard on(Page page) throws Exception {
        until(() -> window.model().page().get() == page && !window.model().busy());
        return this;
    }

    /// Waits until something is there and can be used.
    Keyboard sees(String id) throws Exception {
        until(() -> {
            Node node = window.shell().lookup(id);
            return node != null && node.getScene() != null && !node.isDisabled();
        });
        WaitForAsyncUtils.waitForFxEvents();
        return this;
    }

    /// Waits until the program has put the keyboard there.
    Keyboard landsOn(String id) throws Exception {
        until(() -> hasKeyboard(id));
        return this;
    }

    Keyboard tabTo(String id) throws Exception {
        sees(id);
        for (int stop = 0; !Screen.on(() -> hasKeyboard(id)); stop++) {
            assertThat(stop).as("TAB presses to reach " + id).isLessThan(MOST_STOPS_ON_A_PAGE);
            press(KeyCode.TAB);
        }
        return this;
    }

    Keyboard press(KeyCode key) {
        robot.type(key);
        presses++;
        return this;
    }

    Keyboard write(String words) {
        robot.write(words);
        presses += words.length();
        return this;
    }

    /// Goes to something and presses it.
    Keyboard decide(String id) throws Exception {
        tabTo(id).press(KeyCode.SPACE);
        decisions++;
        return this;
    }

    /// Goes to a field and fills it in anew.
    Keyboard fill(String id, String words) throws Exception {
        return tabTo(id).write(words);
    }

    int presses() {
        return presses;
    }

    int decisions() {
        return decisions;
    }

    Screen.Opened window() {
        return window;
    }

    void until(BooleanSupplier condition) throws Exception {
        WaitForAsyncUtils.waitFor(
                LIMIT_SECONDS, TimeUnit.SECONDS, () -> Screen.on(condition::getAsBoolean));
    }

    private boolean hasKeyboard(String id) {
        Node owner = window.stage().getScene().getFocusOwner();
        return owner != null && id.equals("#" + owner.getId());
    }
}
