package app.mailmend.cli;

import app.mailmend.evidence.DiscoveryRun.Answer;
import app.mailmend.evidence.DiscoveryRun.Step;
import app.mailmend.evidence.Outcome;
import app.mailmend.evidence.SourceRemark;
import app.mailmend.evidence.Stage;
import app.mailmend.evidence.StageResult;
import app.mailmend.report.sheet.Page;
import app.mailmend.session.CheckReport;
import app.mailmend.session.Conclusion;
import app.mailmend.session.IncomingResult;
import app.mailmend.session.SetupListener;
import app.mailmend.session.SetupState;
import app.mailmend.session.SetupState.Activity;
import app.mailmend.settings.IncomingSettings;
import app.mailmend.settings.SourceName;
import app.mailmend.settings.SubmissionSettings;
import app.mailmend.wording.ConsoleText;
import java.io.PrintStream;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Shows a running test, one line a stage as soon as the stage is over. Never in colour: it goes to
/// the error stream, which may be a file although results go to a terminal.
final class StageLines implements SetupListener {

    private static final int TIME_ROOM = 9;
    private static final int SOURCE_ROOM = 17;
    private static final int ANSWER_ROOM = 12;

    /// One test of one settings value.
    private record Chapter(Activity activity, SubmissionSettings settings) {}

    private final PrintStream err;
    private final Phrases words;
    private final Set<Chapter> opened = new HashSet<>();
    private final Map<Chapter, Set<StageResult>> shown = new HashMap<>();
    private final Map<IncomingSettings, Set<StageResult>> fetched = new HashMap<>();
    private final Set<StageResult> delivered = new HashSet<>();
    private final Set<SourceName> answered = new HashSet<>();

    StageLines(PrintStream err, Phrases words) {
        this.err = err;
        this.words = words;
    }

    @Override
    public void changed(SetupState state) {
        switch (state) {
            case SetupState.Start _, SetupState.Found _, SetupState.Broken _ -> {}
            case SetupState.Searching(var soFar) -> soFar.steps().forEach(this::answer);
            case SetupState.Testing testing -> testing(testing);
            case SetupState.TestingIncoming testing -> fetching(testing.settings(), testing.done());
            case SetupState.Checked(var report) -> over(report);
        }
        err.flush();
    }

    private void answer(Step step) {
        boolean told = step.remark() != SourceRemark.OFFLINE;
        if (told && step.answer().isFinal() && answered.add(step.source())) {
            String note = words.discovery().note(step).replaceAll("\\s*\\R\\s*", " / ");
            String time = step.answer() == Answer.SKIPPED ? "" : words.time(step.elapsed());
            err.println(
                    ("  "
                                    + Page.pad(step.source().label(), SOURCE_ROOM)
                                    + Page.pad(
                                            words.say(ConsoleText.of(step.answer())), ANSWER_ROOM)
                                    + " ".repeat(Math.max(0, TIME_ROOM - time.length()))
                                    + time
                                    + "  "
                                    + Page.visible(note))
                            .stripTrailing());
        }
    }

    private void testing(SetupState.Testing testing) {
        Activity activity = testing.activity();
        if (opened.add(new Chapter(activity, testing.settings()))) {
            err.println(words.say(heading(activity), testing.settings().endpoint().toString()));
        }
        switch (activity) {
            case TESTING, PROVING_THE_FIX ->
                    rest(testing.done(), shownOf(activity, testing.settings()));
            // Looks at other endpoints run side by side; their stages would only be a jumble.
            case LOOKING_FOR_A_FIX -> {}
            case SENDING_THE_MESSAGE, WAITING_FOR_ARRIVAL -> rest(testing.done(), delivered);
        }
    }

    private void fetching(IncomingSettings settings, List<StageResult> done) {
        if (!fetched.containsKey(settings)) {
            err.println(words.say(ConsoleText.NOW_INCOMING, settings.endpoint().toString()));
        }
        rest(done, fetched.computeIfAbsent(settings, _ -> new HashSet<>()));
    }

    /// Shows what was not told while it happened.
    private void over(CheckReport report) {
        rest(report.run().stages(), shownOf(Activity.TESTING, report.request().settings()));
        if (report.conclusion() instanceof Conclusion.Mended mended) {
            rest(mended.provenBy().stages(), shownOf(Activity.PROVING_THE_FIX, mended.settings()));
        }
        rest(report.delivery(), delivered);
        report.incoming().stream()
                .map(IncomingResult::run)
                .forEach(run -> fetching(run.settings(), run.stages()));
    }

    private Set<StageResult> shownOf(Activity activity, SubmissionSettings settings) {
        return shown.computeIfAbsent(new Chapter(activity, settings), _ -> new HashSet<>());
    }

    private static ConsoleText heading(Activity activity) {
        return switch (activity) {
            case TESTING -> ConsoleText.NOW_TESTING;
            case LOOKING_FOR_A_FIX -> ConsoleText.NOW_LOOKING;
            case PROVING_THE_FIX -> ConsoleText.NOW_PROVING;
            case SENDING_THE_MESSAGE -> ConsoleText.NOW_SENDING;
            case WAITING_FOR_ARRIVAL -> ConsoleText.NOW_WAITING;
        };
    }

    private void rest(List<StageResult> stages, Set<StageResult> already) {
        stages.stream().filter(already::add).map(stage -> line(stage, words)).forEach(err::println);
    }

    /// One stage: a mark, its name, its time and what happened.
    static String line(StageResult result, Phrases words) {
        int room =
                Arrays.stream(Stage.values())
                                .mapToInt(stage -> words.name(stage).length())
                                .max()
                                .orElse(0)
                        + 2;
        String time = result.outcome() == Outcome.SKIPPED ? "" : words.time(result.elapsed());
        String detail = words.detail(result).replaceAll("\\s*\\R\\s*", " / ");
        return ("  "
                        + mark(result.outcome())
                        + " "
                        + Page.pad(words.name(result.stage()), room)
                        + " ".repeat(Math.max(0, TIME_ROOM - time.length()))
                        + time
                        + "  "
                        + Page.visible(detail))
                .stripTrailing();
    }

    private static String mark(Outcome outcome) {
        return switch (outcome) {
            case PASSED -> "✓";
            case FAILED -> "✗";
            case SKIPPED -> "–";
        };
    }
}
