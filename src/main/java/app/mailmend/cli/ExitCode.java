package app.mailmend.cli;

import app.mailmend.report.Ending;
import app.mailmend.report.Report;
import app.mailmend.report.Verdict;
import app.mailmend.session.CheckReport;

/// What a result comes down to for a script.
final class ExitCode {

    private ExitCode() {}

    /// Done only when everything that was asked for works: of the settings for fetching mail at
    /// least one of each protocol that was tested.
    static int of(CheckReport report) {
        boolean fetches =
                report.incoming().stream()
                        .map(result -> result.run().settings().protocol())
                        .allMatch(protocol ->
                                report.provenIncoming().stream()
                                        .anyMatch(proven -> proven.protocol() == protocol));
        return of(Verdict.of(report.conclusion()), fetches);
    }

    /// The same for a report that was opened. A text that was only explained is done with.
    static int of(Report report) {
        boolean fetches =
                report.incoming().stream()
                        .allMatch(test ->
                                report.incoming().stream()
                                        .filter(Report.Fetching::proven)
                                        .anyMatch(proven ->
                                                proven.run().settings().protocol()
                                                        == test.run().settings().protocol()));
        return report.then().ending() == Ending.QUOTED
                ? Context.DONE
                : of(report.then().ending().verdict(), fetches);
    }

    private static int of(Verdict verdict, boolean fetches) {
        return switch (verdict) {
            case PROVEN -> fetches ? Context.DONE : Context.PROBLEM;
            case FAILED, UNKNOWN -> Context.PROBLEM;
        };
    }
}
