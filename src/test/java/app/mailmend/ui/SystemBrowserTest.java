package app.mailmend.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whether there is a browser to open pages with. */
class SystemBrowserTest {

    private static final URI PAGE = URI.create("https://help.example.org/mail");

    private final List<String> shown = new ArrayList<>();
    private final SystemBrowser browser = new SystemBrowser(shown::add);

    @TempDir private Path folder;

    @Test
    void a_page_is_handed_to_the_desktop() {
        browser.open(PAGE);
        assertThat(shown).containsExactly("https://help.example.org/mail");
        assertThat(browser.isMissing()).isFalse();
    }

    @Test
    void a_desktop_that_opens_nothing_is_no_surprise() {
        SystemBrowser none =
                new SystemBrowser(_ -> {
                    throw new UnsupportedOperationException("no desktop here");
                });
        none.open(PAGE);
        assertThat(none.isMissing()).isTrue();
    }

    @Test
    void no_program_for_web_addresses_means_no_browser() throws IOException {
        browser.look(List.of(folder, folder.resolve("nowhere")));
        assertThat(browser.isMissing()).isTrue();
        Files.writeString(
                folder.resolve("mimeinfo.cache"),
                "[MIME Cache]\ntext/plain=editor.desktop\nx-scheme-handler/https=\n");
        browser.look(List.of(folder));
        assertThat(browser.isMissing()).isTrue();
        Files.writeString(
                folder.resolve("mimeapps.list"),
                "[Default Applications]\nx-scheme-handler/https=browser.desktop\n");
        browser.look(List.of(folder));
        assertThat(browser.isMissing()).isFalse();
    }

    @Test
    void the_associations_are_looked_for_where_desktops_keep_them() {
        assertThat(SystemBrowser.folders(Map.of(), Path.of("/home/anna")))
                .containsExactly(
                        Path.of("/home/anna/.local/share/applications"),
                        Path.of("/usr/local/share/applications"),
                        Path.of("/usr/share/applications"),
                        Path.of("/home/anna/.config"),
                        Path.of("/etc/xdg"));
        assertThat(
                        SystemBrowser.folders(
                                Map.of("XDG_DATA_DIRS", "/opt/share:"), Path.of("/home/anna")))
                .contains(Path.of("/opt/share/applications"))
                .doesNotContain(Path.of("/usr/share/applications"));
    }
}
