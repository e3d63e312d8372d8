package app.mailmend.session;

import app.mailmend.discovery.ServerSurvey;
import app.mailmend.evidence.SkipReason;
import app.mailmend.evidence.Surveyed;
import app.mailmend.net.AddressRange;
import app.mailmend.net.Connector;
import app.mailmend.net.Lifeline;
import app.mailmend.net.SecureSockets;
import app.mailmend.net.SocketLimit;
import app.mailmend.probe.Glance;
import app.mailmend.probe.Network;
import app.mailmend.probe.Pace;
import app.mailmend.probe.PortSurvey;
import app.mailmend.probe.SignInGate;
import app.mailmend.probe.incoming.MailboxGlance;
import app.mailmend.settings.Encryption;
import app.mailmend.settings.Endpoint;
import app.mailmend.settings.IncomingProtocol;
import app.mailmend.smtp.Patience;
import java.time.Duration;
import java.util.List;

/// Looks at servers for a search: briefly, a few at a time, and never with a secret. Names that
/// lead to this computer or its own network are not followed, since strangers may have put them
/// there; what the network's map says is.
final class PortLooks implements ServerSurvey {

    /// How long a search looks around, and how.
    ///
    /// @param whole from the beginning of the search
    /// @param connect for one address to accept a connection
    /// @param patience for what servers say
    record Limits(
            Duration whole, Duration connect, Patience patience, SecureSockets.Limits handshake) {

        static Limits ordinary() {
            return new Limits(
                    Duration.ofSeconds(9),
                    Duration.ofSeconds(3),
                    new Patience(
                            Duration.ofSeconds(3),
                            Duration.ofSeconds(5),
                            Duration.ofSeconds(3),
                            Duration.ofSeconds(5)),
                    new SecureSockets.Limits(Duration.ofSeconds(5), Duration.ofSeconds(5)));
        }
    }

    /// Sockets open at once; the rest of what a search may open is left to its other sources.
    static final int MAX_SOCKETS = 6;

    private static final Duration STAGGER = Duration.ofMillis(150);
    private static final Pace SENDING = new Pace(4, 2, STAGGER);
    private static final Pace FETCHING = new Pace(3, 2, STAGGER);

    static final SignInGate NO_SIGN_IN =
            (_, _) -> new SignInGate.Permission.HeldBack(SkipReason.NOT_ASKED_FOR, Duration.ZERO);

    private final Network network;
    private final Limits limits;
    private final long begin = System.nanoTime();

    /// @param sockets of the whole search
    /// @param range where the names of servers may lead
    PortLooks(Network network, SocketLimit sockets, AddressRange range) {
        this(network, sockets, range, Limits.ordinary());
    }

    PortLooks(Network network, SocketLimit sockets, Limits limits) {
        this(network, sockets, AddressRange.PUBLIC, limits);
    }

    private PortLooks(Network network, SocketLimit sockets, AddressRange range, Limits limits) {
        this.limits = limits;
        this.network =
                new Network(
                        network.connector()
                                .within(
                                        new Connector.Bounds(
                                                limits.connect(),
                                                sockets.part(MAX_SOCKETS),
                                                range)),
                        network.secure().within(limits.handshake()),
                        limits.patience(),
                        NO_SIGN_IN);
    }

    @Override
    public List<Surveyed> sending(List<Endpoint> inOrder) {
        return look(inOrder, Glance.atSubmission(), SENDING);
    }

    @Override
    public List<Surveyed> fetching(IncomingProtocol protocol, List<Endpoint> inOrder) {
        return look(inOrder, new MailboxGlance(protocol), FETCHING);
    }

    private List<Surveyed> look(List<Endpoint> inOrder, Glance glance, Pace pace) {
        try (Lifeline part = network.connector().lifeline().branch(left());
                PortSurvey survey =
                        new PortSurvey(network.on(part), PortLooks::isUsable, glance, pace)) {
            return survey.decide(inOrder);
        }
    }

    private Duration left() {
        Duration left = limits.whole().minusNanos(System.nanoTime() - begin);
        Duration ofSearch = network.connector().lifeline().left();
        Duration shorter = left.compareTo(ofSearch) < 0 ? left : ofSearch;
        return shorter.isNegative() ? Duration.ZERO : shorter;
    }

    private static boolean isUsable(Surveyed look) {
        return look.endpoint().encryption() != Encryption.NONE && look.offersSignIn();
    }
}
