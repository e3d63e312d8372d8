package app.mailmend.report;

import app.mailmend.report.sheet.Html;
import app.mailmend.wording.Wording;

/// A report as one page of HTML, to read and to print, that loads nothing and runs nothing.
public final class ReportHtml {

    private ReportHtml() {}

    public static String of(Judged judged, Wording wording) {
        return Html.of(ReportSheet.of(judged, wording));
    }
}
