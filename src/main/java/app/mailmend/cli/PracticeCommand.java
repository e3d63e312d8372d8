package app.mailmend.cli;

import app.mailmend.account.Checked;
import app.mailmend.account.InputFault;
import app.mailmend.practice.PortTakenException;
import app.mailmend.practice.PracticeProvider;
import app.mailmend.report.Json;
import app.mailmend.settings.Ports;
import app.mailmend.wording.ConsoleText;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import picocli.CommandLine.Model.CommandSpec;

/// `practice`: the practice provider in the foreground.
record PracticeCommand(Context context) implements Command {

    @Override
    public CommandSpec grammar() {
        return Grammar.of("practice", ConsoleText.PURPOSE_PRACTICE, context.words())
                .value("--port-base", "N", ConsoleText.OPTION_PORT_BASE)
                .examples("mailmend practice", "mailmend practice --port-base 10000");
    }

    @Override
    public int run(Given given) {
        int portBase = given.value("--port-base", PracticeCommand::portBase).orElse(0);
        PracticeProvider provider = start(given, portBase);
        try {
            Path presets = Files.createTempFile("mailmend-practice-presets-", ".json");
            Files.writeString(presets, Json.document(PracticePapers.presets(provider.desk())));
            context.out().print(Json.document(PracticePapers.document(provider.desk(), presets)));
            context.out().flush();
            context.err().println(context.words().say(ConsoleText.PRACTICE_RUNS));
            context.terminal().serveUntilStopped(() -> cleanUp(provider, presets));
            return Context.DONE;
        } catch (IOException unwritable) {
            provider.close();
            throw new UncheckedIOException(unwritable);
        }
    }

    private static PracticeProvider start(Given given, int portBase) {
        try {
            return PracticeProvider.start(portBase);
        } catch (PortTakenException taken) {
            throw given.wrong(ConsoleText.FAULT_PORT_TAKEN, String.valueOf(taken.port()));
        }
    }

    private static void cleanUp(PracticeProvider provider, Path presets) {
        provider.close();
        try {
            Files.deleteIfExists(presets);
        } catch (IOException left) {
            throw new UncheckedIOException(left);
        }
    }

    private static Checked<Integer> portBase(String typed) {
        return typed.equals("0")
                ? Checked.valid(0)
                : Ports.check(typed)
                        .then(number ->
                                number <= PracticeProvider.MAX_PORT_BASE
                                        ? Checked.valid(number)
                                        : Checked.refused(InputFault.PORT_OUT_OF_RANGE));
    }
}
