package app.mailmend.catalog;

/// Why a file in the catalogue's format was refused. The words for each live in `wording`.
public enum CatalogueFault {
    UNREADABLE("unreadable"),
    TOO_LARGE("too-large"),
    NOT_JSON("not-json"),
    /// The `format` field is missing or names a format that this program does not know.
    WRONG_FORMAT("wrong-format"),
    UNKNOWN_FIELD("unknown-field"),
    MISSING_FIELD("missing-field"),
    /// A list where a text is wanted, and the like.
    WRONG_TYPE("wrong-type"),
    BAD_VALUE("bad-value"),
    DUPLICATE("duplicate");

    private final String label;

    CatalogueFault(String label) {
        this.label = label;
    }

    /// The word used in the texts' keys.
    public String label() {
        return label;
    }
}
