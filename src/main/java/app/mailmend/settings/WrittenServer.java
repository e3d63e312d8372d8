package app.mailmend.settings;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The server of a text that says more than its name: a port behind a colon, a scheme before it, or
/// the address of a web page.
///
/// @param host the server alone
/// @param port as it was written, or as the scheme implies it; none or one
/// @param kind what stood around the name
public record WrittenServer(HostName host, List<Integer> port, Kind kind) {

    /// What a text with a server in it is.
    public enum Kind {
        /// Nothing but the server, with its port perhaps.
        SERVER,
        /// A link to a mail server.
        MAIL_LINK,
        /// A web address. Its server may be another one than that for mail.
        WEB_ADDRESS
    }

    /// Longest text that is looked at, in characters.
    private static final int MAX_TEXT = 2000;

    private static final Pattern PARTS =
            Pattern.compile(
                    "(?:(?<scheme>[a-z][a-z0-9+.-]{0,20})://)?(?<host>\\[[0-9a-f:.]+\\]|[^/?#:\\[\\]]+)"
                            + "(?::(?<port>\\d{1,5}))?\\.?(?<rest>[/?#].*)?",
                    Pattern.DOTALL);

    /// Blanks, and hints for breaking lines, which come along with copying.
    private static final Pattern AROUND =
            Pattern.compile(
                    "^[\\s\\p{Z}\\u200B\\u2060\\uFEFF<\"']++|[,;\\s\\p{Z}\\u200B\\u2060\\uFEFF>\"']++$");

    public WrittenServer {
        port = List.copyOf(port);
        if (port.size() > 1 || !port.stream().allMatch(Ports::isPort)) {
            throw new IllegalArgumentException("not a port");
        }
    }

    /// What a text says about a server; nothing where it is not about one.
    public static Optional<WrittenServer> read(String text) {
        if (text.length() > MAX_TEXT) {
            return Optional.empty();
        }
        Matcher parts = PARTS.matcher(AROUND.matcher(text).replaceAll("").toLowerCase(Locale.ROOT));
        return parts.matches() ? kind(parts).flatMap(kind -> of(parts, kind)) : Optional.empty();
    }

    private static Optional<Kind> kind(Matcher parts) {
        String scheme = group(parts, "scheme");
        return switch (scheme) {
            case "" -> Optional.of(group(parts, "rest").isEmpty() ? Kind.SERVER : Kind.WEB_ADDRESS);
            case "smtp", "smtps", "submission", "submissions" -> Optional.of(Kind.MAIL_LINK);
            case "http", "https" -> Optional.of(Kind.WEB_ADDRESS);
            default -> Optional.empty();
        };
    }

    private static Optional<WrittenServer> of(Matcher parts, Kind kind) {
        List<Integer> port = kind == Kind.WEB_ADDRESS ? List.of() : port(parts);
        return HostName.check(group(parts, "host"))
                .toOptional()
                .filter(_ -> port.stream().allMatch(Ports::isPort))
                .map(host -> new WrittenServer(host, port, kind));
    }

    private static List<Integer> port(Matcher parts) {
        String written = group(parts, "port");
        if (!written.isEmpty()) {
            return List.of(Integer.parseInt(written));
        }
        return switch (group(parts, "scheme")) {
            case "smtps", "submissions" -> List.of(Ports.SUBMISSIONS);
            case "submission" -> List.of(Ports.SUBMISSION);
            default -> List.of();
        };
    }

    private static String group(Matcher parts, String name) {
        String found = parts.group(name);
        return found == null ? "" : found;
    }
}
