package app.mailmend.evidence;

/// How a stage ended.
public enum Outcome {
    PASSED("passed"),
    FAILED("failed"),
    SKIPPED("skipped");

    private final String label;

    Outcome(String label) {
        this.label = label;
    }

    /// The word used on the console and in reports.
    public String label() {
        return label;
    }
}
