package app.mailmend.catalog;

import app.mailmend.evidence.ProviderFacts;
import app.mailmend.settings.PasswordKind;
import app.mailmend.settings.SignInKind;
import java.net.URI;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// A provider of mailboxes or of sending, and all that is known about setting it up.
///
/// @param domains mail domains that belong to it, ASCII, lower case
/// @param domainPatterns patterns such as `*.onmicrosoft.com`
/// @param mxSuffixes suffixes of mail exchangers that mean this provider
/// @param oauth at most one; empty where the provider grants no tokens
/// @param enablement what has to be switched on first, one sentence each
/// @param deadlines changes that are announced or happened, with a date
/// @param helpPages the provider's own pages
/// @param checkedOn when the facts were last seen to hold: a year, a month or a day (ISO 8601)
public record Provider(
        String id,
        String name,
        ProviderKind kind,
        int tier,
        ProviderStatus status,
        List<String> domains,
        List<String> domainPatterns,
        List<String> mxSuffixes,
        List<ServerEntry> outgoing,
        List<IncomingEntry> incoming,
        PasswordKind passwordKind,
        List<OAuthFacts> oauth,
        List<String> regions,
        List<String> enablement,
        List<Deadline> deadlines,
        List<URI> helpPages,
        String note,
        Confidence confidence,
        String checkedOn) {

    /// How well the facts are supported.
    public enum Confidence {
        HIGH,
        MEDIUM,
        LOW
    }

    /// A change with its date (ISO 8601, day or month) and what it means.
    public record Deadline(String date, String meaning, String checkedOn) {}

    public Provider {
        domains = List.copyOf(domains);
        domainPatterns = List.copyOf(domainPatterns);
        mxSuffixes = List.copyOf(mxSuffixes);
        outgoing = List.copyOf(outgoing);
        incoming = List.copyOf(incoming);
        oauth = List.copyOf(oauth);
        regions = List.copyOf(regions);
        enablement = List.copyOf(enablement);
        deadlines = List.copyOf(deadlines);
        helpPages = List.copyOf(helpPages);
    }

    /// The ways to sign in for sending, preferred first.
    public Set<SignInKind> signIns() {
        Set<SignInKind> kinds = new LinkedHashSet<>();
        outgoing.forEach(server -> kinds.addAll(server.signIns()));
        return kinds;
    }

    /// What a diagnosis needs to know.
    public ProviderFacts facts() {
        return new ProviderFacts(id, name, passwordKind, signIns());
    }
}
