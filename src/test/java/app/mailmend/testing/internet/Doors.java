package app.mailmend.testing.internet;

import app.mailmend.discovery.ServerSurvey;
import app.mailmend.evidence.Surveyed;
import app.mailmend.settings.Endpoint;
import app.mailmend.settings.IncomingProtocol;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Semaphore;
import java.util.stream.IntStream;

/**
 * The mail servers, looked at as the program does it: several at once, and only until the best
 * usable one is known. A host without a door refuses connections.
 */
public final class Doors implements ServerSurvey {

    /** How long one look is given to end before the next begins. */
    private static final Duration STAGGER = Duration.ofMillis(150);

    /** How long one that is ready waits for a better one on its way. */
    private static final Duration GRACE = Duration.ofMillis(250);

    private static final int PER_HOST = 2;

    private record Place(String host, int port) {}

    private final Line line;
    private final Names names;
    private final Map<Place, Door> doors = new ConcurrentHashMap<>();
    private final Queue<String> asked = new ConcurrentLinkedQueue<>();
    private volatile Optional<Door> everywhere = Optional.empty();

    Doors(Line line, Names names) {
        this.line = line;
        this.names = names;
    }

    void door(String host, int port, Door door) {
        names.register(host);
        doors.put(new Place(host, port), door);
    }

    /** What stands behind every port of every name. */
    void everywhere(Door door) {
        everywhere = Optional.of(door);
    }

    /** Every place that was looked at. */
    public List<String> asked() {
        return List.copyOf(asked);
    }

    @Override
    public List<Surveyed> sending(List<Endpoint> inOrder) {
        return survey(inOrder);
    }

    @Override
    public List<Surveyed> fetching(IncomingProtocol protocol, List<Endpoint> inOrder) {
        return survey(inOrder);
    }

    /** One survey while it runs; what changes is guarded by itself. */
    private static final class Looks {

        private final List<Endpoint> inOrder;
        private final List<Optional<Surveyed>> seen;
        private long ready = Long.MAX_VALUE;

        Looks(List<Endpoint> inOrder) {
            this.inOrder = inOrder;
            this.seen = new ArrayList<>(inOrder.stream().map(_ -> none()).toList());
        }

        private static Optional<Surveyed> none() {
            return Optional.empty();
        }

        synchronized void saw(int index, Surveyed surveyed) {
            seen.set(index, Optional.of(surveyed));
            if (surveyed.offersSignIn()) {
                ready = Math.min(ready, System.nanoTime() + GRACE.toNanos());
            }
            notifyAll();
        }

        private int usable() {
            return IntStream.range(0, seen.size())
                    .filter(i -> seen.get(i).filter(Surveyed::offersSignIn).isPresent())
                    .findFirst()
                    .orElse(seen.size());
        }

        private boolean isDecided() {
            boolean nothingBetterOpen = seen.stream().limit(usable()).allMatch(Optional::isPresent);
            return nothingBetterOpen || System.nanoTime() >= ready;
        }

        synchronized List<Surveyed> await() {
            try {
                while (!isDecided()) {
                    long left = ready == Long.MAX_VALUE ? 0 : ready - System.nanoTime();
                    wait(ready == Long.MAX_VALUE ? 0 : Math.max(1, left / 1_000_000));
                }
            } catch (InterruptedException over) {
                Thread.currentThread().interrupt();
            }
            return seen.stream()
                    .limit(Math.min(inOrder.size(), usable() + 1L))
                    .flatMap(Optional::stream)
                    .toList();
        }
    }

    private List<Surveyed> survey(List<Endpoint> places) {
        Looks looks = new Looks(places.stream().distinct().toList());
        List<Thread> threads = new CopyOnWriteArrayList<>();
        threads.add(Thread.ofVirtual().start(() -> beginInTurn(looks, threads)));
        List<Surveyed> seen = looks.await();
        threads.forEach(Thread::interrupt);
        return seen;
    }

    private void beginInTurn(Looks looks, List<Thread> threads) {
        Map<String, Semaphore> hosts = new HashMap<>();
        try {
            for (int i = 0; i < looks.inOrder.size(); i++) {
                int index = i;
                String host = looks.inOrder.get(i).host().value();
                Semaphore places = hosts.computeIfAbsent(host, _ -> new Semaphore(PER_HOST));
                Thread look = Thread.ofVirtual().unstarted(() -> look(looks, index, places));
                threads.add(look);
                look.start();
                look.join(line.staggered(STAGGER));
            }
        } catch (InterruptedException decided) {
            Thread.currentThread().interrupt();
        }
    }

    private void look(Looks looks, int index, Semaphore places) {
        Endpoint endpoint = looks.inOrder.get(index);
        Look look = new Look(line, names, endpoint);
        try {
            places.acquire();
            try {
                asked.add(endpoint.host() + ":" + endpoint.port());
                looks.saw(index, line.with(() -> look.at(door(endpoint)), look.brokenOff()));
            } finally {
                places.release();
            }
        } catch (InterruptedException decided) {
            Thread.currentThread().interrupt();
        }
    }

    private Door door(Endpoint endpoint) {
        return everywhere.orElseGet(() ->
                doors.getOrDefault(
                        new Place(endpoint.host().value(), endpoint.port()),
                        Door.that(Door.Manner.REFUSED)));
    }
}
