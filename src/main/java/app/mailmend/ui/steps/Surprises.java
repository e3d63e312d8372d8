package app.mailmend.ui.steps;

import app.mailmend.session.SetupState;
import app.mailmend.session.SurpriseCode;
import app.mailmend.ui.help.ProgramFacts;
import app.mailmend.ui.help.SurpriseReport;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/// What went wrong in our own code, and where the person was when it did.
public final class Surprises {

    private final Executor screen;
    private final Executor background;
    private final ReadOnlyStringWrapper report = new ReadOnlyStringWrapper("");
    private Stand last = new Stand(Page.ACCOUNT, new SetupState.Start());
    private List<Stand> calm = List.of();
    private List<Throwable> thrown = List.of();

    /// What is on the screen.
    record Stand(Page page, SetupState state) {

        /// Whether nothing was going on, and nothing had gone wrong.
        boolean isCalm() {
            return page != Page.BROKEN && !Heard.isBusy(state);
        }
    }

    Surprises(Executor screen, Executor background) {
        this.screen = screen;
        this.background = background;
    }

    /// What can be told about the last surprise, with nothing about the person in it; empty for a
    /// moment.
    public ReadOnlyStringProperty report() {
        return report.getReadOnlyProperty();
    }

    /// @param page on the screen until now
    /// @param state until now
    void hear(SetupState next, Page page, SetupState state) {
        Stand stand = new Stand(page, state);
        if (page != Page.BROKEN) {
            last = stand;
        }
        if (stand.isCalm()) {
            calm = List.of(stand);
        }
        if (next instanceof SetupState.Broken(String code)) {
            tell(code);
        }
    }

    /// The state that follows from what was thrown.
    SetupState.Broken thrown(Throwable surprise) {
        thrown = List.of(surprise);
        return new SetupState.Broken(SurpriseCode.of(surprise));
    }

    /// The code alone is known until the session has handed over what was thrown.
    private void tell(String code) {
        SurpriseReport facts =
                new SurpriseReport(
                        code,
                        last.page().name(),
                        last.state().getClass().getSimpleName(),
                        thrown.stream()
                                .filter(surprise -> SurpriseCode.of(surprise).equals(code))
                                .toList());
        var _ =
                CompletableFuture.supplyAsync(() -> facts.text(ProgramFacts.current()), background)
                        .thenAcceptAsync(report::set, screen);
    }

    /// Where the person last was while nothing was going on.
    Optional<Stand> calm() {
        return calm.stream().findFirst();
    }

    public boolean canGoOn() {
        return !calm.isEmpty();
    }
}
