package app.mailmend.net;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.stream.Stream;

/// How many sockets of one search may be open at once.
public final class SocketLimit {

    /// For a whole search, name servers included.
    public static final int MAX_OPEN = 8;

    private final List<Semaphore> places;

    private SocketLimit(List<Semaphore> places) {
        this.places = places;
    }

    public static SocketLimit of(int most) {
        return new SocketLimit(List.of(new Semaphore(most, true)));
    }

    /// No limit.
    public static SocketLimit endless() {
        return of(Integer.MAX_VALUE);
    }

    /// A limit inside this one: what is taken there is taken here too.
    public SocketLimit part(int most) {
        return new SocketLimit(
                Stream.concat(Stream.of(new Semaphore(most, true)), places.stream()).toList());
    }

    /// A place that was taken.
    public interface Place extends AutoCloseable {
        @Override
        void close();
    }

    /// Waits for a place.
    public Place take() throws InterruptedException {
        int taken = 0;
        try {
            for (Semaphore one : places) {
                one.acquire();
                taken++;
            }
        } finally {
            if (taken < places.size()) {
                release(taken);
            }
        }
        return () -> release(places.size());
    }

    /// A place if there is one now.
    Optional<Place> tryTake() {
        for (int taken = 0; taken < places.size(); taken++) {
            if (!places.get(taken).tryAcquire()) {
                release(taken);
                return Optional.empty();
            }
        }
        return Optional.of(() -> release(places.size()));
    }

    private void release(int taken) {
        places.subList(0, taken).forEach(Semaphore::release);
    }
}
