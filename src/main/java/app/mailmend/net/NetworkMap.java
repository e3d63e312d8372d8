package app.mailmend.net;

import app.mailmend.settings.HostName;
import java.util.Map;

/// Connections that go elsewhere than their name says, for laboratories and the practice provider.
/// Names in certificates stay those that were asked for.
public record NetworkMap(Map<Place, Place> routes) {

    /// A host and a port on it.
    public record Place(HostName host, int port) {}

    public NetworkMap {
        routes = Map.copyOf(routes);
    }

    public Place route(Place wanted) {
        return routes.getOrDefault(wanted, wanted);
    }
}
