package app.mailmend.ui.steps;

import app.mailmend.session.CheckReport;
import app.mailmend.session.Conclusion;
import app.mailmend.session.SetupState;

/// Where one can go while nothing is going on.
final class Ways {

    private Ways() {}

    static boolean open(SetupModel model, Page wanted) {
        return switch (wanted) {
            case ACCOUNT, PRACTICE, EXPLAIN, HELP -> true;
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

    /// The page that a state brings with it.
    static Page following(SetupState state) {
        return switch (state) {
            case SetupState.Start() -> Page.ACCOUNT;
            case SetupState.Searching _, SetupState.Found _ -> Page.SETTINGS;
            case SetupState.Testing _, SetupState.TestingIncoming _ -> Page.TEST;
            case SetupState.Checked(CheckReport report) -> after(report);
            case SetupState.Broken _ -> Page.BROKEN;
        };
    }

    private static Page after(CheckReport report) {
        return switch (report.conclusion()) {
            case Conclusion.Cancelled() -> Page.TEST;
            case Conclusion.Fails _, Conclusion.Mended _, Conclusion.Uncertain _ -> Page.RESULT;
            case Conclusion.Works _ -> report.delivery().isEmpty() ? Page.RESULT : Page.DONE;
        };
    }
}
