package app.mailmend.app;

import app.mailmend.session.SetupSession;
import java.util.Locale;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.function.BiConsumer;
import java.util.function.Supplier;

/// Chooses the implementations.
final class Wiring {

    private static final Optional<BiConsumer<Supplier<SetupSession>, Locale>> WINDOW =
            Optional.empty();

    private Wiring() {}

    static SetupSession session() {
        return ServiceLoader.load(SetupSession.class).findFirst().orElseThrow();
    }

    static void openWindow(Locale locale) {
        WINDOW.orElseThrow().accept(Wiring::session, locale);
    }
}
