package app.mailmend.cli;

import app.mailmend.diagnosis.log.LogGroup;
import app.mailmend.diagnosis.log.LogReader;
import app.mailmend.diagnosis.log.LogSummary;
import app.mailmend.evidence.ProbeRun;
import app.mailmend.evidence.ProviderFacts;
import app.mailmend.fix.Fix;
import app.mailmend.fix.FixPlanner;
import app.mailmend.report.Json;
import app.mailmend.report.sheet.Page;
import app.mailmend.session.SetupSession;
import app.mailmend.wording.ConsoleText;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;

/// What a log says: its failures by cause, how often each, where, and what to do about it.
final class ExplainLog {

    /// Bytes of a line that are kept.
    static final int MAX_LINE = 1 << 16;

    private final Context context;
    private final Phrases words;
    private final SetupSession session;
    private final QuotedContext quoted;

    ExplainLog(Context context, SetupSession session, QuotedContext quoted) {
        this.context = context;
        this.words = context.words();
        this.session = session;
        this.quoted = quoted;
    }

    int run(InputStream in, boolean asDocument) throws IOException {
        LogReader reader = new LogReader(session::explain, this::quoted);
        LineInput lines = new LineInput(in, MAX_LINE, () -> true);
        while (lines.next()) {
            reader.line(lines.bytes(), lines.start(), lines.end());
        }
        LogSummary summary = reader.finish();
        context.out()
                .print(asDocument ? Json.document(document(summary)) : page(summary).toString());
        return Context.DONE;
    }

    private ProbeRun quoted(String text) {
        return quoted.read(text);
    }

    private Page page(LogSummary summary) {
        Page page = context.page();
        page.heading(
                words.say(
                        ConsoleText.LOG_FOUND,
                        summary.lines(),
                        summary.failures(),
                        summary.accepted()));
        if (summary.groups().isEmpty()) {
            return page.paragraph(words.say(ConsoleText.LOG_NOTHING));
        }
        for (LogGroup group : summary.groups()) {
            page.headline(Page.Tone.BAD, words.title(group.finding()))
                    .paragraph(place(group))
                    .verbatim(group.example());
            remedy(group)
                    .ifPresent(title -> page.paragraph(words.say(ConsoleText.LOG_REMEDY, title)));
        }
        return page;
    }

    private String place(LogGroup group) {
        return group.count() == 1
                ? words.say(ConsoleText.LOG_ONCE, String.valueOf(group.first()))
                : words.say(
                        ConsoleText.LOG_OFTEN,
                        String.valueOf(group.count()),
                        String.valueOf(group.first()),
                        String.valueOf(group.last()));
    }

    /// The title of the first thing to do.
    private Optional<String> remedy(LogGroup group) {
        ProviderFacts provider = group.run().provider();
        List<Fix> remedies = FixPlanner.plan(group.diagnosis(), group.run(), List.of()).remedies();
        return remedies.stream().findFirst().map(fix -> words.title(fix, provider));
    }

    private ObjectNode document(LogSummary summary) {
        ObjectNode document =
                Json.object()
                        .put("lines", summary.lines())
                        .put("failures", summary.failures())
                        .put("accepted", summary.accepted());
        Json.array(document, "groups", summary.groups(), this::fill);
        return document;
    }

    private void fill(ObjectNode node, LogGroup group) {
        node.put("cause", group.finding().cause().label())
                .put("refinement", Json.refinement(group.finding()))
                .put("confidence", group.finding().confidence())
                .put("title", words.title(group.finding()))
                .put("count", group.count())
                .put("firstLine", group.first())
                .put("lastLine", group.last())
                .put("example", group.example())
                .put("fix", remedy(group).orElse(null));
    }
}
