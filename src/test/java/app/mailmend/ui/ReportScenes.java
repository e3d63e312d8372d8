package app.mailmend.ui;

import app.mailmend.evidence.Effort;
import app.mailmend.report.ReportFormat;
import app.mailmend.report.ReportWriter;
import app.mailmend.session.CheckReport;
import app.mailmend.session.Conclusion;
import app.mailmend.session.OfferedFix;
import app.mailmend.ui.steps.Page;
import app.mailmend.wording.Wording;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;

/// The page that opens reports.
final class ReportScenes {

    private ReportScenes() {}

    static Map<String, Consumer<Scenes.Stand>> all() {
        Map<String, Consumer<Scenes.Stand>> scenes = new LinkedHashMap<>();
        scenes.put("1-report", stand -> stand.model().goTo(Page.REPORT));
        scenes.put("1-report-530", stand -> stand.model().reports().openText(refused()));
        scenes.put(
                "1-report-530-below",
                stand -> {
                    stand.model().reports().openText(refused());
                    Scenes.scroll(stand, 1);
                });
        scenes.put("1-report-proven", stand -> stand.model().reports().openText(proven()));
        scenes.put("1-report-refused", stand -> stand.model().reports().openText("my diary"));
        scenes.put(
                "1-report-tested",
                stand -> {
                    stand.model().reports().openText(refused());
                    stand.model().testReported();
                });
        return scenes;
    }

    /// A report of a test that ended with 530.
    static String refused() {
        return written(
                new CheckReport(
                        Samples.request(Samples.PLAIN_587),
                        Samples.run(Samples.PLAIN_587, Samples.ANNA, Samples.refused()),
                        new Conclusion.Fails(Samples.tlsRequired(), List.<OfferedFix>of()),
                        List.of(),
                        Effort.none()));
    }

    private static String proven() {
        return written(
                new CheckReport(
                        Samples.request(Samples.TLS_465),
                        Samples.proven(Samples.TLS_465, Samples.ANNA),
                        new Conclusion.Works(Samples.TLS_465),
                        Samples.delivered(),
                        Effort.none()));
    }

    static String written(CheckReport check) {
        return new ReportWriter(
                        check,
                        List.of(),
                        Instant.parse("2026-11-20T09:30:00Z"),
                        new Wording(Locale.ENGLISH))
                .as(ReportFormat.JSON);
    }
}
