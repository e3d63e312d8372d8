package app.mailmend.app;

import app.mailmend.catalog.ProviderCatalog;
import app.mailmend.cli.Engine;
import app.mailmend.session.SetupSession;
import java.util.Locale;

/// Chooses the implementations.
final class Wiring {

    private Wiring() {}

    static Engine engine() {
        return new Engine(Wiring::session, ProviderCatalog::bundled, Wiring::practice);
    }

    static SetupSession session() {
        throw new UnsupportedOperationException("LiveSetupSession");
    }

    private static Engine.PracticeHouse practice(int portBase) {
        throw new UnsupportedOperationException("PracticeProvider " + portBase);
    }

    static void openWindow(Locale locale) {
        throw new UnsupportedOperationException("Window " + locale);
    }
}
