package app.mailmend.ui;

import app.mailmend.session.SetupSession;
import app.mailmend.ui.parts.Voice;
import app.mailmend.ui.preferences.Keeper;
import app.mailmend.ui.preferences.PreferenceStore;
import app.mailmend.ui.preferences.Preferences;
import app.mailmend.ui.preferences.PreferencesModel;
import app.mailmend.ui.steps.SetupModel;
import app.mailmend.wording.Wording;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeoutException;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.stage.Stage;
import org.testfx.api.FxToolkit;

/// The toolkit, started once for all tests, a way onto its thread, and windows on it.
final class Screen {

    private static final double WIDTH = 1000;
    private static final double HEIGHT = 720;

    private Screen() {}

    static void start() throws TimeoutException {
        FxToolkit.registerPrimaryStage();
        Platform.setImplicitExit(false);
    }

    static <T> T on(Callable<T> work) throws Exception {
        FutureTask<T> task = new FutureTask<>(work);
        Platform.runLater(task);
        return task.get();
    }

    static void run(Runnable work) throws Exception {
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
    record Opened(Stage stage, Shell shell, SetupModel model) {}

    static Opened open(SetupSession session, ExecutorService background) throws Exception {
        return on(() -> {
            SetupModel model = new SetupModel(session, Platform::runLater, background);
            Stage stage = new Stage();
            Shell shell =
                    new Shell(
                            model,
                            new Voice(new Wording(Locale.ENGLISH)),
                            new Shell.Surroundings(
                                    _ -> {}, preferences(), background, stage::close));
            Scene scene = new Scene(shell, WIDTH, HEIGHT);
            Theme.LIGHT.dress(scene);
            stage.setScene(scene);
            stage.show();
            return new Opened(stage, shell, model);
        });
    }
}
