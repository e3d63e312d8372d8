package app.mailmend.cli;

import app.mailmend.report.Json;
import app.mailmend.report.Judged;
import app.mailmend.report.Opened;
import app.mailmend.report.OpenedDocument;
import app.mailmend.report.Report;
import app.mailmend.report.ReportFiles;
import app.mailmend.report.ReportSheet;
import app.mailmend.report.ReportWording;
import app.mailmend.session.SetupSession;
import app.mailmend.wording.ConsoleText;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import picocli.CommandLine.Model.CommandSpec;

/// `report open`: a report of former times, explained anew with today's rules. Nothing is sent.
record ReportOpenCommand(Context context) implements Command {

    @Override
    public CommandSpec grammar() {
        return Grammar.of("open", ConsoleText.PURPOSE_REPORT_OPEN, context.words())
                .argument("FILE", true, ConsoleText.ARGUMENT_REPORT)
                .flag("--json", ConsoleText.OPTION_JSON)
                .examples(
                        "mailmend report open ticket.json",
                        "mailmend report open ticket.json --json",
                        "mailmend check alice@example.org --report ticket.json");
    }

    @Override
    public int run(Given given) {
        return switch (open(given)) {
            case Opened.Refused refused ->
                    throw given.wrong(
                            ConsoleText.REFUSED,
                            "FILE",
                            new ReportWording(context.words().wording()).refusal(refused));
            case Opened.Whole(Report report) -> show(report, given.has("--json"));
        };
    }

    private static Opened open(Given given) {
        try {
            return ReportFiles.open(Path.of(given.argument().orElse("")));
        } catch (InvalidPathException impossible) {
            return Opened.refused(Opened.Fault.UNREADABLE);
        }
    }

    private int show(Report report, boolean json) {
        try (SetupSession session = context.sessions().get()) {
            Judged judged = Judged.anew(report, session::explain);
            context.out()
                    .print(
                            json
                                    ? Json.document(
                                            OpenedDocument.of(judged, context.words().wording()))
                                    : ReportSheet.of(judged, context.words().wording())
                                            .on(context.page()));
        }
        return ExitCode.of(report);
    }
}
