package app.mailmend.cli;

import app.mailmend.catalog.Provider;
import app.mailmend.catalog.ProviderCatalog;
import app.mailmend.diagnosis.Cause;
import app.mailmend.diagnosis.Diagnosis;
import app.mailmend.diagnosis.Questions;
import app.mailmend.evidence.Hint;
import app.mailmend.evidence.ProbeRun;
import app.mailmend.evidence.ProviderFacts;
import app.mailmend.evidence.Question;
import app.mailmend.evidence.Stage;
import app.mailmend.evidence.Subject;
import app.mailmend.pasted.ErrorMarks;
import app.mailmend.pasted.PastedText;
import app.mailmend.pasted.RestingWords;
import app.mailmend.report.CheckDocument;
import app.mailmend.report.Json;
import app.mailmend.report.sheet.Page;
import app.mailmend.session.SetupSession;
import app.mailmend.settings.Ports;
import app.mailmend.wording.ConsoleText;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import picocli.CommandLine.Model.CommandSpec;

/// `explain`: what an error text means, one text or many.
record ExplainCommand(Context context) implements Command {

    /// Longest text in bytes: a whole log of a day.
    static final int MAX_TEXT = 10 << 20;

    @Override
    public CommandSpec grammar() {
        Grammar grammar =
                Grammar.of("explain", ConsoleText.PURPOSE_EXPLAIN, context.words())
                        .argument("TEXT", false, ConsoleText.ARGUMENT_TEXT)
                        .value("--provider", "ID", ConsoleText.OPTION_PROVIDER)
                        .value("--stage", "STAGE", ConsoleText.OPTION_STAGE)
                        .value("--port", "PORT", ConsoleText.OPTION_QUOTED_PORT)
                        .value(
                                "--encryption",
                                "tls|starttls|none",
                                ConsoleText.OPTION_QUOTED_ENCRYPTION);
        return AnswerArguments.addTo(grammar)
                .flag("--jsonl", ConsoleText.OPTION_JSONL)
                .flag("--log", ConsoleText.OPTION_LOG)
                .flag("--json", ConsoleText.OPTION_JSON)
                .examples(
                        "mailmend explain \"530 5.7.0 Must issue a STARTTLS command first\"",
                        "mailmend explain \"535 5.7.8 Authentication failed\" --provider gmail",
                        "mailmend explain \"535 5.7.8 Authentication failed\" --web-sign-in yes",
                        "mailmend explain - < error.txt",
                        "mailmend explain --jsonl < replies.jsonl > causes.jsonl",
                        "mailmend explain --log /var/log/mail.log");
    }

    @Override
    public int run(Given given) {
        ProviderFacts provider = provider(given);
        Set<Hint> hints = hints(given);
        boolean fromInput = given.argument().filter(text -> !text.equals("-")).isEmpty();
        QuotedContext about = new QuotedContext(provider, hints, AnswerArguments.read(given));
        if (given.has("--log")) {
            return log(given, about);
        }
        if (given.has("--jsonl")) {
            refuseMixture(given, fromInput);
            return lines(about);
        }
        String text = fromInput ? input(given) : given.argument().orElse("");
        if (text.isBlank()) {
            throw given.wrong(ConsoleText.NO_TEXT);
        }
        ProbeRun run = about.read(PastedText.of(text));
        try (SetupSession session = context.sessions().get()) {
            explain(session, text.strip(), run, given);
        }
        return Context.DONE;
    }

    private void explain(SetupSession session, String text, ProbeRun run, Given given) {
        Diagnosis diagnosis = session.explain(run);
        List<Question> asked = Questions.next(diagnosis, run).stream().toList();
        if (given.has("--json")) {
            ObjectNode document = CheckDocument.diagnosis(diagnosis, context.words().wording());
            document.set("question", CheckDocument.question(asked, context.words().wording()));
            context.out().print(Json.document(document));
            return;
        }
        Page page = context.page();
        if (diagnosis.cause() == Cause.UNEXPLAINED && !ErrorMarks.in(text)) {
            ExplainText.withoutError(page, context.words(), text);
        } else {
            new ExplainText(page, context.words(), run, diagnosis)
                    .write(text, rests(session, run, diagnosis));
            asked.forEach(question -> ExplainText.question(page, context.words(), question));
        }
        context.out().print(page);
    }

    private static String rests(SetupSession session, ProbeRun run, Diagnosis diagnosis) {
        return run.subject() instanceof Subject.Quoted(String text, Set<Hint> hints)
                ? RestingWords.in(
                        text,
                        diagnosis.cause(),
                        part ->
                                session.explain(
                                        new QuotedContext(run.provider(), hints, run.answers())
                                                .read(part)))
                : "";
    }

    private static void refuseMixture(Given given, boolean fromInput) {
        if (!fromInput) {
            throw given.wrong(ConsoleText.LINES_COME_FROM_INPUT);
        }
        if (given.has("--json")) {
            throw given.wrong(ConsoleText.ONE_FORMAT_ONLY);
        }
    }

    private int lines(QuotedContext about) {
        try (SetupSession session = context.sessions().get()) {
            return new ExplainLines(context, session, about).run();
        }
    }

    private int log(Given given, QuotedContext about) {
        if (given.has("--jsonl")) {
            throw given.wrong(ConsoleText.LOG_OR_LINES);
        }
        Optional<String> file = given.argument().filter(name -> !name.equals("-"));
        try (SetupSession session = context.sessions().get();
                InputStream in =
                        file.isPresent()
                                ? Files.newInputStream(Path.of(file.get()))
                                : context.terminal().in()) {
            return new ExplainLog(context, session, about).run(in, given.has("--json"));
        } catch (IOException | InvalidPathException unreadable) {
            throw given.refused(file.isPresent() ? "TEXT" : "-", ConsoleText.FAULT_FILE);
        }
    }

    private ProviderFacts provider(Given given) {
        return given.text("--provider")
                .map(id ->
                        ProviderCatalog.bundled()
                                .byId(id)
                                .map(Provider::facts)
                                .orElseThrow(() ->
                                        given.refused("--provider", ConsoleText.FAULT_PROVIDER)))
                .orElseGet(ProviderFacts::unknown);
    }

    private static Set<Hint> hints(Given given) {
        Set<Hint> hints = new HashSet<>();
        given.text("--stage").map(label -> stage(given, label)).ifPresent(hints::add);
        given.value("--port", Ports::check).map(Hint.OnPort::new).ifPresent(hints::add);
        given.encryption().map(Hint.With::new).ifPresent(hints::add);
        return hints;
    }

    private static Hint stage(Given given, String label) {
        String known =
                Arrays.stream(Stage.values()).map(Stage::label).collect(Collectors.joining(", "));
        return QuotedContext.stage(label)
                .map(Hint.AtStage::new)
                .orElseThrow(() -> given.wrong(ConsoleText.FAULT_STAGE, known));
    }

    private String input(Given given) {
        if (context.terminal().attended() && given.argument().isEmpty()) {
            context.err().println(context.words().say(ConsoleText.PASTE_TEXT));
        }
        try {
            byte[] bytes = context.terminal().in().readNBytes(MAX_TEXT);
            return new String(bytes, StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw given.refused("-", ConsoleText.FAULT_FILE);
        }
    }
}
