package app.mailmend.app;

import app.mailmend.cli.Console;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.logging.LogManager;

/// Where the program starts: the window without arguments, the console with them.
public final class Main {

    /// Exit code for a failure of our own.
    private static final int FAILURE = 3;

    /// How many frames of ours make up the code of a failure.
    private static final int TOP_FRAMES = 3;

    private Main() {}

    /// @param arguments a command and its options, or nothing for the window
    public static void main(String[] arguments) {
        // Libraries log on the error stream by themselves; it belongs to progress.
        LogManager.getLogManager().reset();
        Locale locale = Console.language(arguments).orElse(Locale.getDefault());
        SystemTerminal terminal = new SystemTerminal();
        Console console = new Console(terminal, Wiring.engine(), locale);
        int exitCode;
        try {
            exitCode = run(console, terminal, locale, arguments);
        } catch (Throwable surprise) {
            terminal.err().println(console.failure(code(surprise)));
            exitCode = FAILURE;
        }
        terminal.out().flush();
        terminal.err().flush();
        System.exit(exitCode);
    }

    private static int run(
            Console console, SystemTerminal terminal, Locale locale, String... arguments) {
        if (Console.isCommand(arguments)) {
            return console.run(arguments);
        }
        if (Display.present()) {
            Wiring.openWindow(locale);
            return 0;
        }
        terminal.err().println(console.noDisplay());
        return console.run("demo");
    }

    /// A short code that two failures of the same kind at the same place share.
    static String code(Throwable surprise) {
        Throwable root = surprise;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        String[] frames =
                Arrays.stream(root.getStackTrace())
                        .filter(frame -> frame.getClassName().startsWith("app.mailmend."))
                        .limit(TOP_FRAMES)
                        .map(frame -> frame.getClassName() + "." + frame.getMethodName())
                        .toArray(String[]::new);
        int hash = Objects.hash(root.getClass().getName(), Arrays.hashCode(frames));
        return "M-%08x".formatted(hash);
    }
}
