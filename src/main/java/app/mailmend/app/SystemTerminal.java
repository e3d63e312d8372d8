package app.mailmend.app;

import app.mailmend.cli.Terminal;
import java.io.BufferedOutputStream;
import java.io.Console;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;

/// The computer's own streams. The output is UTF-8 on every system, so that a file written here is
/// read the same everywhere.
final class SystemTerminal implements Terminal {

    private final PrintStream out = utf8(FileDescriptor.out);
    private final PrintStream err = utf8(FileDescriptor.err);

    private static PrintStream utf8(FileDescriptor descriptor) {
        return new PrintStream(
                new BufferedOutputStream(new FileOutputStream(descriptor)),
                true,
                StandardCharsets.UTF_8);
    }

    @Override
    public InputStream in() {
        return System.in;
    }

    @Override
    public PrintStream out() {
        return out;
    }

    @Override
    public PrintStream err() {
        return err;
    }

    @Override
    public Optional<String> environment(String name) {
        return Optional.ofNullable(System.getenv(name));
    }

    /// Java 25 answers null again where no terminal is attached.
    private static Optional<Console> console() {
        return Optional.ofNullable(System.console()).filter(Console::isTerminal);
    }

    @Override
    public boolean attended() {
        return console().isPresent();
    }

    @Override
    public char[] readHidden() {
        return console()
                .flatMap(console -> Optional.ofNullable(console.readPassword()))
                .orElseGet(() -> new char[0]);
    }

    /// Asked to stop by SIGTERM or SIGINT, the virtual machine would end with the signal's number;
    /// ending it from the hook makes a clean stop a success.
    @Override
    public void serveUntilStopped(Runnable cleanUp) {
        Runtime runtime = Runtime.getRuntime();
        runtime.addShutdownHook(
                new Thread(
                        () -> {
                            cleanUp.run();
                            out.flush();
                            err.flush();
                            runtime.halt(0);
                        },
                        "clean-up"));
        CountDownLatch never = new CountDownLatch(1);
        try {
            never.await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
