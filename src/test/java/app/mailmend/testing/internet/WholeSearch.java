package app.mailmend.testing.internet;

import app.mailmend.account.EmailAddress;
import app.mailmend.catalog.Provider;
import app.mailmend.catalog.ProviderCatalog;
import app.mailmend.discovery.Discovery;
import app.mailmend.discovery.DomainLookup;
import app.mailmend.discovery.Source;
import app.mailmend.discovery.sources.CatalogueSource;
import app.mailmend.discovery.sources.PresetsSource;
import app.mailmend.discovery.sources.StandardSources;
import app.mailmend.discovery.sources.Wishes;
import app.mailmend.evidence.DiscoveryRun;
import app.mailmend.net.Lifeline;
import java.net.URI;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * The search as the program does it, with all its sources, in a small internet.
 *
 * @param presets of an organisation
 */
public record WholeSearch(Internet net, Wishes wishes, List<Provider> presets) {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final ProviderCatalog CATALOG = ProviderCatalog.bundled();

    public WholeSearch {
        presets = List.copyOf(presets);
    }

    public static WholeSearch in(Internet net) {
        return new WholeSearch(
                net,
                new Wishes(true, false, false, List.of(URI.create(Internet.DATABASE))),
                List.of());
    }

    public WholeSearch acceptingUnsafe() {
        return new WholeSearch(
                net,
                new Wishes(wishes.survey(), true, wishes.sendAddress(), wishes.databases()),
                presets);
    }

    public WholeSearch tellingTheAddress() {
        return new WholeSearch(
                net,
                new Wishes(wishes.survey(), wishes.acceptUnsafe(), true, wishes.databases()),
                presets);
    }

    public WholeSearch withoutSurvey() {
        return new WholeSearch(
                net,
                new Wishes(false, wishes.acceptUnsafe(), wishes.sendAddress(), wishes.databases()),
                presets);
    }

    public WholeSearch knowing(Provider... organisation) {
        return new WholeSearch(net, wishes, List.of(organisation));
    }

    public DiscoveryRun detect(String address) {
        return detect(address, _ -> {});
    }

    public DiscoveryRun detect(String address, Consumer<DiscoveryRun> progress) {
        try (Lifeline lifeline = new Lifeline(Duration.ofMinutes(1))) {
            return detect(EmailAddress.check(address).orElseThrow(), lifeline, progress);
        }
    }

    public DiscoveryRun detect(
            EmailAddress address, Lifeline lifeline, Consumer<DiscoveryRun> progress) {
        List<Source> sources = new ArrayList<>();
        sources.add(new PresetsSource(ProviderCatalog.of(presets), List.of(), TODAY));
        sources.add(new CatalogueSource(CATALOG, TODAY));
        sources.addAll(StandardSources.online(net.outside(), CATALOG, TODAY, wishes));
        Discovery.Plan plan =
                new Discovery.Plan(
                        sources,
                        new DomainLookup(
                                net.outside().records(),
                                net.outside().addresses(),
                                address.domain()),
                        wishes.acceptUnsafe());
        return new Discovery(CATALOG, TODAY).detect(address, plan, lifeline, progress);
    }
}
