package app.mailmend.wording;

import app.mailmend.evidence.DiscoveryRun.Answer;
import app.mailmend.settings.Trust;
import java.util.Locale;

/// What the console says: help, progress, headings, and why a command line was refused.
public enum ConsoleText implements TextKey {
    PURPOSE,
    PURPOSE_CHECK,
    PURPOSE_DETECT,
    PURPOSE_EXPLAIN,
    PURPOSE_PROVIDERS,
    PURPOSE_PRACTICE,
    PURPOSE_DEMO,

    HEADING_USAGE,
    HEADING_OPTIONS,
    HEADING_COMMANDS,
    HEADING_EXAMPLES,
    HEADING_SAID,
    HEADING_QUOTED,
    HEADING_MEANING,
    HEADING_EVIDENCE,
    HEADING_OTHERS,
    HEADING_TODO,
    HEADING_PROVEN,
    HEADING_EXPERTS,
    HEADING_MESSAGE,
    HEADING_OUTGOING,
    HEADING_INCOMING,
    HEADING_NOTES,
    HEADING_HELP_PAGES,

    ARGUMENT_ADDRESS,
    ARGUMENT_TEXT,
    ARGUMENT_PROVIDER,
    ARGUMENT_MISSING,
    ARGUMENT_TOO_MANY,

    OPTION_LANG,
    OPTION_HELP,
    OPTION_VERSION,
    OPTION_JSON,
    OPTION_JSONL,
    OPTION_PRESETS,
    OPTION_TIMEOUT,
    OPTION_RESOLVER,
    OPTION_CA,
    OPTION_PIN,
    OPTION_MAP,
    OPTION_OFFLINE,
    OPTION_NO_SURVEY,
    OPTION_HOST,
    OPTION_PORT,
    OPTION_ENCRYPTION,
    OPTION_USER,
    OPTION_NO_AUTH,
    OPTION_FROM,
    OPTION_TO,
    OPTION_FIX,
    OPTION_SEND,
    OPTION_ARRIVAL,
    OPTION_ALLOW_PLAINTEXT,
    OPTION_REPORT,
    OPTION_PASSWORD_STDIN,
    OPTION_PASSWORD_FILE,
    OPTION_PASSWORD_ENV,
    OPTION_TOKEN_STDIN,
    OPTION_TOKEN_FILE,
    OPTION_TOKEN_ENV,
    OPTION_PROVIDER,
    OPTION_STAGE,
    OPTION_QUOTED_PORT,
    OPTION_QUOTED_ENCRYPTION,
    OPTION_PORT_BASE,
    OPTION_TWICE,
    OPTION_UNKNOWN,
    VALUE_MISSING,
    COMMAND_UNKNOWN,
    NOT_UNDERSTOOD,
    SEE_HELP,
    REFUSED,
    SECRET_AS_ARGUMENT,
    ONE_SECRET_ONLY,
    USER_WITHOUT_SIGN_IN,

    FAULT_ENCRYPTION,
    FAULT_MAP,
    FAULT_PIN,
    FAULT_RESOLVER,
    FAULT_DURATION,
    FAULT_NO_CERTIFICATE,
    FAULT_FILE,
    FAULT_ENVIRONMENT,
    FAULT_PROVIDER,
    FAULT_STAGE,
    FAULT_LANGUAGE,
    FAULT_PORT_TAKEN,
    FAULT_REPORT_FORMAT,
    FAULT_REPORT_PLACE,

    ASK_PASSWORD,
    ASK_APP_PASSWORD,
    ASK_AUTHORIZATION_CODE,
    WARNING_PLAINTEXT,
    NOTHING_KNOWN,

    NOW_TESTING,
    NOW_LOOKING,
    NOW_PROVING,
    NOW_SENDING,
    NOW_WAITING,

    RESULT_WORKS,
    RESULT_MENDED,
    RESULT_FAILED,
    RESULT_UNCERTAIN,
    RESULT_CANCELLED,

    ROW_SERVER,
    ROW_PORT,
    ROW_ENCRYPTION,
    ROW_SIGN_IN,
    ROW_USER,
    ROW_STATUS,
    ROW_PASSWORD_KIND,
    ROW_DOMAINS,
    ROW_CHECKED,

    ENCRYPTION_TLS,
    ENCRYPTION_STARTTLS,
    ENCRYPTION_NONE,
    SIGN_IN_NONE,
    SIGN_IN_PASSWORD,
    SIGN_IN_BROWSER,
    TRUST_TRUSTED,
    TRUST_CONFIRM,
    TRUST_UNSAFE,
    ANSWER_WAITING,
    ANSWER_ASKING,
    ANSWER_FOUND,
    ANSWER_NOTHING,
    ANSWER_FAILED,
    ANSWER_SKIPPED,
    CANDIDATE,

    OTHER_CAUSE,
    TRIED_AND_WORKS,
    TRIED_IN_VAIN,
    PIN_HINT,
    EFFORT,
    RETRY_AFTER,
    MILLISECONDS,
    SECONDS,

    FOUND_PROVIDER,
    FOUND_SETTINGS,
    FOUND_NOTHING,
    PROVIDER_SIMILAR,

    NO_TEXT,
    PASTE_TEXT,
    LINES_COME_FROM_INPUT,
    ONE_FORMAT_ONLY,
    LINE_NOT_JSON,
    LINE_TOO_LONG,
    LINE_WITHOUT_REPLY,

    REPORT_WRITTEN,
    REPORT_NOT_WRITTEN,
    PRACTICE_RUNS,
    DEMO_BEGINS,
    DEMO_SEARCHES,
    DEMO_TESTS,
    DEMO_PROVEN,
    DEMO_NOT_PROVEN,
    OWN_FAILURE,
    NO_DISPLAY;

    /// How a source answered.
    public static ConsoleText of(Answer answer) {
        return switch (answer) {
            case WAITING -> ANSWER_WAITING;
            case ASKING -> ANSWER_ASKING;
            case FOUND -> ANSWER_FOUND;
            case NOTHING -> ANSWER_NOTHING;
            case FAILED -> ANSWER_FAILED;
            case SKIPPED -> ANSWER_SKIPPED;
        };
    }

    /// How far settings are trusted.
    public static ConsoleText of(Trust trust) {
        return switch (trust) {
            case TRUSTED -> TRUST_TRUSTED;
            case CONFIRM -> TRUST_CONFIRM;
            case UNSAFE -> TRUST_UNSAFE;
        };
    }

    @Override
    public String bundle() {
        return "console";
    }

    /// The constant's name in small letters, the first word standing for the family:
    /// `OPTION_NO_AUTH` is `option.no-auth`.
    @Override
    public String key() {
        return name().toLowerCase(Locale.ROOT).replaceFirst("_", ".").replace('_', '-');
    }
}
