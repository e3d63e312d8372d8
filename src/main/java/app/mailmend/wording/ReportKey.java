package app.mailmend.wording;

import java.util.Locale;

/// The sentences of reports, and of the page that opens them.
public enum ReportKey implements TextKey {
    TITLE,
    TITLE_QUOTED,
    WRITTEN,
    WRITTEN_SOMETIME,
    WITHOUT_SECRETS,

    VERDICT_WORKS,
    VERDICT_MENDED,
    VERDICT_FAILS,
    VERDICT_UNCERTAIN,
    VERDICT_STOPPED,
    VERDICT_QUOTED,

    HEADING_ACCOUNT,
    HEADING_PROVEN,
    HEADING_HAPPENED,
    HEADING_MESSAGE,
    HEADING_MEANING,
    HEADING_EVIDENCE,
    HEADING_OTHERS,
    HEADING_TODO,
    HEADING_STAGES,
    HEADING_TRIED,
    HEADING_INCOMING,
    HEADING_CERTIFICATE,
    HEADING_CONVERSATION,

    ROW_ACCOUNT,
    ROW_SENDER,
    ROW_PROVIDER,
    ROW_SERVER,
    ROW_PORT,
    ROW_ENCRYPTION,
    ROW_SIGN_IN,
    ROW_USER,
    ROW_SUBJECT,
    ROW_ISSUER,
    ROW_NAMES,
    ROW_FROM,
    ROW_UNTIL,
    ROW_FINGERPRINT,
    ROW_EXPECTED,
    ROW_PROBLEM,
    ROW_TLS,

    SIGN_IN_NONE,
    SIGN_IN_PASSWORD,
    SIGN_IN_BROWSER,
    CERTIFICATE_GOOD,

    COLUMN_STEP,
    COLUMN_RESULT,
    COLUMN_TIME,
    COLUMN_SEEN,
    RESULT_WORKS,
    RESULT_FAILS,
    RESULT_ANSWERS,
    RESULT_NO_SIGN_IN,
    RESULT_SILENT,
    FETCH_WORKS,
    FETCH_FAILS,
    OTHER_CAUSE,
    CAUSE_LABEL,
    EFFORT,
    TIME_MILLISECONDS,
    TIME_SECONDS,
    THEN_SAME,
    THEN_OTHER,

    DOOR,
    PAGE_TITLE,
    PAGE_LEAD,
    PAGE_WHERE,
    PAGE_CHOOSE,
    PAGE_OTHER,
    PAGE_READING,
    PAGE_ABOUT,
    PAGE_TEST,
    PAGE_TEST_NOTE,
    PAGE_REFUSED,
    CARRIED,
    PAGE_DIALOG,
    FILES_REPORTS,
    FILES_ALL,

    SAVE_ACTION,
    SAVE_NOTE,
    SAVE_DIALOG,
    SAVE_JSON,
    SAVE_HTML,
    SAVE_TEXT,
    SAVED,
    SAVE_FAILED,
    SAVE_FORMAT,

    FAULT_UNREADABLE,
    FAULT_TOO_LARGE,
    FAULT_NO_REPORT,
    FAULT_WITHOUT_EVIDENCE,
    FAULT_CUT_SHORT,
    FAULT_NEWER,
    FAULT_DAMAGED,
    FAULT_PLACE;

    @Override
    public String bundle() {
        return "report";
    }

    /// The constant's name in small letters, the first word standing for the family: `ROW_SIGN_IN`
    /// is `row.sign-in`.
    @Override
    public String key() {
        return name().toLowerCase(Locale.ROOT).replaceFirst("_", ".").replace('_', '-');
    }
}
