package app.mailmend.discovery.sources;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// What Autodiscover answered.
///
/// @param older the documents in XML, the one that counts most first
/// @param newer the document in JSON
record AutodiscoverAnswers(List<Document> older, Document newer) {

    AutodiscoverAnswers {
        older = List.copyOf(older);
    }

    /// The places to ask that the documents name.
    List<URI> pointers() {
        return Stream.concat(usable(older), usable(List.of(newer)))
                .flatMap(document ->
                        AutodiscoverQuestions.pointer(document.settings().redirect()).stream())
                .toList();
    }

    /// The host of the Exchange server, where it is certain that there is one: XML that names its
    /// protocols, or a pointer to Microsoft's cloud. Other servers speak both forms as well, so a
    /// pointer to anywhere else proves nothing.
    Optional<String> exchange() {
        return Stream.concat(
                        pointers().stream().map(URI::getHost).filter(ExchangeSigns::isCloud),
                        usable(older)
                                .filter(document -> document.settings().exchange())
                                .map(Document.Usable::page)
                                .map(page -> page.from().getHost()))
                .findFirst();
    }

    private static Stream<Document.Usable> usable(List<Document> documents) {
        return documents.stream()
                .filter(Document.Usable.class::isInstance)
                .map(Document.Usable.class::cast);
    }

    /// With what was learned at one more place.
    AutodiscoverAnswers and(Document more) {
        return new AutodiscoverAnswers(
                Stream.concat(Stream.of(more), older.stream()).toList(), newer);
    }

    /// All documents, those that may name servers first.
    List<Document> all() {
        return Stream.concat(older.stream(), Stream.of(newer)).toList();
    }
}
