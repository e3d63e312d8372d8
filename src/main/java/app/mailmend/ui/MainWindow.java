package app.mailmend.ui;

import app.mailmend.ui.parts.Voice;
import app.mailmend.ui.preferences.PreferencesModel;
import app.mailmend.ui.preferences.WindowSize;
import app.mailmend.ui.steps.SetupModel;
import app.mailmend.wording.Wording;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javafx.animation.PauseTransition;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.stage.Screen;
import javafx.stage.Stage;
import javafx.stage.WindowEvent;
import javafx.util.Duration;

/// The one window: its language, its size, its title, and what happens when it is closed.
final class MainWindow {

    /// A size counts when nobody has pulled at the window for so long.
    private static final Duration AT_REST = Duration.millis(500);

    /// What the frame around a window takes at most, in pixels.
    private static final double FRAME = 48;

    private final Stage stage;
    private final SetupModel model;
    private final PreferencesModel preferences;
    private final PauseTransition rest = new PauseTransition(AT_REST);
    private final Scene scene;
    private Voice voice;
    private Shell shell;

    MainWindow(Stage stage, SetupModel model, Shell.Surroundings surroundings) {
        this.stage = stage;
        this.model = model;
        this.preferences = surroundings.preferences();
        this.voice = voice(preferences.language().get());
        this.shell = directed(new Shell(model, voice, surroundings));
        Rectangle2D room = Screen.getPrimary().getVisualBounds();
        WindowSize size =
                preferences
                        .now()
                        .get()
                        .window()
                        .within(room.getWidth() - FRAME, room.getHeight() - FRAME);
        this.scene = new Scene(shell, size.width(), size.height());
        Appearance.follow(scene, preferences);
        stage.setScene(scene);
        stage.setMaximized(size.maximised());
        stage.setMinWidth(Math.min(WindowSize.LEAST_WIDTH, room.getWidth()));
        stage.setMinHeight(Math.min(WindowSize.LEAST_HEIGHT, room.getHeight()));
        stage.setOnCloseRequest(this::closing);
        model.state().subscribe(_ -> name());
        preferences.language().subscribe((_, language) -> speak(language));
        watchSize();
    }

    void show() {
        stage.show();
    }

    private Shell directed(Shell made) {
        made.setNodeOrientation(Direction.of(voice.locale()));
        return made;
    }

    private static Voice voice(Locale language) {
        return new Voice(new Wording(language));
    }

    private void name() {
        stage.setTitle(WindowTitle.of(model.state().get(), voice));
    }

    /// Everything that is said is said anew; what goes on, goes on.
    private void speak(Locale language) {
        Shell former = shell;
        List<Node> keyboard = Stream.ofNullable(scene.getFocusOwner()).toList();
        voice = voice(language);
        shell = directed(former.in(voice));
        scene.setRoot(shell);
        shell.settle(former, keyboard);
        name();
    }

    private void watchSize() {
        rest.setOnFinished(_ -> remember());
        Stream.of(scene.widthProperty(), scene.heightProperty(), stage.maximizedProperty())
                .forEach(size -> size.subscribe(rest::playFromStart));
        stage.setOnHiding(_ -> {
            rest.stop();
            remember();
        });
    }

    private void remember() {
        WindowSize before = preferences.now().get().window();
        preferences.remember(
                stage.isMaximized()
                        ? new WindowSize(before.width(), before.height(), true)
                        : new WindowSize(scene.getWidth(), scene.getHeight(), false));
    }

    /// As if the person had closed the window by its frame.
    static void requestClose(Stage stage) {
        stage.fireEvent(new WindowEvent(stage, WindowEvent.WINDOW_CLOSE_REQUEST));
    }

    /// Asks only where something would be lost.
    private void closing(WindowEvent request) {
        if (model.busy()) {
            request.consume();
            shell.askBeforeClosing(this::close);
        }
    }

    private void close() {
        model.cancel();
        stage.close();
    }
}
