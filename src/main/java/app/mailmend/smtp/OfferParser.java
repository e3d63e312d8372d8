package app.mailmend.smtp;

import app.mailmend.evidence.ServerOffer;
import app.mailmend.evidence.SmtpReply;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Reads what EHLO was answered (RFC 5321 section 4.1.1.1): one keyword a line, behind the first.
/// Lenient in letters, tabs and repetition; what is no keyword at all is left out.
final class OfferParser {

    private static final String AUTH = "AUTH";

    /// `AUTH=LOGIN` is an old spelling of `AUTH LOGIN`, which some servers send beside it.
    private static final Pattern OLD_AUTH = Pattern.compile("(?i)^AUTH=");

    private static final Pattern WHITE_SPACE = Pattern.compile("[ \\t]+");

    /// ASCII letters only: U+017F, a long s, would be an S once it is made a capital.
    private static final Pattern KEYWORD =
            Pattern.compile("(?i)[A-Z0-9][A-Z0-9_-]{0," + (SmtpLimits.MAX_KEYWORD - 1) + "}");

    /// RFC 4422 section 3.1, with room for the names that servers make up.
    private static final Pattern MECHANISM = KEYWORD;

    private static final Pattern MASKED = Pattern.compile("X{4,}[A-Z]?");

    private OfferParser() {}

    static ServerOffer parse(SmtpReply reply) {
        Map<String, String> extensions = new LinkedHashMap<>();
        reply.lines().stream().skip(1).forEach(line -> take(line.strip(), extensions));
        extensions.computeIfPresent(AUTH, (keyword, names) -> mechanisms(names));
        return new ServerOffer(extensions);
    }

    private static void take(String line, Map<String, String> extensions) {
        String[] parts = WHITE_SPACE.split(OLD_AUTH.matcher(line).replaceFirst("AUTH "), 2);
        if (KEYWORD.matcher(parts[0]).matches()) {
            String keyword = parts[0].toUpperCase(Locale.ROOT);
            String parameters = parts.length > 1 ? parts[1] : "";
            extensions.merge(
                    keyword,
                    parameters,
                    (first, more) -> keyword.equals(AUTH) ? first + " " + more : first);
        }
    }

    private static String mechanisms(String names) {
        return Arrays.stream(WHITE_SPACE.split(names))
                .filter(MECHANISM.asMatchPredicate())
                .map(name -> name.toUpperCase(Locale.ROOT))
                .distinct()
                .limit(SmtpLimits.MAX_MECHANISMS)
                .collect(Collectors.joining(" "));
    }

    /// Keywords that a firewall on the way has made unreadable, as Cisco's does: `XXXXXXXA` in
    /// place of `STARTTLS`.
    static List<String> masked(ServerOffer offer) {
        return offer.extensions().keySet().stream().filter(MASKED.asMatchPredicate()).toList();
    }
}
