package app.mailmend.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PresetFilesTest {

    @TempDir private Path home;

    private List<Path> files(String system, Map<String, String> environment) {
        return PresetFiles.of(
                system, name -> Optional.ofNullable(environment.get(name)), home.toString());
    }

    @Test
    void those_of_the_computer_come_before_those_of_the_person() {
        assertThat(files("Linux", Map.of()))
                .containsExactly(
                        Path.of("/etc/mailmend/presets.json"),
                        home.resolve(".config/mailmend/presets.json"));
        assertThat(files("Mac OS X", Map.of()))
                .containsExactly(
                        Path.of("/Library/Application Support/Mailmend/presets.json"),
                        home.resolve("Library/Application Support/Mailmend/presets.json"));
        assertThat(files("Windows 11", Map.of("PROGRAMDATA", home.resolve("all").toString())))
                .containsExactly(
                        home.resolve("all/Mailmend/presets.json"),
                        home.resolve("AppData/Roaming/Mailmend/presets.json"));
    }

    @Test
    void the_environment_can_name_other_places_for_the_person() {
        String other = home.resolve("other").toString();
        assertThat(files("Linux", Map.of("XDG_CONFIG_HOME", other)))
                .contains(home.resolve("other/mailmend/presets.json"));
        assertThat(files("Windows 11", Map.of("APPDATA", other)))
                .containsExactly(home.resolve("other/Mailmend/presets.json"));
    }

    @Test
    void a_relative_path_is_no_place() {
        assertThat(files("Linux", Map.of("XDG_CONFIG_HOME", "config")))
                .contains(home.resolve(".config/mailmend/presets.json"));
        assertThat(files("Windows 11", Map.of("PROGRAMDATA", "all")))
                .containsExactly(home.resolve("AppData/Roaming/Mailmend/presets.json"));
    }
}
