package app.mailmend.ui.steps;

import app.mailmend.session.CheckReport;
import app.mailmend.session.Conclusion;

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
        };
    }
}
