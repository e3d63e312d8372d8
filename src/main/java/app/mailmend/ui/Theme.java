package app.mailmend.ui;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.util.Objects;
import javafx.application.Application;
import javafx.css.PseudoClass;
import javafx.scene.Scene;

/// The colours of the window.
public enum Theme {
    LIGHT(false, false),
    DARK(true, false),
    /// Black on white, with a border around everything that can be used.
    LIGHT_CONTRAST(false, true),
    /// The same in white on black.
    DARK_CONTRAST(true, true);

    private static final PseudoClass DARK_SCENE = PseudoClass.getPseudoClass("dark");
    private static final PseudoClass CONTRAST_SCENE = PseudoClass.getPseudoClass("contrast");

    private final boolean dark;
    private final boolean contrast;

    Theme(boolean dark, boolean contrast) {
        this.dark = dark;
        this.contrast = contrast;
    }

    static Theme of(boolean dark, boolean contrast) {
        if (contrast) {
            return dark ? DARK_CONTRAST : LIGHT_CONTRAST;
        }
        return dark ? DARK : LIGHT;
    }

    /// Puts a scene in this theme. The library's sheet holds for the whole toolkit, ours for the
    /// scene.
    void dress(Scene scene) {
        Typeface.load();
        Application.setUserAgentStylesheet(
                (dark ? new PrimerDark() : new PrimerLight()).getUserAgentStylesheet());
        String own =
                Objects.requireNonNull(Theme.class.getResource("mailmend.css")).toExternalForm();
        if (!scene.getStylesheets().contains(own)) {
            scene.getStylesheets().add(own);
        }
        scene.getRoot().pseudoClassStateChanged(DARK_SCENE, dark);
        scene.getRoot().pseudoClassStateChanged(CONTRAST_SCENE, contrast);
    }
}
