package app.mailmend.report;

/// What came of opening a file as a report.
public sealed interface Opened {

    record Whole(Report report) implements Opened {}

    /// @param place where it is damaged, such as `report.run.stages[3]`; empty otherwise. Made of
    ///   names of the format only, never of what stands in the file.
    record Refused(Fault fault, String place) implements Opened {}

    /// Why a file is not opened.
    enum Fault {
        /// It is not there, or may not be read.
        UNREADABLE,
        TOO_LARGE,
        /// Something else, or nothing.
        NO_REPORT,
        /// A result of ours, but without what was seen.
        WITHOUT_EVIDENCE,
        CUT_SHORT,
        /// Of a later version, or with words of one.
        NEWER,
        DAMAGED
    }

    static Opened refused(Fault fault) {
        return new Refused(fault, "");
    }
}
