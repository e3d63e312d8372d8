package app.mailmend.report;

import app.mailmend.evidence.Question;
import app.mailmend.session.CheckReport;
import app.mailmend.wording.Wording;
import java.time.Instant;
import java.util.List;

/// A check written down in any of the formats.
///
/// @param asked the question whose answer would help; at most one
/// @param written when
public record ReportWriter(
        CheckReport check, List<Question> asked, Instant written, Wording wording) {

    public ReportWriter {
        asked = List.copyOf(asked);
    }

    public String as(ReportFormat format) {
        Report report = Report.of(check, written, ProgramVersion.text());
        return switch (format) {
            case JSON -> Json.document(ReportJson.of(check, asked, wording, report));
            case HTML -> ReportHtml.of(Judged.of(check, report), wording);
            case TEXT -> ReportText.of(Judged.of(check, report), wording);
        };
    }
}
