package app.mailmend.cli;

import app.mailmend.account.EmailAddress;
import app.mailmend.catalog.Presets;
import app.mailmend.catalog.Provider;
import app.mailmend.catalog.ProviderCatalog;
import app.mailmend.evidence.DiscoveryRun;
import app.mailmend.report.Json;
import app.mailmend.session.DetectRequest;
import app.mailmend.session.SetupSession;
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
                        .argument("ADDRESS", true, ConsoleText.ARGUMENT_ADDRESS);
        SearchArguments.addTo(grammar);
        return NetworkArguments.addTo(grammar)
                .flag("--json", ConsoleText.OPTION_JSON)
                .examples(
                        "mailmend detect alice@example.org",
                        "mailmend detect alice@example.org --json",
                        "mailmend detect alice@example.org --offline --presets company.json",
                        "mailmend detect alice@example.org --ispdb off --no-survey",
                        "mailmend detect alice@example.org --resolver 192.0.2.53 --timeout 5s");
    }

    @Override
    public int run(Given given) {
        EmailAddress address = given.address();
        NetworkArguments network = new NetworkArguments(given);
        List<Path> presets = network.presets(context.words());
        DetectRequest request =
                new DetectRequest(
                        address,
                        presets,
                        new SearchArguments(given).options(),
                        network.options(TIMEOUT, false));
        try (SetupSession session = context.sessions().get()) {
            session.listen(new StageLines(context.err(), context.words()));
            DiscoveryRun run = context.await(session, session.detect(request));
            if (given.has("--json")) {
                context.out()
                        .print(
                                Json.document(
                                        DetectJson.of(
                                                run,
                                                entry(run, presets),
                                                context.words().discovery())));
            } else {
                context.out().print(DetectText.write(context.page(), context.words(), run));
            }
            return isAnswered(run, given) ? Context.DONE : Context.PROBLEM;
        }
    }

    private static boolean isAnswered(DiscoveryRun run, Given given) {
        Consent consent = Consent.of(given, run.address());
        return Stream.concat(run.outgoing().stream(), run.incoming().stream())
                .anyMatch(consent::isUsable);
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
}
