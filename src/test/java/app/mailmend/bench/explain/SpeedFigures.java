package app.mailmend.bench.explain;

import app.mailmend.bench.Table;
import app.mailmend.cli.Console;
import app.mailmend.cli.Terminal;
import app.mailmend.testing.RealEngine;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.SequenceInputStream;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryType;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Prints how fast texts and logs are explained by the console's own commands, in processor time of
 * the one thread they run on: a busy machine makes the figures worse, but not by waiting.
 */
public final class SpeedFigures {

    private static final double TEXTS_PER_SECOND = 20_000;
    private static final double LOG_MEGABYTES_PER_SECOND = 40;
    private static final double HEAP_MEGABYTES = 256;

    private static final int WARM_UP_ROUNDS = 12;
    private static final int ROUNDS = 7;
    private static final int TEXTS_A_ROUND = 8_000;
    private static final int LOG_PIECE = 16 << 20;
    private static final int LOG_PIECES = 4;

    private static final double MEGA = 1e6;

    private SpeedFigures() {}

    public static void main(String[] arguments) throws IOException {
        Table table = new Table(System.out);
        print(table);
        table.note(table.missed() + " targets missed");
        System.exit(0);
    }

    /** All figures, beside their targets. */
    public static void print(Table table) throws IOException {
        table.title("Explaining, on one core after warm-up");
        table.atLeast("explain --jsonl, real texts", textsPerSecond(), TEXTS_PER_SECOND, "/s");
        byte[] piece = MailLog.ofSize(LOG_PIECE);
        double seconds = best(() -> repeated(piece), "explain", "--log", "--json");
        table.atLeast(
                "explain --log, a mail server's log",
                (double) LOG_PIECES * piece.length / MEGA / seconds,
                LOG_MEGABYTES_PER_SECOND,
                "MB/s");
        table.atMost("most heap ever in use", heap(), HEAP_MEGABYTES, "MB");
        table.note("heap allowed: " + Runtime.getRuntime().maxMemory() / (1 << 20) + " MB");
    }

    private static double textsPerSecond() throws IOException {
        List<String> lines = observed();
        StringBuilder texts = new StringBuilder();
        for (int i = 0; i < TEXTS_A_ROUND; i++) {
            texts.append(lines.get(i % lines.size())).append('\n');
        }
        byte[] bytes = texts.toString().getBytes(StandardCharsets.UTF_8);
        return TEXTS_A_ROUND / best(() -> new ByteArrayInputStream(bytes), "explain", "--jsonl");
    }

    private static List<String> observed() throws IOException {
        String corpus = "/app/mailmend/diagnosis/corpus/observed.jsonl";
        try (InputStream in = SpeedFigures.class.getResourceAsStream(corpus)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        }
    }

    private static InputStream repeated(byte[] piece) {
        List<InputStream> pieces = new ArrayList<>();
        for (int i = 0; i < LOG_PIECES; i++) {
            pieces.add(new ByteArrayInputStream(piece));
        }
        return new SequenceInputStream(Collections.enumeration(pieces));
    }

    @FunctionalInterface
    private interface Input {
        InputStream open();
    }

    /** Processor seconds of the quickest round. */
    private static double best(Input input, String... command) {
        double best = Double.MAX_VALUE;
        for (int round = 0; round < WARM_UP_ROUNDS + ROUNDS; round++) {
            Still terminal = new Still(input.open());
            Console console = new Console(terminal, RealEngine::session, Locale.ROOT);
            long before = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
            int code = console.run(command);
            long nanos = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - before;
            if (code != 0) {
                throw new IllegalStateException("exit code " + code);
            }
            best = round < WARM_UP_ROUNDS ? best : Math.min(best, nanos / 1e9);
        }
        return best;
    }

    private static double heap() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                        .filter(pool -> pool.getType() == MemoryType.HEAP)
                        .mapToLong(pool -> pool.getPeakUsage().getUsed())
                        .sum()
                / (double) (1 << 20);
    }

    /** A terminal that shows nothing. */
    private record Still(InputStream in) implements Terminal {

        private static final PrintStream NOWHERE =
                new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);

        @Override
        public PrintStream out() {
            return NOWHERE;
        }

        @Override
        public PrintStream err() {
            return NOWHERE;
        }

        @Override
        public Optional<String> environment(String name) {
            return Optional.empty();
        }

        @Override
        public boolean attended() {
            return false;
        }

        @Override
        public char[] readHidden() {
            return new char[0];
        }

        @Override
        public void serveUntilStopped(Runnable cleanUp) {
            cleanUp.run();
        }
    }
}
