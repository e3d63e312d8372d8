package app.mailmend.cli;

import app.mailmend.account.Checked;
import app.mailmend.account.InputFault;
import app.mailmend.account.Secret;
import app.mailmend.cli.Engine.PracticeHouse;
import app.mailmend.practice.PracticeAccount;
import app.mailmend.practice.PracticeDesk;
import app.mailmend.practice.PracticeService;
import app.mailmend.settings.Endpoint;
import app.mailmend.settings.Ports;
import app.mailmend.wording.ConsoleText;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import picocli.CommandLine.Model.CommandSpec;

/// `practice`: the practice provider in the foreground. Its passwords are made up when it starts
/// and open nothing else, so they are the only ones that this program ever prints.
record PracticeCommand(Context context) implements Command {

    /// The highest base with which every port exists.
    private static final int MAX_PORT_BASE = 63_000;

    @Override
    public CommandSpec grammar() {
        return Grammar.of("practice", ConsoleText.PURPOSE_PRACTICE, context.words())
                .value("--port-base", "N", ConsoleText.OPTION_PORT_BASE)
                .examples("mailmend practice", "mailmend practice --port-base 10000");
    }

    @Override
    public int run(Given given) {
        int portBase = given.value("--port-base", PracticeCommand::portBase).orElse(0);
        PracticeHouse house = context.engine().practice().apply(portBase);
        context.out().print(Json.document(document(house.desk())));
        context.out().flush();
        context.err().println(context.words().say(ConsoleText.PRACTICE_RUNS));
        context.terminal().serveUntilStopped(house::close);
        return Context.DONE;
    }

    private static Checked<Integer> portBase(String typed) {
        return typed.strip().equals("0")
                ? Checked.valid(0)
                : Ports.check(typed)
                        .then(number ->
                                number <= MAX_PORT_BASE
                                        ? Checked.valid(number)
                                        : Checked.refused(InputFault.PORT_OUT_OF_RANGE));
    }

    private static ObjectNode document(PracticeDesk desk) {
        ObjectNode document =
                Json.object()
                        .put("provider", desk.provider().id())
                        .put("ca", desk.caFile().toString());
        Json.array(document, "ports", desk.services(), PracticeCommand::service);
        Json.array(document, "accounts", desk.accounts(), PracticeCommand::account);
        Json.texts(
                document, "map", desk.services().stream().map(PracticeCommand::mapping).toList());
        return document;
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
        return new String(practiceOnly.utf8(), StandardCharsets.UTF_8);
    }
}
