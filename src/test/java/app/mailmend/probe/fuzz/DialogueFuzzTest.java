package app.mailmend.probe.fuzz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.mailmend.diagnosis.rules.StandardRules;
import app.mailmend.evidence.Evidence;
import app.mailmend.evidence.ProbeRun;
import app.mailmend.net.Lifeline;
import app.mailmend.settings.Encryption;
import app.mailmend.testing.Canary;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The whole dialogue against servers that say anything at all. */
class DialogueFuzzTest {

    private static final int RUNS = 600;
    private static final int AT_ONCE = 24;

    /** Of each run; far more than all the waiting that a server can cause here. */
    private static final Duration DEADLINE = Duration.ofSeconds(60);

    private static final Canary CANARY =
            Canary.of("c4n4ry pä ß€\"'<&>%+/=\\{}$?;:7", Victim.ALICE.wire());

    @TempDir private Path folder;

    @Test
    void every_run_ends_in_evidence_before_its_deadline_and_keeps_the_secret()
            throws InterruptedException {
        Victim victim = new Victim(folder, Victim.impatient(), CANARY.password());
        Set<String> met = new ConcurrentSkipListSet<>();
        List<String> failures = new ArrayList<>();
        Semaphore places = new Semaphore(AT_ONCE);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<ProbeRun>> running = new ArrayList<>();
            for (long seed = 0; seed < RUNS; seed++) {
                long own = seed;
                running.add(
                        threads.submit(() -> {
                            places.acquire();
                            try {
                                return check(victim, own);
                            } finally {
                                places.release();
                            }
                        }));
            }
            for (int seed = 0; seed < RUNS; seed++) {
                outcome(seed, running.get(seed), met, failures);
            }
        }
        assertThat(failures).isEmpty();
        assertThat(met)
                .as("the runs were as different as they should be")
                .contains("Replied", "Violated", "Closed", "Silent", "TlsFailed", "SignInTried");
    }

    private static void outcome(
            int seed, Future<ProbeRun> run, Set<String> met, List<String> failures)
            throws InterruptedException {
        try {
            run.get(2 * DEADLINE.toSeconds(), TimeUnit.SECONDS)
                    .all(Evidence.class)
                    .forEach(seen -> met.add(seen.getClass().getSimpleName()));
        } catch (ExecutionException failed) {
            failures.add("seed " + seed + ": " + failed.getCause());
        } catch (TimeoutException hanging) {
            run.cancel(true);
            failures.add("seed " + seed + ": no end");
        }
    }

    /** To see one failure alone, give its seed here. */
    private static ProbeRun check(Victim victim, long seed) throws IOException {
        Encryption encryption = encryption(seed);
        RandomManner manner = new RandomManner(seed, encryption == Encryption.IMPLICIT_TLS);
        try (HostileServer server = new HostileServer(manner);
                Lifeline lifeline = new Lifeline(DEADLINE)) {
            ProbeRun run = victim.probe(server, encryption, lifeline);
            require(lifeline.end() == Lifeline.End.NOT_YET, "only the deadline ended it");
            CANARY.assertAbsentFrom(run.toString());
            CANARY.assertAbsentFrom(server.saidInClear());
            CANARY.assertAbsentFrom(StandardRules.diagnostician().diagnose(run).toString());
            return run;
        }
    }

    private static Encryption encryption(long seed) {
        return switch ((int) (seed % 5)) {
            case 0 -> Encryption.NONE;
            case 1, 2 -> Encryption.IMPLICIT_TLS;
            default -> Encryption.STARTTLS;
        };
    }

    private static void require(boolean held, String otherwise) {
        if (!held) {
            throw new AssertionError(otherwise);
        }
    }

    @Test
    void the_secret_does_travel_and_would_be_found() throws IOException {
        Victim victim = new Victim(folder, Victim.impatient(), CANARY.password());
        StringBuilder inside = new StringBuilder();
        HostileServer.Manner honest =
                line -> {
                    line.encrypt();
                    line.send("220 hi\r\n");
                    line.readLine();
                    line.send("250-hi\r\n250 AUTH PLAIN\r\n");
                    inside.append(line.readLine());
                    line.send("535 no\r\n");
                };
        try (HostileServer server = new HostileServer(honest);
                Lifeline lifeline = new Lifeline(DEADLINE)) {
            victim.probe(server, Encryption.IMPLICIT_TLS, lifeline);
        }
        assertThat(inside.toString()).startsWith("AUTH PLAIN ");
        assertThatThrownBy(() -> CANARY.assertAbsentFrom(inside.toString()))
                .isInstanceOf(AssertionError.class);
    }
}
