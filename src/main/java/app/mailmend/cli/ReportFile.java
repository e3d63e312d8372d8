package app.mailmend.cli;

import app.mailmend.evidence.Question;
import app.mailmend.session.CheckReport;
import app.mailmend.wording.ConsoleText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Where a check is written down. The format follows the file's ending.
record ReportFile(Path path, Format format) {

    /// Width of a text report in characters.
    private static final int WIDTH = 80;

    enum Format {
        JSON,
        TEXT
    }

    /// What `--report` names, refused while nothing has happened yet: a report that cannot be
    /// written is known before the test and not after it.
    static Optional<ReportFile> read(Given given) {
        return given.text("--report").map(text -> read(given, text));
    }

    private static ReportFile read(Given given, String text) {
        Path path;
        try {
            path = Path.of(text).toAbsolutePath();
        } catch (InvalidPathException impossible) {
            throw given.refused("--report", ConsoleText.FAULT_REPORT_PLACE);
        }
        Path folder = path.getParent();
        boolean writable =
                folder != null
                        && Files.isDirectory(folder)
                        && Files.isWritable(Files.exists(path) ? path : folder)
                        && !Files.isDirectory(path);
        if (!writable) {
            throw given.refused("--report", ConsoleText.FAULT_REPORT_PLACE);
        }
        return new ReportFile(path, format(given, text.toLowerCase(Locale.ROOT)));
    }

    private static Format format(Given given, String name) {
        if (name.endsWith(".json")) {
            return Format.JSON;
        }
        if (name.endsWith(".txt")) {
            return Format.TEXT;
        }
        throw given.refused("--report", ConsoleText.FAULT_REPORT_FORMAT);
    }

    void write(CheckReport report, List<Question> asked, Phrases words) throws IOException {
        String content =
                switch (format) {
                    case JSON -> Json.document(CheckJson.of(report, asked, words));
                    case TEXT -> CheckText.write(new Page(false, WIDTH), words, report).toString();
                };
        Files.writeString(path, content);
    }
}
