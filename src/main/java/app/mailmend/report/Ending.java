package app.mailmend.report;

import app.mailmend.session.Conclusion;

/// How the test that a report is about ended.
public enum Ending {
    WORKS("works"),
    /// The settings asked for did not work, others did.
    MENDED("mended"),
    FAILS("fails"),
    /// The connection was lost after the final dot.
    UNCERTAIN("uncertain"),
    /// The person stopped it.
    STOPPED("stopped"),
    /// Nothing was tested: the report is about a text.
    QUOTED("quoted");

    private final String label;

    Ending(String label) {
        this.label = label;
    }

    /// The word used in reports.
    public String label() {
        return label;
    }

    static Ending of(Conclusion conclusion) {
        return switch (conclusion) {
            case Conclusion.Works _ -> WORKS;
            case Conclusion.Mended _ -> MENDED;
            case Conclusion.Fails _ -> FAILS;
            case Conclusion.Uncertain _ -> UNCERTAIN;
            case Conclusion.Cancelled _ -> STOPPED;
        };
    }

    /// Whether anything is left to be explained.
    boolean explains() {
        return switch (this) {
            case MENDED, FAILS, UNCERTAIN, QUOTED -> true;
            case WORKS, STOPPED -> false;
        };
    }

    /// What it comes down to.
    public Verdict verdict() {
        return switch (this) {
            case WORKS, MENDED -> Verdict.PROVEN;
            case FAILS, STOPPED -> Verdict.FAILED;
            case UNCERTAIN, QUOTED -> Verdict.UNKNOWN;
        };
    }
}
