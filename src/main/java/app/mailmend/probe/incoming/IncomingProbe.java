package app.mailmend.probe.incoming;

import app.mailmend.evidence.IncomingRun;
import app.mailmend.net.Lifeline;
import app.mailmend.probe.Network;
import app.mailmend.probe.ProbeListener;
import jakarta.mail.MessagingException;
import jakarta.mail.Store;
import java.time.Duration;

/// The live test of settings for fetching mail, stage by stage up to the sign-in. Nothing in the
/// mailbox is looked at.
public final class IncomingProbe {

    /// How long a server is waited for at the door on the way out.
    private static final Duration FAREWELL = Duration.ofSeconds(1);

    private final Network network;
    private final IncomingOrder order;
    private final ProbeListener listener;

    public IncomingProbe(Network network, IncomingOrder order, ProbeListener listener) {
        this.network = network;
        this.order = order;
        this.listener = listener;
    }

    public IncomingRun run() {
        try (IncomingVisit visit = new IncomingVisit(network, order, listener)) {
            visit.enter().ifPresent(mailbox -> leave(mailbox, visit));
            return visit.seen();
        }
    }

    private void leave(Store mailbox, IncomingVisit visit) {
        try (Lifeline brief = network.connector().lifeline().branch(FAREWELL)) {
            brief.hold(visit::cut);
            mailbox.close();
        } catch (MessagingException alreadyGone) {
            // The sign-in was what was asked for; a farewell that goes unheard changes nothing.
        }
    }
}
