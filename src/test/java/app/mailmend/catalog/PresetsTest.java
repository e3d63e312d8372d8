package app.mailmend.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PresetsTest {

    @TempDir private Path folder;

    @Test
    void the_example_of_the_documentation_can_be_read() throws IOException {
        String page = Files.readString(Path.of("src/site/markdown/catalogue.md"));
        String start = "```json\n";
        int begin = page.indexOf(start) + start.length();
        Path file = folder.resolve("presets.json");
        Files.writeString(file, page.substring(begin, page.indexOf("```", begin)));

        Presets presets = Presets.read(file);

        assertThat(presets)
                .isInstanceOfSatisfying(
                        Presets.Loaded.class, loaded -> assertThat(loaded.providers()).hasSize(1));
    }

    @Test
    void the_documentation_names_every_field_and_word() throws IOException {
        String page = Files.readString(Path.of("src/site/markdown/catalogue.md"));

        for (NoteKind kind : NoteKind.values()) {
            if (Words.remarkKind(kind.label()).isPresent()) {
                assertThat(page).contains("`" + kind.label() + "`");
            }
        }
        for (ProviderKind kind : ProviderKind.values()) {
            assertThat(page).contains("`" + kind.label() + "`");
        }
        for (ProviderStatus status : ProviderStatus.values()) {
            assertThat(page).contains("`" + status.label() + "`");
        }
    }

    @Test
    void a_file_that_is_not_there_is_a_result() {
        Path file = folder.resolve("absent.json");

        assertThat(Presets.read(file))
                .isEqualTo(new Presets.Refused(file, 0, CatalogueFault.UNREADABLE, ""));
    }

    @Test
    void a_folder_is_a_result() {
        assertThat(Presets.read(folder))
                .isEqualTo(new Presets.Refused(folder, 0, CatalogueFault.UNREADABLE, ""));
    }

    @Test
    void a_file_that_is_too_large_is_not_read_at_all() throws IOException {
        Path file = folder.resolve("large.json");
        Files.writeString(file, " ".repeat(Presets.MAX_BYTES + 1));

        assertThat(Presets.read(file))
                .isEqualTo(new Presets.Refused(file, 0, CatalogueFault.TOO_LARGE, ""));
    }

    @Test
    void a_fault_comes_with_file_line_and_subject() throws IOException {
        Path file = folder.resolve("presets.json");
        Files.writeString(
                file,
                """
                {"format": "mailmend-providers/1",
                 "providers": [
                  {"id": "acme", "name": "Acme",
                   "colour": "red"}]}
                """);

        assertThat(Presets.read(file))
                .isEqualTo(new Presets.Refused(file, 4, CatalogueFault.UNKNOWN_FIELD, "colour"));
    }

    @Test
    void gateways_are_not_for_presets() throws IOException {
        Path file = folder.resolve("presets.json");
        Files.writeString(
                file,
                """
                {"format": "mailmend-providers/1",
                 "gateways": [{"name": "Filter", "mx": ["filter.example"]}]}
                """);

        assertThat(Presets.read(file))
                .isEqualTo(new Presets.Refused(file, 0, CatalogueFault.UNKNOWN_FIELD, "gateways"));
    }

    @Test
    void signs_of_mailboxes_are_not_for_presets() throws IOException {
        Path file = folder.resolve("presets.json");
        Files.writeString(
                file,
                """
                {"format": "mailmend-providers/1",
                 "signs": [{"provider": "own", "spf": ["spf.example.org"]}]}
                """);

        assertThat(Presets.read(file))
                .isEqualTo(new Presets.Refused(file, 0, CatalogueFault.UNKNOWN_FIELD, "signs"));
    }
}
