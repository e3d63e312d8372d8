package app.mailmend.probe.incoming;

import app.mailmend.evidence.IncomingRun;
import app.mailmend.probe.Network;
import app.mailmend.probe.ProbeListener;
import jakarta.mail.MessagingException;
import jakarta.mail.Store;

/// The live test of settings for fetching mail, stage by stage up to the sign-in. Nothing in the
/// mailbox is looked at.
public final class IncomingProbe {

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
            visit.enter().ifPresent(IncomingProbe::leave);
            return visit.seen();
        }
    }

    private static void leave(Store mailbox) {
        try {
            mailbox.close();
        } catch (MessagingException alreadyGone) {
            // The sign-in was what was asked for; a farewell that goes unheard changes nothing.
        }
    }
}
