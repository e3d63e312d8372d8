package app.mailmend.ui.steps;

import app.mailmend.report.ReportFiles;
import app.mailmend.report.ReportFormat;
import app.mailmend.report.ReportWriter;
import app.mailmend.session.CheckReport;
import app.mailmend.session.SetupSession;
import app.mailmend.wording.Wording;
import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;

/// Writes reports of tests to files. Needs no toolkit.
///
/// @param clock says when a report is written
/// @param screen runs what changes the screen, in order
/// @param background runs what may take a moment
record SavingModel(
        SetupSession session, InstantSource clock, Executor screen, Executor background) {

    /// What came of it.
    sealed interface Outcome {

        record Saved(Path file) implements Outcome {}

        record Failed(Path file) implements Outcome {}

        /// The name does not say which format is wanted.
        record WithoutFormat() implements Outcome {}
    }

    /// @param heard on the screen's thread
    void save(CheckReport check, Path file, Wording wording, Consumer<Outcome> heard) {
        Optional<ReportFormat> format = ReportFormat.ofFile(file.toString());
        if (format.isEmpty()) {
            heard.accept(new Outcome.WithoutFormat());
            return;
        }
        background.execute(() -> {
            ReportWriter writer =
                    new ReportWriter(
                            check,
                            session.question(check).stream().toList(),
                            clock.instant(),
                            wording);
            Outcome outcome = write(file, writer.as(format.get()));
            screen.execute(() -> heard.accept(outcome));
        });
    }

    private static Outcome write(Path file, String content) {
        try {
            ReportFiles.write(file, content);
            return new Outcome.Saved(file);
        } catch (IOException unwritable) {
            return new Outcome.Failed(file);
        }
    }
}
