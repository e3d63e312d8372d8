package app.mailmend.ui.steps;

import app.mailmend.session.CheckReport;
import app.mailmend.session.Conclusion;
import java.util.Optional;

/// Where one can go while nothing is going on.
final class Ways {

    private Ways() {}

    static boolean open(SetupModel model, Page wanted) {
        return switch (wanted) {
            case ACCOUNT, PRACTICE, EXPLAIN, REPORT -> true;
            case SETTINGS -> model.discovery().isPresent();
            case UNSAFE -> model.search().chosen().filter(model.search()::wantsWarning).isPresent();
            case TEST -> model.report().isPresent();
            case RESULT ->
                    model.report()
                            .map(CheckReport::conclusion)
                            .filter(end -> !(end instanceof Conclusion.Cancelled))
                            .isPresent();
            case DONE -> model.settled().isPresent();
            case BROKEN -> false;
            case PREFERENCES -> true;
        };
    }

    /// The page before one, as its own button for going back has it.
    static Optional<Page> back(SetupModel model, Page from) {
        return switch (from) {
            case PRACTICE, EXPLAIN, REPORT, SETTINGS -> Optional.of(Page.ACCOUNT);
            case UNSAFE, TEST, RESULT -> Optional.of(Page.SETTINGS);
            case DONE -> Optional.of(open(model, Page.RESULT) ? Page.RESULT : Page.SETTINGS);
            case ACCOUNT, BROKEN, PREFERENCES -> Optional.empty();
        };
    }
}
