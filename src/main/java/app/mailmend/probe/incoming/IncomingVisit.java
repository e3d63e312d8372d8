package app.mailmend.probe.incoming;

import app.mailmend.account.LoginName;
import app.mailmend.account.Secret;
import app.mailmend.evidence.Effort;
import app.mailmend.evidence.Evidence;
import app.mailmend.evidence.IncomingRun;
import app.mailmend.evidence.Oddity;
import app.mailmend.evidence.Outcome;
import app.mailmend.evidence.SkipReason;
import app.mailmend.evidence.Stage;
import app.mailmend.evidence.Visible;
import app.mailmend.net.Nearby;
import app.mailmend.probe.Network;
import app.mailmend.probe.ProbeListener;
import app.mailmend.probe.SignInGate;
import app.mailmend.probe.SignInOutcome;
import app.mailmend.probe.StageLog;
import app.mailmend.smtp.Recorder;
import app.mailmend.smtp.Redactor;
import jakarta.mail.MessagingException;
import jakarta.mail.Store;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// One visit to a mailbox: through the [Door], and then the sign-in, which an ordinary mail library
/// makes as any mail program would.
public final class IncomingVisit implements AutoCloseable {

    private final Network network;
    private final IncomingOrder order;
    private final StageLog log;
    private final Recorder recorder = new Recorder();
    private final Door door;
    private volatile boolean cut;

    public IncomingVisit(Network network, IncomingOrder order, ProbeListener listener) {
        this.network = network;
        this.order = order;
        this.log = new StageLog(listener);
        this.door = new Door(network, order.settings(), log, recorder);
    }

    /// Goes as far as the sign-in.
    ///
    /// @return the mailbox; empty when a stage failed, the sign-in was skipped, the visit was cut
    ///   before it, or the server let the account in and then broke off
    public Optional<Store> enter() {
        return door.open() && !cut ? signIn() : Optional.empty();
    }

    /// Everything seen so far.
    public IncomingRun seen() {
        return new IncomingRun(
                order.settings(),
                log.results(),
                recorder.transcript(),
                new Effort(recorder.authAttempts(), recorder.roundTrips(), log.elapsed()));
    }

    private sealed interface Plan {
        record Skip(SkipReason reason) implements Plan {}

        record Try(Way way, LoginName user, Secret secret) implements Plan {}
    }

    private Optional<Store> signIn() {
        log.begin(Stage.AUTH);
        return switch (plan()) {
            case Plan.Skip(SkipReason reason) -> skip(reason);
            case Plan.Try plan ->
                    switch (network.gate().ask(plan.user(), order.settings().endpoint())) {
                        case SignInGate.Permission.HeldBack(var reason, Duration pause) -> {
                            sayWhenAgain(pause);
                            yield skip(reason);
                        }
                        case SignInGate.Permission.Granted(var attempt) -> signIn(plan, attempt);
                    };
        };
    }

    private Optional<Store> skip(SkipReason reason) {
        log.see(new Evidence.SignInSkipped(reason));
        log.end(Outcome.SKIPPED);
        return Optional.empty();
    }

    private void sayWhenAgain(Duration pause) {
        if (pause.isPositive()) {
            log.see(new Evidence.RetryAfter(pause));
        }
    }

    private Plan plan() {
        Optional<LoginName> user = order.settings().signIn().userName();
        Optional<Secret> secret = order.settings().signIn().secretOf(order.credential());
        if (user.isEmpty()) {
            return new Plan.Skip(SkipReason.NOT_ASKED_FOR);
        }
        if (secret.isEmpty()) {
            return new Plan.Skip(SkipReason.NO_SECRET);
        }
        if (!maySendSecret()) {
            return new Plan.Skip(SkipReason.NOT_ENCRYPTED);
        }
        if (door.offer().mechanisms().isEmpty()) {
            return new Plan.Skip(SkipReason.NOT_OFFERED);
        }
        Optional<Way> way =
                Way.choose(order.settings().protocol(), door.offer(), order.credential());
        if (way.isEmpty()) {
            return new Plan.Skip(SkipReason.NO_COMMON_MECHANISM);
        }
        return new Plan.Try(way.get(), user.get(), secret.get());
    }

    private boolean maySendSecret() {
        return door.isEncrypted()
                || (order.secretMayTravelInPlain()
                        && Nearby.contains(wire().socket().getInetAddress()));
    }

    private LineWire wire() {
        return door.wire().orElseThrow();
    }

    private Optional<Store> signIn(Plan.Try plan, SignInGate.Attempt attempt) {
        MailboxLibrary library =
                new MailboxLibrary(wire(), order.settings().protocol(), plan.way(), door.offer());
        log.see(new Evidence.SignInTried(plan.way().name()));
        recorder.authAttempt();
        watchFor(plan.user(), plan.secret());
        try {
            Store mailbox = library.signIn(plan.user(), plan.secret());
            accepted(library.watch(), attempt);
            return Optional.of(mailbox);
        } catch (MessagingException failed) {
            if (library.watch().isAccepted()) {
                accepted(library.watch(), attempt);
            } else {
                refused(refusal(library.watch(), failed), attempt);
            }
            return Optional.empty();
        }
    }

    private void accepted(SignInWatch watch, SignInGate.Attempt attempt) {
        sayWhenAgain(attempt.learned(SignInOutcome.ACCEPTED));
        log.end(true, heard(watch));
    }

    private void refused(List<Evidence> why, SignInGate.Attempt attempt) {
        sayWhenAgain(attempt.learned(SignInOutcome.of(why.getLast())));
        why.forEach(log::see);
        log.end(false);
    }

    /// A server could repeat what it was sent.
    private void watchFor(LoginName user, Secret secret) {
        Redactor redactor = recorder.redactor();
        redactor.watchFor(secret);
        redactor.watchFor(plain(user, secret));
        redactor.watchFor(token(user, secret));
    }

    private static byte[] plain(LoginName user, Secret secret) {
        return ("\0" + user.value() + "\0" + text(secret)).getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] token(LoginName user, Secret secret) {
        return ("user=" + user.value() + "\1auth=Bearer " + text(secret) + "\1\1")
                .getBytes(StandardCharsets.UTF_8);
    }

    private static String text(Secret secret) {
        return new String(secret.utf8(), StandardCharsets.UTF_8);
    }

    private static Evidence heard(SignInWatch watch) {
        return watch.isUnchecked()
                ? new Evidence.Noticed(Oddity.SIGN_IN_UNCHECKED, "")
                : watch.seen().getLast();
    }

    /// What ended the dialogue, else the server's words, else the library's.
    private List<Evidence> refusal(SignInWatch watch, MessagingException refused) {
        List<Evidence> seen = new ArrayList<>(watch.seen());
        wire().broken().filter(_ -> seen.isEmpty() || !watch.isOver()).ifPresent(seen::add);
        if (seen.isEmpty()) {
            seen.add(new Evidence.Reported(recorder.redactor().clean(words(refused))));
        }
        return seen;
    }

    /// What a server said is in the exception inside, where there is one.
    private static String words(MessagingException failure) {
        Exception inner = failure.getNextException();
        Exception telling = inner == null || inner.getMessage() == null ? failure : inner;
        String message = telling.getMessage();
        return Visible.text(message == null ? telling.getClass().getSimpleName() : message);
    }

    /// Why the dialogue went wrong after the sign-in, in the library's words where the connection
    /// itself is not to blame.
    public Evidence whatHappened(MessagingException failure) {
        if (cut) {
            return new Evidence.Cancelled();
        }
        return door.wire()
                .flatMap(LineWire::broken)
                .orElseGet(() -> new Evidence.Reported(recorder.redactor().clean(words(failure))));
    }

    /// Ends the visit at once, from any thread.
    public void cut() {
        cut = true;
        door.wire().ifPresent(LineWire::cut);
    }

    @Override
    public void close() {
        door.wire().ifPresent(LineWire::close);
    }
}
