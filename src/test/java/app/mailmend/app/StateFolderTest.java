package app.mailmend.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StateFolderTest {

    @TempDir private Path home;

    private Optional<Path> folder(String system, Map<String, String> environment) {
        return StateFolder.of(
                system, name -> Optional.ofNullable(environment.get(name)), home.toString());
    }

    @Test
    void every_system_has_its_own_place() {
        Map<String, String> none = Map.of();
        assertThat(folder("Linux", none)).contains(home.resolve(".local/state/mailmend"));
        assertThat(folder("Mac OS X", none))
                .contains(home.resolve("Library/Application Support/Mailmend"));
        assertThat(folder("Windows 11", none)).contains(home.resolve("AppData/Local/Mailmend"));
    }

    @Test
    void the_environment_can_name_another() {
        String other = home.resolve("other").toString();
        assertThat(folder("Linux", Map.of("XDG_STATE_HOME", other)))
                .contains(home.resolve("other/mailmend"));
        assertThat(folder("Windows 11", Map.of("LOCALAPPDATA", other)))
                .contains(home.resolve("other/Mailmend"));
    }

    @Test
    void a_relative_or_impossible_path_names_none() {
        assertThat(folder("Linux", Map.of("XDG_STATE_HOME", "state")))
                .contains(home.resolve(".local/state/mailmend"));
        assertThat(folder("Linux", Map.of("XDG_STATE_HOME", "\0")))
                .contains(home.resolve(".local/state/mailmend"));
        assertThat(StateFolder.of("Linux", _ -> Optional.empty(), "?")).isEmpty();
        assertThat(StateFolder.of("Linux", _ -> Optional.empty(), "")).isEmpty();
    }
}
