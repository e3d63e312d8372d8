package app.mailmend.net;

import app.mailmend.evidence.ConnectFault;
import app.mailmend.evidence.Evidence;
import app.mailmend.evidence.ResolveFault;
import app.mailmend.settings.HostName;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.List;
import java.util.Locale;

/// Opens connections to web servers, and only to addresses that were looked at before: a name is
/// looked up once, so that a second answer cannot lead elsewhere than the one that was checked.
final class CheckedConnections {

    /// Longest wait for any of the addresses to accept a connection.
    static final Duration CONNECT_LIMIT = Duration.ofSeconds(2);

    private final Connector connector;
    private final SecureSockets secure;
    private final AddressRange range;

    /// @param sockets in which each connection has a place already; further addresses of a name
    ///   need one of their own
    /// @param loopbackAllowed whether this computer itself may be asked
    CheckedConnections(
            Connector connector,
            SecureSockets secure,
            SocketLimit sockets,
            boolean loopbackAllowed) {
        this.connector =
                connector.within(
                        new Connector.Bounds(
                                CONNECT_LIMIT,
                                SocketLimit.endless(),
                                sockets,
                                AddressRange.EVERYWHERE));
        this.secure = secure;
        this.range = AddressRange.ofSearch(loopbackAllowed);
    }

    /// How it ended.
    sealed interface Opened {

        /// Ready for a request, with TLS where the address says so.
        record Up(Socket socket) implements Opened {}

        record Down(Web.Answer.Unavailable why) implements Opened {
            Down(Web.Fault fault, String detail) {
                this(new Web.Answer.Unavailable(fault, ShortWords.of(detail)));
            }
        }
    }

    /// Which addresses of a name may be connected to.
    sealed interface LookedUp {

        record Found(List<InetAddress> addresses) implements LookedUp {
            public Found {
                addresses = List.copyOf(addresses);
            }
        }

        record Refused(Web.Answer.Unavailable why) implements LookedUp {
            Refused(Web.Fault fault, String detail) {
                this(new Web.Answer.Unavailable(fault, ShortWords.of(detail)));
            }
        }
    }

    boolean isMapped(WebPlace place) {
        return connector.isMapped(place.host(), place.port());
    }

    LookedUp lookUp(WebPlace place, Lifeline lifeline) {
        HostName host = place.host();
        boolean typed = isMapped(place);
        if (host.isLoopback() && range == AddressRange.PUBLIC && !typed) {
            return new LookedUp.Refused(Web.Fault.PRIVATE_ADDRESS, host.value());
        }
        return switch (connector.on(lifeline).lookUp(host, place.port())) {
            case Dns.Answer.NotFound(ResolveFault fault) -> notFound(fault, host);
            case Dns.Answer.Found(var all) -> typed ? new LookedUp.Found(all) : allowed(all);
        };
    }

    private static LookedUp notFound(ResolveFault fault, HostName host) {
        return switch (fault) {
            case NO_SUCH_NAME, NO_ADDRESS ->
                    new LookedUp.Refused(Web.Fault.NO_SUCH_NAME, host.value());
            case LOOKUP_FAILED -> new LookedUp.Refused(Web.Fault.LOOKUP_FAILED, host.value());
        };
    }

    private LookedUp allowed(List<InetAddress> all) {
        List<InetAddress> allowed = all.stream().filter(range::includes).toList();
        return allowed.isEmpty()
                ? new LookedUp.Refused(Web.Fault.PRIVATE_ADDRESS, all.getFirst().getHostAddress())
                : new LookedUp.Found(allowed);
    }

    /// @param addresses that were found for this place
    Opened open(WebPlace place, List<InetAddress> addresses, Lifeline lifeline) {
        Opened opened = connect(place, addresses, lifeline);
        return opened instanceof Opened.Up(Socket plain) && place.isProtected()
                ? secured(plain, place.host())
                : opened;
    }

    private Opened connect(WebPlace place, List<InetAddress> addresses, Lifeline lifeline) {
        try (Lifeline limit = lifeline.branch(CONNECT_LIMIT)) {
            Connector.Attempt attempt =
                    connector.on(limit).connect(place.host(), place.port(), addresses);
            return switch (attempt) {
                case Connector.Attempt.Up(Socket socket, var _) -> {
                    lifeline.hold(socket);
                    limit.release(socket);
                    yield limit.isCut()
                            ? new Opened.Down(Web.Fault.TIMED_OUT, "")
                            : new Opened.Up(socket);
                }
                case Connector.Attempt.Down(var failed) -> down(failed, limit);
            };
        }
    }

    private static Opened down(List<Evidence.NotConnected> failed, Lifeline limit) {
        boolean late =
                limit.isCut()
                        || failed.stream().anyMatch(one -> one.fault() == ConnectFault.TIMED_OUT);
        return new Opened.Down(
                late ? Web.Fault.TIMED_OUT : Web.Fault.NOT_CONNECTED, inWords(failed));
    }

    private static String inWords(List<Evidence.NotConnected> failed) {
        return failed.isEmpty()
                ? ""
                : failed.getFirst().address()
                        + " "
                        + failed.getFirst().fault().name().toLowerCase(Locale.ROOT);
    }

    private Opened secured(Socket plain, HostName host) {
        return switch (secure.secure(plain, host)) {
            case SecureSockets.Handshake.Up up -> new Opened.Up(up.socket());
            case SecureSockets.Handshake.Down(Evidence seen, var _) -> {
                closeQuietly(plain);
                yield insecure(seen);
            }
        };
    }

    private static void closeQuietly(Socket socket) {
        try {
            socket.close();
        } catch (IOException gone) {
            // Closing is all that was wanted.
        }
    }

    private static Opened insecure(Evidence seen) {
        return switch (seen) {
            case Evidence.CertificateRefused(var facts) ->
                    new Opened.Down(Web.Fault.CERTIFICATE, facts.problem().label());
            case Evidence.TlsFailed(var _, String detail) -> new Opened.Down(Web.Fault.TLS, detail);
            default -> new Opened.Down(Web.Fault.TLS, "");
        };
    }
}
