package app.mailmend.app;

import app.mailmend.session.SetupSession;
import java.util.Locale;

/// Chooses the implementations.
final class Wiring {

    private Wiring() {}

    static SetupSession session() {
        throw new UnsupportedOperationException("LiveSetupSession");
    }

    static void openWindow(Locale locale) {
        throw new UnsupportedOperationException("Window " + locale);
    }
}
