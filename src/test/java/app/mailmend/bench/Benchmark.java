package app.mailmend.bench;

import app.mailmend.settings.Encryption;
import app.mailmend.smtp.ReplyParserSpeed;
import app.mailmend.testing.TestCertificates;
import jakarta.mail.MessagingException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntSupplier;

/**
 * Prints how many round trips and how long the engine needs, beside what it is to need and beside
 * Angus Mail on the same servers: {@code mvn -q -Pround-trips test-compile exec:exec}. Servers,
 * proxy and clients share this machine, so a busy machine shows in every figure but the counted
 * ones.
 */
public final class Benchmark {

    static final Duration ROUND_TRIP = Duration.ofMillis(50);

    private static final int WARM_UP_RUNS = 250;
    private static final int RUNS = 9;
    private static final List<String> VERSIONS = List.of("TLSv1.3", "TLSv1.2");

    private final Table table = new Table(System.out);
    private final Path caFile;
    private final OurClient ours;

    private Benchmark(Path caFile) {
        this.caFile = caFile;
        this.ours = new OurClient(caFile);
    }

    public static void main(String[] arguments) throws Exception {
        Path folder = Files.createTempDirectory("mailmend-bench");
        Path caFile = TestCertificates.caPem(folder);
        try {
            new Benchmark(caFile).run();
        } finally {
            Files.delete(caFile);
            Files.delete(folder);
        }
        System.exit(0);
    }

    private void run() throws Exception {
        table.note(
                "Round trip %d ms; median of %d runs after %d for warming up"
                        .formatted(ROUND_TRIP.toMillis(), RUNS, WARM_UP_RUNS));
        parser();
        warmUp();
        for (String tls : VERSIONS) {
            dryRuns(Encryption.IMPLICIT_TLS, tls);
            dryRuns(Encryption.STARTTLS, tls);
        }
        new SessionFigures(table, caFile).run();
        new ManyAtOnce(table, caFile).run();
        table.note(table.missed() + " targets missed");
    }

    /** All ways once, so that the first to be measured is no colder than the last. */
    private void warmUp() throws IOException, MessagingException {
        for (BenchServer.Door door :
                List.of(BenchServer.Door.IMPLICIT_TLS, BenchServer.Door.STARTTLS)) {
            for (String tls : VERSIONS) {
                try (BenchServer server = new BenchServer(door, tls)) {
                    Encryption encryption =
                            door == BenchServer.Door.IMPLICIT_TLS
                                    ? Encryption.IMPLICIT_TLS
                                    : Encryption.STARTTLS;
                    for (int i = 0; i < WARM_UP_RUNS; i++) {
                        ours.dryRun(server.port(), encryption, () -> 0);
                    }
                }
            }
        }
    }

    private void parser() {
        table.title("Reply parser");
        table.atLeast("real replies", ReplyParserSpeed.megabytesPerSecond(), 50, "MB/s");
    }

    @FunctionalInterface
    private interface Client {
        Verdict run(int port, Encryption encryption, IntSupplier trips) throws MessagingException;
    }

    /** A server, and the same server far away. */
    private record Lane(BenchServer server, DelayProxy proxy, Encryption encryption) {

        /** Warm-up takes the short way. */
        Verdict median(Client client) throws MessagingException {
            for (int i = 0; i < WARM_UP_RUNS; i++) {
                client.run(server.port(), encryption, () -> 0);
            }
            List<Verdict> verdicts = new ArrayList<>();
            for (int i = 0; i < RUNS; i++) {
                verdicts.add(client.run(proxy.port(), encryption, proxy::roundTrips));
            }
            return Verdict.median(verdicts);
        }
    }

    private void dryRuns(Encryption encryption, String tls) throws IOException, MessagingException {
        boolean implicit = encryption == Encryption.IMPLICIT_TLS;
        BenchServer.Door door =
                implicit ? BenchServer.Door.IMPLICIT_TLS : BenchServer.Door.STARTTLS;
        try (BenchServer server = new BenchServer(door, tls);
                DelayProxy proxy = new DelayProxy(server.port(), ROUND_TRIP, Pace.real())) {
            Lane lane = new Lane(server, proxy, encryption);
            table.title((implicit ? "465" : "587") + ", " + tls);
            Verdict mine = lane.median(ours::dryRun);
            double target = implicit ? 5.3 : tls.equals("TLSv1.3") ? 7.4 : 8.4;
            table.atMost("sign-in verdict", trips(mine.signIn()), mine.signInTrips(), target);
            table.atMost("full dry run", trips(mine.dryRun()), mine.dryRunTrips(), target + 1);
            compare("Angus Mail, sign-in verdict", lane.median(AngusClient.asItIs()::signIn));
            compare("Angus Mail with PLAIN", lane.median(AngusClient.withPlain()::signIn));
        }
    }

    private void compare(String what, Verdict verdict) {
        table.plain(what, trips(verdict.signIn()), verdict.signInTrips() + " RT", "RTT");
    }

    private static double trips(Duration time) {
        return (double) time.toNanos() / ROUND_TRIP.toNanos();
    }
}
