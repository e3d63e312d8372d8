package app.mailmend.cli;

import app.mailmend.catalog.Provider;
import app.mailmend.catalog.ProviderCatalog;
import app.mailmend.diagnosis.Diagnosis;
import app.mailmend.evidence.Hint;
import app.mailmend.evidence.ProbeRun;
import app.mailmend.evidence.ProviderFacts;
import app.mailmend.evidence.Stage;
import app.mailmend.evidence.Subject;
import app.mailmend.fix.Fix;
import app.mailmend.fix.FixPlanner;
import app.mailmend.session.SetupSession;
import app.mailmend.settings.Ports;
import app.mailmend.wording.ConsoleText;
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

    /// Longest text in bytes; more than anybody pastes.
    static final int MAX_TEXT = 1 << 22;

    @Override
    public CommandSpec grammar() {
        return Grammar.of("explain", ConsoleText.PURPOSE_EXPLAIN, context.words())
                .argument("TEXT", false, ConsoleText.ARGUMENT_TEXT)
                .value("--provider", "ID", ConsoleText.OPTION_PROVIDER)
                .value("--stage", "STAGE", ConsoleText.OPTION_STAGE)
                .value("--port", "PORT", ConsoleText.OPTION_QUOTED_PORT)
                .value("--encryption", "tls|starttls|none", ConsoleText.OPTION_QUOTED_ENCRYPTION)
                .flag("--jsonl", ConsoleText.OPTION_JSONL)
                .flag("--log", ConsoleText.OPTION_LOG)
                .flag("--json", ConsoleText.OPTION_JSON)
                .examples(
                        "mailmend explain \"530 5.7.0 Must issue a STARTTLS command first\"",
                        "mailmend explain \"535 5.7.8 Authentication failed\" --provider gmail",
                        "mailmend explain - < error.txt",
                        "mailmend explain --jsonl < replies.jsonl > causes.jsonl",
                        "mailmend explain --log /var/log/mail.log");
    }

    @Override
    public int run(Given given) {
        ProviderFacts provider = provider(given);
        Set<Hint> hints = hints(given);
        boolean fromInput = given.argument().filter(text -> !text.equals("-")).isEmpty();
        if (given.has("--log")) {
            return log(given, new QuotedContext(provider, hints));
        }
        if (given.has("--jsonl")) {
            refuseMixture(given, fromInput);
            return lines(provider, hints);
        }
        String text = fromInput ? input(given) : given.argument().orElse("");
        if (text.isBlank()) {
            throw given.wrong(ConsoleText.NO_TEXT);
        }
        ProbeRun run = ProbeRun.quoted(new Subject.Quoted(text.strip(), hints), provider);
        Diagnosis diagnosis;
        try (SetupSession session = context.sessions().get()) {
            diagnosis = session.explain(run);
        }
        if (given.has("--json")) {
            context.out().print(Json.document(CheckJson.diagnosis(diagnosis, context.words())));
        } else {
            context.out().print(page(text, run, diagnosis));
        }
        return Context.DONE;
    }

    private Page page(String text, ProbeRun run, Diagnosis diagnosis) {
        Page page = context.page();
        page.heading(context.words().say(ConsoleText.HEADING_QUOTED)).verbatim(text.strip());
        CheckText.explanation(page, context.words(), diagnosis.best());
        CheckText.others(page, context.words(), diagnosis);
        remedies(page, run, diagnosis);
        return page;
    }

    /// What a person can do; settings are not among it, because nothing can be tried here.
    private void remedies(Page page, ProbeRun run, Diagnosis diagnosis) {
        List<Fix> remedies = FixPlanner.plan(diagnosis, run, List.of()).remedies();
        if (remedies.isEmpty()) {
            return;
        }
        page.heading(context.words().say(ConsoleText.HEADING_TODO));
        int number = 1;
        for (Fix fix : remedies) {
            page.numbered(number++, context.words().title(fix, run.provider()))
                    .steps(context.words().steps(fix, run.provider()));
            if (fix instanceof Fix.TellSomeone someone) {
                page.gap().verbatim(context.words().letter(someone, run, diagnosis));
            }
        }
    }

    private static void refuseMixture(Given given, boolean fromInput) {
        if (!fromInput) {
            throw given.wrong(ConsoleText.LINES_COME_FROM_INPUT);
        }
        if (given.has("--json")) {
            throw given.wrong(ConsoleText.ONE_FORMAT_ONLY);
        }
    }

    private int lines(ProviderFacts provider, Set<Hint> hints) {
        try (SetupSession session = context.sessions().get()) {
            return new ExplainLines(context, session, new QuotedContext(provider, hints)).run();
        }
    }

    private int log(Given given, QuotedContext common) {
        if (given.has("--jsonl")) {
            throw given.wrong(ConsoleText.LOG_OR_LINES);
        }
        Optional<String> file = given.argument().filter(name -> !name.equals("-"));
        try (SetupSession session = context.sessions().get();
                InputStream in =
                        file.isPresent()
                                ? Files.newInputStream(Path.of(file.get()))
                                : context.terminal().in()) {
            return new ExplainLog(context, session, common).run(in, given.has("--json"));
        } catch (IOException | InvalidPathException unreadable) {
            throw given.refused(file.isPresent() ? "TEXT" : "-", ConsoleText.FAULT_FILE);
        }
    }

    /// What is known about every text unless its own line says otherwise.
    record QuotedContext(ProviderFacts provider, Set<Hint> hints) {}

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
        return stage(label)
                .map(Hint.AtStage::new)
                .orElseThrow(() -> given.wrong(ConsoleText.FAULT_STAGE, known));
    }

    static Optional<Stage> stage(String label) {
        return Arrays.stream(Stage.values())
                .filter(stage -> stage.label().equals(label))
                .findFirst();
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
