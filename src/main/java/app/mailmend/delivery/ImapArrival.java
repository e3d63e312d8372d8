package app.mailmend.delivery;

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
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import org.eclipse.angus.mail.imap.IMAPFolder;
import org.eclipse.angus.mail.imap.IMAPStore;

/// Watches the inbox and the folders for unwanted mail, all in one visit.
final class ImapArrival extends ArrivalWatch {

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

    ImapArrival(IncomingVisit visit, CountDownLatch cancelled) {
        super(cancelled);
        this.visit = visit;
    }

    @Override
    StageResult run(String messageId, Duration limit) {
        try (visit) {
            return visit.enter()
                    .map(store -> look((IMAPStore) store, messageId, limit))
                    .orElseGet(() -> notEntered(visit));
        }
    }

    @Override
    void cut() {
        visit.cut();
    }

    private StageResult look(IMAPStore store, String messageId, Duration limit) {
        try (store) {
            return poll(store, messageId, limit);
        } catch (MessagingException e) {
            return failed(visit.whatHappened(e));
        }
    }

    private StageResult poll(IMAPStore store, String messageId, Duration limit)
            throws MessagingException {
        boolean removable = store.hasCapability("UIDPLUS");
        List<IMAPFolder> folders = folders(store);
        Duration pause = DeliveryLimits.FIRST_PAUSE;
        while (true) {
            for (IMAPFolder folder : folders) {
                if (findAndRemove(folder, messageId, removable)) {
                    return arrived(folder.getFullName());
                }
            }
            Optional<StageResult> end = pause(pause, limit);
            if (end.isPresent()) {
                return end.get();
            }
            pause = shorter(pause.multipliedBy(2), DeliveryLimits.LONGEST_PAUSE);
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
}
