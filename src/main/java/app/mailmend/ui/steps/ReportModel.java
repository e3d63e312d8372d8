package app.mailmend.ui.steps;

import app.mailmend.evidence.Subject;
import app.mailmend.report.Judged;
import app.mailmend.report.Opened;
import app.mailmend.report.Report;
import app.mailmend.report.ReportFiles;
import app.mailmend.report.ReportJson;
import app.mailmend.session.SetupSession;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// A report of a former test, opened and explained anew. Needs no toolkit; belongs to the screen's
/// thread.
public final class ReportModel {

    /// What came of a file.
    public sealed interface Outcome {

        record Nothing() implements Outcome {}

        /// Being read.
        record Reading() implements Outcome {}

        record Refused(Opened.Refused why) implements Outcome {}

        /// @param whose account it is
        record Shown(Judged judged, Recognition whose) implements Outcome {}
    }

    private final SetupSession session;
    private final Runnable arrival;
    private final Executor screen;
    private final Executor background;
    private final SavingModel saving;
    private final ReadOnlyObjectWrapper<Outcome> outcome =
            new ReadOnlyObjectWrapper<>(new Outcome.Nothing());
    private long order;

    /// @param arrival shows the page, wherever the report came from
    /// @param screen runs what changes the screen, in order
    /// @param background runs what may take a moment
    ReportModel(SetupSession session, Runnable arrival, Executor screen, Executor background) {
        this.session = session;
        this.arrival = arrival;
        this.screen = screen;
        this.background = background;
        this.saving = new SavingModel(session, InstantSource.system(), screen, background);
    }

    SavingModel saving() {
        return saving;
    }

    public ReadOnlyObjectProperty<Outcome> outcome() {
        return outcome.getReadOnlyProperty();
    }

    /// Opens a file, whatever is in it, and shows what came of it.
    public void open(Path file) {
        read(() -> ReportFiles.open(file));
    }

    /// Opens a report that came as text.
    public void openText(String text) {
        read(() -> ReportJson.read(text));
    }

    private void read(Supplier<Opened> source) {
        long mine = ++order;
        outcome.set(new Outcome.Reading());
        arrival.run();
        background.execute(() -> {
            Outcome read = judge(source.get());
            screen.execute(() -> {
                if (mine == order) {
                    outcome.set(read);
                }
            });
        });
    }

    private Outcome judge(Opened opened) {
        return switch (opened) {
            case Opened.Refused refused -> new Outcome.Refused(refused);
            case Opened.Whole(Report report) ->
                    new Outcome.Shown(
                            Judged.anew(report, session::explain),
                            new Recognition.Nobody().or(report.run().provider()));
        };
    }

    /// The test that the report at hand is about; nothing where it is about something else.
    public Optional<Subject.Tested> tested() {
        return outcome.get() instanceof Outcome.Shown(Judged judged, Recognition _)
                        && judged.report().run().subject() instanceof Subject.Tested tested
                ? Optional.of(tested)
                : Optional.empty();
    }

    /// Fills in the account and the settings of the test at hand; a report has no secret to fill
    /// in.
    void carryTo(AccountModel account, ManualModel manual) {
        tested().ifPresent(tested -> {
            account.carry(tested);
            manual.carry(tested.settings());
        });
    }

    /// Everything as at the beginning.
    void forget() {
        order++;
        outcome.set(new Outcome.Nothing());
    }
}
