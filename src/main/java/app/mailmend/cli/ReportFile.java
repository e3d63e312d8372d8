package app.mailmend.cli;

import app.mailmend.report.ReportFiles;
import app.mailmend.report.ReportFormat;
import app.mailmend.report.ReportWriter;
import app.mailmend.wording.ConsoleText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;

/// Where a check is written down. The format follows the file's ending.
record ReportFile(Path path, ReportFormat format) {

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
        return new ReportFile(
                path,
                ReportFormat.ofFile(text)
                        .orElseThrow(
                                () -> given.refused("--report", ConsoleText.FAULT_REPORT_FORMAT)));
    }

    /// @throws IOException where it cannot be written
    void write(ReportWriter writer) throws IOException {
        ReportFiles.write(path, writer.as(format));
    }
}
