package app.mailmend.bench.explain;

/** What a cross-validation forgets of the wordings that are in texts of one source only. */
enum Forgotten {
    /** Those without which a text would say less. */
    NEEDED("source unseen"),
    /** All, also those that were known before and happen to be in a text a second time. */
    PRESENT("source unseen, and every wording in it");

    private final String words;

    Forgotten(String words) {
        this.words = words;
    }

    @Override
    public String toString() {
        return words;
    }
}
