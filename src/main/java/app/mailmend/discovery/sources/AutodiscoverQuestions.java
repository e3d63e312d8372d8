package app.mailmend.discovery.sources;

import app.mailmend.account.EmailAddress;
import app.mailmend.account.MailDomain;
import app.mailmend.net.Octets;
import app.mailmend.net.PublicSuffixes;
import app.mailmend.net.Web;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/// What Autodiscover is asked about a domain ([MS-OXDSCLI] and its JSON successor). It wants an
/// address, and gets one that every domain has.
record AutodiscoverQuestions(MailDomain domain) {

    /// Reaches somebody in every mail domain (RFC 5321 section 4.5.1), so it names nobody.
    private static final String ANYBODY = "postmaster";

    /// Some servers take nothing but exactly this.
    private static final String CONTENT_TYPE = "text/xml; charset=utf-8";

    EmailAddress askedAs() {
        return new EmailAddress(ANYBODY, domain);
    }

    /// For the XML that may name servers.
    Web.Request older() {
        return olderAt(URI.create(place() + "autodiscover.xml"));
    }

    /// The same question at another place.
    Web.Request olderAt(URI place) {
        return Web.Request.post(place, CONTENT_TYPE, Octets.of(question()));
    }

    /// The address is a plain word and a domain in ASCII: nothing in it needs an escape.
    private String question() {
        return """
        <?xml version="1.0" encoding="utf-8"?>
        <Autodiscover xmlns="http://schemas.microsoft.com/exchange/autodiscover/outlook/requestschema/2006">
          <Request>
            <EMailAddress>%s</EMailAddress>
            <AcceptableResponseSchema>http://schemas.microsoft.com/exchange/autodiscover/outlook/responseschema/2006a</AcceptableResponseSchema>
          </Request>
        </Autodiscover>
        """
                .formatted(askedAs().wire());
    }

    /// For the JSON that says where the XML is.
    Web.Request newer() {
        String asked = URLEncoder.encode(askedAs().wire(), StandardCharsets.UTF_8);
        return Web.Request.get(
                URI.create(
                        place() + "autodiscover.json?Email=" + asked + "&Protocol=AutodiscoverV1"));
    }

    private String place() {
        return "https://autodiscover." + domain + "/autodiscover/";
    }

    /// Where a document says to ask instead; empty when that is nowhere, not protected, or a mail
    /// address, which leads to names that nobody vouches for.
    static Optional<URI> pointer(String redirect) {
        try {
            URI uri = new URI(redirect);
            boolean usable =
                    "https".equalsIgnoreCase(uri.getScheme())
                            && uri.getHost() != null
                            && uri.getUserInfo() == null;
            return usable ? Optional.of(uri) : Optional.empty();
        } catch (URISyntaxException noAddress) {
            return Optional.empty();
        }
    }

    /// Whether a place that a document points to belongs to the owner of the domain.
    boolean mayAsk(URI place) {
        return PublicSuffixes.sameOwner(place.getHost(), domain.ascii())
                && !place.equals(older().uri());
    }
}
