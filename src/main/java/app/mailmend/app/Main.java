package app.mailmend.app;

import app.mailmend.cli.Console;
import app.mailmend.session.SurpriseCode;
import app.mailmend.ui.Window;
import app.mailmend.ui.preferences.PreferenceStore;
import app.mailmend.ui.preferences.Preferences;
import app.mailmend.ui.preferences.PreferencesModel;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import java.util.logging.LogManager;

/// Where the program starts: the window without arguments, the console with them.
public final class Main {

    /// Exit code for a failure of our own.
    private static final int FAILURE = 3;

    private Main() {}

    /// @param arguments a command and its options, or nothing for the window
    public static void main(String[] arguments) {
        // Libraries log on the error stream by themselves; it belongs to progress.
        LogManager.getLogManager().reset();
        Locale locale = Console.language(arguments).orElse(Locale.getDefault());
        SystemTerminal terminal = new SystemTerminal();
        // Its grammar takes a moment that a window need not wait for.
        Supplier<Console> console =
                () -> new Console(terminal, () -> Wiring.session(() -> locale), locale);
        int exitCode;
        try {
            exitCode = run(console, terminal, arguments);
        } catch (Throwable surprise) {
            terminal.err().println(console.get().failure(SurpriseCode.of(root(surprise))));
            exitCode = FAILURE;
        }
        terminal.out().flush();
        terminal.err().flush();
        System.exit(exitCode);
    }

    private static int run(
            Supplier<Console> console, SystemTerminal terminal, String... arguments) {
        if (Console.isCommand(arguments)) {
            return console.get().run(arguments);
        }
        if (Display.present()) {
            openWindow(arguments);
            return 0;
        }
        terminal.err().println(console.get().noDisplay());
        return console.get().run("demo");
    }

    /// A language asked for at the start comes before the one chosen earlier, for this time.
    private static void openWindow(String... arguments) {
        PreferenceStore store = Wiring.preferences();
        Preferences before = store.read();
        Locale computer = Locale.getDefault();
        Locale first =
                Console.language(arguments).orElseGet(() -> before.language().locale(computer));
        AtomicReference<Locale> spoken = new AtomicReference<>(first);
        Window.open(
                () -> Wiring.session(spoken::get),
                new Window.Start(
                        before, new PreferencesModel.Speech(computer, first), store, spoken::set));
    }

    private static Throwable root(Throwable surprise) {
        Throwable root = surprise;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return root;
    }
}
