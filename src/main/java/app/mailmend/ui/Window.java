package app.mailmend.ui;

import app.mailmend.session.SetupSession;
import app.mailmend.ui.preferences.Keeper;
import app.mailmend.ui.preferences.PreferenceStore;
import app.mailmend.ui.preferences.Preferences;
import app.mailmend.ui.preferences.PreferencesModel;
import app.mailmend.ui.steps.SetupModel;
import app.mailmend.wording.Wording;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.logging.Logger;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.scene.image.Image;
import javafx.stage.Stage;

/// The window's way in, and the edge where a surprise on the screen's thread is caught.
public final class Window {

    private static final int[] ICON_SIZES = {16, 32, 48, 64, 128, 256};

    /// The toolkit makes the application object itself, so what it needs is left here for it.
    private static final BlockingQueue<Order> ORDERS = new LinkedBlockingQueue<>();

    /// Kept for ever: a logger that nobody holds forgets its filter.
    private static final Logger TOOLKIT = Logger.getLogger("javafx");

    private record Order(SetupSession session, Start start, Keeper keeper) {}

    /// What the window begins with.
    ///
    /// @param before what was chosen the last time; read already, because the toolkit waits for
    ///   nothing
    /// @param spoken hears, on the screen's thread, which language the window speaks from now on
    public record Start(
            Preferences before,
            PreferencesModel.Speech speech,
            PreferenceStore store,
            Consumer<Locale> spoken) {}

    private Window() {}

    /// Opens the window and comes back when it was closed. The sessions made are closed by then.
    ///
    /// @throws RuntimeException the toolkit's, where there is no display
    public static void open(Supplier<SetupSession> sessions, Start start) {
        quietAboutTheClassPath();
        Keeper keeper = new Keeper(start.store());
        try (SetupSession session = sessions.get()) {
            ORDERS.add(new Order(session, start, keeper));
            Application.launch(Program.class);
        }
        // Whatever was being written when the window closed.
        keeper.write();
    }

    /// Running from the class path is one of our ways to run, so that one warning of the toolkit is
    /// no news; every other one is.
    private static void quietAboutTheClassPath() {
        TOOLKIT.setFilter(notice ->
                notice.getMessage() == null
                        || !notice.getMessage().startsWith("Unsupported JavaFX configuration"));
    }

    /// Public, because the toolkit makes it; nobody else does.
    public static final class Program extends Application {

        private final ExecutorService background =
                Executors.newThreadPerTaskExecutor(
                        Thread.ofVirtual()
                                .uncaughtExceptionHandler((_, surprise) -> onScreen(surprise))
                                .factory());

        @Override
        public void start(Stage stage) {
            Order order = ORDERS.remove();
            SetupModel model = new SetupModel(order.session(), Platform::runLater, background);
            Thread.currentThread()
                    .setUncaughtExceptionHandler((_, surprise) -> model.surprise(surprise));
            PreferencesModel preferences =
                    new PreferencesModel(
                            order.start().before(),
                            order.start().speech(),
                            order.keeper(),
                            background);
            background.execute(() -> addIcons(stage));
            preferences.language().subscribe(language -> speak(order, language));
            welcome(model, preferences);
            SystemBrowser browser = new SystemBrowser(getHostServices()::showDocument);
            new MainWindow(
                            stage,
                            model,
                            new Shell.Surroundings(
                                    browser,
                                    new FileDialogs(stage, preferences.language()::get),
                                    preferences,
                                    background,
                                    () -> MainWindow.requestClose(stage)))
                    .show();
            WarmUp.behind(
                    stage.getScene(),
                    order.session(),
                    new Wording(preferences.language().get()),
                    background);
            background.execute(browser::look);
        }

        /// What the toolkit itself says, as in the menu of a field, follows the program's language.
        private static void speak(Order order, Locale language) {
            Locale.setDefault(language);
            order.start().spoken().accept(language);
        }

        /// The practice account is pointed out until somebody has seen it.
        private static void welcome(SetupModel model, PreferencesModel preferences) {
            model.account().newcomer().set(!preferences.now().get().practiceHintSeen());
            model.account()
                    .newcomer()
                    .subscribe(newcomer -> {
                        if (!newcomer) {
                            preferences.practiceHintSeen();
                        }
                    });
        }

        /// A surprise in the background ends where one on the screen's thread does.
        private static void onScreen(Throwable surprise) {
            Platform.runLater(() -> {
                Thread screen = Thread.currentThread();
                screen.getUncaughtExceptionHandler().uncaughtException(screen, surprise);
            });
        }

        /// They take a moment to read, and the window need not wait for them.
        private static void addIcons(Stage stage) {
            List<Image> icons = new ArrayList<>();
            for (int size : ICON_SIZES) {
                try (InputStream icon =
                        Window.class.getResourceAsStream("icons/mailmend-" + size + ".png")) {
                    if (icon != null) {
                        icons.add(new Image(icon));
                    }
                } catch (IOException unreadable) {
                    throw new UncheckedIOException(unreadable);
                }
            }
            Platform.runLater(() -> stage.getIcons().setAll(icons));
        }

        @Override
        public void stop() {
            background.shutdownNow();
        }
    }
}
