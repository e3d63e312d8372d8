package app.mailmend.net;

import app.mailmend.evidence.Evidence;
import app.mailmend.evidence.TlsFault;
import java.io.EOFException;
import java.io.IOException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.net.ssl.SSLException;

/// Why a handshake failed, the certificate aside. Java tells the reasons apart only in its English
/// words, which do not follow the locale.
final class HandshakeFaults {

    private static final Pattern OLD_VERSION =
            Pattern.compile("selected protocol version (ssl|tls)v?(\\d)\\.?(\\d)");
    private static final Pattern ALERT = Pattern.compile("received fatal alert: (\\w+)");

    private HandshakeFaults() {}

    static Evidence.TlsFailed explain(IOException e) {
        String words = String.valueOf(e.getMessage());
        String small = words.toLowerCase(Locale.ROOT);
        TlsFault fault = fault(e, small);
        return new Evidence.TlsFailed(
                fault, oldVersion(small).or(() -> alert(small)).orElse(words));
    }

    /// The outdated version that the server insists on.
    private static Optional<String> oldVersion(String words) {
        Matcher named = OLD_VERSION.matcher(words);
        return named.find()
                ? Optional.of(
                        named.group(1).toUpperCase(Locale.ROOT)
                                + " "
                                + named.group(2)
                                + "."
                                + named.group(3))
                : Optional.empty();
    }

    /// The alert that the server sent (RFC 8446 section 6), in words.
    private static Optional<String> alert(String words) {
        Matcher alert = ALERT.matcher(words);
        return alert.find() ? Optional.of(alert.group(1).replace('_', ' ')) : Optional.empty();
    }

    private static TlsFault fault(IOException e, String words) {
        return switch (e) {
            case SocketTimeoutException _ -> TlsFault.TIMED_OUT;
            case EOFException _ -> TlsFault.CLOSED;
            case SSLException _ when words.contains("unsupported or unrecognized ssl message") ->
                    TlsFault.NOT_TLS;
            case SSLException _ when e.getCause() instanceof SocketException -> TlsFault.CLOSED;
            case SSLException _ when isAboutVersions(words) -> TlsFault.NO_COMMON_VERSION;
            case SSLException _ when words.contains("certificate_required") ->
                    TlsFault.CLIENT_CERTIFICATE_WANTED;
            case SSLException _ when words.contains("exceeds the maximum allowed") ->
                    TlsFault.OVER_LIMIT;
            case SSLException _ when words.contains("terminated the handshake") -> TlsFault.CLOSED;
            case SSLException _ when words.contains("timed out") -> TlsFault.TIMED_OUT;
            case SSLException _ when words.contains("received fatal alert") ->
                    TlsFault.HANDSHAKE_REFUSED;
            case SSLException _ -> TlsFault.OTHER;
            default -> TlsFault.CLOSED;
        };
    }

    private static boolean isAboutVersions(String words) {
        return words.contains("received fatal alert: protocol_version")
                || words.contains("selected protocol version")
                || words.contains("no appropriate protocol")
                || words.contains("not enabled or supported");
    }
}
