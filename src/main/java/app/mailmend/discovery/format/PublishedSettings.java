package app.mailmend.discovery.format;

import java.util.List;

/// What a document says about setting up mail. All texts are plain text from a stranger: one line
/// each, of bounded length, without control and direction characters.
///
/// @param displayName of the provider; empty where it says none
/// @param shortName of the provider, as its customers say it; empty where it says none
/// @param domains the mail domains it says it is for
/// @param mxDomains the domains of the MX hosts whose mail domains it says it is for
/// @param servers in the document's order, which is the provider's preference; at most
///   [#MAX_SERVERS]
/// @param instructions what a person has to do first, such as switching access on
/// @param documentation addresses of pages to read or to switch something on, as written
/// @param oauth what it says about signing in through the browser
/// @param redirect where it says to ask instead: an `https` address or, from Autodiscover, a mail
///   address; empty where it does not
/// @param exchange whether it names an Exchange service, which is not read any further
/// @param flaws what could not be used and was left out, in a few words each: the part of the
///   document, then what stands there
public record PublishedSettings(
        String displayName,
        String shortName,
        List<String> domains,
        List<String> mxDomains,
        List<PublishedServer> servers,
        List<String> instructions,
        List<String> documentation,
        List<PublishedOAuth> oauth,
        String redirect,
        boolean exchange,
        List<String> flaws) {

    /// Servers of one document that are looked at.
    public static final int MAX_SERVERS = 16;

    /// What a document says about signing in through the browser; never used to open anything.
    public record PublishedOAuth(
            String issuer, String scope, String authorizationEndpoint, String tokenEndpoint) {}

    public PublishedSettings {
        domains = List.copyOf(domains);
        mxDomains = List.copyOf(mxDomains);
        servers = List.copyOf(servers);
        if (servers.size() > MAX_SERVERS) {
            throw new IllegalArgumentException("more than " + MAX_SERVERS + " servers");
        }
        instructions = List.copyOf(instructions);
        documentation = List.copyOf(documentation);
        oauth = List.copyOf(oauth);
        flaws = List.copyOf(flaws);
    }
}
