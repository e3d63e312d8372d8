package app.mailmend.app;

import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/// Whether there is a screen to open a window on, found out without touching a toolkit: JavaFX ends
/// the program where it finds none.
final class Display {

    private Display() {}

    static boolean present() {
        return present(
                name -> Optional.ofNullable(System.getProperty(name)),
                name -> Optional.ofNullable(System.getenv(name)));
    }

    /// @param properties the Java system's properties
    /// @param environment the environment's variables
    static boolean present(
            Function<String, Optional<String>> properties,
            Function<String, Optional<String>> environment) {
        if (properties.apply("glass.platform").filter("Headless"::equals).isPresent()) {
            return true;
        }
        String system = properties.apply("os.name").orElse("").toLowerCase(Locale.ROOT);
        if (system.startsWith("windows") || system.startsWith("mac")) {
            return !properties.apply("java.awt.headless").map(Boolean::valueOf).orElse(false);
        }
        return Stream.of("DISPLAY", "WAYLAND_DISPLAY")
                .flatMap(name -> environment.apply(name).stream())
                .anyMatch(value -> !value.isEmpty());
    }
}
