package app.mailmend.ui;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.util.Objects;
import javafx.application.Application;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.css.PseudoClass;
import javafx.scene.Scene;

/// Light or dark, as the system has it, and changing with it.
public enum Theme {
    LIGHT(new PrimerLight().getUserAgentStylesheet()),
    DARK(new PrimerDark().getUserAgentStylesheet());

    private static final PseudoClass DARK_SCENE = PseudoClass.getPseudoClass("dark");

    private final String sheet;

    Theme(String sheet) {
        this.sheet = sheet;
    }

    static Theme of(ColorScheme scheme) {
        return switch (scheme) {
            case LIGHT -> LIGHT;
            case DARK -> DARK;
        };
    }

    /// Follows the system from now on.
    static void follow(Scene scene) {
        Platform.Preferences system = Platform.getPreferences();
        of(system.getColorScheme()).dress(scene);
        system.colorSchemeProperty().addListener((_, _, now) -> of(now).dress(scene));
    }

    /// Puts a scene in this theme. The library's sheet holds for the whole toolkit, ours for the
    /// scene.
    void dress(Scene scene) {
        Typeface.load();
        Application.setUserAgentStylesheet(sheet);
        String own =
                Objects.requireNonNull(Theme.class.getResource("mailmend.css")).toExternalForm();
        if (!scene.getStylesheets().contains(own)) {
            scene.getStylesheets().add(own);
        }
        scene.getRoot().pseudoClassStateChanged(DARK_SCENE, this == DARK);
    }
}
