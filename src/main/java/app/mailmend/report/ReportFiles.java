package app.mailmend.report;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/// Reports in files.
public final class ReportFiles {

    private ReportFiles() {}

    /// Opens a file of any size and kind; no more of it is read than a report may have.
    public static Opened open(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] bytes = in.readNBytes(ReportJson.MOST_BYTES + 1);
            return bytes.length > ReportJson.MOST_BYTES
                    ? Opened.refused(Opened.Fault.TOO_LARGE)
                    : ReportJson.read(new String(bytes, StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            return Opened.refused(Opened.Fault.UNREADABLE);
        }
    }

    /// Writes a file as a whole: whatever goes wrong, half a report never stands there, and what
    /// stood there before is kept.
    ///
    /// @throws IOException where it cannot be written
    public static void write(Path file, String content) throws IOException {
        Path target = file.toAbsolutePath();
        Path folder = target.getParent();
        boolean device = Files.exists(target) && !Files.isRegularFile(target);
        if (folder == null || device) {
            // A device or a pipe is written to as it is.
            Files.writeString(target, content);
            return;
        }
        Path real = Files.isSymbolicLink(target) ? target.toRealPath() : target;
        Path draft = Files.createTempFile(real.getParent(), ".mailmend", ".part");
        try {
            Files.writeString(draft, content);
            move(draft, real);
        } finally {
            Files.deleteIfExists(draft);
        }
    }

    private static void move(Path draft, Path target) throws IOException {
        try {
            Files.move(
                    draft,
                    target,
                    StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException otherFileSystem) {
            Files.move(draft, target, StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
