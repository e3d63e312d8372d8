package app.mailmend.ui;

import app.mailmend.ui.preferences.Preferences;
import app.mailmend.ui.preferences.PreferencesModel;
import javafx.application.Platform;
import javafx.beans.InvalidationListener;
import javafx.css.PseudoClass;
import javafx.scene.Scene;

/// How the window looks: as the computer is set, unless the person chose something else.
///
/// @param still whether nothing moves by itself
record Appearance(Theme theme, boolean still) {

    private static final PseudoClass STILL_SCENE = PseudoClass.getPseudoClass("still");

    static Appearance of(SystemLook system, Preferences chosen) {
        boolean dark =
                switch (chosen.look()) {
                    case SYSTEM -> system.dark();
                    case LIGHT -> false;
                    case DARK -> true;
                };
        boolean contrast =
                switch (chosen.contrast()) {
                    case SYSTEM -> system.contrast();
                    case HIGH -> true;
                    case ORDINARY -> false;
                };
        boolean still =
                switch (chosen.motion()) {
                    case SYSTEM -> system.still();
                    case REDUCED -> true;
                    case FULL -> false;
                };
        return new Appearance(Theme.of(dark, contrast), still);
    }

    /// Dresses a scene now, and again whenever the computer, the person or the scene's root
    /// changes.
    static void follow(Scene scene, PreferencesModel chosen) {
        InvalidationListener dress = _ -> of(SystemLook.now(), chosen.now().get()).dress(scene);
        Platform.getPreferences().addListener(dress);
        Platform.getPreferences().colorSchemeProperty().addListener(dress);
        Platform.getPreferences().reducedMotionProperty().addListener(dress);
        chosen.now().addListener(dress);
        scene.rootProperty().addListener(dress);
        dress.invalidated(chosen.now());
    }

    void dress(Scene scene) {
        theme.dress(scene);
        scene.getRoot().pseudoClassStateChanged(STILL_SCENE, still);
    }
}
