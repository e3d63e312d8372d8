package app.mailmend.app;

import app.mailmend.net.OffScreen;
import app.mailmend.probe.AttemptLedger;
import app.mailmend.probe.SignInOutcome;
import app.mailmend.probe.SignInRecord;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/// The sign-ins of all processes of one person, in the file `attempts`: a line for each, with its
/// time, the SHA-256 of account and server, and how it ended. Only the owner can read it, and there
/// is no address and no secret in it.
///
/// The file is replaced as a whole, under a lock on a second file that all processes share. Where
/// it cannot be read it counts as empty, and where it cannot be written the records live on in
/// memory: no test fails for it.
public final class AttemptFile implements AttemptLedger {

    /// Most records that are kept; the oldest go first.
    public static final int MOST_RECORDS = 1_000;

    /// Largest file in bytes that is read: more than that many records ever need.
    static final int MOST_BYTES = 256 * 1024;

    /// Longest wait for another process. It needs the file for milliseconds only.
    private static final Duration PATIENCE = Duration.ofSeconds(1);

    private static final Duration BETWEEN_TRIES = Duration.ofMillis(10);

    /// A lock on a file belongs to the whole process, so that within it this one is needed.
    private static final Object IN_THIS_PROCESS = new Object();

    private final OwnFile file;
    private boolean written = true;
    private List<SignInRecord> unwritten = List.of();

    /// @param folder made at the first sign-in
    public AttemptFile(Path folder) {
        this.file = new OwnFile(folder, "attempts");
    }

    @Override
    public <T> T update(Function<List<SignInRecord>, Change<T>> change) {
        assert OffScreen.here();
        synchronized (IN_THIS_PROCESS) {
            try (Door _ = Door.open(file.folder())) {
                List<SignInRecord> before = written ? read() : unwritten;
                Change<T> made = change.apply(before);
                if (!written || !made.records().equals(before)) {
                    keep(newest(made.records()));
                }
                return made.answer();
            }
        }
    }

    private static List<SignInRecord> newest(List<SignInRecord> records) {
        return records.subList(Math.max(0, records.size() - MOST_RECORDS), records.size());
    }

    private void keep(List<SignInRecord> records) {
        try {
            write(records);
            written = true;
            unwritten = List.of();
        } catch (IOException unwritable) {
            written = false;
            unwritten = List.copyOf(records);
        }
    }

    private List<SignInRecord> read() {
        try {
            return file.read(MOST_BYTES).lines().flatMap(line -> record(line).stream()).toList();
        } catch (IOException unreadable) {
            return List.of();
        }
    }

    private void write(List<SignInRecord> records) throws IOException {
        StringBuilder text = new StringBuilder();
        records.forEach(record -> text.append(line(record)).append('\n'));
        file.replace(text);
    }

    private static String line(SignInRecord record) {
        return record.at() + " " + record.key() + " " + record.outcome();
    }

    /// A line that is damaged is no record.
    private static Optional<SignInRecord> record(String line) {
        String[] parts = line.split(" ", -1);
        try {
            return parts.length == 3
                    ? Optional.of(
                            new SignInRecord(
                                    Instant.parse(parts[0]),
                                    parts[1],
                                    SignInOutcome.valueOf(parts[2])))
                    : Optional.empty();
        } catch (DateTimeException | IllegalArgumentException damaged) {
            return Optional.empty();
        }
    }

    /// Held while the file is read and replaced, by one process at a time. Where it cannot be had,
    /// the work goes on without: a record lost is better than a test lost.
    private record Door(List<FileChannel> held) implements AutoCloseable {

        static Door open(Path folder) {
            try {
                Files.createDirectories(folder, OwnFile.ownersOnly("rwx------"));
                FileChannel channel =
                        FileChannel.open(
                                folder.resolve("attempts.lock"),
                                Set.of(
                                        StandardOpenOption.CREATE,
                                        StandardOpenOption.WRITE,
                                        LinkOption.NOFOLLOW_LINKS),
                                OwnFile.ownersOnly("rw-------"));
                lock(channel);
                return new Door(List.of(channel));
            } catch (IOException unlockable) {
                return new Door(List.of());
            }
        }

        private static void lock(FileChannel channel) {
            long end = System.nanoTime() + PATIENCE.toNanos();
            try {
                while (channel.tryLock() == null && System.nanoTime() < end) {
                    Thread.sleep(BETWEEN_TRIES);
                }
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            } catch (IOException withoutLocks) {
                // Some network folders know no locks.
            }
        }

        /// Closing gives the lock back.
        @Override
        public void close() {
            for (FileChannel channel : held) {
                try {
                    channel.close();
                } catch (IOException gone) {
                    // What cannot be closed holds nothing any more.
                }
            }
        }
    }
}
