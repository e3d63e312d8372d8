package app.mailmend.app;

import app.mailmend.session.SetupSession;
import app.mailmend.ui.Window;
import java.util.Locale;
import java.util.ServiceLoader;

/// Chooses the implementations.
final class Wiring {

    private Wiring() {}

    static SetupSession session() {
        return ServiceLoader.load(SetupSession.class).findFirst().orElseThrow();
    }

    /// Returns when the window was closed.
    static void openWindow(Locale locale) {
        Window.open(Wiring::session, locale);
    }
}
