package app.mailmend.delivery;

import app.mailmend.evidence.Evidence;
import app.mailmend.evidence.Outcome;
import app.mailmend.evidence.Stage;
import app.mailmend.evidence.StageResult;
import app.mailmend.probe.incoming.IncomingVisit;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/// Looks for one message in a mailbox until it is there or the time is over, and takes it away
/// again. It is used once.
abstract sealed class ArrivalWatch permits ImapArrival, Pop3Arrival {

    static final String INBOX = "INBOX";

    private final CountDownLatch cancelled;
    private final long startedAt = System.nanoTime();

    /// @param cancelled opened when the waiting shall end
    ArrivalWatch(CountDownLatch cancelled) {
        this.cancelled = cancelled;
    }

    /// @param limit how long to wait; the answer to a question already asked is still heard
    abstract StageResult run(String messageId, Duration limit);

    /// Closes the connection in use at once, from any thread.
    abstract void cut();

    /// Waits before another look.
    ///
    /// @return the end of the watch, where there is to be no other
    final Optional<StageResult> pause(Duration pause, Duration limit) {
        Duration left = limit.minus(elapsed());
        if (!left.isPositive()) {
            return Optional.of(failed(new Evidence.NotArrived(elapsed())));
        }
        return cancelledWithin(shorter(pause, left))
                ? Optional.of(failed(new Evidence.Cancelled()))
                : Optional.empty();
    }

    final boolean cancelledWithin(Duration pause) {
        try {
            return cancelled.await(pause.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }

    /// The stage that was not passed on the way in says why.
    final StageResult notEntered(IncomingVisit visit) {
        StageResult last = visit.seen().stages().getLast();
        Outcome outcome = last.outcome() == Outcome.SKIPPED ? Outcome.SKIPPED : Outcome.FAILED;
        List<Evidence> seen = new ArrayList<>(last.seen());
        if (cancelled.getCount() == 0) {
            seen.add(new Evidence.Cancelled());
        }
        return new StageResult(Stage.ARRIVAL, outcome, elapsed(), seen);
    }

    final StageResult arrived(String folder) {
        return result(Outcome.PASSED, new Evidence.Arrived(folder, elapsed()));
    }

    final StageResult failed(Evidence seen) {
        return result(Outcome.FAILED, seen);
    }

    private StageResult result(Outcome outcome, Evidence seen) {
        return new StageResult(Stage.ARRIVAL, outcome, elapsed(), List.of(seen));
    }

    private Duration elapsed() {
        return Duration.ofNanos(System.nanoTime() - startedAt);
    }
}
