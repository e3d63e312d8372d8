package app.mailmend.bench.search;

import app.mailmend.catalog.ProviderCatalog;
import app.mailmend.catalog.ServerEntry;
import app.mailmend.testing.internet.Internet;
import java.util.List;
import java.util.stream.Stream;

/** The servers of all great providers, which are up whatever becomes of a single domain. */
final class Backbone {

    private static final List<String> HOSTS =
            ProviderCatalog.bundled().all().stream()
                    .flatMap(one ->
                            Stream.concat(
                                    one.outgoing().stream(),
                                    one.incoming().stream().map(entry -> entry.server())))
                    .map(ServerEntry::host)
                    .filter(host -> host.indexOf('{') < 0 && !host.startsWith("127."))
                    .distinct()
                    .toList();

    private Backbone() {}

    static void into(Internet net) {
        HOSTS.forEach(net::mailServer);
    }
}
