package app.mailmend.discovery.sources;

import app.mailmend.discovery.Inquiry;
import app.mailmend.discovery.Source;
import app.mailmend.discovery.SourceAnswer;
import app.mailmend.net.Web;
import app.mailmend.settings.SourceName;
import app.mailmend.settings.Trust;

/// The provider's own file on the domain's web server, below `https://DOMAIN/.well-known/`. It is
/// never told the address: that server need not be the mail provider's.
public record WellKnownSource(Web web) implements Source {

    @Override
    public SourceName name() {
        return SourceName.WELL_KNOWN;
    }

    @Override
    public SourceAnswer ask(Inquiry inquiry) {
        String domain = inquiry.address().domain().ascii();
        return new ConfigFiles(web, inquiry.address())
                .ask(
                        ConfigFiles.wellKnown("https", domain),
                        new Worth(name(), AutoconfigSource.SCORE, Trust.TRUSTED, domain));
    }
}
