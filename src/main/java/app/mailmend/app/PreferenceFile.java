package app.mailmend.app;

import app.mailmend.ui.preferences.PreferenceStore;
import app.mailmend.ui.preferences.Preferences;
import app.mailmend.ui.preferences.WindowSize;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// What a person chose about the program, in the file `preferences`: a line for each choice, as
/// `look=dark`. A line that is damaged or unknown counts as not there, and so does a file that
/// cannot be read; where it cannot be written, the next start begins with what was kept before.
final class PreferenceFile implements PreferenceStore {

    /// Largest file in bytes that is read: some ten times what is ever written.
    static final int MOST_BYTES = 4 * 1024;

    private final OwnFile file;

    /// @param folder made when something is chosen for the first time
    PreferenceFile(Path folder) {
        this.file = new OwnFile(folder, "preferences");
    }

    @Override
    public Preferences read() {
        try {
            return preferences(new Lines(lines(file.read(MOST_BYTES))));
        } catch (IOException unreadable) {
            return Preferences.ORDINARY;
        }
    }

    private static Map<String, String> lines(String text) {
        Map<String, String> values = new HashMap<>();
        text.lines()
                .map(line -> line.split("=", 2))
                .filter(parts -> parts.length == 2)
                .forEach(parts -> values.put(parts[0].strip(), parts[1].strip()));
        return values;
    }

    private static Preferences preferences(Lines lines) {
        Preferences ordinary = Preferences.ORDINARY;
        return new Preferences(
                lines.choice("language", ordinary.language()),
                lines.choice("look", ordinary.look()),
                lines.choice("contrast", ordinary.contrast()),
                lines.choice("motion", ordinary.motion()),
                new WindowSize(
                        lines.length("window.width", ordinary.window().width()),
                        lines.length("window.height", ordinary.window().height()),
                        lines.flag("window.maximised")),
                lines.flag("hint.practice.seen"));
    }

    /// What the file says, by name.
    private record Lines(Map<String, String> values) {

        private Optional<String> value(String name) {
            return Optional.ofNullable(values.get(name));
        }

        <C extends Enum<C>> C choice(String name, C ordinary) {
            C[] all = ordinary.getDeclaringClass().getEnumConstants();
            return value(name).stream()
                    .flatMap(kept -> Stream.of(all).filter(one -> label(one).equals(kept)))
                    .findFirst()
                    .orElse(ordinary);
        }

        double length(String name, double ordinary) {
            return value(name)
                    .filter(kept -> kept.matches("\\d{1,5}"))
                    .map(Double::valueOf)
                    .orElse(ordinary);
        }

        boolean flag(String name) {
            return value(name).filter("true"::equals).isPresent();
        }
    }

    @Override
    public void write(Preferences preferences) {
        WindowSize window = preferences.window();
        String text =
                String.join(
                        "\n",
                        "language=" + label(preferences.language()),
                        "look=" + label(preferences.look()),
                        "contrast=" + label(preferences.contrast()),
                        "motion=" + label(preferences.motion()),
                        "window.width=" + Math.round(window.width()),
                        "window.height=" + Math.round(window.height()),
                        "window.maximised=" + window.maximised(),
                        "hint.practice.seen=" + preferences.practiceHintSeen(),
                        "");
        try {
            file.replace(text);
        } catch (IOException unwritable) {
            // A choice that is forgotten at the next start is no reason to disturb anybody.
        }
    }

    private static String label(Enum<?> choice) {
        return choice.name().toLowerCase(Locale.ROOT);
    }
}
