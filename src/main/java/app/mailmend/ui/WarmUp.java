package app.mailmend.ui;

import app.mailmend.session.Ownership;
import app.mailmend.session.SetupSession;
import app.mailmend.settings.HostName;
import app.mailmend.wording.Wording;
import java.util.List;
import java.util.concurrent.Executor;
import javafx.application.Platform;
import javafx.scene.Scene;

/// What is read ahead, so that nobody waits for it later: not before the first frame, which needs
/// every core that a small computer has, and not on the screen's thread.
final class WarmUp implements Runnable {

    /// Looked up for the sake of what is read for that: catalogue, common domains, suffixes.
    private static final String ANY_ADDRESS = "someone@example.org";

    private static final HostName ANY_HOST = new HostName("mail.example.org");

    /// Sentences that the pages behind the first one say.
    static final List<String> BUNDLES =
            List.of(
                    "catalogue",
                    "causes",
                    "discovery",
                    "evidence",
                    "fixes",
                    "glossary",
                    "input",
                    "kits",
                    "letters",
                    "programs",
                    "questions",
                    "settings",
                    "stages");

    private final Scene scene;
    private final Runnable reading;

    private WarmUp(Scene scene, Runnable reading) {
        this.scene = scene;
        this.reading = reading;
    }

    /// Begins when the scene was painted for the first time.
    static void behind(Scene scene, SetupSession session, Wording wording, Executor background) {
        Runnable reading =
                () -> {
                    session.recognise(ANY_ADDRESS);
                    session.suggestion(ANY_ADDRESS);
                    Ownership.registrable(ANY_HOST);
                    BUNDLES.forEach(wording::read);
                };
        scene.addPostLayoutPulseListener(new WarmUp(scene, () -> background.execute(reading)));
    }

    /// The scene was laid out and is about to be painted.
    @Override
    public void run() {
        scene.removePostLayoutPulseListener(this);
        Platform.runLater(reading);
    }
}
