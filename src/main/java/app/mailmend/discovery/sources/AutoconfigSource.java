package app.mailmend.discovery.sources;

import app.mailmend.account.EmailAddress;
import app.mailmend.discovery.Inquiry;
import app.mailmend.discovery.Source;
import app.mailmend.discovery.SourceAnswer;
import app.mailmend.evidence.SourceRemark;
import app.mailmend.net.Web;
import app.mailmend.settings.SourceName;
import app.mailmend.settings.Trust;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/// The provider's own file on a host of its own, at `https://autoconfig.DOMAIN/`.
///
/// @param sendAddress whether the provider is told the whole address, which some want
public record AutoconfigSource(Web web, boolean sendAddress) implements Source {

    /// What the provider publishes under its own name is worth.
    static final int SCORE = 85;

    @Override
    public SourceName name() {
        return SourceName.AUTOCONFIG;
    }

    @Override
    public Optional<SourceRemark> hold(Inquiry inquiry) {
        return OwnNames.missing(inquiry.address());
    }

    @Override
    public SourceAnswer ask(Inquiry inquiry) {
        EmailAddress address = inquiry.address();
        String domain = address.domain().ascii();
        URI file = ConfigFiles.ownHost("https", domain);
        return new ConfigFiles(web, address)
                .ask(
                        maySend(inquiry) ? withAddress(file, address) : file,
                        new Worth(name(), SCORE, Trust.TRUSTED, domain));
    }

    /// Where every name below the domain exists, it is not certain that this one is meant for
    /// settings, so whoever is there is not told who asks.
    private boolean maySend(Inquiry inquiry) {
        return sendAddress && !inquiry.domain().wildcard();
    }

    private static URI withAddress(URI file, EmailAddress address) {
        return URI.create(
                file
                        + "?emailaddress="
                        + URLEncoder.encode(address.wire(), StandardCharsets.UTF_8));
    }
}
