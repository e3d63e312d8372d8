package app.mailmend.probe.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import app.mailmend.evidence.ProbeRun;
import app.mailmend.net.Lifeline;
import app.mailmend.settings.Encryption;
import app.mailmend.smtp.Patience;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * What a hostile server can make a run keep. Several runs are brought to where each has taken all
 * it will take, and held there, alive; the heap behind a collection is then shared out among them.
 * The server's own end stands in the same heap and counts against us.
 */
class HostileHeapTest {

    private static final long LIMIT = 2 << 20;
    private static final int RUNS = 10;
    private static final int MOST_LINES = 125;

    /** What the server stuffs the client with: the lines of every reply, one byte a character. */
    enum Stuffing {
        ENDLESS_LINES(lines("more and more of it", 20_000)),
        ENDLESS_LINE(List.of("x".repeat(500_000))),
        TEN_THOUSAND_CAPABILITIES(lines("X-CAPABILITY a b c d e f", 10_000)),
        AS_MANY_CAPABILITIES_AS_ARE_TAKEN(lines("X-CAPABILITY a b c d e f", MOST_LINES)),
        LONG_REPLIES(lines("y".repeat(4000), 15)),
        LONG_REPLIES_OF_CONTROLS(lines("\u0001".repeat(4000), 15)),
        LONG_REPLIES_OF_INVISIBLE_LETTERS(lines("\u00E2\u0080\u008D".repeat(1300), 15)),
        LONG_REPLIES_OF_LATIN_1_CONTROLS(lines("\u0085".repeat(4000), 15)),
        MANY_LINES_OF_LATIN_1_CONTROLS(lines("\u0001" + "\u0085".repeat(490), MOST_LINES));

        /** Separated by line feeds. */
        private final String lines;

        Stuffing(List<String> lines) {
            this.lines = String.join("\n", lines);
        }

        /** The numbers keep capabilities apart. */
        private static List<String> lines(String filling, int count) {
            return IntStream.range(0, count).mapToObj(number -> number + filling).toList();
        }

        byte[] reply(int code, String... last) {
            return Stream.concat(lines.lines(), Stream.of(last))
                    .map(line -> code + "-" + line + "\r\n")
                    .collect(Collectors.joining("", "", code + " \r\n"))
                    .getBytes(StandardCharsets.ISO_8859_1);
        }
    }

    @TempDir private Path folder;

    @ParameterizedTest
    @EnumSource
    void a_hostile_server_costs_two_megabytes_at_most(Stuffing stuffing)
            throws IOException, InterruptedException, ExecutionException {
        assertThat(heapOfEach(stuffing, run -> run)).isLessThanOrEqualTo(LIMIT);
    }

    @Test
    void the_measure_sees_a_run_that_keeps_more()
            throws IOException, InterruptedException, ExecutionException {
        assertThat(heapOfEach(Stuffing.ENDLESS_LINE, run -> List.of(run, new byte[3 << 20])))
                .isGreaterThan(LIMIT);
    }

    private long heapOfEach(Stuffing stuffing, Function<ProbeRun, Object> kept)
            throws IOException, InterruptedException, ExecutionException {
        Victim victim = new Victim(folder, patient(), "correct horse battery");
        CountDownLatch arrived = new CountDownLatch(RUNS);
        CountDownLatch measured = new CountDownLatch(1);
        HostileServer.Manner manner = line -> stuff(line, stuffing, () -> hold(arrived, measured));
        long before = usedHeap();
        try (HostileServer server = new HostileServer(manner);
                ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
                Lifeline lifeline = new Lifeline(Duration.ofMinutes(2))) {
            List<Future<Object>> runs = new ArrayList<>();
            for (int i = 0; i < RUNS; i++) {
                runs.add(
                        threads.submit(() -> {
                            Object result =
                                    kept.apply(victim.probe(server, Encryption.STARTTLS, lifeline));
                            arrived.countDown();
                            return result;
                        }));
            }
            arrived.await();
            long after = usedHeap();
            measured.countDown();
            for (Future<Object> run : runs) {
                assertThat(run.get()).isNotNull();
            }
            return (after - before) / RUNS;
        }
    }

    /** Stuffs at every step; at RCPT, the last, it holds the client. */
    private static void stuff(Line line, Stuffing stuffing, Runnable hold) throws IOException {
        line.send(stuffing.reply(220));
        while (true) {
            switch (line.readLine().split(" ", 2)[0].toUpperCase(Locale.ROOT)) {
                case "EHLO" -> line.send(stuffing.reply(250, "STARTTLS", "AUTH LOGIN"));
                case "STARTTLS" -> {
                    line.send(stuffing.reply(220));
                    line.encrypt();
                }
                case "AUTH" -> {
                    line.send(stuffing.reply(334));
                    line.readLine();
                    line.send(stuffing.reply(334));
                    line.readLine();
                    line.send(stuffing.reply(235));
                }
                case "RCPT" -> {
                    byte[] reply = stuffing.reply(250);
                    line.send(Arrays.copyOf(reply, reply.length - 2));
                    hold.run();
                    return;
                }
                default -> line.send(stuffing.reply(250));
            }
        }
    }

    private static void hold(CountDownLatch arrived, CountDownLatch measured) {
        try {
            arrived.countDown();
            measured.await();
        } catch (InterruptedException over) {
            Thread.currentThread().interrupt();
        }
    }

    /** So patient that nobody gives up before the heap was looked at. */
    private static Patience patient() {
        Duration longTime = Duration.ofMinutes(1);
        return new Patience(longTime, longTime.plusSeconds(1), longTime, longTime);
    }

    private static long usedHeap() throws InterruptedException {
        long least = Long.MAX_VALUE;
        for (int i = 0; i < 2; i++) {
            System.gc();
            Thread.sleep(50);
            least =
                    Math.min(
                            least,
                            ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed());
        }
        return least;
    }
}
