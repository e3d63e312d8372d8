package app.mailmend.session;

import app.mailmend.catalog.ProviderCatalog;
import app.mailmend.discovery.Discovery;
import app.mailmend.discovery.DomainFacts;
import app.mailmend.discovery.DomainLookup;
import app.mailmend.discovery.Outside;
import app.mailmend.discovery.Source;
import app.mailmend.discovery.sources.CatalogueSource;
import app.mailmend.discovery.sources.PresetsSource;
import app.mailmend.discovery.sources.StandardSources;
import app.mailmend.discovery.sources.Wishes;
import app.mailmend.evidence.DiscoveryRun;
import app.mailmend.net.Lifeline;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/// Chooses what a search asks, and asks it.
///
/// @param installed presets that are read where they are there, behind those of the request
/// @param today the day for which deadlines are told
record SearchPlan(
        DetectRequest request, ProviderCatalog catalog, List<Path> installed, LocalDate today) {

    /// The time after which everything of the search is closed, whatever is still going on.
    static Duration limit(DetectRequest request) {
        Duration asked = request.network().timeout();
        return asked.compareTo(Discovery.HARD_STOP) < 0 ? asked : Discovery.HARD_STOP;
    }

    /// @param lifeline every connection hangs on it
    DiscoveryRun search(Lifeline lifeline, Consumer<DiscoveryRun> progress) {
        OwnPresets own = OwnPresets.read(request.presets(), installed);
        ProviderCatalog known = own.inFrontOf(catalog);
        List<Source> here =
                List.of(
                        new PresetsSource(own.alone(), own.refused(), today),
                        new CatalogueSource(catalog, today));
        return new Discovery(known, today)
                .detect(
                        request.address(),
                        request.options().offline() ? offline(here) : online(here, known, lifeline),
                        lifeline,
                        progress);
    }

    private Discovery.Plan offline(List<Source> here) {
        return new Discovery.Plan(
                Stream.concat(here.stream(), StandardSources.offline().stream()).toList(),
                () -> DomainFacts.unknown(DomainFacts.Standing.NO_ANSWER),
                request.options().acceptUnsafe());
    }

    private Discovery.Plan online(List<Source> here, ProviderCatalog known, Lifeline lifeline) {
        Outside outside =
                new SearchNetwork(request.network(), request.options().databases(), lifeline)
                        .outside();
        return new Discovery.Plan(
                Stream.concat(
                                here.stream(),
                                StandardSources.online(outside, known, today, wishes()).stream())
                        .toList(),
                new DomainLookup(
                        outside.records(), outside.addresses(), request.address().domain()),
                request.options().acceptUnsafe());
    }

    private Wishes wishes() {
        SearchOptions options = request.options();
        return new Wishes(
                options.survey(),
                options.acceptUnsafe(),
                options.sendAddress(),
                options.databases());
    }
}
