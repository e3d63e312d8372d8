package app.mailmend.report.form;

/// A document does not have the form that was expected. It never leaves this program: whoever reads
/// a document turns it into a sentence.
public final class Misfit extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /// What does not fit.
    public enum Kind {
        /// It is missing, of another type, out of range or too long.
        DAMAGED,
        /// A word that a later version of the program may know.
        UNKNOWN_WORD
    }

    private final Kind kind;
    private final String place;

    Misfit(Kind kind, String place) {
        super(kind + " at " + place, null, false, false);
        this.kind = kind;
        this.place = place;
    }

    public Kind kind() {
        return kind;
    }

    /// The way to it through the document, such as `run.stages[3].outcome`; made of names and
    /// numbers of our own only.
    public String place() {
        return place;
    }
}
