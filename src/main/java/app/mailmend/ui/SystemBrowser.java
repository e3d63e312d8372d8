package app.mailmend.ui;

import app.mailmend.ui.parts.Browser;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;

/// The browser that the desktop opens web addresses with.
final class SystemBrowser implements Browser {

    /// Where desktops on Linux look for the program that opens an address (freedesktop.org,
    /// "Association between MIME types and applications").
    private static final String DATA_FOLDERS = "/usr/local/share:/usr/share";

    private static final String WEB = "x-scheme-handler/https=";

    private final Consumer<String> desktop;
    private volatile boolean missing;

    /// @param desktop shows the page of an address; says nothing where it could not
    SystemBrowser(Consumer<String> desktop) {
        this.desktop = desktop;
    }

    /// Finds out whether there is a browser. Reads files, so not for the screen's thread.
    void look() {
        if (System.getProperty("os.name", "").equals("Linux")) {
            look(folders(System.getenv(), Path.of(System.getProperty("user.home", "/"))));
        }
    }

    /// @param folders where the files with the associations are
    void look(List<Path> folders) {
        missing =
                folders.stream()
                        .flatMap(folder ->
                                Stream.of("mimeapps.list", "mimeinfo.cache").map(folder::resolve))
                        .filter(Files::isReadable)
                        .noneMatch(SystemBrowser::namesBrowser);
    }

    static List<Path> folders(Map<String, String> environment, Path home) {
        String data = environment.getOrDefault("XDG_DATA_DIRS", "");
        Stream<Path> shared =
                Stream.of((data.isEmpty() ? DATA_FOLDERS : data).split(":"))
                        .filter(folder -> !folder.isEmpty())
                        .map(Path::of);
        Path own = home.resolve(".local").resolve("share");
        return Stream.concat(
                        Stream.concat(Stream.of(own), shared)
                                .map(folder -> folder.resolve("applications")),
                        Stream.of(home.resolve(".config"), Path.of("/etc/xdg")))
                .toList();
    }

    private static boolean namesBrowser(Path associations) {
        // The names in it are in whatever letters; what is looked for is ASCII.
        try (Stream<String> lines = Files.lines(associations, StandardCharsets.ISO_8859_1)) {
            return lines.anyMatch(
                    line -> line.startsWith(WEB) && !line.substring(WEB.length()).isBlank());
        } catch (IOException unreadable) {
            return false;
        }
    }

    @Override
    public void open(URI page) {
        try {
            desktop.accept(page.toString());
        } catch (UnsupportedOperationException | IllegalStateException | SecurityException none) {
            missing = true;
        }
    }

    @Override
    public boolean isMissing() {
        return missing;
    }
}
