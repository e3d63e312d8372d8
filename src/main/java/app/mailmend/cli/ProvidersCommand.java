package app.mailmend.cli;

import app.mailmend.catalog.Provider;
import app.mailmend.catalog.ProviderCatalog;
import app.mailmend.catalog.ServerEntry;
import app.mailmend.report.Json;
import app.mailmend.report.sheet.Page;
import app.mailmend.wording.ConsoleText;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.Model.CommandSpec;

/// `providers`: what the catalogue knows.
record ProvidersCommand(Context context) implements Command {

    @Override
    public CommandSpec grammar() {
        return Grammar.of("providers", ConsoleText.PURPOSE_PROVIDERS, context.words())
                .argument("ID", false, ConsoleText.ARGUMENT_PROVIDER)
                .flag("--json", ConsoleText.OPTION_JSON)
                .examples(
                        "mailmend providers",
                        "mailmend providers gmail",
                        "mailmend providers gmail --json");
    }

    @Override
    public int run(Given given) {
        ProviderCatalog catalogue = ProviderCatalog.bundled();
        Optional<String> id = given.argument();
        if (id.isEmpty()) {
            all(catalogue.all(), given.has("--json"));
            return Context.DONE;
        }
        Provider provider =
                catalogue
                        .byId(id.get().toLowerCase(Locale.ROOT))
                        .orElseThrow(() -> unknown(given, catalogue, id.get()));
        context.out()
                .print(
                        given.has("--json")
                                ? Json.document(ProviderJson.of(provider))
                                : page(provider));
        return Context.DONE;
    }

    private static WrongUsage unknown(Given given, ProviderCatalog catalogue, String id) {
        String part = id.toLowerCase(Locale.ROOT);
        String similar =
                catalogue.all().stream()
                        .filter(provider ->
                                provider.id().contains(part)
                                        || provider.name().toLowerCase(Locale.ROOT).contains(part)
                                        || provider.domains().contains(part))
                        .map(Provider::id)
                        .limit(5)
                        .collect(Collectors.joining(", "));
        return similar.isEmpty()
                ? given.refused("ID", ConsoleText.FAULT_PROVIDER)
                : given.wrong(ConsoleText.PROVIDER_SIMILAR, similar);
    }

    private void all(List<Provider> providers, boolean json) {
        if (json) {
            ObjectNode document = Json.object();
            Json.array(document, "providers", providers, ProviderJson::fill);
            context.out().print(Json.document(document));
            return;
        }
        int room = providers.stream().mapToInt(it -> it.id().length()).max().orElse(0) + 2;
        providers.stream()
                .sorted(Comparator.comparing(Provider::id))
                .map(it -> Page.pad(it.id(), room) + Page.visible(it.name()))
                .forEach(context.out()::println);
    }

    private Page page(Provider provider) {
        Phrases words = context.words();
        Page page = context.page().heading(provider.name());
        List<Page.Row> rows = new ArrayList<>();
        rows.add(new Page.Row(words.say(ConsoleText.ROW_STATUS), provider.status().label()));
        rows.add(
                new Page.Row(
                        words.say(ConsoleText.ROW_PASSWORD_KIND), provider.passwordKind().label()));
        rows.add(
                new Page.Row(
                        words.say(ConsoleText.ROW_DOMAINS),
                        Stream.concat(
                                        provider.domains().stream(),
                                        provider.domainPatterns().stream())
                                .collect(Collectors.joining(" "))));
        rows.add(new Page.Row(words.say(ConsoleText.ROW_CHECKED), provider.checkedOn()));
        rows.removeIf(row -> row.value().isEmpty());
        page.table(rows);
        section(
                page,
                ConsoleText.HEADING_OUTGOING,
                provider.outgoing().stream().map(ProvidersCommand::server).toList());
        section(
                page,
                ConsoleText.HEADING_INCOMING,
                provider.incoming().stream()
                        .map(entry -> entry.protocol().label() + " " + server(entry.server()))
                        .toList());
        section(page, ConsoleText.HEADING_NOTES, notes(provider));
        section(
                page,
                ConsoleText.HEADING_HELP_PAGES,
                provider.helpPages().stream().map(URI::toString).toList());
        return page;
    }

    private List<String> notes(Provider provider) {
        Stream<String> remarks =
                provider.remarks().stream()
                        .map(it ->
                                context.words().catalogue().heading(it.kind())
                                        + ". "
                                        + it.text()
                                        + " "
                                        + it.link());
        Stream<String> deadlines =
                provider.deadlines().stream().map(it -> it.date() + ": " + it.meaning());
        return Stream.concat(remarks, deadlines).map(String::strip).toList();
    }

    private void section(Page page, ConsoleText heading, List<String> lines) {
        if (!lines.isEmpty()) {
            page.heading(context.words().say(heading)).bullets(lines);
        }
    }

    private static String server(ServerEntry entry) {
        return entry.host() + ":" + entry.port() + " (" + entry.encryption().label() + ")";
    }
}
