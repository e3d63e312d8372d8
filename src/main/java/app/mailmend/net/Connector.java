package app.mailmend.net;

import app.mailmend.evidence.Evidence;
import app.mailmend.evidence.ResolveFault;
import app.mailmend.settings.HostName;
import java.io.Closeable;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/// Looks up names and opens TCP connections, through the map of the run and held by its lifeline.
public final class Connector {

    /// Longest wait for one address to accept a connection.
    public static final Duration CONNECT_LIMIT = Duration.ofSeconds(10);

    /// Head start of one address over the next (RFC 8305 section 5).
    public static final Duration STAGGER = Duration.ofMillis(250);

    /// Addresses of one name that are tried at all.
    public static final int MAX_ADDRESSES = 8;

    private final Dns dns;
    private final NetworkMap map;
    private final Lifeline lifeline;
    private final Bounds bounds;

    public Connector(Dns dns, NetworkMap map, Lifeline lifeline) {
        this(dns, map, lifeline, Bounds.ordinary());
    }

    private Connector(Dns dns, NetworkMap map, Lifeline lifeline, Bounds bounds) {
        this.dns = dns;
        this.map = map;
        this.lifeline = lifeline;
        this.bounds = bounds;
    }

    /// How far connections may go.
    ///
    /// @param connect longest wait for one address to accept a connection
    /// @param sockets how many may be open at once; each is one until it is closed
    /// @param rivals how many more may be: while an address of a name is tried, another one sets
    ///   out only where there is a place for it
    /// @param range where names may lead; what the map says is not concerned
    public record Bounds(
            Duration connect, SocketLimit sockets, SocketLimit rivals, AddressRange range) {

        /// Where addresses need no places beside those of their sockets.
        public Bounds(Duration connect, SocketLimit sockets, AddressRange range) {
            this(connect, sockets, SocketLimit.endless(), range);
        }

        /// For places that a person named.
        static Bounds ordinary() {
            return new Bounds(CONNECT_LIMIT, SocketLimit.endless(), AddressRange.EVERYWHERE);
        }
    }

    /// The same ways, held by another lifeline.
    public Connector on(Lifeline other) {
        return new Connector(dns, map, other, bounds);
    }

    /// The same ways, within other bounds.
    public Connector within(Bounds other) {
        return new Connector(dns, map, lifeline, other);
    }

    public Lifeline lifeline() {
        return lifeline;
    }

    /// True where the map of the run names another place for this one.
    boolean isMapped(HostName host, int port) {
        return map.routes().containsKey(new NetworkMap.Place(host, port));
    }

    /// A look-up, or why there is no address. It ends when the lifeline is cut, whatever the
    /// resolver does.
    public Dns.Answer lookUp(HostName host, int port) {
        assert OffScreen.here();
        NetworkMap.Place place = map.route(new NetworkMap.Place(host, port));
        CompletableFuture<Dns.Answer> asked =
                CompletableFuture.supplyAsync(
                        () -> dns.addresses(place.host()),
                        task -> Thread.ofVirtual().name("look-up").start(task));
        Closeable cut = () -> asked.complete(new Dns.Answer.NotFound(ResolveFault.LOOKUP_FAILED));
        lifeline.hold(cut);
        Dns.Answer answer = asked.join();
        lifeline.release(cut);
        return usable(isMapped(host, port) ? answer : withinReach(answer));
    }

    private Dns.Answer withinReach(Dns.Answer answer) {
        return switch (answer) {
            case Dns.Answer.Found(List<InetAddress> all) ->
                    new Dns.Answer.Found(all.stream().filter(bounds.range()::includes).toList());
            case Dns.Answer.NotFound _ -> answer;
        };
    }

    private static Dns.Answer usable(Dns.Answer answer) {
        return switch (answer) {
            case Dns.Answer.Found(List<InetAddress> all) when all.isEmpty() ->
                    new Dns.Answer.NotFound(ResolveFault.NO_ADDRESS);
            case Dns.Answer.Found(List<InetAddress> all) ->
                    new Dns.Answer.Found(
                            inTurn(all).subList(0, Math.min(all.size(), MAX_ADDRESSES)));
            case Dns.Answer.NotFound _ -> answer;
        };
    }

    /// IPv6 and IPv4 in turn (RFC 8305 section 4), beginning with the family that the system puts
    /// first: where one of them leads nowhere, the other is next.
    private static List<InetAddress> inTurn(List<InetAddress> all) {
        boolean sixFirst = all.getFirst() instanceof Inet6Address;
        Deque<InetAddress> first = new ArrayDeque<>();
        Deque<InetAddress> second = new ArrayDeque<>();
        all.forEach(one -> ((one instanceof Inet6Address) == sixFirst ? first : second).add(one));
        List<InetAddress> mixed = new ArrayList<>();
        while (!first.isEmpty() || !second.isEmpty()) {
            Optional.ofNullable(first.poll()).ifPresent(mixed::add);
            Optional.ofNullable(second.poll()).ifPresent(mixed::add);
        }
        return mixed;
    }

    /// How connecting ended.
    public sealed interface Attempt {

        /// Connected; `failed` are the addresses that did not answer before.
        record Up(Socket socket, List<Evidence.NotConnected> failed) implements Attempt {
            public Up {
                failed = List.copyOf(failed);
            }
        }

        record Down(List<Evidence.NotConnected> failed) implements Attempt {
            public Down {
                failed = List.copyOf(failed);
            }
        }
    }

    /// Connects to the first address that answers.
    public Attempt connect(HostName host, int port, List<InetAddress> addresses) {
        assert OffScreen.here();
        int realPort = map.route(new NetworkMap.Place(host, port)).port();
        return new AddressRace(realPort, lifeline, bounds).run(addresses);
    }
}
