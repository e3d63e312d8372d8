package app.mailmend.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import app.mailmend.probe.AttemptLedger;
import app.mailmend.probe.SignInOutcome;
import app.mailmend.probe.SignInRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AttemptFileTest {

    private static final String KEY = "0123456789abcdef".repeat(4);
    private static final Instant TEN = Instant.parse("2026-11-20T10:00:00Z");

    @TempDir private Path home;

    private Path folder;

    @BeforeEach
    void chooseFolder() {
        folder = home.resolve("state").resolve("mailmend");
    }

    private static SignInRecord record(int second) {
        return new SignInRecord(TEN.plusSeconds(second), KEY, SignInOutcome.REFUSED);
    }

    private static void add(AttemptLedger ledger, SignInRecord... more) {
        ledger.update(records ->
                new AttemptLedger.Change<>(
                        Stream.concat(records.stream(), Stream.of(more)).toList(), true));
    }

    private static List<SignInRecord> records(AttemptLedger ledger) {
        return ledger.update(records -> new AttemptLedger.Change<>(records, records));
    }

    private Path file() {
        return folder.resolve("attempts");
    }

    @Test
    void what_was_kept_is_there_after_a_restart() {
        add(new AttemptFile(folder), record(1), record(2));
        assertThat(records(new AttemptFile(folder))).containsExactly(record(1), record(2));
    }

    @Test
    void what_was_taken_out_is_gone() {
        add(new AttemptFile(folder), record(1));
        new AttemptFile(folder).update(_ -> new AttemptLedger.Change<>(List.of(), true));
        assertThat(records(new AttemptFile(folder))).isEmpty();
    }

    @Test
    void a_line_holds_time_key_and_outcome_and_nothing_else() throws IOException {
        add(new AttemptFile(folder), record(1));
        assertThat(file()).hasContent("2026-11-20T10:00:01Z " + KEY + " REFUSED");
    }

    @Test
    void only_the_owner_can_read_it() throws IOException {
        assumeTrue(Files.getFileStore(home).supportsFileAttributeView("posix"), "no POSIX");
        add(new AttemptFile(folder), record(1));
        assertThat(permissions(folder)).isEqualTo("rwx------");
        assertThat(permissions(file())).isEqualTo("rw-------");
        assertThat(permissions(folder.resolve("attempts.lock"))).isEqualTo("rw-------");
    }

    private static String permissions(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }

    @Test
    void nothing_is_left_lying_about_not_even_by_a_failure() throws IOException {
        Files.createDirectories(file());
        AttemptFile ledger = new AttemptFile(folder);
        add(ledger, record(1));
        add(ledger, record(2));
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files.map(Path::getFileName).map(Path::toString))
                    .containsExactlyInAnyOrder("attempts", "attempts.lock");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "not a record",
                "2026-11-20T10:00:01Z " + "zz" + " REFUSED",
                "yesterday 0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef REFUSED",
                "2026-11-20T10:00:01Z "
                        + "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef LOST",
                "\0\0\0\u00ff"
            })
    void a_damaged_line_is_passed_over(String damaged) throws IOException {
        add(new AttemptFile(folder), record(1));
        Files.writeString(file(), damaged + "\n" + Files.readString(file()));
        assertThat(records(new AttemptFile(folder))).containsExactly(record(1));
    }

    @Test
    void a_file_far_too_large_counts_as_empty_and_is_replaced() throws IOException {
        add(new AttemptFile(folder), record(0));
        Files.writeString(file(), Files.readString(file()) + "\n".repeat(AttemptFile.MOST_BYTES));
        add(new AttemptFile(folder), record(1));
        assertThat(records(new AttemptFile(folder))).containsExactly(record(1));
    }

    @Test
    void the_oldest_records_go_first_when_there_are_too_many() {
        AttemptFile ledger = new AttemptFile(folder);
        add(
                ledger,
                IntStream.rangeClosed(0, AttemptFile.MOST_RECORDS)
                        .mapToObj(AttemptFileTest::record)
                        .toArray(SignInRecord[]::new));
        assertThat(records(new AttemptFile(folder)))
                .hasSize(AttemptFile.MOST_RECORDS)
                .startsWith(record(1));
    }

    @Test
    void the_largest_file_that_is_written_can_be_read() {
        SignInRecord longest =
                new SignInRecord(
                        Instant.parse("2026-11-20T10:00:00.123456789Z"),
                        KEY,
                        SignInOutcome.NOT_JUDGED);
        AttemptFile ledger = new AttemptFile(folder);
        add(
                ledger,
                Stream.generate(() -> longest)
                        .limit(AttemptFile.MOST_RECORDS)
                        .toArray(SignInRecord[]::new));
        assertThat(records(new AttemptFile(folder))).hasSize(AttemptFile.MOST_RECORDS);
    }

    @Test
    void where_the_file_cannot_be_written_memory_serves() throws IOException {
        Files.createDirectories(file());
        AttemptFile ledger = new AttemptFile(folder);
        add(ledger, record(1));
        add(ledger, record(2));
        assertThat(records(ledger)).containsExactly(record(1), record(2));
        Files.delete(file());
        add(ledger, record(3));
        assertThat(records(new AttemptFile(folder)))
                .containsExactly(record(1), record(2), record(3));
    }

    @Test
    void where_the_folder_cannot_be_made_memory_serves() throws IOException {
        Files.writeString(home.resolve("state"), "a file where a folder should be");
        AttemptFile ledger = new AttemptFile(folder);
        add(ledger, record(1));
        assertThat(records(ledger)).containsExactly(record(1));
    }

    @Test
    void two_sessions_of_one_process_lose_nothing() throws InterruptedException {
        List<Thread> writers = new ArrayList<>();
        for (int writer = 0; writer < 2; writer++) {
            int first = 1_000 * writer;
            AttemptFile ledger = new AttemptFile(folder);
            writers.add(Thread.ofVirtual().start(() -> write(ledger, first)));
        }
        for (Thread writer : writers) {
            writer.join();
        }
        assertThat(records(new AttemptFile(folder))).doesNotHaveDuplicates().hasSize(80);
    }

    /** With moments in between, as people and networks leave them. */
    private static void write(AttemptLedger ledger, int first) {
        IntStream.range(first, first + 40)
                .forEach(second -> {
                    add(ledger, record(second));
                    LockSupport.parkNanos(2_000_000);
                });
    }

    @Test
    void two_processes_lose_nothing() throws IOException, InterruptedException {
        Process other = start(folder);
        while (other.isAlive() && !Files.exists(file())) {
            LockSupport.parkNanos(1_000_000);
        }
        write(new AttemptFile(folder), 0);
        assertThat(other.waitFor(2, TimeUnit.MINUTES)).isTrue();
        assertThat(other.exitValue()).isZero();
        assertThat(records(new AttemptFile(folder))).doesNotHaveDuplicates().hasSize(80);
    }

    private static Process start(Path folder) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        OtherProcess.class.getName(),
                        folder.toString())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    /** Writes at the same time. */
    static final class OtherProcess {

        private OtherProcess() {}

        public static void main(String[] arguments) {
            write(new AttemptFile(Path.of(arguments[0])), 1_000);
        }
    }
}
