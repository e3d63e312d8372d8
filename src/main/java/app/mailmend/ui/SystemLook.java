package app.mailmend.ui;

import java.util.Locale;
import java.util.Map;
import javafx.application.ColorScheme;
import javafx.application.Platform;

/// What the computer is set to.
///
/// @param still whether as little as possible is to move
record SystemLook(boolean dark, boolean contrast, boolean still) {

    /// As it is at this moment.
    static SystemLook now() {
        Platform.Preferences system = Platform.getPreferences();
        return new SystemLook(
                system.getColorScheme() == ColorScheme.DARK,
                wantsContrast(system),
                system.isReducedMotion());
    }

    /// Whether the computer is set to high contrast. Windows says so; on a GTK desktop it is the
    /// name of the theme, as `HighContrast` or `HighContrastInverse`. macOS does not tell the
    /// toolkit.
    ///
    /// @param told by the platform, under the names of [Platform.Preferences]
    static boolean wantsContrast(Map<String, Object> told) {
        return Boolean.TRUE.equals(told.get("Windows.SPI.HighContrast"))
                || (told.get("GTK.theme_name") instanceof String name
                        && name.toLowerCase(Locale.ROOT).replace("-", "").contains("highcontrast"));
    }
}
