package app.mailmend.ui;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import javafx.scene.text.Font;

/// The letters that the program brings along, so that it looks the same on every computer. The
/// style sheet names them; where one is missing, the system's own take their place.
final class Typeface {

    private static final List<String> FILES =
            List.of(
                    "inter/Inter-Regular.otf",
                    "inter/Inter-SemiBold.otf",
                    "jetbrains_mono/JetBrainsMono-Regular.ttf");

    private static final AtomicBoolean LOADED = new AtomicBoolean();

    private Typeface() {}

    /// Makes them known to the toolkit; does nothing the second time.
    static void load() {
        if (!LOADED.getAndSet(true)) {
            FILES.forEach(Typeface::load);
        }
    }

    private static void load(String file) {
        try (InputStream letters =
                Typeface.class.getResourceAsStream("/com/formdev/flatlaf/fonts/" + file)) {
            if (letters != null) {
                Font.loadFont(letters, Font.getDefault().getSize());
            }
        } catch (IOException unreadable) {
            // Then it is missing, and that is all.
        }
    }
}
