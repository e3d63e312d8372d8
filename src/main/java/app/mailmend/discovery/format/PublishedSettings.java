package app.mailmend.discovery.format;

import java.util.List;

/// What a document says about setting up mail. All texts are plain text from a stranger.
///
/// @param displayName of the provider; empty where it says none
/// @param domains the mail domains it says it is for
/// @param servers in the document's order, which is the provider's preference; at most
///   [#MAX_SERVERS]
/// @param instructions what a person has to do first, such as switching access on
/// @param documentation addresses of help pages, as written
/// @param oauth what it says about signing in through the browser
/// @param redirect where it says to ask instead; empty where it does not
/// @param flaws what could not be used and was left out, in a few words each
public record PublishedSettings(
        String displayName,
        List<String> domains,
        List<PublishedServer> servers,
        List<String> instructions,
        List<String> documentation,
        List<PublishedOAuth> oauth,
        String redirect,
        List<String> flaws) {

    /// Servers of one document that are looked at.
    public static final int MAX_SERVERS = 16;

    /// What a document says about signing in through the browser; never used to open anything.
    public record PublishedOAuth(
            String issuer, String scope, String authorizationEndpoint, String tokenEndpoint) {}

    public PublishedSettings {
        domains = List.copyOf(domains);
        servers = List.copyOf(servers);
        instructions = List.copyOf(instructions);
        documentation = List.copyOf(documentation);
        oauth = List.copyOf(oauth);
        flaws = List.copyOf(flaws);
    }
}
