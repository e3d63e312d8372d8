package app.mailmend.cli;

import app.mailmend.account.Credential;
import app.mailmend.account.Secret;
import app.mailmend.evidence.Answers;
import app.mailmend.evidence.DiscoveryRun;
import app.mailmend.evidence.ProviderFacts;
import app.mailmend.evidence.Question;
import app.mailmend.report.CheckDocument;
import app.mailmend.report.Json;
import app.mailmend.report.ReportFormat;
import app.mailmend.report.ReportWriter;
import app.mailmend.report.sheet.Page;
import app.mailmend.session.CheckReport;
import app.mailmend.session.Ownership;
import app.mailmend.session.SetupSession;
import app.mailmend.settings.HostName;
import app.mailmend.settings.SubmissionSettings;
import app.mailmend.wording.ConsoleText;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;

/// `check`: the live test, and on request the search for settings that work.
record CheckCommand(Context context) implements Command {

    @Override
    public CommandSpec grammar() {
        Phrases words = context.words();
        Grammar grammar =
                Grammar.of("check", ConsoleText.PURPOSE_CHECK, words)
                        .argument("ADDRESS", true, ConsoleText.ARGUMENT_ADDRESS);
        CheckArguments.addTo(grammar);
        SearchArguments.addTo(grammar);
        Consent.addTo(grammar);
        SecretArguments.addTo(grammar);
        NetworkArguments.addTo(grammar);
        AnswerArguments.addTo(grammar);
        return grammar.value("--report", "FILE.json|.html|.txt", ConsoleText.OPTION_REPORT)
                .flag("--json", ConsoleText.OPTION_JSON)
                .examples(
                        "mailmend check alice@example.org",
                        "mailmend check alice@example.org --trust-domain example.net",
                        "mailmend check alice@example.org --host mail.example.org --port 587 --fix",
                        "mailmend check alice@example.org --password-file pw.txt --send --arrival",
                        "mailmend check alice@example.org --password-env MAIL_PW --json",
                        "mailmend check alice@example.org --pin mail.example.org=SHA256",
                        "mailmend check alice@example.org --incoming",
                        "mailmend check alice@example.org --incoming-server imaps://imap.example.org",
                        "mailmend check alice@example.org --report ticket.txt");
    }

    /// One command line, read.
    private record Order(
            Given given,
            CheckArguments arguments,
            SecretArguments secrets,
            Answers answers,
            Optional<ReportFile> file) {}

    @Override
    public int run(Given given) {
        CheckArguments arguments = new CheckArguments(given, context.words());
        Answers answers = AnswerArguments.read(given);
        Optional<ReportFile> file = ReportFile.read(given);
        SecretArguments secrets = new SecretArguments(given, context);
        Credential credential = secrets.read();
        if (arguments.network().secretMayTravelInPlain()) {
            context.err().println(context.words().say(ConsoleText.WARNING_PLAINTEXT));
        }
        try (SetupSession session = context.sessions().get()) {
            Order order = new Order(given, arguments, secrets, answers, file);
            return check(session, order, credential);
        } finally {
            wipe(credential);
        }
    }

    private int check(SetupSession session, Order order, Credential credential) {
        CheckArguments arguments = order.arguments();
        DiscoveryRun found = search(session, arguments);
        Optional<SubmissionSettings> settings = arguments.settings(found, credential);
        if (settings.isEmpty()) {
            return nothingKnown(order.given(), found);
        }
        Optional<HostName> unconfirmed =
                arguments.unconfirmed(found).filter(_ -> arguments.wantsSecret(settings.get()));
        if (unconfirmed.isPresent()) {
            confirm(unconfirmed.get());
            if (!(credential instanceof Credential.None)) {
                return nothingTested(order.given(), unconfirmed);
            }
            context.err().println(context.words().say(ConsoleText.LOOK_ONLY));
        }
        Credential used =
                askIfNeeded(
                        order.secrets(),
                        credential,
                        unconfirmed.isEmpty() && arguments.wantsSecret(settings.get()),
                        question(arguments, found.provider()));
        CheckReport report =
                context.await(
                        session, session.check(arguments.request(settings.get(), found, used)));
        wipe(used);
        return present(session, answered(session, report, order.answers()), order);
    }

    /// The same check, judged with what the person has found out.
    private static CheckReport answered(SetupSession session, CheckReport report, Answers answers) {
        CheckReport judged = report;
        for (Answers.Answer answer : answers.given()) {
            judged = session.answer(judged, answer.question(), answer.yes());
        }
        return judged;
    }

    /// Where the server was named, nobody needs to hear what the sources say about it.
    private DiscoveryRun search(SetupSession session, CheckArguments arguments) {
        StageLines lines = new StageLines(context.err(), context.words());
        if (!arguments.namesServer()) {
            session.listen(lines);
        }
        DiscoveryRun found = context.await(session, session.detect(arguments.search()));
        if (arguments.namesServer()) {
            session.listen(lines);
        }
        if (arguments.leavesOpen(found)) {
            context.err().println(Page.visible(DetectText.question(context.words(), found)));
            context.err().println(context.words().say(ConsoleText.ANSWER_WITH_DOMAIN));
        }
        return found;
    }

    private void confirm(HostName host) {
        context.err()
                .println(
                        context.words()
                                .say(
                                        ConsoleText.CONFIRM_DOMAIN,
                                        host.value(),
                                        Ownership.registrable(host).value()));
    }

    private Credential askIfNeeded(
            SecretArguments secrets, Credential credential, boolean wanted, String question) {
        boolean ask =
                credential instanceof Credential.None && wanted && context.terminal().attended();
        return ask ? secrets.ask(question) : credential;
    }

    private String question(CheckArguments arguments, ProviderFacts provider) {
        ConsoleText question =
                switch (provider.passwordKind()) {
                    case APP_PASSWORD -> ConsoleText.ASK_APP_PASSWORD;
                    case AUTHORIZATION_CODE -> ConsoleText.ASK_AUTHORIZATION_CODE;
                    case ACCOUNT_PASSWORD, SMTP_CREDENTIAL, OAUTH_ONLY, BRIDGE ->
                            ConsoleText.ASK_PASSWORD;
                };
        return context.words().say(question, arguments.address().wire(), provider.name()) + " ";
    }

    private static void wipe(Credential credential) {
        switch (credential) {
            case Credential.None() -> {}
            case Credential.Password(Secret secret) -> secret.close();
            case Credential.Token(Secret secret) -> secret.close();
        }
    }

    private int nothingKnown(Given given, DiscoveryRun found) {
        context.err().println(context.words().say(ConsoleText.NOTHING_KNOWN));
        DetectText.notes(context.words(), found.notes()).stream()
                .map(Page::visible)
                .forEach(context.err()::println);
        return nothingTested(given, Optional.empty());
    }

    /// @param unconfirmed the server that a secret was not sent to
    private int nothingTested(Given given, Optional<HostName> unconfirmed) {
        if (given.has("--json")) {
            context.out().print(Json.document(CheckDocument.nothingTested(unconfirmed)));
        }
        return Context.PROBLEM;
    }

    private int present(SetupSession session, CheckReport report, Order order) {
        Phrases words = context.words();
        List<Question> asked = session.question(report).stream().toList();
        ReportWriter writer = new ReportWriter(report, asked, Instant.now(), words.wording());
        if (order.given().has("--json")) {
            context.out().print(writer.as(ReportFormat.JSON));
        } else {
            Page page = CheckText.write(context.page(), words, report);
            asked.forEach(question -> ExplainText.question(page, words, question));
            context.out().print(page);
        }
        int exitCode = ExitCode.of(report);
        Optional<ReportFile> file = order.file();
        return file.isEmpty() || written(file.get(), writer) ? exitCode : Context.FAILURE;
    }

    private boolean written(ReportFile file, ReportWriter writer) {
        try {
            file.write(writer);
            context.err()
                    .println(
                            context.words()
                                    .say(ConsoleText.REPORT_WRITTEN, file.path().toString()));
            return true;
        } catch (IOException unwritable) {
            context.err()
                    .println(
                            context.words()
                                    .say(ConsoleText.REPORT_NOT_WRITTEN, file.path().toString()));
            return false;
        }
    }
}
