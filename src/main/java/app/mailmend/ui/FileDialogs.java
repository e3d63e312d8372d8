package app.mailmend.ui;

import app.mailmend.report.ReportFormat;
import app.mailmend.ui.parts.FileChoice;
import app.mailmend.ui.parts.Voice;
import app.mailmend.wording.ReportKey;
import java.io.File;
import java.nio.file.Path;
import java.util.Optional;
import javafx.stage.FileChooser;
import javafx.stage.FileChooser.ExtensionFilter;
import javafx.stage.Window;

/// The system's own dialogues for files.
record FileDialogs(Window owner, Voice voice) implements FileChoice {

    @Override
    public Optional<Path> toOpen() {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(voice.say(ReportKey.PAGE_DIALOG));
        chooser.getExtensionFilters()
                .setAll(
                        filter(ReportKey.FILES_REPORTS, ReportFormat.JSON),
                        new ExtensionFilter(voice.say(ReportKey.FILES_ALL), "*.*"));
        return path(Optional.ofNullable(chooser.showOpenDialog(owner)));
    }

    @Override
    public Optional<Path> toSave(String name) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(voice.say(ReportKey.SAVE_DIALOG));
        chooser.setInitialFileName(name);
        chooser.getExtensionFilters()
                .setAll(
                        filter(ReportKey.SAVE_JSON, ReportFormat.JSON),
                        filter(ReportKey.SAVE_HTML, ReportFormat.HTML),
                        filter(ReportKey.SAVE_TEXT, ReportFormat.TEXT));
        return path(Optional.ofNullable(chooser.showSaveDialog(owner)));
    }

    private ExtensionFilter filter(ReportKey words, ReportFormat format) {
        return new ExtensionFilter(voice.say(words), "*" + format.ending());
    }

    private static Optional<Path> path(Optional<File> chosen) {
        return chosen.map(File::toPath);
    }
}
