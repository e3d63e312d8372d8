package app.mailmend.bench;

import app.mailmend.evidence.ProviderFacts;
import app.mailmend.session.CheckGoals;
import app.mailmend.session.CheckReport;
import app.mailmend.session.CheckRequest;
import app.mailmend.session.Conclusion;
import app.mailmend.session.NetworkOptions;
import app.mailmend.session.SetupSession;
import app.mailmend.settings.Encryption;
import app.mailmend.settings.Endpoint;
import app.mailmend.settings.HostName;
import app.mailmend.settings.SignIn;
import app.mailmend.settings.SubmissionSettings;
import app.mailmend.testing.BlackHole;
import app.mailmend.testing.RealEngine;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;

/**
 * What a person waits for: whole checks with everything around them, as window and console start
 * them.
 */
final class SessionFigures {

    private static final HostName OTHER = new HostName("smtp.example.test");
    private static final int WARM_UP_RUNS = 5;
    private static final int RUNS = 5;
    private static final double TOO_LONG_TO_REPEAT = 5;
    private static final int[] PORTS = {465, 587, 25, 2525};

    private final Table table;
    private final Path caFile;

    SessionFigures(Table table, Path caFile) {
        this.table = table;
        this.caFile = caFile;
    }

    void run() throws IOException, ExecutionException, InterruptedException {
        try (BenchServer implicit = new BenchServer(BenchServer.Door.IMPLICIT_TLS, "TLSv1.3");
                BenchServer startTls = new BenchServer(BenchServer.Door.STARTTLS, "TLSv1.3");
                BenchServer relay = new BenchServer(BenchServer.Door.PLAIN, "TLSv1.3");
                DelayProxy far465 = far(implicit);
                DelayProxy far587 = far(startTls);
                DelayProxy far25 = far(relay);
                BlackHole hole = new BlackHole()) {
            table.title("Whole checks, 465 and 587 open, TLSv1.3");
            List<NetworkOptions.Mapping> open =
                    List.of(
                            to(OurClient.HOST, 465, far465.port()),
                            to(OurClient.HOST, 587, far587.port()),
                            to(OurClient.HOST, 25, far25.port()),
                            to(OurClient.HOST, 2525, hole.port()));
            double plain = seconds(known(open, right465()));
            table.plain("right settings at once (dry run)", plain, "", "s");
            table.atMost(
                    "port 25, plain, no sign-in -> proven fix",
                    seconds(known(open, wrong())),
                    1.0,
                    "s");
            CheckRequest among = amongBlackHoles(far465, far587, hole);
            table.atMost(
                    "found among 8, 6 of them black holes, beyond that",
                    seconds(among) - plain,
                    0.30,
                    "s");
        }
    }

    private static DelayProxy far(BenchServer server) throws IOException {
        return new DelayProxy(server.port(), Benchmark.ROUND_TRIP, Pace.real());
    }

    private static NetworkOptions.Mapping to(HostName host, int port, int here) {
        return new NetworkOptions.Mapping(host, port, OurClient.HERE, here);
    }

    private static SubmissionSettings right465() {
        return OurClient.settings(endpoint(OurClient.HOST, 465));
    }

    private static SubmissionSettings wrong() {
        return new SubmissionSettings(
                new Endpoint(OurClient.HOST, 25, Encryption.NONE), SignIn.none());
    }

    private static Endpoint endpoint(HostName host, int port) {
        return new Endpoint(
                host, port, port == 465 ? Encryption.IMPLICIT_TLS : Encryption.STARTTLS);
    }

    private CheckRequest known(List<NetworkOptions.Mapping> mappings, SubmissionSettings settings) {
        return request(settings, List.of(), mappings);
    }

    /**
     * Two names with four ports each; the one asked for is a black hole, and the open ones come
     * last.
     */
    private CheckRequest amongBlackHoles(DelayProxy far465, DelayProxy far587, BlackHole hole) {
        List<NetworkOptions.Mapping> mappings = new ArrayList<>();
        List<SubmissionSettings> candidates = new ArrayList<>();
        for (int port : PORTS) {
            mappings.add(to(OTHER, port, hole.port()));
            candidates.add(OurClient.settings(endpoint(OTHER, port)));
        }
        mappings.add(to(OurClient.HOST, 465, far465.port()));
        mappings.add(to(OurClient.HOST, 587, far587.port()));
        mappings.add(to(OurClient.HOST, 25, hole.port()));
        mappings.add(to(OurClient.HOST, 2525, hole.port()));
        for (int port : PORTS) {
            candidates.add(OurClient.settings(endpoint(OurClient.HOST, port)));
        }
        return request(candidates.getFirst(), candidates, mappings);
    }

    private CheckRequest request(
            SubmissionSettings settings,
            List<SubmissionSettings> known,
            List<NetworkOptions.Mapping> mappings) {
        return new CheckRequest(
                settings,
                OurClient.password(),
                OurClient.ALICE,
                OurClient.ALICE,
                ProviderFacts.unknown(),
                known,
                List.of(),
                new CheckGoals(true, false, false),
                new NetworkOptions(
                        mappings, List.of(caFile), List.of(), Duration.ofMinutes(3), false));
    }

    /** The middle of several runs; a run that takes very long is not repeated. */
    private static double seconds(CheckRequest request)
            throws ExecutionException, InterruptedException {
        double first = check(request);
        if (first > TOO_LONG_TO_REPEAT) {
            return first;
        }
        for (int i = 0; i < WARM_UP_RUNS; i++) {
            check(request);
        }
        List<Double> times = new ArrayList<>();
        for (int i = 0; i < RUNS; i++) {
            times.add(check(request));
        }
        return Verdict.Median.of(times);
    }

    private static double check(CheckRequest request)
            throws ExecutionException, InterruptedException {
        try (SetupSession session = RealEngine.session()) {
            long start = System.nanoTime();
            CheckReport report = session.check(request).get();
            double seconds = (System.nanoTime() - start) / 1e9;
            boolean proven =
                    report.conclusion() instanceof Conclusion.Mended
                            || report.conclusion() instanceof Conclusion.Works;
            if (!proven) {
                throw new IllegalStateException("no proven settings: " + report.conclusion());
            }
            return seconds;
        }
    }
}
