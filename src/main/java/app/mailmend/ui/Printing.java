package app.mailmend.ui;

import app.mailmend.ui.parts.Paper;
import java.util.function.Consumer;
import java.util.function.DoubleFunction;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.print.PageLayout;
import javafx.print.PrinterJob;
import javafx.scene.Parent;
import javafx.scene.transform.Scale;
import javafx.stage.Window;

/// The printers of this computer, asked off the screen's thread.
final class Printing implements Paper {

    private final Supplier<Window> owner;

    /// @param owner the window that the system's print dialog belongs to
    Printing(Supplier<Window> owner) {
        this.owner = owner;
    }

    @Override
    public void print(DoubleFunction<Parent> sheet, Consumer<Outcome> ended) {
        Window window = owner.get();
        Thread printing =
                Thread.ofPlatform()
                        .daemon()
                        .name("printing")
                        .unstarted(() -> tell(ended, print(sheet, window)));
        // A driver that fails is no fault of ours, and no reason to lose the page.
        printing.setUncaughtExceptionHandler((_, _) -> tell(ended, Outcome.FAILED));
        printing.start();
    }

    private static void tell(Consumer<Outcome> ended, Outcome outcome) {
        Platform.runLater(() -> ended.accept(outcome));
    }

    private static Outcome print(DoubleFunction<Parent> sheet, Window window) {
        PrinterJob job = PrinterJob.createPrinterJob();
        if (job == null) {
            return Outcome.NO_PRINTER;
        }
        if (!job.showPrintDialog(window)) {
            job.cancelJob();
            return Outcome.CANCELLED;
        }
        PageLayout page = job.getJobSettings().getPageLayout();
        return job.printPage(fitted(sheet.apply(page.getPrintableWidth()), page)) && job.endJob()
                ? Outcome.PRINTED
                : Outcome.FAILED;
    }

    /// A sheet that is too long becomes smaller.
    private static Parent fitted(Parent sheet, PageLayout page) {
        double height = sheet.prefHeight(page.getPrintableWidth());
        double scale = Math.min(1, page.getPrintableHeight() / height);
        sheet.resize(page.getPrintableWidth(), height);
        sheet.getTransforms().add(new Scale(scale, scale));
        return sheet;
    }
}
