package app.mailmend.bench.window;

import app.mailmend.app.Main;
import java.lang.management.ManagementFactory;
import java.util.concurrent.atomic.AtomicLong;
import javafx.application.Platform;
import javafx.collections.ListChangeListener;
import javafx.scene.Scene;
import javafx.stage.Window;

/**
 * The program as it is started, watched from inside its own process until its first page takes
 * keys. Prints one line and ends; {@link Shown} is loaded when the first frame was painted, so that
 * in a list of loaded classes everything before it was there before the frame.
 */
public final class FirstFrame {

    private static final double NANOS = 1e6;
    private static final long BETWEEN_BEATS = 1;
    private static final AtomicLong LAST_BEAT = new AtomicLong();

    /** Loaded with the first frame; there is nothing to it. */
    static final class Shown {
        private Shown() {}

        static long now() {
            return System.nanoTime();
        }
    }

    private FirstFrame() {}

    public static void main(String[] arguments) {
        Thread.ofPlatform().daemon().name("beats").start(FirstFrame::watch);
        Main.main(arguments);
    }

    private static void watch() {
        boolean listening = false;
        while (true) {
            try {
                Platform.runLater(listening ? FirstFrame::beat : FirstFrame::listen);
                listening = true;
            } catch (IllegalStateException notYet) {
                // The toolkit does not run before the program starts it.
            }
            try {
                Thread.sleep(BETWEEN_BEATS);
            } catch (InterruptedException over) {
                return;
            }
        }
    }

    private static void beat() {
        LAST_BEAT.set(System.nanoTime());
    }

    private static void listen() {
        beat();
        long toolkit = System.nanoTime();
        Window.getWindows()
                .addListener(
                        (ListChangeListener<Window>)
                                change -> {
                                    while (change.next()) {
                                        change.getAddedSubList()
                                                .forEach(window ->
                                                        shown(window.getScene(), toolkit));
                                    }
                                });
    }

    /** The window is on the screen, still empty; until now the program was at work on it. */
    private static void shown(Scene scene, long toolkit) {
        long begun = LAST_BEAT.get();
        scene.addPostLayoutPulseListener(
                new Runnable() {
                    @Override
                    public void run() {
                        scene.removePostLayoutPulseListener(this);
                        long ready = System.nanoTime();
                        Platform.runLater(() -> painted(scene, new Times(toolkit, begun, ready)));
                    }
                });
    }

    /**
     * @param toolkit when the toolkit ran
     * @param begun when the screen's thread began with the window
     * @param ready when the first frame was ready to be painted
     */
    private record Times(long toolkit, long begun, long ready) {}

    private static void painted(Scene scene, Times times) {
        long frame = Shown.now();
        awaitKeys(scene, times, frame);
    }

    private static void awaitKeys(Scene scene, Times times, long frame) {
        if (scene.getFocusOwner() == null) {
            Platform.runLater(() -> awaitKeys(scene, times, frame));
            return;
        }
        System.out.printf(
                "%.0f %.0f %.0f %.0f%n",
                sinceStart(times.toolkit()),
                (times.ready() - times.begun()) / NANOS,
                sinceStart(frame),
                sinceStart(System.nanoTime()));
        System.out.flush();
        Runtime.getRuntime().halt(0);
    }

    private static double sinceStart(long then) {
        double ago = (System.nanoTime() - then) / NANOS;
        return System.currentTimeMillis()
                - ManagementFactory.getRuntimeMXBean().getStartTime()
                - ago;
    }
}
