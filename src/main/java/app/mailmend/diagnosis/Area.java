package app.mailmend.diagnosis;

import app.mailmend.evidence.ProbeRun;
import app.mailmend.evidence.Stage;
import app.mailmend.evidence.Subject;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/// Where a trouble can lie; so that one can say where it does not lie when its cause is not known.
public enum Area {
    NETWORK,
    ENCRYPTION,
    CERTIFICATE,
    SIGN_IN,
    SENDER,
    RECIPIENT,
    MESSAGE,
    LIMITS,
    SERVER;

    /// Where trouble of this cause lies; nowhere in particular for what is not explained.
    static Set<Area> of(Cause cause) {
        return switch (cause) {
            case PORT_BLOCKED, HOST_NOT_FOUND, CONNECTION_REFUSED, CONNECTION_DROPPED, IP_BLOCKED ->
                    EnumSet.of(NETWORK);
            case TLS_REQUIRED, WRONG_ENCRYPTION_FOR_PORT, STARTTLS_UNAVAILABLE, TLS_VERSION ->
                    EnumSet.of(ENCRYPTION);
            case CERT_UNTRUSTED, CERT_EXPIRED, CERT_HOSTNAME_MISMATCH, TLS_INTERCEPTED ->
                    EnumSet.of(CERTIFICATE);
            case AUTH_REQUIRED,
                    AUTH_NOT_OFFERED,
                    AUTH_MECHANISM_UNSUPPORTED,
                    BAD_CREDENTIALS,
                    APP_PASSWORD_REQUIRED,
                    OAUTH_REQUIRED,
                    SMTP_AUTH_DISABLED,
                    ACCOUNT_ACTION_REQUIRED,
                    ACCOUNT_SUSPENDED,
                    AUTH_THROTTLED,
                    TEMPORARY_AUTH_FAILURE ->
                    EnumSet.of(SIGN_IN);
            case SENDER_NOT_OWNED, SENDER_INVALID, DOMAIN_AUTH_FAILED -> EnumSet.of(SENDER);
            case RECIPIENT_UNKNOWN, RECIPIENT_INVALID, MAILBOX_FULL -> EnumSet.of(RECIPIENT);
            case RELAY_DENIED, ROAMING_RELAY -> EnumSet.of(SIGN_IN, RECIPIENT);
            case MESSAGE_TOO_LARGE, CONTENT_REJECTED -> EnumSet.of(MESSAGE);
            case GREYLISTED, RATE_LIMITED -> EnumSet.of(LIMITS);
            case HELO_REJECTED, PROTOCOL_SEQUENCE, SERVER_MISCONFIGURED, SERVER_UNAVAILABLE ->
                    EnumSet.of(SERVER);
            case SUCCESS, UNEXPLAINED -> EnumSet.noneOf(Area.class);
        };
    }

    /// Where the trouble does not lie: in a test where its stages passed, in a quoted text where
    /// neither a word nor a number points.
    public static List<Area> ruledOut(ProbeRun run, Diagnosis diagnosis) {
        Set<Area> possible = EnumSet.noneOf(Area.class);
        diagnosis.ranked().forEach(finding -> possible.addAll(of(finding.cause())));
        boolean quoted = run.subject() instanceof Subject.Quoted;
        return Arrays.stream(values())
                .filter(area -> !possible.contains(area))
                .filter(area -> quoted || area.passed(run))
                .toList();
    }

    private boolean passed(ProbeRun run) {
        return switch (this) {
            case NETWORK -> run.passed(Stage.CONNECT);
            case ENCRYPTION, CERTIFICATE -> run.passed(Stage.TLS) || run.passed(Stage.STARTTLS);
            case SIGN_IN -> run.passed(Stage.AUTH);
            case SENDER -> run.passed(Stage.MAIL_FROM);
            case RECIPIENT -> run.passed(Stage.RCPT_TO);
            case MESSAGE, LIMITS, SERVER -> false;
        };
    }
}
