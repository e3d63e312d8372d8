package app.mailmend.report;

import app.mailmend.account.LoginName;
import app.mailmend.diagnosis.Cause;
import app.mailmend.diagnosis.Circumstance;
import app.mailmend.diagnosis.Finding;
import app.mailmend.report.Report.Belief;
import app.mailmend.report.sheet.Page;
import app.mailmend.settings.Endpoint;
import app.mailmend.settings.SignIn;
import app.mailmend.wording.DiagnosisWords;
import app.mailmend.wording.EncryptionWords;
import app.mailmend.wording.ReportKey;
import app.mailmend.wording.Wording;
import java.text.NumberFormat;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// How a report says things, in one language.
public record ReportWording(Wording wording) {

    private static final Duration LONG = Duration.ofSeconds(1);

    public String say(ReportKey key, Object... arguments) {
        return wording.say(key, arguments);
    }

    /// Day and time of day in UTC, because reports travel.
    public String moment(Instant instant) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.LONG, FormatStyle.SHORT)
                        .withLocale(wording.locale())
                        .withZone(ZoneOffset.UTC)
                        .format(instant)
                + " UTC";
    }

    /// When it was written, and by which version.
    public String written(Report report) {
        String moment = moment(report.written());
        return report.program().isEmpty()
                ? say(ReportKey.WRITTEN_SOMETIME, moment)
                : say(ReportKey.WRITTEN, moment, report.program());
    }

    /// How it ended.
    public String verdict(Ending ending) {
        return say(
                switch (ending) {
                    case WORKS -> ReportKey.VERDICT_WORKS;
                    case MENDED -> ReportKey.VERDICT_MENDED;
                    case FAILS -> ReportKey.VERDICT_FAILS;
                    case UNCERTAIN -> ReportKey.VERDICT_UNCERTAIN;
                    case STOPPED -> ReportKey.VERDICT_STOPPED;
                    case QUOTED -> ReportKey.VERDICT_QUOTED;
                });
    }

    /// Whether today's explanation is the one of then; empty where there was none.
    public String comparison(Report report, Cause today) {
        return report.then()
                .cause()
                .map(then ->
                        then.cause().equals(today.label())
                                ? say(ReportKey.THEN_SAME)
                                : say(ReportKey.THEN_OTHER, title(then)))
                .orElse("");
    }

    /// A cause of then in today's words; its label where today has none for it.
    private String title(Belief then) {
        return Stream.of(Cause.values())
                .filter(cause -> cause.label().equals(then.cause()))
                .map(cause -> new Finding(cause, Circumstance.NONE, then.confidence(), List.of()))
                .map(new DiagnosisWords(wording)::title)
                .findFirst()
                .orElseGet(then::cause);
    }

    /// Why a file is not opened.
    public String refusal(Opened.Refused refused) {
        return switch (refused.fault()) {
            case UNREADABLE -> say(ReportKey.FAULT_UNREADABLE);
            case TOO_LARGE -> say(ReportKey.FAULT_TOO_LARGE, ReportJson.MOST_BYTES >> 20);
            case NO_REPORT -> say(ReportKey.FAULT_NO_REPORT);
            case WITHOUT_EVIDENCE -> say(ReportKey.FAULT_WITHOUT_EVIDENCE);
            case CUT_SHORT -> say(ReportKey.FAULT_CUT_SHORT);
            case NEWER -> say(ReportKey.FAULT_NEWER);
            case DAMAGED ->
                    refused.place().isEmpty()
                            ? say(ReportKey.FAULT_DAMAGED)
                            : say(ReportKey.FAULT_DAMAGED)
                                    + " "
                                    + say(ReportKey.FAULT_PLACE, refused.place());
        };
    }

    /// Milliseconds below a second, otherwise seconds with one decimal.
    public String time(Duration elapsed) {
        NumberFormat number = NumberFormat.getNumberInstance(wording.locale());
        if (elapsed.compareTo(LONG) < 0) {
            return say(ReportKey.TIME_MILLISECONDS, number.format(elapsed.toMillis()));
        }
        number.setMinimumFractionDigits(1);
        number.setMaximumFractionDigits(1);
        return say(ReportKey.TIME_SECONDS, number.format(elapsed.toMillis() / 1000.0));
    }

    /// Settings, one line each.
    public List<Page.Row> settings(Endpoint endpoint, SignIn signIn) {
        List<Page.Row> rows = new ArrayList<>();
        rows.add(row(ReportKey.ROW_SERVER, endpoint.host().unicode()));
        rows.add(row(ReportKey.ROW_PORT, String.valueOf(endpoint.port())));
        rows.add(
                row(
                        ReportKey.ROW_ENCRYPTION,
                        new EncryptionWords(wording).name(endpoint.encryption())));
        rows.add(row(ReportKey.ROW_SIGN_IN, signIn(signIn)));
        signIn.userName()
                .map(LoginName::value)
                .ifPresent(user -> rows.add(row(ReportKey.ROW_USER, user)));
        return rows;
    }

    private String signIn(SignIn signIn) {
        return say(
                switch (signIn) {
                    case SignIn.None _ -> ReportKey.SIGN_IN_NONE;
                    case SignIn.WithPassword _ -> ReportKey.SIGN_IN_PASSWORD;
                    case SignIn.WithToken _ -> ReportKey.SIGN_IN_BROWSER;
                });
    }

    Page.Row row(ReportKey label, String value) {
        return new Page.Row(say(label), value);
    }
}
