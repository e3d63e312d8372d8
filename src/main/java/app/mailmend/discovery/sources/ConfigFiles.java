package app.mailmend.discovery.sources;

import app.mailmend.account.EmailAddress;
import app.mailmend.discovery.SourceAnswer;
import app.mailmend.discovery.format.ClientConfigReader;
import app.mailmend.net.Web;
import java.net.URI;

/// Asks for configuration files (draft-ietf-mailmaint-autoconfig), and makes an answer of whatever
/// comes.
record ConfigFiles(Web web, EmailAddress address) {

    private static final String FILE = "/mail/config-v1.1.xml";

    /// Where a domain has its file on a host of its own.
    static URI ownHost(String scheme, String domain) {
        return URI.create(scheme + "://autoconfig." + domain + FILE);
    }

    /// Where a domain has its file on its web server (RFC 8615).
    static URI wellKnown(String scheme, String domain) {
        return URI.create(scheme + "://" + domain + "/.well-known/autoconfig" + FILE);
    }

    SourceAnswer ask(URI place, Worth worth) {
        return ask(Web.Request.get(place), worth);
    }

    SourceAnswer ask(Web.Request request, Worth worth) {
        return worth.answer(Document.of(web.fetch(request), ClientConfigReader::read), address);
    }
}
