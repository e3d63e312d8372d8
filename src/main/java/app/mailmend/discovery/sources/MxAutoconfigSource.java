package app.mailmend.discovery.sources;

import app.mailmend.catalog.ProviderCatalog;
import app.mailmend.discovery.Inquiry;
import app.mailmend.discovery.Source;
import app.mailmend.discovery.SourceAnswer;
import app.mailmend.evidence.SourceRemark;
import app.mailmend.net.Web;
import app.mailmend.settings.SourceName;
import app.mailmend.settings.Trust;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;

/// The file of whoever runs the domain's mail exchanger. Since name servers can lie, it is never
/// told the address, and what it says is to be confirmed.
///
/// @param catalog tells services that filter or forward mail, which have no mailboxes
public record MxAutoconfigSource(Web web, ProviderCatalog catalog) implements Source {

    /// What is found by way of the mail exchanger is worth.
    static final int SCORE = 70;

    @Override
    public SourceName name() {
        return SourceName.MX_AUTOCONFIG;
    }

    @Override
    public Optional<SourceRemark> hold(Inquiry inquiry) {
        return MxDomains.of(inquiry, catalog).hindrance();
    }

    @Override
    public SourceAnswer ask(Inquiry inquiry) {
        ConfigFiles files = new ConfigFiles(web, inquiry.address());
        List<Callable<SourceAnswer>> questions =
                MxDomains.of(inquiry, catalog).names().stream()
                        .<Callable<SourceAnswer>>map(name -> () -> ask(files, name))
                        .toList();
        return HttpAnswers.best(AllAtOnce.ask(questions));
    }

    private SourceAnswer ask(ConfigFiles files, String domain) {
        return files.ask(
                ConfigFiles.ownHost("https", domain),
                new Worth(name(), SCORE, Trust.CONFIRM, domain));
    }
}
