package app.mailmend.ui.preferences;

/// How large the window was when it was last used, in pixels of a screen at 100 %.
///
/// @param maximised whether it filled its screen; width and height are those before that
public record WindowSize(double width, double height, boolean maximised) {

    /// Smaller than this the pages are no longer readable.
    public static final double LEAST_WIDTH = 480;

    public static final double LEAST_HEIGHT = 340;

    /// As large as a window is where nobody has changed it.
    public static final WindowSize ORDINARY = new WindowSize(1024, 720, false);

    /// No screen is larger; a number beyond it is damaged.
    private static final double MOST = 20_000;

    public WindowSize {
        width = sane(width, LEAST_WIDTH);
        height = sane(height, LEAST_HEIGHT);
    }

    private static double sane(double length, double least) {
        return Double.isFinite(length) ? Math.clamp(length, least, MOST) : least;
    }

    /// The same window on a screen that may have less room.
    ///
    /// @param roomAcross what the screen leaves for windows, in pixels
    public WindowSize within(double roomAcross, double roomDown) {
        return new WindowSize(Math.min(width, roomAcross), Math.min(height, roomDown), maximised);
    }
}
