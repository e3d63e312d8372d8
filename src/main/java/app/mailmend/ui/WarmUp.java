package app.mailmend.ui;

import app.mailmend.session.SetupSession;
import java.util.concurrent.Executor;
import javafx.application.Platform;
import javafx.scene.Scene;

/// What is read ahead, so that nobody waits for it later: not before the first frame, which needs
/// every core that a small computer has, and not on the screen's thread.
final class WarmUp implements Runnable {

    /// Any will do; the catalogue is read to look it up.
    private static final String ANY_ADDRESS = "someone@example.org";

    private final Scene scene;
    private final Runnable work;

    private WarmUp(Scene scene, Runnable work) {
        this.scene = scene;
        this.work = work;
    }

    /// Begins when the scene was painted for the first time.
    static void behind(Scene scene, SetupSession session, Executor background) {
        Runnable reading = () -> session.recognise(ANY_ADDRESS);
        scene.addPostLayoutPulseListener(new WarmUp(scene, () -> background.execute(reading)));
    }

    /// The scene was laid out and is about to be painted.
    @Override
    public void run() {
        scene.removePostLayoutPulseListener(this);
        Platform.runLater(work);
    }
}
