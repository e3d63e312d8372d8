package app.mailmend.app;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/// Where a program keeps what it remembers between two starts.
final class StateFolder {

    private StateFolder() {}

    static Optional<Path> ofThisComputer() {
        return of(
                System.getProperty("os.name", ""),
                name -> Optional.ofNullable(System.getenv(name)),
                System.getProperty("user.home", ""));
    }

    /// `XDG_STATE_HOME` or `~/.local/state` (XDG Base Directory Specification 0.8),
    /// `%LOCALAPPDATA%`, or `~/Library/Application Support`; empty where there is none.
    ///
    /// @param environment the variables of the process, by name
    static Optional<Path> of(
            String system, Function<String, Optional<String>> environment, String home) {
        String name = system.toLowerCase(Locale.ROOT);
        if (name.startsWith("windows")) {
            return environment
                    .apply("LOCALAPPDATA")
                    .flatMap(StateFolder::absolute)
                    .or(() -> below(home, "AppData", "Local"))
                    .map(folder -> folder.resolve("Mailmend"));
        }
        if (name.startsWith("mac")) {
            return below(home, "Library", "Application Support")
                    .map(folder -> folder.resolve("Mailmend"));
        }
        return environment
                .apply("XDG_STATE_HOME")
                .flatMap(StateFolder::absolute)
                .or(() -> below(home, ".local", "state"))
                .map(folder -> folder.resolve("mailmend"));
    }

    static Optional<Path> below(String home, String... names) {
        return absolute(home).map(folder -> folder.resolve(Path.of("", names)));
    }

    /// A relative path is no place to keep anything: it moves with the working directory.
    static Optional<Path> absolute(String text) {
        try {
            return Optional.of(Path.of(text)).filter(Path::isAbsolute);
        } catch (InvalidPathException noPath) {
            return Optional.empty();
        }
    }
}
