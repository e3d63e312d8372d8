package app.mailmend.delivery;

import app.mailmend.account.Credential;
import app.mailmend.evidence.Evidence;
import app.mailmend.evidence.Outcome;
import app.mailmend.evidence.Stage;
import app.mailmend.evidence.StageResult;
import app.mailmend.net.GuardedSockets;
import app.mailmend.probe.Network;
import app.mailmend.probe.ProbeListener;
import app.mailmend.probe.incoming.IncomingOrder;
import app.mailmend.probe.incoming.IncomingVisit;
import app.mailmend.settings.IncomingSettings;
import app.mailmend.settings.SubmissionSettings;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;

/// The proof of settings: one real message, submitted once and watched until it arrives. It waits
/// in the calling thread; [#close] from any other ends that at once.
public final class MessageProof implements AutoCloseable {

    private final Network network;
    private final GuardedSockets guarded;
    private final InstantSource clock;
    private final Duration patience;
    private final Set<Runnable> running = ConcurrentHashMap.newKeySet();
    private final CountDownLatch cancelled = new CountDownLatch(1);
    private final AtomicBoolean used = new AtomicBoolean();

    /// @param clock dates the message
    public MessageProof(Network network, InstantSource clock) {
        this(network, clock, DeliveryLimits.READ);
    }

    /// @param patience longest silence of the submission server before an answer
    MessageProof(Network network, InstantSource clock, Duration patience) {
        this.network = network;
        this.guarded = new GuardedSockets(network.connector(), network.secure());
        this.clock = clock;
        this.patience = patience;
    }

    /// Submits the message. The last stage reached tells how it went: `DATA` passed with
    /// `Submitted`; a failed stage with the server's reply or what was seen instead, and with
    /// `SubmissionUnknown` where the server may have taken the message all the same; `AUTH` skipped
    /// where signing in was not possible, and then nothing was sent.
    ///
    /// @throws IllegalStateException the second time: no message is ever sent twice
    public List<StageResult> submit(
            SubmissionSettings settings, Credential credential, TestMessage message) {
        if (!used.compareAndSet(false, true)) {
            throw new IllegalStateException("a proof submits once");
        }
        MailSockets sockets = new MailSockets(guarded, settings.endpoint(), patience);
        Submission submission = new Submission(sockets, settings, credential, message);
        return List.of(
                stoppable(sockets::close, Stage.CONNECT, () -> submission.run(clock.instant())));
    }

    /// Watches for the message and removes it when it is found: over IMAP in the inbox and the junk
    /// folders, over POP3 in the one mailbox there is, with a sign-in for each of a few looks.
    ///
    /// @param messageId as `Submitted` reports it
    /// @param limit how long to wait; the answer to a question already asked is still heard
    public StageResult awaitArrival(
            IncomingSettings settings, Credential credential, String messageId, Duration limit) {
        IncomingOrder order = new IncomingOrder(settings, credential, false);
        ArrivalWatch watch =
                switch (settings.protocol()) {
                    case IMAP -> new ImapArrival(visit(order), cancelled);
                    case POP3 -> new Pop3Arrival(() -> visit(order), cancelled);
                };
        return stoppable(watch::cut, Stage.ARRIVAL, () -> watch.run(messageId, limit));
    }

    private IncomingVisit visit(IncomingOrder order) {
        return new IncomingVisit(network, order, ProbeListener.nobody());
    }

    private StageResult stoppable(Runnable stop, Stage first, Work work) {
        running.add(stop);
        try {
            return cancelled.getCount() == 0
                    ? new StageResult(
                            first, Outcome.FAILED, Duration.ZERO, List.of(new Evidence.Cancelled()))
                    : work.run();
        } finally {
            running.remove(stop);
        }
    }

    private interface Work {
        StageResult run();
    }

    /// Stops whatever is going on by closing its connections.
    @Override
    public void close() {
        cancelled.countDown();
        running.forEach(Runnable::run);
    }
}
