package app.mailmend.delivery;

import app.mailmend.evidence.Evidence;
import app.mailmend.evidence.StageResult;
import app.mailmend.probe.incoming.IncomingVisit;
import jakarta.mail.Flags;
import jakarta.mail.Folder;
import jakarta.mail.MessagingException;
import jakarta.mail.Store;
import jakarta.mail.internet.InternetHeaders;
import java.io.InputStream;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.eclipse.angus.mail.pop3.POP3Folder;
import org.eclipse.angus.mail.pop3.POP3Message;
import org.eclipse.angus.mail.pop3.POP3Store;

/// Watches the one mailbox that POP3 has. A session sees the mailbox as it was when it began (RFC
/// 1939 section 3), so each look is a visit with a sign-in of its own, and there are few of them:
/// providers limit how often one may come.
///
/// Only headers of the newest messages are asked for (TOP), never a whole message of the person.
final class Pop3Arrival extends ArrivalWatch {

    /// What one look may show.
    private enum Sight {
        FOUND,
        NOTHING,
        /// The server lets nobody see headers alone; TOP is optional (RFC 1939 section 7).
        NO_HEADERS
    }

    private final Supplier<IncomingVisit> visits;
    private volatile Optional<IncomingVisit> current = Optional.empty();

    /// @param visits a new visit for each look
    Pop3Arrival(Supplier<IncomingVisit> visits, CountDownLatch cancelled) {
        super(cancelled);
        this.visits = visits;
    }

    @Override
    StageResult run(String messageId, Duration limit) {
        Duration pause = DeliveryLimits.FIRST_POP3_PAUSE;
        if (cancelledWithin(shorter(pause, limit))) {
            return failed(new Evidence.Cancelled());
        }
        while (true) {
            pause = pause.multipliedBy(2);
            Duration next = pause;
            Optional<StageResult> end = visit(messageId).or(() -> pause(next, limit));
            if (end.isPresent()) {
                return end.get();
            }
        }
    }

    @Override
    void cut() {
        current.ifPresent(IncomingVisit::cut);
    }

    /// @return the end of the watch, if this visit was the last
    private Optional<StageResult> visit(String messageId) {
        try (IncomingVisit visit = visits.get()) {
            current = Optional.of(visit);
            Optional<Store> mailbox = visit.enter();
            return mailbox.isPresent()
                    ? look(visit, (POP3Store) mailbox.get(), messageId)
                    : Optional.of(notEntered(visit));
        }
    }

    private Optional<StageResult> look(IncomingVisit visit, POP3Store store, String messageId) {
        try {
            POP3Folder inbox = (POP3Folder) store.getFolder(INBOX);
            inbox.open(Folder.READ_WRITE);
            Sight sight = search(inbox, messageId);
            // Only the QUIT in this lets the server delete what was marked (RFC 1939 section 6);
            // after a failure the connection is dropped without it, and everything stays.
            inbox.close(true);
            return switch (sight) {
                case FOUND -> Optional.of(arrived(INBOX));
                case NOTHING -> Optional.empty();
                case NO_HEADERS -> Optional.of(failed(new Evidence.ExtensionMissing("TOP")));
            };
        } catch (MessagingException e) {
            return Optional.of(failed(visit.whatHappened(e)));
        }
    }

    /// Marks the message as deleted when it is found.
    private static Sight search(POP3Folder inbox, String messageId) throws MessagingException {
        int count = inbox.getMessageCount();
        int oldest = Math.max(1, count - DeliveryLimits.POP3_NEWEST + 1);
        int refused = 0;
        boolean shown = false;
        for (int number = count; number >= oldest; number--) {
            POP3Message message = (POP3Message) inbox.getMessage(number);
            Optional<InputStream> head = head(message);
            if (head.isPresent() && carries(head.get(), messageId)) {
                message.setFlag(Flags.Flag.DELETED, true);
                return Sight.FOUND;
            }
            shown |= head.isPresent();
            refused += head.isPresent() ? 0 : 1;
            if (!shown && refused == DeliveryLimits.POP3_REFUSALS) {
                return Sight.NO_HEADERS;
            }
        }
        return shown || refused == 0 ? Sight.NOTHING : Sight.NO_HEADERS;
    }

    /// The header, empty where the server refuses to show it. Asked for in any other way, Angus
    /// would fetch the whole message instead.
    private static Optional<InputStream> head(POP3Message message) throws MessagingException {
        return Optional.ofNullable(message.top(0));
    }

    private static boolean carries(InputStream head, String messageId) throws MessagingException {
        return Stream.ofNullable(new InternetHeaders(head).getHeader("Message-ID"))
                .flatMap(Arrays::stream)
                .anyMatch(id -> id.strip().equals(messageId));
    }
}
