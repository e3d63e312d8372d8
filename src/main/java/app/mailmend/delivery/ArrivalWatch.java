package app.mailmend.delivery;

import app.mailmend.evidence.Evidence;
import app.mailmend.evidence.Outcome;
import app.mailmend.evidence.Stage;
import app.mailmend.evidence.StageResult;
import app.mailmend.probe.incoming.IncomingVisit;
import jakarta.mail.Flags;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.search.HeaderTerm;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.eclipse.angus.mail.imap.IMAPFolder;
import org.eclipse.angus.mail.imap.IMAPStore;

/// Looks for one message in a mailbox until it is there or the time is over, and takes it away
/// again.
final class ArrivalWatch {

    private static final String INBOX = "INBOX";

    /// Names of the folder for unwanted mail where the server does not mark it (RFC 6154).
    private static final Set<String> JUNK_NAMES =
            Set.of(
                    "junk",
                    "spam",
                    "junk e-mail",
                    "junk email",
                    "bulk",
                    "bulk mail",
                    "spamverdacht");

    private final IncomingVisit visit;
    private final CountDownLatch cancelled;
    private final long startedAt = System.nanoTime();

    /// @param cancelled opened when the waiting shall end
    ArrivalWatch(IncomingVisit visit, CountDownLatch cancelled) {
        this.visit = visit;
        this.cancelled = cancelled;
    }

    StageResult run(String messageId, Duration limit) {
        try (visit) {
            return visit.enter()
                    .map(store -> look((IMAPStore) store, messageId, limit))
                    .orElseGet(this::notEntered);
        }
    }

    private StageResult look(IMAPStore store, String messageId, Duration limit) {
        try (store) {
            return poll(store, messageId, limit);
        } catch (MessagingException e) {
            return result(Outcome.FAILED, visit.whatHappened(e));
        }
    }

    /// The stage that was not passed on the way in says why.
    private StageResult notEntered() {
        StageResult last = visit.seen().stages().getLast();
        Outcome outcome = last.outcome() == Outcome.SKIPPED ? Outcome.SKIPPED : Outcome.FAILED;
        List<Evidence> seen = new ArrayList<>(last.seen());
        if (cancelled.getCount() == 0) {
            seen.add(new Evidence.Cancelled());
        }
        return new StageResult(Stage.ARRIVAL, outcome, elapsed(), seen);
    }

    private StageResult poll(IMAPStore store, String messageId, Duration limit)
            throws MessagingException {
        boolean removable = store.hasCapability("UIDPLUS");
        List<IMAPFolder> folders = folders(store);
        Duration pause = DeliveryLimits.FIRST_PAUSE;
        while (true) {
            for (IMAPFolder folder : folders) {
                if (findAndRemove(folder, messageId, removable)) {
                    return result(
                            Outcome.PASSED, new Evidence.Arrived(folder.getFullName(), elapsed()));
                }
            }
            Duration left = limit.minus(elapsed());
            if (!left.isPositive()) {
                return result(Outcome.FAILED, new Evidence.NotArrived(elapsed()));
            }
            if (cancelledWithin(left.compareTo(pause) < 0 ? left : pause)) {
                return result(Outcome.FAILED, new Evidence.Cancelled());
            }
            pause = longer(pause);
        }
    }

    private static Duration longer(Duration pause) {
        Duration twice = pause.multipliedBy(2);
        return twice.compareTo(DeliveryLimits.LONGEST_PAUSE) > 0
                ? DeliveryLimits.LONGEST_PAUSE
                : twice;
    }

    private boolean cancelledWithin(Duration pause) {
        try {
            return cancelled.await(pause.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    /// The inbox and the folders for unwanted mail. They are listed while no folder is open:
    /// otherwise Angus would sign in a second time for it.
    private static List<IMAPFolder> folders(IMAPStore store) throws MessagingException {
        List<IMAPFolder> folders = new ArrayList<>();
        folders.add((IMAPFolder) store.getFolder(INBOX));
        for (Folder folder : store.getDefaultFolder().list("*")) {
            if (folder instanceof IMAPFolder imap && isJunk(imap)) {
                folders.add(imap);
            }
        }
        return folders;
    }

    private static boolean isJunk(IMAPFolder folder) throws MessagingException {
        return JUNK_NAMES.contains(folder.getName().toLowerCase(Locale.ROOT))
                || List.of(folder.getAttributes()).contains("\\Junk");
    }

    private static boolean findAndRemove(IMAPFolder folder, String messageId, boolean removable)
            throws MessagingException {
        folder.open(Folder.READ_WRITE);
        try {
            Message[] found = folder.search(new HeaderTerm("Message-ID", messageId));
            if (found.length == 0) {
                return false;
            }
            folder.setFlags(found, new Flags(Flags.Flag.DELETED), true);
            // Without UIDPLUS (RFC 4315) everything marked as deleted would go, the person's own
            // mail included; then the test message only keeps its mark.
            if (removable) {
                folder.expunge(found);
            }
            return true;
        } finally {
            folder.close(false);
        }
    }

    private StageResult result(Outcome outcome, Evidence seen) {
        return new StageResult(Stage.ARRIVAL, outcome, elapsed(), List.of(seen));
    }

    private Duration elapsed() {
        return Duration.ofNanos(System.nanoTime() - startedAt);
    }
}
