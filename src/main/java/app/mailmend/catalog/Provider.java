package app.mailmend.catalog;

import app.mailmend.evidence.ProviderFacts;
import app.mailmend.settings.KitKind;
import app.mailmend.settings.PasswordKind;
import app.mailmend.settings.SignInKind;
import java.net.URI;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// A provider of mailboxes or of sending, and all that is known about setting it up.
///
/// @param tier 1 for the most used, 3 for the long tail
/// @param domains mail domains that belong to it, ASCII, lower case
/// @param domainPatterns patterns such as `*.onmicrosoft.com`: every domain below, not the named
///   one itself
/// @param mxSuffixes suffixes of mail exchangers that mean this provider
/// @param outgoing in the order in which they are tried
/// @param incoming in the order in which they are tried
/// @param passwordKind what to ask for where the sign-in is not done in the browser
/// @param oauth at most one; empty where the provider grants no tokens
/// @param regions what `{region}` in a host may stand for
/// @param remarks what a person should know, in English
/// @param deadlines changes that are announced or happened, with a date
/// @param kits instructions for what has to be done at the provider; one of a kind
/// @param helpPages the provider's own pages
/// @param note for those who keep the catalogue; empty where there is nothing to say
/// @param checkedOn when the facts were last seen to hold: a year, a month or a day (ISO 8601);
///   empty where nobody knows
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
        List<Remark> remarks,
        List<Deadline> deadlines,
        List<CredentialKit> kits,
        List<URI> helpPages,
        String note,
        Confidence confidence,
        String checkedOn) {

    /// How well the facts are supported.
    public enum Confidence {
        /// Two sources agree, or the provider's own page says so.
        HIGH("high"),
        MEDIUM("medium"),
        /// Nobody has confirmed it.
        LOW("low");

        private final String label;

        Confidence(String label) {
            this.label = label;
        }

        /// The word used in the catalogue.
        public String label() {
            return label;
        }
    }

    /// One thing to know.
    ///
    /// @param link the provider's page about it; empty where there is none
    public record Remark(NoteKind kind, String text, String link) {}

    /// A change with its date (ISO 8601: a year, a month or a day) and what it means.
    public record Deadline(String date, String meaning, String checkedOn) {}

    public Provider {
        domains = List.copyOf(domains);
        domainPatterns = List.copyOf(domainPatterns);
        mxSuffixes = List.copyOf(mxSuffixes);
        outgoing = List.copyOf(outgoing);
        incoming = List.copyOf(incoming);
        oauth = List.copyOf(oauth);
        regions = List.copyOf(regions);
        remarks = List.copyOf(remarks);
        deadlines = List.copyOf(deadlines);
        kits = List.copyOf(kits);
        helpPages = List.copyOf(helpPages);
    }

    /// The ways to sign in for sending, preferred first.
    public Set<SignInKind> signIns() {
        Set<SignInKind> kinds = new LinkedHashSet<>();
        outgoing.forEach(server -> kinds.addAll(server.signIns()));
        return kinds;
    }

    /// The instructions for one thing.
    public Optional<CredentialKit> kit(KitKind kind) {
        return kits.stream().filter(kit -> kit.kind() == kind).findFirst();
    }

    /// What a diagnosis needs to know.
    public ProviderFacts facts() {
        return new ProviderFacts(id, name, passwordKind, signIns());
    }
}
