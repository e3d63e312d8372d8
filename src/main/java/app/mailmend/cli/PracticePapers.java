package app.mailmend.cli;

import app.mailmend.account.Secret;
import app.mailmend.catalog.Provider;
import app.mailmend.catalog.ServerEntry;
import app.mailmend.practice.PracticeAccount;
import app.mailmend.practice.PracticeDesk;
import app.mailmend.practice.PracticeService;
import app.mailmend.report.Json;
import app.mailmend.settings.Endpoint;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/// What a person or script needs to reach the practice provider. Its passwords are made up when it
/// starts and open nothing else, so they are the only ones that this program ever prints.
final class PracticePapers {

    private PracticePapers() {}

    /// Ports, accounts and the arguments that lead other commands there.
    static ObjectNode document(PracticeDesk desk, Path presets) {
        ObjectNode document =
                Json.object()
                        .put("provider", desk.provider().id())
                        .put("ca", desk.caFile().toString())
                        .put("presets", presets.toString());
        Json.array(document, "ports", desk.services(), PracticePapers::service);
        Json.array(document, "accounts", desk.accounts(), PracticePapers::account);
        List<String> mappings = desk.services().stream().map(PracticePapers::mapping).toList();
        Json.texts(document, "map", mappings);
        return document;
    }

    /// The provider in the catalogue's format, for `--presets`: with the ports where it really
    /// listens, so that no `--map` is needed.
    static ObjectNode presets(PracticeDesk desk) {
        ObjectNode document = Json.object().put("format", "mailmend-providers/1");
        Json.array(
                document,
                "providers",
                List.of(desk.provider()),
                (node, provider) -> entry(node, provider, desk.services()));
        return document;
    }

    private static void entry(ObjectNode node, Provider provider, List<PracticeService> services) {
        node.put("id", provider.id())
                .put("name", provider.name())
                .put("kind", provider.kind().label())
                .put("password", provider.passwordKind().label());
        Json.texts(node, "domains", provider.domains());
        Json.signIns(node, "signIn", provider.signIns());
        Json.texts(
                node,
                "outgoing",
                provider.outgoing().stream().map(it -> server(it, services)).toList());
        Json.texts(
                node,
                "incoming",
                provider.incoming().stream()
                        .map(it -> it.protocol().label() + " " + server(it.server(), services))
                        .toList());
    }

    private static String server(ServerEntry entry, List<PracticeService> services) {
        return services.stream()
                .filter(service -> isAdvertisedAs(service, entry))
                .map(service -> "localhost " + service.port() + " " + entry.encryption().label())
                .findFirst()
                .orElseThrow();
    }

    private static boolean isAdvertisedAs(PracticeService service, ServerEntry entry) {
        return service.advertised().host().value().equals(entry.host())
                && service.advertised().port() == entry.port();
    }

    private static void service(ObjectNode node, PracticeService service) {
        node.put("name", service.name());
        endpoint(node, service.advertised());
        node.put("listen", "127.0.0.1:" + service.port()).put("map", mapping(service));
    }

    /// An argument for `--map`.
    private static String mapping(PracticeService service) {
        Endpoint advertised = service.advertised();
        return advertised.host() + ":" + advertised.port() + "=127.0.0.1:" + service.port();
    }

    private static void account(ObjectNode node, PracticeAccount account) {
        node.put("address", account.address().wire())
                .put("lesson", account.lesson().name().toLowerCase(Locale.ROOT).replace('_', '-'))
                .put("password", plain(account.password()))
                .put("workingPassword", plain(account.workingPassword()));
        endpoint(node.putObject("startWith"), account.startWith());
    }

    private static void endpoint(ObjectNode node, Endpoint endpoint) {
        node.put("host", endpoint.host().value())
                .put("port", endpoint.port())
                .put("encryption", endpoint.encryption().label());
    }

    private static String plain(Secret practiceOnly) {
        byte[] utf8 = practiceOnly.utf8();
        try {
            return new String(utf8, StandardCharsets.UTF_8);
        } finally {
            Arrays.fill(utf8, (byte) 0);
        }
    }
}
