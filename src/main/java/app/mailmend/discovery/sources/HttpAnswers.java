package app.mailmend.discovery.sources;

import app.mailmend.discovery.SourceAnswer;
import app.mailmend.discovery.SourceAnswer.Failed;
import app.mailmend.discovery.SourceAnswer.Nothing;
import app.mailmend.discovery.format.Reading;
import app.mailmend.evidence.SourceRemark;
import app.mailmend.net.Web;
import java.net.HttpURLConnection;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;

/// What it means when a web server gives no settings. That nothing is published and that it could
/// not be found out are kept apart: a server which is down for a moment says nothing about what its
/// provider publishes.
final class HttpAnswers {

    /// The request lacks something, or what it has is of no use (RFC 9110 section 15.5.21).
    private static final int UNPROCESSABLE = 422;

    private static final int TOO_MANY_REQUESTS = 429;

    /// The network wants a sign-in first (RFC 6585 section 6).
    private static final int NETWORK_SIGN_IN = 511;

    /// How much of a refusal is looked at, in characters.
    private static final int MAX_REFUSAL = 4096;

    private static final Pattern ASKS_FOR_ADDRESS =
            Pattern.compile(
                    "e-?mail[ _-]?address|e-?mail (is )?(required|missing)|(no|missing) e-?mail",
                    Pattern.CASE_INSENSITIVE);

    private HttpAnswers() {}

    /// For a page with another status than 200.
    static SourceAnswer refusal(Web.Answer.Page page) {
        int status = page.status();
        return switch (status) {
            case HttpURLConnection.HTTP_UNAUTHORIZED, HttpURLConnection.HTTP_PROXY_AUTH ->
                    new Nothing(SourceRemark.WANTS_SIGN_IN, "");
            case HttpURLConnection.HTTP_BAD_REQUEST,
                    HttpURLConnection.HTTP_FORBIDDEN,
                    UNPROCESSABLE ->
                    asksForAddress(page)
                            ? new Nothing(SourceRemark.WANTS_ADDRESS, page.from().getHost())
                            : new Nothing(SourceRemark.NOT_LISTED, "");
            case NETWORK_SIGN_IN -> new Nothing(SourceRemark.WEB_PAGE, "");
            case HttpURLConnection.HTTP_CLIENT_TIMEOUT, TOO_MANY_REQUESTS ->
                    new Failed(SourceRemark.SERVER_ERROR, words(status));
            default -> byClass(status);
        };
    }

    private static SourceAnswer byClass(int status) {
        return switch (status / 100) {
            case 2, 4 -> new Nothing(SourceRemark.NOT_LISTED, "");
            case 3 -> new Failed(SourceRemark.REDIRECT, words(status));
            default -> new Failed(SourceRemark.SERVER_ERROR, words(status));
        };
    }

    private static String words(int status) {
        return "HTTP " + status;
    }

    private static boolean asksForAddress(Web.Answer.Page page) {
        String text = page.body().text(StandardCharsets.UTF_8);
        return ASKS_FOR_ADDRESS
                .matcher(text.substring(0, Math.min(text.length(), MAX_REFUSAL)))
                .find();
    }

    /// For a page that is not the document asked for.
    static SourceAnswer unreadable(Reading.Why why) {
        return switch (why) {
            case EMPTY, OTHER_DOCUMENT -> new Nothing(SourceRemark.NOT_LISTED, "");
            case WEB_PAGE -> new Nothing(SourceRemark.WEB_PAGE, "");
            case DOCTYPE -> new Failed(SourceRemark.MALFORMED, "DOCTYPE");
            case TOO_LARGE -> new Failed(SourceRemark.TOO_LARGE, "");
            case MALFORMED -> new Failed(SourceRemark.MALFORMED, "");
        };
    }

    /// For no page at all.
    static SourceAnswer unavailable(Web.Answer.Unavailable none) {
        return none.fault() == Web.Fault.NO_SUCH_NAME
                ? new Nothing(SourceRemark.NO_SUCH_NAME, "")
                : new Failed(remark(none.fault()), none.detail());
    }

    private static SourceRemark remark(Web.Fault fault) {
        return switch (fault) {
            case NO_SUCH_NAME -> SourceRemark.NO_SUCH_NAME;
            case LOOKUP_FAILED -> SourceRemark.LOOKUP_FAILED;
            case PRIVATE_ADDRESS -> SourceRemark.PRIVATE_ADDRESS;
            case NOT_CONNECTED -> SourceRemark.NOT_REACHED;
            case TIMED_OUT -> SourceRemark.TIMED_OUT;
            case CERTIFICATE -> SourceRemark.CERTIFICATE;
            case TLS -> SourceRemark.TLS;
            case TOO_LARGE -> SourceRemark.TOO_LARGE;
            case REDIRECT, DOWNGRADE -> SourceRemark.REDIRECT;
            case BROKEN -> SourceRemark.MALFORMED;
            case CANCELLED -> SourceRemark.CANCELLED;
        };
    }

    /// One answer out of several, in the order in which they count: settings before anything else,
    /// then what could not be found out, then the most telling reason why there is nothing.
    static SourceAnswer best(List<SourceAnswer> answers) {
        return answers.stream()
                .min(Comparator.comparingInt(HttpAnswers::rank))
                .orElseGet(() -> new Failed(SourceRemark.CANCELLED, ""));
    }

    private static int rank(SourceAnswer answer) {
        return switch (answer) {
            case SourceAnswer.Found _ -> 0;
            case Failed _ -> 1;
            case Nothing(var remark, _) -> isTelling(remark) ? 2 : 3;
            case SourceAnswer.Skipped _ -> 4;
        };
    }

    private static boolean isTelling(SourceRemark remark) {
        return remark != SourceRemark.NO_SUCH_NAME
                && remark != SourceRemark.NOT_LISTED
                && remark != SourceRemark.NONE;
    }
}
