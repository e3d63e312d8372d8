package app.mailmend.discovery.sources;

import app.mailmend.account.EmailAddress;
import app.mailmend.discovery.Inquiry;
import app.mailmend.discovery.Source;
import app.mailmend.discovery.SourceAnswer;
import app.mailmend.discovery.SourceAnswer.Failed;
import app.mailmend.discovery.format.PaccReader;
import app.mailmend.evidence.SourceRemark;
import app.mailmend.net.DnsRecords;
import app.mailmend.net.DnsRecords.Entry;
import app.mailmend.net.Web;
import app.mailmend.settings.SourceName;
import app.mailmend.settings.Trust;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/// The provider's own JSON document at `https://ua-auto-config.DOMAIN/`, for whose exact bytes the
/// domain's name servers have to vouch (draft-ietf-mailmaint-pacc).
public record PaccSource(Web web, DnsRecords dns) implements Source {

    private static final String HOST = "ua-auto-config.";
    private static final String PATH = "/.well-known/user-agent-configuration.json";

    @Override
    public SourceName name() {
        return SourceName.PACC;
    }

    @Override
    public Optional<SourceRemark> hold(Inquiry inquiry) {
        return OwnNames.missing(inquiry.address());
    }

    @Override
    public SourceAnswer ask(Inquiry inquiry) {
        EmailAddress address = inquiry.address();
        String domain = address.domain().ascii();
        URI place = URI.create("https://" + HOST + domain + PATH);
        return switch (Document.of(web.fetch(Web.Request.get(place)), PaccReader::read)) {
            case Document.Usable document ->
                    doubt(document, domain)
                            .orElseGet(() -> worth(domain).answer(document, address));
            case Document.Missing(SourceAnswer why) -> why;
        };
    }

    private Worth worth(String domain) {
        return new Worth(name(), AutoconfigSource.SCORE, Trust.TRUSTED, domain);
    }

    /// Why a document is not believed; empty when it is.
    private Optional<SourceAnswer> doubt(Document.Usable document, String domain) {
        return switch (dns.ask("_" + HOST + domain, DnsRecords.Kind.TXT)) {
            case DnsRecords.Answer.Found(List<Entry> entries, _) ->
                    PaccReader.vouchedFor(document.page().body().toArray(), texts(entries))
                            ? Optional.empty()
                            : Optional.of(new Failed(SourceRemark.DIGEST, ""));
            case DnsRecords.Answer.NotFound(DnsRecords.Fault fault) ->
                    Optional.of(new Failed(remark(fault), ""));
        };
    }

    private static List<String> texts(List<Entry> entries) {
        return entries.stream()
                .filter(Entry.Text.class::isInstance)
                .map(entry -> ((Entry.Text) entry).text())
                .toList();
    }

    private static SourceRemark remark(DnsRecords.Fault fault) {
        return switch (fault) {
            case NO_SUCH_NAME, NO_RECORD -> SourceRemark.DIGEST;
            case TIMED_OUT, SERVER_FAILED -> SourceRemark.LOOKUP_FAILED;
        };
    }
}
