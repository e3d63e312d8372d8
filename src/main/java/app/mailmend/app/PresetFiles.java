package app.mailmend.app;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/// Where an organisation puts its presets on a computer: first what an administrator put there for
/// everybody, then the person's own.
final class PresetFiles {

    private static final String FILE = "presets.json";

    private PresetFiles() {}

    static List<Path> ofThisComputer() {
        return of(
                System.getProperty("os.name", ""),
                name -> Optional.ofNullable(System.getenv(name)),
                System.getProperty("user.home", ""));
    }

    /// Below `/etc` and `XDG_CONFIG_HOME` or `~/.config` (XDG Base Directory Specification 0.8),
    /// `%PROGRAMDATA%` and `%APPDATA%`, or `Library/Application Support` of the computer and of the
    /// person. Whether there is a file is another matter.
    ///
    /// @param environment the variables of the process, by name
    static List<Path> of(
            String system, Function<String, Optional<String>> environment, String home) {
        String name = system.toLowerCase(Locale.ROOT);
        if (name.startsWith("windows")) {
            return files(
                    "Mailmend",
                    environment.apply("PROGRAMDATA").flatMap(StateFolder::absolute),
                    environment
                            .apply("APPDATA")
                            .flatMap(StateFolder::absolute)
                            .or(() -> StateFolder.below(home, "AppData", "Roaming")));
        }
        if (name.startsWith("mac")) {
            return files(
                    "Mailmend",
                    StateFolder.below("/Library", "Application Support"),
                    StateFolder.below(home, "Library", "Application Support"));
        }
        return files(
                "mailmend",
                StateFolder.absolute("/etc"),
                environment
                        .apply("XDG_CONFIG_HOME")
                        .flatMap(StateFolder::absolute)
                        .or(() -> StateFolder.below(home, ".config")));
    }

    private static List<Path> files(
            String program, Optional<Path> ofTheComputer, Optional<Path> ofThePerson) {
        return Stream.of(ofTheComputer, ofThePerson)
                .flatMap(Optional::stream)
                .map(folder -> folder.resolve(program).resolve(FILE))
                .toList();
    }
}
