package app.mailmend.app;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;

/// A small file in a folder of the person's own, that nobody else can read.
///
/// @param folder made when something is written
record OwnFile(Path folder, String name) {

    Path path() {
        return folder.resolve(name);
    }

    /// @param most bytes that such a file ever needs; a longer one is not ours
    String read(int most) throws IOException {
        return Files.size(path()) > most
                ? ""
                : new String(Files.readAllBytes(path()), StandardCharsets.US_ASCII);
    }

    /// Replaces the file as a whole, so that nobody ever sees half of it.
    void replace(CharSequence text) throws IOException {
        Files.createDirectories(folder, ownersOnly("rwx------"));
        // Made for the owner only, as every temporary file.
        Path fresh = Files.createTempFile(folder, name, ".new");
        try {
            Files.writeString(fresh, text, StandardCharsets.US_ASCII);
            Files.move(
                    fresh,
                    path(),
                    StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(fresh);
        }
    }

    /// The permissions of something new, where the file system knows any.
    static FileAttribute<?>[] ownersOnly(String permissions) {
        boolean posix = FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
        return posix
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(
                            PosixFilePermissions.fromString(permissions))
                }
                : new FileAttribute<?>[0];
    }
}
