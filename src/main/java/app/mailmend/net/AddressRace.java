package app.mailmend.net;

import app.mailmend.evidence.ConnectFault;
import app.mailmend.evidence.Evidence;
import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NoRouteToHostException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/// One race between the addresses of a name (RFC 8305): each gets a head start over the next, a
/// refusal lets the next one start at once, the first to connect wins and the others are closed.
final class AddressRace {

    private sealed interface Event {
        record Won(Socket socket) implements Event {}

        record Lost(InetAddress address, ConnectFault why) implements Event {}
    }

    private final int port;
    private final Lifeline lifeline;
    private final Connector.Bounds bounds;
    private final BlockingQueue<Event> events = new LinkedBlockingQueue<>();
    private final Map<InetAddress, Socket> racing = new LinkedHashMap<>();
    private final List<Evidence.NotConnected> failed = new ArrayList<>();

    AddressRace(int port, Lifeline lifeline, Connector.Bounds bounds) {
        this.port = port;
        this.lifeline = lifeline;
        this.bounds = bounds;
    }

    Connector.Attempt run(List<InetAddress> addresses) {
        Iterator<InetAddress> waiting = addresses.iterator();
        while (!lifeline.isCut() && (waiting.hasNext() || !racing.isEmpty())) {
            if (waiting.hasNext()) {
                mayStart().ifPresent(place -> start(waiting.next(), place));
            }
            Optional<Event> event = await(waiting.hasNext());
            if (event.isPresent() && event.get() instanceof Event.Won(Socket socket)) {
                racing.values().remove(socket);
                abandonAll();
                return new Connector.Attempt.Up(socket, failed);
            }
            if (event.isPresent()
                    && event.get() instanceof Event.Lost(var address, var why)
                    && !lifeline.isCut()) {
                racing.remove(address);
                failed.add(new Evidence.NotConnected(address.getHostAddress(), why));
            }
        }
        abandonAll();
        return new Connector.Attempt.Down(failed);
    }

    /// The first address has its place already; each other one waits for a free one, or for the end
    /// of those before it.
    private Optional<SocketLimit.Place> mayStart() {
        return racing.isEmpty() ? Optional.of(() -> {}) : bounds.rivals().tryTake();
    }

    private void start(InetAddress address, SocketLimit.Place place) {
        CountedSocket socket = new CountedSocket();
        socket.keep(place);
        racing.put(address, socket);
        lifeline.hold(socket);
        Thread.ofVirtual().name("connect").start(() -> events.add(connect(socket, address)));
    }

    private Event connect(CountedSocket socket, InetAddress address) {
        try {
            socket.enter(bounds.sockets());
            socket.connect(
                    new InetSocketAddress(address, port),
                    Math.toIntExact(bounds.connect().toMillis()));
            socket.setTcpNoDelay(true);
            return new Event.Won(socket);
        } catch (IOException e) {
            abandon(socket);
            return new Event.Lost(address, fault(e));
        } catch (InterruptedException stopped) {
            abandon(socket);
            return new Event.Lost(address, ConnectFault.OTHER);
        }
    }

    private Optional<Event> await(boolean othersWait) {
        try {
            long millis =
                    othersWait
                            ? Connector.STAGGER.toMillis()
                            : bounds.connect().plusSeconds(1).toMillis();
            return Optional.ofNullable(events.poll(millis, TimeUnit.MILLISECONDS));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            lifeline.cancel();
            return Optional.empty();
        }
    }

    /// Those that have not answered were overtaken, by another address or by another place.
    private void abandonAll() {
        racing.forEach((address, socket) -> {
            if (lifeline.end() == Lifeline.End.NOT_YET
                    || lifeline.end() == Lifeline.End.OVERTAKEN) {
                failed.add(
                        new Evidence.NotConnected(
                                address.getHostAddress(), ConnectFault.OVERTAKEN));
            }
            abandon(socket);
        });
    }

    private void abandon(Socket socket) {
        lifeline.release(socket);
        try {
            socket.close();
        } catch (IOException gone) {
            // Closing is all that was wanted.
        }
    }

    /// Java tells these apart only by class and English text, which does not follow the locale.
    private static ConnectFault fault(IOException e) {
        String words = String.valueOf(e.getMessage()).toLowerCase(Locale.ROOT);
        return switch (e) {
            case SocketTimeoutException _ -> ConnectFault.TIMED_OUT;
            case NoRouteToHostException _ -> ConnectFault.UNREACHABLE;
            case ConnectException _ when words.contains("refused") -> ConnectFault.REFUSED;
            case ConnectException _ when words.contains("timed out") -> ConnectFault.TIMED_OUT;
            default ->
                    words.contains("unreachable")
                            ? ConnectFault.UNREACHABLE
                            : words.contains("permission denied") || words.contains("not permitted")
                                    ? ConnectFault.NOT_PERMITTED
                                    : words.contains("reset")
                                            ? ConnectFault.RESET
                                            : ConnectFault.OTHER;
        };
    }
}
