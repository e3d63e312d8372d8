package app.mailmend.session;

import app.mailmend.net.ChosenDns;
import app.mailmend.net.Connector;
import app.mailmend.net.Dns;
import app.mailmend.net.Lifeline;
import app.mailmend.net.NetworkMap;
import app.mailmend.net.SecureSockets;
import app.mailmend.net.SocketLimit;
import app.mailmend.net.SystemDns;
import app.mailmend.net.TrustStores;
import app.mailmend.probe.Network;
import app.mailmend.probe.SignInGate;
import app.mailmend.smtp.Patience;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;

/// Makes the network of a run from what the run was asked to use.
final class Networks {

    private Networks() {}

    /// @throws IllegalArgumentException when a file of extra roots cannot be used; see
    ///   [NetworkOptions#unreadableRoot], with which callers check first
    static Network open(NetworkOptions options, Lifeline lifeline, SignInGate gate) {
        return new Network(
                new Connector(
                        dns(options, SocketLimit.of(SocketLimit.MAX_OPEN)), map(options), lifeline),
                secure(options),
                Patience.ordinary(),
                gate);
    }

    /// @param sockets a place is taken for each question to a name server
    static Dns dns(NetworkOptions options, SocketLimit sockets) {
        return options.resolvers().isEmpty()
                ? new SystemDns()
                : new ChosenDns(options.resolvers(), sockets);
    }

    /// @throws IllegalArgumentException as [#open] does
    static SecureSockets secure(NetworkOptions options) {
        return switch (TrustStores.withExtraRoots(options.extraRoots())) {
            case TrustStores.Loaded.Trust(var manager) ->
                    new SecureSockets(
                            manager,
                            options.pins(),
                            InstantSource.system(),
                            SecureSockets.Limits.ordinary());
            case TrustStores.Loaded.Unreadable(Path file) ->
                    throw new IllegalArgumentException("no certificate in " + file);
        };
    }

    /// Reads what every run needs and what takes a moment, on a thread of its own.
    static void warm() {
        Thread.ofVirtual().name("trust").start(TrustStores::ordinary);
    }

    static NetworkMap map(NetworkOptions options) {
        Map<NetworkMap.Place, NetworkMap.Place> routes = new LinkedHashMap<>();
        for (NetworkOptions.Mapping mapping : options.mappings()) {
            routes.put(
                    new NetworkMap.Place(mapping.host(), mapping.port()),
                    new NetworkMap.Place(mapping.toHost(), mapping.toPort()));
        }
        return new NetworkMap(routes);
    }
}
