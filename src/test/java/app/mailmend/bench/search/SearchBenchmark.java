package app.mailmend.bench.search;

import app.mailmend.bench.Table;
import app.mailmend.bench.search.Trial.Seen;
import app.mailmend.discovery.Discovery;
import app.mailmend.net.SocketLimit;
import app.mailmend.testing.internet.Internet;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;

/**
 * Prints how fast and how well the search for settings does in a simulated internet, beside what it
 * is to reach and beside what other programs allow themselves: {@code mvn -q -Psearches
 * test-compile exec:exec}. Names, web and mail servers answer after round trips of 20 to 150 ms, or
 * not at all; what runs on top of them is the program itself, with all its sources.
 */
public final class SearchBenchmark {

    /** Searches side by side: they mostly wait, and must not wait for the machine. */
    private static final int SIDE_BY_SIDE = 10;

    /** The same where milliseconds count. */
    private static final int FEW = 4;

    private static final Duration NEAR = Duration.ofMillis(50);
    private static final long SEED = 4;
    private static final int SHORTEST_TRIP = 20;
    private static final int LONGEST_TRIP = 150;

    private static final Set<String> HEALTHY =
            Set.of(
                    "Microsoft 365",
                    "Google Workspace",
                    "hosting firm, by exchanger",
                    "own autoconfig",
                    "own well-known",
                    "public database",
                    "SRV records only");

    private final Table table = new Table(System.out);
    private final List<Case> cases = Cases.all();

    private SearchBenchmark() {}

    public static void main(String[] arguments) throws InterruptedException, ExecutionException {
        SearchBenchmark benchmark = new SearchBenchmark();
        benchmark.run();
        System.exit(benchmark.table.missed() == 0 ? 0 : 1);
    }

    private void run() throws InterruptedException, ExecutionException {
        warmUp();
        single();
        Score score = new Score(inParallel(SIDE_BY_SIDE, cases, SearchBenchmark::distant));
        times(score);
        answers(score);
        peers();
        misses(score);
        table.note(table.missed() + " targets missed");
    }

    /** Each way once where nothing takes time, so that the first to be measured is not cold. */
    private void warmUp() throws InterruptedException, ExecutionException {
        inParallel(FEW, of(HEALTHY), _ -> Internet.still());
        inParallel(FEW, of(Set.of("catalogue domain")), _ -> Internet.still());
    }

    private List<Case> of(Set<String> kinds) {
        return cases.stream().filter(one -> kinds.contains(one.kind())).toList();
    }

    /** The same for every domain in every run of the benchmark. */
    private static Internet distant(Case one) {
        SplittableRandom random = new SplittableRandom(SEED + one.address().hashCode());
        return Internet.far(Duration.ofMillis(random.nextInt(SHORTEST_TRIP, LONGEST_TRIP + 1)));
    }

    @FunctionalInterface
    private interface World {
        Internet of(Case one);
    }

    private static List<Seen> inParallel(int atOnce, List<Case> which, World world)
            throws InterruptedException, ExecutionException {
        try (ExecutorService threads = Executors.newFixedThreadPool(atOnce)) {
            List<Callable<Seen>> trials =
                    which.stream()
                            .<Callable<Seen>>map(one -> () -> Trial.of(one, world.of(one)))
                            .toList();
            List<Seen> seen = new ArrayList<>();
            for (Future<Seen> one : threads.invokeAll(trials)) {
                seen.add(one.get());
            }
            return seen;
        }
    }

    private void single() throws InterruptedException, ExecutionException {
        table.title("One search, from Next on");
        Score known =
                new Score(inParallel(1, of(Set.of("catalogue domain")), SearchBenchmark::near));
        table.atMost(
                "catalogue domain, first card, slowest", millis(known, Seen::firstCard), 50, "ms");
        Score custom = new Score(inParallel(FEW, of(HEALTHY), SearchBenchmark::near));
        table.atMost(
                "own domain, 50 ms round trip, first card, slowest",
                seconds(custom, 1, Seen::firstCard),
                0.6,
                "s");
        Score hole =
                new Score(inParallel(FEW, of(Set.of(Silence.BLACK_HOLE)), SearchBenchmark::near));
        table.atMost(
                "black hole, answer that nothing was found",
                seconds(hole, 1, Seen::total),
                Discovery.HARD_STOP.toSeconds(),
                "s");
    }

    private static Internet near(Case one) {
        return Internet.far(NEAR);
    }

    private void times(Score score) {
        table.title(cases.size() + " domains, round trips of 20 to 150 ms");
        table.plain("first card, median", seconds(score, 0.5, Seen::firstCard), "", "s");
        table.atMost("first card, 90 %", seconds(score, 0.9, Seen::firstCard), 2.5, "s");
        Score right =
                new Score(score.all().stream().filter(one -> one.rightCard().isPresent()).toList());
        table.plain(
                "right card on top, median",
                seconds(right, 0.5, SearchBenchmark::rightCard),
                "",
                "s");
        table.plain(
                "right card on top, 90 %",
                seconds(right, 0.9, SearchBenchmark::rightCard), "", "s");
        table.plain("final answer, median", seconds(score, 0.5, Seen::total), "", "s");
        table.plain("final answer, 90 %", seconds(score, 0.9, Seen::total), "", "s");
        table.atMost(
                "final answer, slowest",
                seconds(score, 1, Seen::total),
                Discovery.HARD_STOP.toSeconds(),
                "s");
        table.atMost("sockets open at once", score.mostOpen(), SocketLimit.MAX_OPEN, "");
    }

    private static Duration rightCard(Seen seen) {
        return seen.rightCard().orElse(seen.total());
    }

    private void answers(Score score) {
        table.title("The same domains: is it right?");
        table.atLeast(
                "right provider, of %d that have one".formatted(score.provided()),
                score.rightPercent(),
                98,
                "%");
        table.atMost("wrong trusted answers, at the end", score.wronglyTrusted(), 0, "");
        table.atMost("wrong trusted answers, on the way", score.misled(), 0, "");
        table.plain("questions asked", score.asked(), "", "");
        table.plain(
                "why nothing works, left unsaid",
                score.count(one -> !one.one().truth().isSaid(one.run())),
                "",
                "");
    }

    /** As their sources have it; nothing of theirs runs here. */
    private void peers() {
        table.title("Other programs, longest search (read in their sources)");
        table.plain("Thunderbird, each guess, no limit over all", 10, "", "s");
        table.plain("Nextcloud Mail", 105, "", "s");
        table.plain("GNOME Online Accounts", 135, "", "s");
    }

    private void misses(Score score) {
        for (Seen seen : score.all()) {
            if (seen.isWronglyTrusted()) {
                table.note("wrong and trusted: " + Line.of(seen));
            } else if (seen.misled()) {
                table.note("wrong and trusted for a while: " + Line.of(seen));
            } else if (!seen.isRight()) {
                table.note("not right: " + Line.of(seen));
            }
        }
    }

    /** One search in one line. */
    private static final class Line {

        static String of(Seen seen) {
            String best =
                    seen.run().outgoing().stream()
                            .findFirst()
                            .map(one ->
                                    one.settings().endpoint()
                                            + " "
                                            + one.trust().label()
                                            + " "
                                            + one.score()
                                            + " "
                                            + one.sources())
                            .orElse("nothing");
            List<String> notes = seen.run().notes().stream().map(note -> note.kind()).toList();
            return "%s (%s): %s %s".formatted(seen.one().domain(), seen.one().kind(), best, notes);
        }
    }

    private static double millis(Score score, Function<Seen, Duration> time) {
        return score.within(1, time).toNanos() / 1e6;
    }

    private static double seconds(Score score, double share, Function<Seen, Duration> time) {
        return score.within(share, time).toNanos() / 1e9;
    }
}
