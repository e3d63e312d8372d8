package app.mailmend.discovery.format;

/// What came of reading a document.
public sealed interface Reading {

    record Read(PublishedSettings settings) implements Reading {}

    /// It is not a document of the kind expected.
    record NotThat(Why why) implements Reading {}

    /// What it is instead.
    enum Why {
        EMPTY,
        /// A web page, such as a login page or "not found" with status 200.
        WEB_PAGE,
        /// A document of another kind.
        OTHER_DOCUMENT,
        /// With a document type declaration, which may pull in anything and is never read.
        DOCTYPE,
        /// Too deep, too many parts, or a part that is too long.
        TOO_LARGE,
        MALFORMED
    }
}
