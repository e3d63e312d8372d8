package app.mailmend.discovery.sources;

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

/// The public databases of providers, by the domain of the address. They learn the domain and
/// nothing else.
///
/// @param databases in the order in which they count; the domain is put behind each
public record IspdbSource(Web web, List<URI> databases) implements Source {

    private static final int SCORE = 85;

    public IspdbSource {
        databases = List.copyOf(databases);
    }

    @Override
    public SourceName name() {
        return SourceName.ISPDB;
    }

    @Override
    public Optional<SourceRemark> hold(Inquiry inquiry) {
        return databases.isEmpty() ? Optional.of(SourceRemark.SWITCHED_OFF) : Optional.empty();
    }

    @Override
    public SourceAnswer ask(Inquiry inquiry) {
        return new Databases(web, databases)
                .ask(List.of(inquiry.address().domain().ascii()), inquiry.address(), this::worth);
    }

    private Worth worth(URI database) {
        return new Worth(name(), SCORE, Trust.TRUSTED, database.getHost());
    }
}
