package app.mailmend.real;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A server process in the foreground, with its output in a file. */
final class Daemon {

    private static final Duration GRACE = Duration.ofSeconds(5);

    private final Process process;
    private final Path log;

    private Daemon(Process process, Path log) {
        this.process = process;
        this.log = log;
    }

    static Daemon start(Path log, String... command) throws IOException {
        return new Daemon(
                new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectOutput(log.toFile())
                        .start(),
                log);
    }

    /** Runs a program to its end; what it printed. */
    static String run(String... command) throws IOException {
        return feed("", command);
    }

    /** Runs a program that reads a text, which stays out of its arguments; what it printed. */
    static String feed(String input, String... command) throws IOException {
        Process process = new ProcessBuilder(command).start();
        try (OutputStream in = process.getOutputStream()) {
            in.write(input.getBytes(StandardCharsets.UTF_8));
        }
        String output = text(process.getInputStream());
        if (process.onExit().join().exitValue() != 0) {
            throw new IOException(command[0] + ": " + text(process.getErrorStream()));
        }
        return output;
    }

    private static String text(InputStream stream) throws IOException {
        return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    }

    boolean isAlive() {
        return process.isAlive();
    }

    String log() {
        try {
            return new String(Files.readAllBytes(log), StandardCharsets.UTF_8);
        } catch (IOException e) {
            return "(no log: " + e.getMessage() + ")";
        }
    }

    /** Asks the master to end, then makes sure that none of its children is left. */
    void stop() {
        List<ProcessHandle> children = process.descendants().toList();
        process.destroy();
        if (!ended()) {
            process.destroyForcibly();
        }
        children.forEach(ProcessHandle::destroyForcibly);
        children.forEach(Daemon::awaitEnd);
    }

    private static void awaitEnd(ProcessHandle child) {
        child.onExit().completeOnTimeout(child, GRACE.toMillis(), TimeUnit.MILLISECONDS).join();
    }

    private boolean ended() {
        try {
            return process.waitFor(GRACE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
