package app.mailmend.net;

/// Makes sure that what can take long never holds up the screen.
///
/// It is asked in assertions, `assert OffScreen.here()`, and not in conditions. Work on the wrong
/// thread is a mistake in this program that nothing outside can bring about, so that it belongs to
/// the tests to find it: they run with assertions, on the real engine and in a real window, where
/// it fails every time. For a person the same mistake costs a moment of waiting; there it must not
/// cost the test of their account, too.
public final class OffScreen {

    /// What the toolkit calls the thread that paints. Only its name is known here, because the
    /// toolkit itself is known to the window alone.
    static final String SCREEN = "JavaFX Application Thread";

    private OffScreen() {}

    /// Whether the current thread may wait: for a socket, a file, a name, a lock, or for work of
    /// more than a moment.
    public static boolean here() {
        return !Thread.currentThread().getName().equals(SCREEN);
    }
}
