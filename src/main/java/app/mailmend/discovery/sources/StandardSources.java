package app.mailmend.discovery.sources;

import app.mailmend.catalog.ProviderCatalog;
import app.mailmend.discovery.Outside;
import app.mailmend.discovery.Source;
import app.mailmend.evidence.SourceRemark;
import app.mailmend.net.Web;
import app.mailmend.settings.SourceName;
import java.net.URI;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;

/// The sources beyond this computer, in the order of [SourceName]. The listing is the catalogue: a
/// source that is not to be asked is in it all the same, and says why.
public final class StandardSources {

    private StandardSources() {}

    /// @param catalog tells the provider by the domain's mail exchangers
    /// @param today the day for which deadlines are told
    public static List<Source> online(
            Outside outside, ProviderCatalog catalog, LocalDate today, Wishes wishes) {
        Web web = outside.web();
        List<URI> databases = wishes.databases();
        return List.of(
                new DnsSource(),
                new SrvSource(),
                new MxSource(catalog, today),
                new AutoconfigSource(web, wishes.sendAddress()),
                new WellKnownSource(web),
                unless(
                        databases.isEmpty(),
                        SourceRemark.SWITCHED_OFF,
                        new IspdbSource(web, databases)),
                new MxAutoconfigSource(web, catalog),
                unless(
                        databases.isEmpty(),
                        SourceRemark.SWITCHED_OFF,
                        new MxIspdbSource(web, databases, catalog)),
                new PaccSource(web, outside.records()),
                new AutodiscoverSource(web),
                unless(
                        !wishes.acceptUnsafe(),
                        SourceRemark.UNPROTECTED,
                        new HttpAutoconfigSource(web)),
                unless(
                        !wishes.survey(),
                        SourceRemark.SWITCHED_OFF,
                        new SurveySource(outside.survey(), outside.addresses())));
    }

    private static Source unless(boolean unwanted, SourceRemark why, Source source) {
        return unwanted ? new SkippedSource(source.name(), why) : source;
    }

    /// The same where the network is not to be used.
    public static List<Source> offline() {
        return Arrays.stream(SourceName.values())
                .filter(name ->
                        name.compareTo(SourceName.CATALOGUE) > 0
                                && name.compareTo(SourceName.LESSON) < 0)
                .<Source>map(name -> new SkippedSource(name, SourceRemark.OFFLINE))
                .toList();
    }
}
