package app.mailmend.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import app.mailmend.ui.preferences.ContrastChoice;
import app.mailmend.ui.preferences.LanguageChoice;
import app.mailmend.ui.preferences.LookChoice;
import app.mailmend.ui.preferences.MotionChoice;
import app.mailmend.ui.preferences.Preferences;
import app.mailmend.ui.preferences.WindowSize;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PreferenceFileTest {

    private static final Preferences CHOSEN =
            new Preferences(
                    LanguageChoice.SPANISH,
                    LookChoice.DARK,
                    ContrastChoice.HIGH,
                    MotionChoice.REDUCED,
                    new WindowSize(1_200, 801, true),
                    true);

    @TempDir private Path home;

    private Path folder;

    @BeforeEach
    void chooseFolder() {
        folder = home.resolve("state").resolve("mailmend");
    }

    private Path file() {
        return folder.resolve("preferences");
    }

    private void hold(String text) throws IOException {
        Files.createDirectories(folder);
        Files.writeString(file(), text, StandardCharsets.ISO_8859_1);
    }

    @Test
    void what_was_chosen_is_there_after_a_restart() {
        new PreferenceFile(folder).write(CHOSEN);
        assertThat(new PreferenceFile(folder).read()).isEqualTo(CHOSEN);
    }

    @Test
    void without_a_file_everything_is_ordinary_and_nothing_is_made() {
        assertThat(new PreferenceFile(folder).read()).isEqualTo(Preferences.ORDINARY);
        assertThat(folder).doesNotExist();
    }

    @Test
    void only_the_owner_can_read_it_and_nothing_is_left_beside_it() throws IOException {
        new PreferenceFile(folder).write(CHOSEN);
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).containsExactly(file());
        }
        assumeTrue(file().getFileSystem().supportedFileAttributeViews().contains("posix"));
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file())))
                .isEqualTo("rw-------");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "\u0000\u0001\u00ff",
                "look",
                "look=",
                "look=DARK",
                "language=klingon",
                "window.width=-5\nwindow.height=1e9",
                "window.maximised=perhaps",
                "{\"look\": \"dark\"}",
            })
    void what_is_damaged_or_foreign_counts_as_not_there(String text) throws IOException {
        hold(text);
        assertThat(new PreferenceFile(folder).read()).isEqualTo(Preferences.ORDINARY);
    }

    @Test
    void a_line_that_is_damaged_leaves_the_others_alone() throws IOException {
        hold("look=dark\ncontrast=???\nof.tomorrow=yes\nmotion = reduced\r\n");
        assertThat(new PreferenceFile(folder).read())
                .isEqualTo(Preferences.ORDINARY.with(LookChoice.DARK).with(MotionChoice.REDUCED));
    }

    @Test
    void a_file_that_is_far_too_large_is_not_read() throws IOException {
        hold("look=dark\n" + "x".repeat(PreferenceFile.MOST_BYTES));
        assertThat(new PreferenceFile(folder).read()).isEqualTo(Preferences.ORDINARY);
    }

    @Test
    void a_folder_in_its_place_disturbs_nobody() throws IOException {
        Files.createDirectories(file().resolve("inside"));
        PreferenceFile store = new PreferenceFile(folder);
        store.write(CHOSEN);
        assertThat(store.read()).isEqualTo(Preferences.ORDINARY);
    }
}
