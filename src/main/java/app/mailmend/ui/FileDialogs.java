package app.mailmend.ui;

import app.mailmend.report.ReportFormat;
import app.mailmend.ui.parts.FileChoice;
import app.mailmend.wording.ReportKey;
import app.mailmend.wording.Wording;
import java.io.File;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.stage.FileChooser;
import javafx.stage.FileChooser.ExtensionFilter;
import javafx.stage.Window;

/// The system's own dialogues for files.
record FileDialogs(Window owner, Supplier<Locale> language) implements FileChoice {

    @Override
    public Optional<Path> toOpen() {
        Wording voice = new Wording(language.get());
        FileChooser chooser = new FileChooser();
        chooser.setTitle(voice.say(ReportKey.PAGE_DIALOG));
        chooser.getExtensionFilters()
                .setAll(
                        filter(voice, ReportKey.FILES_REPORTS, ReportFormat.JSON),
                        new ExtensionFilter(voice.say(ReportKey.FILES_ALL), "*.*"));
        return Optional.ofNullable(chooser.showOpenDialog(owner)).map(File::toPath);
    }

    @Override
    public Optional<Path> toSave(String name) {
        Wording voice = new Wording(language.get());
        FileChooser chooser = new FileChooser();
        chooser.setTitle(voice.say(ReportKey.SAVE_DIALOG));
        chooser.setInitialFileName(name);
        chooser.getExtensionFilters()
                .setAll(
                        filter(voice, ReportKey.SAVE_JSON, ReportFormat.JSON),
                        filter(voice, ReportKey.SAVE_HTML, ReportFormat.HTML),
                        filter(voice, ReportKey.SAVE_TEXT, ReportFormat.TEXT));
        return Optional.ofNullable(chooser.showSaveDialog(owner)).map(File::toPath);
    }

    private static ExtensionFilter filter(Wording voice, ReportKey words, ReportFormat format) {
        return new ExtensionFilter(voice.say(words), "*" + format.ending());
    }
}
