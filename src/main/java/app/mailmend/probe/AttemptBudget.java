package app.mailmend.probe;

import app.mailmend.account.LoginName;
import app.mailmend.evidence.SkipReason;
import app.mailmend.net.NetworkMap;
import app.mailmend.settings.Endpoint;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;

/// How many sign-ins are sent, so that no account is ever locked by trying to help.
///
/// What counts is what can lock an account: sign-ins that were refused, and those of which nobody
/// knows what became. They count from the moment before the secret is sent. One that is accepted
/// counts nothing and clears the account's record, as servers do.
///
/// - At most [#MOST_ATTEMPTS] within [#WINDOW] for an account on a server; then the next one waits
///   until the oldest of them is that old.
/// - A 4yz reply to AUTH, or its like on IMAP and POP3, means a pause of [#FIRST_PAUSE], doubled up
///   to [#LONGEST_PAUSE] while it repeats. It holds for the person's own tries as well.
/// - After a clear refusal nothing signs in by itself any more in that run; a new run is the
///   person's decision. The one exception is another form of the user name, once a run, where there
///   is reason to doubt the first: it counts as a sign-in of the same account.
///
/// A server is a host name, on all its ports and for SMTP, IMAP and POP3 alike, because accounts
/// are locked and not ports. On loopback addresses every port is a server of its own: there one
/// machine plays many.
public final class AttemptBudget {

    public static final int MOST_ATTEMPTS = 3;
    public static final Duration WINDOW = Duration.ofMinutes(10);
    public static final Duration FIRST_PAUSE = Duration.ofMinutes(2);
    public static final Duration LONGEST_PAUSE = Duration.ofMinutes(10);

    /// How long anything is remembered: long enough to see a pause repeat.
    private static final Duration MEMORY = Duration.ofHours(1);

    private final AttemptLedger ledger;
    private final InstantSource clock;

    public AttemptBudget(AttemptLedger ledger, InstantSource clock) {
        this.ledger = ledger;
        this.clock = clock;
    }

    /// The gate for one run.
    ///
    /// @param map where the run's connections really go
    public SignInGate forRun(NetworkMap map) {
        return new RunGate(map);
    }

    private final class RunGate implements SignInGate {

        private final NetworkMap map;
        private final AtomicBoolean otherNameAsked = new AtomicBoolean();
        private volatile boolean refused;

        private RunGate(NetworkMap map) {
            this.map = map;
        }

        @Override
        public Permission ask(LoginName user, Endpoint server) {
            String key = key(user, server, map);
            return refused ? heldBackAfterRefusal(key) : permit(key);
        }

        @Override
        public SignInGate forAnotherNameOf(LoginName first) {
            return (_, server) -> {
                String key = key(first, server, map);
                return otherNameAsked.compareAndSet(false, true)
                        ? permit(key)
                        : heldBackAfterRefusal(key);
            };
        }

        @Override
        public Standing standing(LoginName user, Endpoint server) {
            return standingNow(key(user, server, map));
        }

        private Permission permit(String key) {
            Instant now = clock.instant();
            SignInRecord sent = new SignInRecord(now, key, SignInOutcome.UNKNOWN);
            Optional<Permission.HeldBack> heldBack =
                    ledger.update(records -> {
                        List<SignInRecord> known = remembered(records, now);
                        Optional<Permission.HeldBack> held = heldBack(known, key, now);
                        return new AttemptLedger.Change<>(
                                held.isPresent() ? known : with(known, sent), held);
                    });
            return heldBack.<Permission>map(held -> held)
                    .orElseGet(() -> new Permission.Granted(outcome -> learned(sent, outcome)));
        }

        private Permission heldBackAfterRefusal(String key) {
            return heldBackNow(key)
                    .orElseGet(
                            () -> new Permission.HeldBack(SkipReason.BUDGET_SPENT, Duration.ZERO));
        }

        private Duration learned(SignInRecord sent, SignInOutcome outcome) {
            refused |= outcome == SignInOutcome.REFUSED;
            if (outcome != SignInOutcome.UNKNOWN) {
                replace(sent, outcome);
            }
            return heldBackNow(sent.key()).map(Permission.HeldBack::pause).orElse(Duration.ZERO);
        }
    }

    private Optional<SignInGate.Permission.HeldBack> heldBackNow(String key) {
        Instant now = clock.instant();
        return ledger.update(records -> {
            List<SignInRecord> known = remembered(records, now);
            return new AttemptLedger.Change<>(known, heldBack(known, key, now));
        });
    }

    private SignInGate.Standing standingNow(String key) {
        Instant now = clock.instant();
        return ledger.update(records -> {
            List<SignInRecord> known = remembered(records, now);
            return new AttemptLedger.Change<>(
                    known,
                    new SignInGate.Standing(
                            counted(own(known, key), now).size(),
                            heldBack(known, key, now)
                                    .map(SignInGate.Permission.HeldBack::pause)
                                    .orElse(Duration.ZERO)));
        });
    }

    private void replace(SignInRecord sent, SignInOutcome outcome) {
        Instant now = clock.instant();
        ledger.update(records -> {
            List<SignInRecord> known = new ArrayList<>(remembered(records, now));
            known.remove(sent);
            if (outcome == SignInOutcome.ACCEPTED) {
                known.removeIf(record -> record.key().equals(sent.key()));
            } else if (outcome.counts() || outcome.cools()) {
                known.add(new SignInRecord(now, sent.key(), outcome));
            }
            return new AttemptLedger.Change<>(known, outcome);
        });
    }

    /// What is not too old. A record from the future was made before the clock was set back; it is
    /// taken as made now, so that nobody waits longer than one window.
    private static List<SignInRecord> remembered(List<SignInRecord> records, Instant now) {
        return records.stream()
                .filter(record -> record.at().isAfter(now.minus(MEMORY)))
                .map(record -> record.notAfter(now))
                .toList();
    }

    private static List<SignInRecord> with(List<SignInRecord> records, SignInRecord more) {
        List<SignInRecord> all = new ArrayList<>(records);
        all.add(more);
        return all;
    }

    /// The reason that lasts longer, if there is one.
    private static Optional<SignInGate.Permission.HeldBack> heldBack(
            List<SignInRecord> records, String key, Instant now) {
        List<SignInRecord> own = own(records, key);
        Instant cool = endOfPause(own);
        Instant free = endOfBudget(own, now);
        SkipReason reason = cool.isAfter(free) ? SkipReason.COOLING_DOWN : SkipReason.BUDGET_SPENT;
        Instant end = cool.isAfter(free) ? cool : free;
        return end.isAfter(now)
                ? Optional.of(
                        new SignInGate.Permission.HeldBack(reason, Duration.between(now, end)))
                : Optional.empty();
    }

    /// The records of one account on one server, oldest first.
    private static List<SignInRecord> own(List<SignInRecord> records, String key) {
        return records.stream()
                .filter(record -> record.key().equals(key))
                .sorted(Comparator.comparing(SignInRecord::at))
                .toList();
    }

    /// When those were that may lock the account and are not too old to count.
    private static List<Instant> counted(List<SignInRecord> own, Instant now) {
        return own.stream()
                .filter(record -> record.outcome().counts())
                .map(SignInRecord::at)
                .filter(at -> at.isAfter(now.minus(WINDOW)))
                .toList();
    }

    private static Instant endOfPause(List<SignInRecord> own) {
        Instant end = Instant.EPOCH;
        Duration pause = Duration.ZERO;
        for (SignInRecord record : own) {
            if (record.outcome().cools()) {
                boolean again = !record.at().isAfter(end.plus(WINDOW));
                pause = again ? shorter(pause.multipliedBy(2), LONGEST_PAUSE) : FIRST_PAUSE;
                end = record.at().plus(pause);
            }
        }
        return end;
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }

    /// When the window holds fewer than the most attempts again.
    private static Instant endOfBudget(List<SignInRecord> own, Instant now) {
        List<Instant> counted = counted(own, now);
        return counted.size() < MOST_ATTEMPTS
                ? Instant.EPOCH
                : counted.get(counted.size() - MOST_ATTEMPTS).plus(WINDOW);
    }

    private static String key(LoginName user, Endpoint server, NetworkMap map) {
        NetworkMap.Place asked = new NetworkMap.Place(server.host(), server.port());
        NetworkMap.Place real = map.route(asked);
        String place =
                real.host().isLoopback()
                        ? real.host().value() + ":" + real.port()
                        : server.host().value();
        return sha256(user.value().toLowerCase(Locale.ROOT) + "\n" + place);
    }

    private static String sha256(String text) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every Java has SHA-256", missing);
        }
    }
}
