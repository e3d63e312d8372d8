package app.mailmend.ui;

import app.mailmend.session.SetupSession;
import app.mailmend.ui.parts.Voice;
import app.mailmend.ui.steps.SetupModel;
import app.mailmend.wording.Wording;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Supplier;
import java.util.logging.Logger;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.image.Image;
import javafx.stage.Stage;

/// The window's way in, and the edge where a surprise on the screen's thread is caught.
public final class Window {

    private static final double WIDTH = 1024;
    private static final double HEIGHT = 720;
    private static final double LEAST_WIDTH = 480;
    private static final double LEAST_HEIGHT = 340;
    private static final int[] ICON_SIZES = {16, 32, 48, 64, 128, 256};

    /// The toolkit makes the application object itself, so what it needs is left here for it.
    private static final BlockingQueue<Order> ORDERS = new LinkedBlockingQueue<>();

    /// Kept for ever: a logger that nobody holds forgets its filter.
    private static final Logger TOOLKIT = Logger.getLogger("javafx");

    private record Order(SetupSession session, Locale locale) {}

    private Window() {}

    /// Opens the window and comes back when it was closed. The sessions made are closed by then.
    ///
    /// @throws RuntimeException the toolkit's, where there is no display
    public static void open(Supplier<SetupSession> sessions, Locale locale) {
        quietAboutTheClassPath();
        try (SetupSession session = sessions.get()) {
            ORDERS.add(new Order(session, locale));
            Application.launch(Program.class);
        }
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
            Shell shell =
                    new Shell(
                            model,
                            new Voice(new Wording(order.locale())),
                            new Shell.Surroundings(
                                    page -> getHostServices().showDocument(page.toString()),
                                    stage::close));
            Scene scene = new Scene(shell, WIDTH, HEIGHT);
            Theme.follow(scene);
            stage.setTitle("Mailmend");
            addIcons(stage);
            stage.setMinWidth(LEAST_WIDTH);
            stage.setMinHeight(LEAST_HEIGHT);
            stage.setScene(scene);
            stage.show();
            // Reads the catalogue before the first key is pressed, so that typing never waits for
            // it.
            background.execute(() -> order.session().recognise("someone@example.org"));
        }

        /// A surprise in the background ends where one on the screen's thread does.
        private static void onScreen(Throwable surprise) {
            Platform.runLater(() -> {
                Thread screen = Thread.currentThread();
                screen.getUncaughtExceptionHandler().uncaughtException(screen, surprise);
            });
        }

        private static void addIcons(Stage stage) {
            for (int size : ICON_SIZES) {
                try (InputStream icon =
                        Window.class.getResourceAsStream("icons/mailmend-" + size + ".png")) {
                    if (icon != null) {
                        stage.getIcons().add(new Image(icon));
                    }
                } catch (IOException unreadable) {
                    throw new UncheckedIOException(unreadable);
                }
            }
        }

        @Override
        public void stop() {
            background.shutdownNow();
        }
    }
}
