package app.mailmend.discovery.sources;

import app.mailmend.account.EmailAddress;
import app.mailmend.discovery.SourceAnswer;
import app.mailmend.discovery.format.PublishedSettings;
import app.mailmend.net.PublicSuffixes;
import app.mailmend.net.Web;
import app.mailmend.settings.Origin;
import app.mailmend.settings.SourceName;
import app.mailmend.settings.Trust;
import java.net.URI;
import java.util.Optional;

/// How much a source's documents are worth.
///
/// @param score of its candidates
/// @param trust of a document that was reached over protected connections to one owner only
/// @param owner a name of that owner: a domain or a host
record Worth(SourceName source, int score, Trust trust, String owner) {

    /// What a document says about an address, or why there is none.
    SourceAnswer answer(Document document, EmailAddress address) {
        return answer(document, address, address);
    }

    /// What a document says about an address when it was asked for another one.
    SourceAnswer answer(Document document, EmailAddress address, EmailAddress askedAs) {
        return switch (document) {
            case Document.Missing(SourceAnswer why) -> why;
            case Document.Usable(Web.Answer.Page page, PublishedSettings settings) -> {
                Origin origin =
                        new Origin(source, where(page.way().getFirst()), page.lastModified());
                yield new PublishedCandidates(address, askedAs, origin, trust(page), score)
                        .answer(settings);
            }
        };
    }

    private Trust trust(Web.Answer.Page page) {
        if (!page.isProtected()) {
            return Trust.UNSAFE;
        }
        boolean stays = page.way().stream().allMatch(this::isOwners);
        return stays || trust == Trust.UNSAFE ? trust : Trust.CONFIRM;
    }

    private boolean isOwners(URI uri) {
        return Optional.ofNullable(uri.getHost())
                .filter(host -> host.equals(owner) || PublicSuffixes.sameOwner(host, owner))
                .isPresent();
    }

    /// The place that was asked, without the query, which may carry the person's address.
    private static String where(URI asked) {
        return asked.toString().replaceFirst("[?#].*", "");
    }
}
