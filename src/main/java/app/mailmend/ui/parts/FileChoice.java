package app.mailmend.ui.parts;

import java.nio.file.Path;
import java.util.Optional;

/// Asks the person for a file; nothing where they changed their mind.
public interface FileChoice {

    /// A report to open.
    Optional<Path> toOpen();

    /// Where a report is to be written; its ending says in which format.
    ///
    /// @param name that is suggested
    Optional<Path> toSave(String name);

    /// Of a window that cannot ask.
    static FileChoice none() {
        return new FileChoice() {
            @Override
            public Optional<Path> toOpen() {
                return Optional.empty();
            }

            @Override
            public Optional<Path> toSave(String name) {
                return Optional.empty();
            }
        };
    }
}
