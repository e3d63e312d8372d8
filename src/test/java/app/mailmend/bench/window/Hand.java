package app.mailmend.bench.window;

import app.mailmend.session.SetupState;
import app.mailmend.testing.RealEngine;
import app.mailmend.testing.internet.Internet;
import app.mailmend.ui.Screen;
import app.mailmend.ui.steps.SetupModel;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;

/** A window on the real engine, and somebody who uses it from another thread, as a person does. */
final class Hand implements AutoCloseable {

    private static final long LOOK = 10;
    private static final long LIMIT = TimeUnit.SECONDS.toNanos(60);

    private final ExecutorService background = Executors.newVirtualThreadPerTaskExecutor();
    private final SimulatedSession session;
    private final Screen.Opened window;

    private Hand(Internet internet) throws Exception {
        session = new SimulatedSession(RealEngine.session(), internet);
        window = Screen.open(session, background);
    }

    static Hand on(Internet internet) throws Exception {
        return new Hand(internet);
    }

    SimulatedSession session() {
        return session;
    }

    SetupModel model() {
        return window.model();
    }

    /** Something that happens on the screen's thread. */
    void does(Consumer<SetupModel> act) throws Exception {
        Screen.run(() -> act.accept(window.model()));
    }

    /** Something done to a control as soon as it is there. */
    <N extends Node> void uses(String id, Class<N> kind, Consumer<N> act) throws Exception {
        until(() -> kind.isInstance(window.shell().lookup(id)));
        Screen.run(() -> act.accept(kind.cast(window.shell().lookup(id))));
    }

    void presses(String id) throws Exception {
        until(() -> window.shell().lookup(id) instanceof ButtonBase button && !button.isDisabled());
        uses(id, ButtonBase.class, ButtonBase::fire);
    }

    void waits(long millis) throws InterruptedException {
        Thread.sleep(millis);
    }

    void awaits(Class<? extends SetupState> state) throws Exception {
        until(() -> state.isInstance(window.model().state().get()));
    }

    void until(BooleanSupplier condition) throws Exception {
        long end = System.nanoTime() + LIMIT;
        while (!Screen.on(condition::getAsBoolean)) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException(
                        "nothing came of it; the window is at " + window.model().page().get());
            }
            Thread.sleep(LOOK);
        }
    }

    @Override
    public void close() {
        Platform.runLater(window.stage()::close);
        background.shutdownNow();
        session.close();
    }
}
