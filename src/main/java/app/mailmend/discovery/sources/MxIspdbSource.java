package app.mailmend.discovery.sources;

import app.mailmend.catalog.ProviderCatalog;
import app.mailmend.discovery.Inquiry;
import app.mailmend.discovery.Source;
import app.mailmend.discovery.SourceAnswer;
import app.mailmend.evidence.SourceRemark;
import app.mailmend.net.Web;
import app.mailmend.settings.SourceName;
import app.mailmend.settings.Trust;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/// The public databases of providers, by the domain of the mail exchanger. They are not told the
/// domain of the address; what they say is to be confirmed, since name servers can lie.
///
/// @param databases in the order in which they count; a domain is put behind each
/// @param catalog tells services that filter or forward mail, which have no mailboxes
public record MxIspdbSource(Web web, List<URI> databases, ProviderCatalog catalog)
        implements Source {

    public MxIspdbSource {
        databases = List.copyOf(databases);
    }

    @Override
    public SourceName name() {
        return SourceName.MX_ISPDB;
    }

    @Override
    public Optional<SourceRemark> hold(Inquiry inquiry) {
        return databases.isEmpty()
                ? Optional.of(SourceRemark.SWITCHED_OFF)
                : MxDomains.of(inquiry, catalog).hindrance();
    }

    @Override
    public SourceAnswer ask(Inquiry inquiry) {
        return new Databases(web, databases)
                .ask(
                        MxDomains.of(inquiry, catalog).names(),
                        inquiry.address(),
                        database ->
                                new Worth(
                                        name(),
                                        MxAutoconfigSource.SCORE,
                                        Trust.CONFIRM,
                                        database.getHost()));
    }
}
