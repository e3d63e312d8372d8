package app.mailmend.report;

import app.mailmend.report.sheet.Page;
import app.mailmend.wording.Wording;

/// A report as plain text, to be pasted into a ticket.
public final class ReportText {

    /// In characters.
    private static final int WIDTH = 80;

    private ReportText() {}

    public static String of(Judged judged, Wording wording) {
        return ReportSheet.of(judged, wording).on(new Page(false, WIDTH)).toString();
    }
}
