package app.mailmend.report;

import app.mailmend.diagnosis.Diagnosis;
import app.mailmend.evidence.IncomingRun;
import app.mailmend.evidence.ProbeRun;
import app.mailmend.fix.FixPlanner;
import app.mailmend.session.CheckReport;
import app.mailmend.session.IncomingResult;
import app.mailmend.session.OfferedFix;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;

/// A report with what is thought of it: by the test itself when it is written, or anew when it is
/// opened.
///
/// @param why what is wrong; empty where nothing is, otherwise one
/// @param fixes what can be done, the primary one first
/// @param pause how long the next sign-in is held back; zero when there is nothing to wait for
public record Judged(
        Report report,
        List<Diagnosis> why,
        List<OfferedFix> fixes,
        List<Fetched> fetched,
        Duration pause) {

    /// A test of settings for fetching mail.
    ///
    /// @param why what is wrong; empty where nothing is, otherwise one
    public record Fetched(IncomingRun run, List<Diagnosis> why) {
        public Fetched {
            why = List.copyOf(why);
        }
    }

    public Judged {
        why = List.copyOf(why);
        fixes = List.copyOf(fixes);
        fetched = List.copyOf(fetched);
    }

    /// As the test itself concluded.
    public static Judged of(CheckReport check, Report report) {
        return new Judged(
                report,
                Verdict.diagnosis(check.conclusion()).stream().toList(),
                Verdict.fixes(check.conclusion()),
                check.incoming().stream().map(Judged::fetched).toList(),
                check.retryAfter());
    }

    private static Fetched fetched(IncomingResult result) {
        return switch (result) {
            case IncomingResult.Proven(IncomingRun run) -> new Fetched(run, List.of());
            case IncomingResult.Failed(IncomingRun run, Diagnosis why) ->
                    new Fetched(run, List.of(why));
        };
    }

    /// With today's rules. Nothing is sent, and what is to be waited for is long over.
    public static Judged anew(Report report, Function<ProbeRun, Diagnosis> explain) {
        List<Fetched> fetched =
                report.incoming().stream().map(test -> fetched(report, test, explain)).toList();
        if (!report.then().ending().explains()) {
            return new Judged(report, List.of(), List.of(), fetched, Duration.ZERO);
        }
        ProbeRun seen = report.whole();
        ProbeRun furthest =
                report.trials().stream().findFirst().map(Report.Trial::run).orElse(seen);
        List<OfferedFix> fixes =
                report.then().proven().isEmpty()
                        ? remedies(explain.apply(furthest), furthest)
                        : List.of();
        return new Judged(report, List.of(explain.apply(seen)), fixes, fetched, Duration.ZERO);
    }

    private static Fetched fetched(
            Report report, Report.Fetching test, Function<ProbeRun, Diagnosis> explain) {
        return new Fetched(
                test.run(),
                test.proven()
                        ? List.of()
                        : List.of(explain.apply(test.run().of(report.run().provider()))));
    }

    private static List<OfferedFix> remedies(Diagnosis diagnosis, ProbeRun run) {
        return FixPlanner.plan(diagnosis, run, List.of()).remedies().stream()
                .map(fix -> new OfferedFix(fix, new OfferedFix.Trial.Untried()))
                .toList();
    }
}
