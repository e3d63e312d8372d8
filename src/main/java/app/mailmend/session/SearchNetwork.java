package app.mailmend.session;

import app.mailmend.discovery.Outside;
import app.mailmend.discovery.ServerSurvey;
import app.mailmend.evidence.Surveyed;
import app.mailmend.net.AddressRange;
import app.mailmend.net.Connector;
import app.mailmend.net.Dns;
import app.mailmend.net.DnsRecords;
import app.mailmend.net.HttpWeb;
import app.mailmend.net.Lifeline;
import app.mailmend.net.NameServers;
import app.mailmend.net.NetworkMap;
import app.mailmend.net.NetworkMap.Place;
import app.mailmend.net.SecureSockets;
import app.mailmend.net.SocketLimit;
import app.mailmend.net.Web;
import app.mailmend.probe.Network;
import app.mailmend.settings.Endpoint;
import app.mailmend.settings.HostName;
import app.mailmend.settings.IncomingProtocol;
import app.mailmend.smtp.Patience;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/// The network of one search. Each part is made when a source first asks for it: an address that
/// this computer knows by itself costs nothing of it.
final class SearchNetwork {

    /// Of [SocketLimit#MAX_OPEN], so that no kind of source keeps the others from asking.
    static final int WEB_SOCKETS = 5;

    static final int SURVEY_SOCKETS = 4;

    private static final int HTTPS = 443;
    private static final int HTTP = 80;

    private final Dns addresses;
    private final Supplier<DnsRecords> records;
    private final Supplier<Web> web;
    private final Supplier<ServerSurvey> survey;

    /// @param databases that the search asks
    /// @param lifeline of the search
    SearchNetwork(NetworkOptions options, List<URI> databases, Lifeline lifeline) {
        SocketLimit sockets = SocketLimit.of(SocketLimit.MAX_OPEN);
        boolean ownComputer = asksOwnComputer(options);
        addresses = Networks.dns(options, sockets);
        Connector connector =
                new Connector(addresses, withTyped(Networks.map(options), databases), lifeline);
        Supplier<SecureSockets> secure = new Late<>(() -> Networks.secure(options));
        records = new Late<>(() -> new NameServers(options.resolvers(), sockets, lifeline));
        web =
                new Late<>(() ->
                        new HttpWeb(
                                connector, secure.get(), sockets.part(WEB_SOCKETS), ownComputer));
        survey =
                new Late<>(() ->
                        new PortLooks(
                                new Network(
                                        connector,
                                        secure.get(),
                                        Patience.ordinary(),
                                        PortLooks.NO_SIGN_IN),
                                sockets.part(SURVEY_SOCKETS),
                                AddressRange.ofSearch(ownComputer)));
    }

    /// A database that the person named may be in a private network, as an organisation's own is:
    /// it stands in the map, as itself.
    private static NetworkMap withTyped(NetworkMap map, List<URI> databases) {
        Map<Place, Place> routes = new HashMap<>(map.routes());
        databases.stream()
                .filter(base -> !base.equals(SearchOptions.USUAL_DATABASE))
                .flatMap(base -> place(base).stream())
                .forEach(place -> routes.putIfAbsent(place, place));
        return new NetworkMap(routes);
    }

    private static Optional<Place> place(URI base) {
        int usual = "https".equalsIgnoreCase(base.getScheme()) ? HTTPS : HTTP;
        int port = base.getPort() < 0 ? usual : base.getPort();
        return HostName.check(base.getHost()).toOptional().map(host -> new Place(host, port));
    }

    /// Names may lead to this computer itself only where a name server on this very computer says
    /// so that the person named: it is their own laboratory then. Anybody else's records could make
    /// a search knock at doors that only this computer can reach.
    static boolean asksOwnComputer(NetworkOptions options) {
        return !options.resolvers().isEmpty()
                && options.resolvers().stream()
                        .allMatch(server -> server.getAddress().isLoopbackAddress());
    }

    Outside outside() {
        return new Outside(
                addresses,
                (name, kind) -> records.get().ask(name, kind),
                request -> web.get().fetch(request),
                new LateSurvey(survey));
    }

    private record LateSurvey(Supplier<ServerSurvey> survey) implements ServerSurvey {

        @Override
        public List<Surveyed> sending(List<Endpoint> inOrder) {
            return survey.get().sending(inOrder);
        }

        @Override
        public List<Surveyed> fetching(IncomingProtocol protocol, List<Endpoint> inOrder) {
            return survey.get().fetching(protocol, inOrder);
        }
    }
}
