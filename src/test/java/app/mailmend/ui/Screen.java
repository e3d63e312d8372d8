package app.mailmend.ui;

import app.mailmend.session.SetupSession;
import app.mailmend.ui.parts.FileChoice;
import app.mailmend.ui.parts.Voice;
import app.mailmend.ui.preferences.Keeper;
import app.mailmend.ui.preferences.PreferenceStore;
import app.mailmend.ui.preferences.Preferences;
import app.mailmend.ui.preferences.PreferencesModel;
import app.mailmend.ui.steps.SetupModel;
import app.mailmend.wording.Wording;
import java.util.Locale;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeoutException;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.stage.Stage;
import org.testfx.api.FxToolkit;

/// The toolkit, started once for all tests, a way onto its thread, and windows on it.
public final class Screen {

    private static final double WIDTH = 1000;
    private static final double HEIGHT = 720;

    /// What nobody caught on the screen's thread.
    private static final Queue<Throwable> SURPRISES = new ConcurrentLinkedQueue<>();

    private Screen() {}

    public static void start() throws TimeoutException {
        FxToolkit.registerPrimaryStage();
        Platform.setImplicitExit(false);
        Platform.runLater(() ->
                Thread.currentThread()
                        .setUncaughtExceptionHandler((_, surprise) -> SURPRISES.add(surprise)));
    }

    /// Fails, too, when something went wrong on the screen's thread before: nobody else would say
    /// so, and the test would wait for what never comes.
    public static <T> T on(Callable<T> work) throws Exception {
        FutureTask<T> task = new FutureTask<>(work);
        Platform.runLater(task);
        T result = task.get();
        Throwable surprise = SURPRISES.poll();
        if (surprise != null) {
            throw new AssertionError("on the screen's thread", surprise);
        }
        return result;
    }

    public static void run(Runnable work) throws Exception {
        on(() -> {
            work.run();
            return true;
        });
    }

    /// Everything as the computer has it, on an English one.
    static PreferencesModel preferences() {
        return preferences(Preferences.ORDINARY, Locale.ENGLISH);
    }

    /// @param first the language at the start
    static PreferencesModel preferences(Preferences before, Locale first) {
        return new PreferencesModel(
                before,
                new PreferencesModel.Speech(Locale.ENGLISH, first),
                new Keeper(PreferenceStore.forgetful()),
                Runnable::run);
    }

    /// A window as the program opens it, on a session of the test's.
    public record Opened(Stage stage, Shell shell, SetupModel model) {}

    public static Opened open(SetupSession session, ExecutorService background) throws Exception {
        return on(() -> {
            SetupModel model = new SetupModel(session, Platform::runLater, background);
            Stage stage = new Stage();
            Wording wording = new Wording(Locale.ENGLISH);
            Shell shell =
                    new Shell(
                            model,
                            new Voice(wording),
                            new Shell.Surroundings(
                                    _ -> {},
                                    FileChoice.none(),
                                    preferences(),
                                    background,
                                    stage::close));
            Scene scene = new Scene(shell, WIDTH, HEIGHT);
            Theme.LIGHT.dress(scene);
            stage.setScene(scene);
            stage.show();
            WarmUp.behind(scene, session, wording, background);
            return new Opened(stage, shell, model);
        });
    }
}
