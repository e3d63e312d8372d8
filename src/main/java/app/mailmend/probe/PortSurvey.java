package app.mailmend.probe;

import app.mailmend.evidence.Surveyed;
import app.mailmend.net.Connector;
import app.mailmend.net.Lifeline;
import app.mailmend.settings.Endpoint;
import app.mailmend.settings.HostName;
import app.mailmend.settings.Ports;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;

/// Looks at several endpoints at once, without any password, up to what each offers. For a test the
/// connections stay open: it goes on with the best of them, and the second best is there in case.
/// Decided by those that answer: places that swallow everything cost no time.
public final class PortSurvey implements AutoCloseable {

    /// Head start of the ports meant for submission over the others (RFC 6409 section 3.1).
    static final Duration HEAD_START = Duration.ofMillis(200);

    /// How long a place that is ready waits for a better one that is on its way.
    static final Duration GRACE = Duration.ofMillis(250);

    /// Time after which a place that nobody could connect to no longer counts.
    static final Duration CONNECT_PATIENCE = Duration.ofSeconds(8);

    /// How often a decision that only time can bring is looked at again.
    private static final Duration BEAT = Duration.ofMillis(10);

    private static final Set<Integer> LATER = Set.of(Ports.SMTP, Ports.SUBMISSION_ALTERNATIVE);

    private final Network network;
    private final Predicate<Surveyed> usable;
    private final Look.Visit visit;
    private final Pace pace;
    private final Lifeline lifeline;
    private final Map<Endpoint, Look> looks = new LinkedHashMap<>();
    private final Semaphore places;
    private final Map<HostName, Semaphore> placesOfHost = new ConcurrentHashMap<>();
    private final Set<Thread> threads = ConcurrentHashMap.newKeySet();
    private final Object change = new Object();
    private boolean closed;

    /// For a test of sending that goes on with one of the connections.
    ///
    /// @param usable whether what a place showed is all that is needed there; asked on other
    ///   threads
    public PortSurvey(Network network, Predicate<Surveyed> usable) {
        this(network, usable, Look.Visit.thatStays(), Pace.ofTest());
    }

    /// For looking around.
    public PortSurvey(Network network, Predicate<Surveyed> usable, Glance glance, Pace pace) {
        this(network, usable, Look.Visit.of(glance), pace);
    }

    private PortSurvey(Network network, Predicate<Surveyed> usable, Look.Visit visit, Pace pace) {
        this.usable = usable;
        this.visit = visit;
        this.pace = pace;
        this.places = new Semaphore(pace.atOnce(), true);
        this.lifeline =
                network.connector().lifeline().branch(network.connector().lifeline().left());
        this.network = network.on(lifeline);
    }

    /// Begins to look at those that were not looked at before, and returns at once.
    public void begin(List<Endpoint> endpoints) {
        List<Look> fresh = new ArrayList<>();
        synchronized (change) {
            endpoints.stream()
                    .distinct()
                    .filter(one -> !looks.containsKey(one))
                    .map(one -> new Look(visit, network, one, this::changed))
                    .forEach(look -> {
                        looks.put(look.endpoint(), look);
                        fresh.add(look);
                    });
        }
        start(() -> beginInTurn(fresh));
    }

    private Thread start(Runnable work) {
        Thread thread = Thread.ofVirtual().name("survey").unstarted(work);
        threads.add(thread);
        thread.start();
        return thread;
    }

    /// A look that ends early lets the next one begin early.
    private void beginInTurn(List<Look> fresh) {
        try {
            for (Look look : fresh) {
                start(() -> look(look)).join(pace.stagger());
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private void look(Look look) {
        try {
            if (LATER.contains(look.endpoint().port())) {
                Thread.sleep(HEAD_START);
            }
            lookInTurn(look);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        if (isClosed()) {
            look.leave();
        }
    }

    /// The host's place comes first: waiting for it keeps nobody else from looking elsewhere.
    private void lookInTurn(Look look) throws InterruptedException {
        Semaphore ofHost =
                placesOfHost.computeIfAbsent(
                        look.endpoint().host(), _ -> new Semaphore(pace.perHost(), true));
        ofHost.acquire();
        try {
            places.acquire();
            try {
                if (!lifeline.isCut()) {
                    look.run();
                }
            } finally {
                places.release();
            }
        } finally {
            ofHost.release();
        }
    }

    private boolean isClosed() {
        synchronized (change) {
            return closed;
        }
    }

    private void changed() {
        synchronized (change) {
            change.notifyAll();
        }
    }

    /// What each endpoint showed, in the order asked. Waits until the best usable place is known:
    /// better ones on their way are waited for a moment, the ones behind it are neither waited for
    /// nor reported. Where none is usable, all that can be connected to are heard out, however slow
    /// they are.
    public List<Surveyed> decide(List<Endpoint> inOrder) {
        begin(inOrder);
        List<Look> ranked = ranked(inOrder);
        waitUntil(() -> isDecided(ranked));
        return report(ranked);
    }

    /// Waits until one of the endpoints is usable, or none of them will be.
    ///
    /// @return whether one does
    boolean awaitReady(List<Endpoint> endpoints) {
        List<Look> ranked = ranked(endpoints);
        waitUntil(() -> ready(ranked).isPresent() || ranked.stream().allMatch(PortSurvey::isOver));
        return ready(ranked).isPresent();
    }

    private List<Look> ranked(List<Endpoint> inOrder) {
        synchronized (change) {
            return inOrder.stream().distinct().map(looks::get).toList();
        }
    }

    private void waitUntil(BooleanSupplier answered) {
        synchronized (change) {
            while (!lifeline.isCut() && !closed && !answered.getAsBoolean()) {
                try {
                    change.wait(BEAT.toMillis());
                } catch (InterruptedException stopped) {
                    Thread.currentThread().interrupt();
                    return;
                }
            }
        }
    }

    private Optional<Look> ready(List<Look> ranked) {
        return ranked.stream()
                .filter(look -> look.isDone() && usable.test(look.soFar()))
                .findFirst();
    }

    private boolean isDecided(List<Look> ranked) {
        Optional<Look> ready = ready(ranked);
        return ready.isPresent()
                ? ranked.subList(0, ranked.indexOf(ready.get())).stream()
                        .noneMatch(better -> isWorthWaiting(better, ready.get()))
                : ranked.stream().allMatch(PortSurvey::isOver);
    }

    /// A place that has connected gets as long again as the ready one took; one that has not, only
    /// the head start that addresses of one name give each other.
    private static boolean isWorthWaiting(Look better, Look ready) {
        if (better.isDone() || !better.hasBegun()) {
            return false;
        }
        Duration took = ready.took();
        return better.isConnected()
                ? ready.rested().compareTo(took.compareTo(GRACE) > 0 ? took : GRACE) < 0
                : better.age().compareTo(Connector.STAGGER) < 0;
    }

    private static boolean isOver(Look look) {
        return look.isDone()
                || (look.hasBegun()
                        && !look.isConnected()
                        && look.age().compareTo(CONNECT_PATIENCE) > 0);
    }

    private List<Surveyed> report(List<Look> ranked) {
        int end = ready(ranked).map(ready -> ranked.indexOf(ready) + 1).orElse(ranked.size());
        return ranked.subList(0, end).stream().filter(Look::hasBegun).map(Look::soFar).toList();
    }

    /// The open connection to an endpoint, for a test that goes on with it; once, and only while it
    /// is warm.
    Optional<OpenConnection> take(Endpoint endpoint) {
        synchronized (change) {
            return Optional.ofNullable(looks.get(endpoint)).flatMap(Look::take);
        }
    }

    /// Ends every look and every connection, taken ones included.
    @Override
    public void close() {
        List<Look> all;
        synchronized (change) {
            closed = true;
            all = List.copyOf(looks.values());
            change.notifyAll();
        }
        all.forEach(Look::leave);
        lifeline.close();
        threads.forEach(Thread::interrupt);
    }
}
