package app.mailmend.cli;

import app.mailmend.account.EmailAddress;
import app.mailmend.account.LoginName;
import app.mailmend.catalog.Presets;
import app.mailmend.catalog.Provider;
import app.mailmend.catalog.ProviderCatalog;
import app.mailmend.evidence.DiscoveryRun;
import app.mailmend.session.DetectRequest;
import app.mailmend.session.NetworkOptions;
import app.mailmend.session.SearchOptions;
import app.mailmend.session.SetupSession;
import app.mailmend.settings.Candidate;
import app.mailmend.settings.Endpoint;
import app.mailmend.settings.SignIn;
import app.mailmend.wording.ConsoleText;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import picocli.CommandLine.Model.CommandSpec;

/// `detect`: which settings an address has.
record DetectCommand(Context context) implements Command {

    /// Wall-clock limit of a search where nobody says otherwise.
    private static final Duration TIMEOUT = Duration.ofSeconds(10);

    @Override
    public CommandSpec grammar() {
        Grammar grammar =
                Grammar.of("detect", ConsoleText.PURPOSE_DETECT, context.words())
                        .argument("ADDRESS", true, ConsoleText.ARGUMENT_ADDRESS)
                        .flag("--offline", ConsoleText.OPTION_OFFLINE)
                        .flag("--no-survey", ConsoleText.OPTION_NO_SURVEY);
        return NetworkArguments.addTo(grammar)
                .flag("--json", ConsoleText.OPTION_JSON)
                .examples(
                        "mailmend detect alice@gmail.com",
                        "mailmend detect alice@example.org --offline --presets company.json",
                        "mailmend detect alice@example.org --json");
    }

    @Override
    public int run(Given given) {
        EmailAddress address = given.address();
        NetworkArguments arguments = new NetworkArguments(given);
        List<Path> presets = arguments.presets(context.words());
        NetworkOptions network = arguments.options(TIMEOUT, false);
        try (SetupSession session = context.sessions().get()) {
            session.listen(new StageLines(context.err(), context.words()));
            DiscoveryRun run =
                    context.await(
                            session,
                            session.detect(
                                    new DetectRequest(
                                            address,
                                            presets,
                                            given.has("--offline")
                                                    ? SearchOptions.onThisComputer()
                                                    : SearchOptions.ordinary(),
                                            network)));
            if (given.has("--json")) {
                context.out()
                        .print(
                                Json.document(
                                        DetectJson.of(
                                                run,
                                                entry(run, presets),
                                                context.words().discovery())));
            } else {
                context.out().print(page(run));
            }
            return run.outgoing().isEmpty() ? Context.PROBLEM : Context.DONE;
        }
    }

    /// The presets come before the catalogue here as they do in the search.
    private Optional<Provider> entry(DiscoveryRun run, List<Path> presets) {
        Stream<Provider> own =
                presets.stream()
                        .map(Presets::read)
                        .flatMap(read ->
                                read instanceof Presets.Loaded(var providers)
                                        ? providers.stream()
                                        : Stream.empty());
        return Stream.concat(own, ProviderCatalog.bundled().all().stream())
                .filter(provider -> provider.id().equals(run.provider().id()))
                .findFirst();
    }

    private Page page(DiscoveryRun run) {
        Phrases words = context.words();
        Page page = context.page();
        page.headline(
                run.outgoing().isEmpty() ? Page.Tone.BAD : Page.Tone.GOOD,
                run.provider().isKnown()
                        ? words.say(
                                ConsoleText.FOUND_PROVIDER,
                                run.address().wire(),
                                run.provider().name())
                        : words.say(
                                run.outgoing().isEmpty()
                                        ? ConsoleText.FOUND_NOTHING
                                        : ConsoleText.FOUND_SETTINGS,
                                run.address().wire()));
        servers(
                page,
                ConsoleText.HEADING_OUTGOING,
                run.outgoing().stream()
                        .map(it -> row(it, it.settings().endpoint(), it.settings().signIn()))
                        .toList());
        servers(
                page,
                ConsoleText.HEADING_INCOMING,
                run.incoming().stream()
                        .map(it -> row(it, it.settings().endpoint(), it.settings().signIn()))
                        .toList());
        notes(page, run.notes());
        return page;
    }

    private void servers(Page page, ConsoleText heading, List<Page.Row> rows) {
        if (!rows.isEmpty()) {
            page.heading(context.words().say(heading)).table(rows);
        }
    }

    private Page.Row row(Candidate<?> candidate, Endpoint endpoint, SignIn signIn) {
        Phrases words = context.words();
        String user = signIn.userName().map(LoginName::value).orElse("–");
        return new Page.Row(
                endpoint.host().value() + ":" + endpoint.port(),
                words.say(
                        ConsoleText.CANDIDATE,
                        words.encryption(endpoint.encryption()),
                        user,
                        words.say(ConsoleText.of(candidate.trust()))));
    }

    private void notes(Page page, List<DiscoveryRun.Note> notes) {
        if (notes.isEmpty()) {
            return;
        }
        page.heading(context.words().say(ConsoleText.HEADING_NOTES))
                .bullets(
                        notes.stream()
                                .map(note ->
                                        (context.words().catalogue().note(note) + " " + note.link())
                                                .strip())
                                .toList());
    }
}
