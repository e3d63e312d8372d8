package app.mailmend.ui.steps;

import app.mailmend.session.CheckReport;
import app.mailmend.session.Conclusion;
import app.mailmend.session.SetupState;
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
            case HELP, PREFERENCES -> true;
        };
    }

    /// The page before one, as its own button for going back has it.
    static Optional<Page> back(SetupModel model, Page from) {
        return switch (from) {
            case PRACTICE, EXPLAIN, REPORT, SETTINGS -> Optional.of(Page.ACCOUNT);
            case UNSAFE, TEST, RESULT -> Optional.of(Page.SETTINGS);
            case DONE -> Optional.of(open(model, Page.RESULT) ? Page.RESULT : Page.SETTINGS);
            case ACCOUNT, BROKEN, HELP, PREFERENCES -> Optional.empty();
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
