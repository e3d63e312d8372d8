package app.mailmend.bench;

import app.mailmend.settings.Encryption;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

/**
 * Five hundred tests at once. The tests run in a process of their own whose heap is limited to what
 * they may use; the servers stay in this one and share the processors with them.
 */
final class ManyAtOnce {

    private static final int TESTS = 500;
    private static final int HEAP_MB = 256;
    private static final int WARM_UP_TESTS = 1500;
    private static final int SINGLE_TESTS = 9;
    private static final int ROUNDS = 3;

    private final Table table;
    private final Path caFile;

    ManyAtOnce(Table table, Path caFile) {
        this.table = table;
        this.caFile = caFile;
    }

    void run() throws IOException, InterruptedException {
        run(BenchServer.Door.IMPLICIT_TLS);
        run(BenchServer.Door.STARTTLS);
    }

    private void run(BenchServer.Door door) throws IOException, InterruptedException {
        try (BenchServer near = new BenchServer(door, "TLSv1.3");
                BenchServer far = new BenchServer(door, "TLSv1.3", Benchmark.ROUND_TRIP)) {
            String[] figures = child(door, near.port(), far.port()).split(" ");
            double one = Double.parseDouble(figures[0]);
            double all = Double.parseDouble(figures[1]);
            table.title(TESTS + " tests at once, " + door + ", TLSv1.3");
            table.plain("one test", one, "", "s");
            table.plain("all of them", all, "", "s");
            table.plain("their processor time, each", Double.parseDouble(figures[2]), "", "ms");
            table.atMost("all of them, in tests", all / one, 3.0, "x");
            table.atMost("most heap in use", Double.parseDouble(figures[3]), HEAP_MB, "MB");
        }
    }

    private String child(BenchServer.Door door, int nearPort, int farPort)
            throws IOException, InterruptedException {
        Process process =
                new ProcessBuilder(
                                ProcessHandle.current().info().command().orElse("java"),
                                "-Xmx" + HEAP_MB + "m",
                                "-cp",
                                System.getProperty("java.class.path"),
                                Tests.class.getName(),
                                caFile.toString(),
                                door.name(),
                                String.valueOf(nearPort),
                                String.valueOf(farPort))
                        .redirectError(ProcessBuilder.Redirect.INHERIT)
                        .redirectInput(new File("/dev/null"))
                        .start();
        try (BufferedReader out = process.inputReader()) {
            String line = out.readLine();
            if (process.waitFor() != 0 || line == null) {
                throw new IOException("the process with the tests failed");
            }
            return line;
        }
    }

    /** The process with the tests: prints seconds of one, seconds of all, CPU each, heap. */
    static final class Tests {

        private final OurClient client;
        private final Encryption encryption;

        private Tests(OurClient client, Encryption encryption) {
            this.client = client;
            this.encryption = encryption;
        }

        public static void main(String[] arguments) throws Exception {
            Tests tests =
                    new Tests(
                            new OurClient(Path.of(arguments[0])), Encryption.valueOf(arguments[1]));
            int near = Integer.parseInt(arguments[2]);
            int far = Integer.parseInt(arguments[3]);
            for (int done = 0; done < WARM_UP_TESTS; done += 100) {
                tests.atOnce(near, 100);
            }
            List<Double> single = new ArrayList<>();
            for (int i = 0; i < SINGLE_TESTS; i++) {
                single.add(tests.atOnce(far, 1));
            }
            List<Double> all = new ArrayList<>();
            long processor = processorNanos();
            for (int i = 0; i < ROUNDS; i++) {
                all.add(tests.atOnce(far, TESTS));
            }
            double each = (processorNanos() - processor) / 1e6 / ROUNDS / TESTS;
            System.out.printf(
                    Locale.ROOT,
                    "%.4f %.4f %.3f %.1f%n",
                    Verdict.Median.of(single),
                    Verdict.Median.of(all),
                    each,
                    mostHeap());
            System.exit(0);
        }

        private double atOnce(int port, int count) throws InterruptedException, ExecutionException {
            long start = System.nanoTime();
            try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
                List<Future<Verdict>> running =
                        IntStream.range(0, count)
                                .mapToObj(_ -> threads.submit(() -> test(port)))
                                .toList();
                for (Future<Verdict> one : running) {
                    one.get();
                }
            }
            return Duration.ofNanos(System.nanoTime() - start).toNanos() / 1e9;
        }

        private Verdict test(int port) {
            return client.dryRun(port, encryption, () -> 0);
        }

        private static long processorNanos() {
            return ((com.sun.management.OperatingSystemMXBean)
                            ManagementFactory.getOperatingSystemMXBean())
                    .getProcessCpuTime();
        }

        /** The peaks of all parts of the heap, which is more than was ever in use at once. */
        private static double mostHeap() {
            return ManagementFactory.getMemoryPoolMXBeans().stream()
                            .filter(pool -> pool.getType() == MemoryType.HEAP)
                            .map(MemoryPoolMXBean::getPeakUsage)
                            .mapToLong(usage -> usage.getUsed())
                            .sum()
                    / 1e6;
        }
    }
}
