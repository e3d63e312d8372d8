package app.mailmend.delivery;

import app.mailmend.account.Characters;
import app.mailmend.evidence.ConnectFault;
import app.mailmend.evidence.Evidence;
import app.mailmend.evidence.ResolveFault;
import app.mailmend.evidence.SmtpReply;
import app.mailmend.evidence.TlsFault;
import java.io.EOFException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;

/// Reads what an exception of Angus Mail means. Nothing of it leaves this package as it is.
final class Failures {

    private static final Pattern REPLY_LINE = Pattern.compile("([2-5]\\d\\d)(?:[ -](.*))?");
    private static final int MAX_WORDS = 500;

    private final MailSockets sockets;
    private final Mask mask;

    Failures(MailSockets sockets, Mask mask) {
        this.sockets = sockets;
        this.mask = mask;
    }

    /// A server's answer as Angus keeps it: all lines, each with its code.
    Optional<SmtpReply> reply(String response) {
        List<String> lines = new ArrayList<>();
        int code = 0;
        for (String line : response.strip().split("\r?\n")) {
            Matcher matcher = REPLY_LINE.matcher(line);
            if (!matcher.matches()) {
                return Optional.empty();
            }
            code = Integer.parseInt(matcher.group(1));
            String text = matcher.group(2);
            lines.add(printable(text == null ? "" : asUtf8(text)));
        }
        return Optional.of(new SmtpReply(code, lines));
    }

    /// Angus reads answers as Latin-1, a byte a character; those in UTF-8 are put right.
    private static String asUtf8(String latin1) {
        if (latin1.chars().anyMatch(c -> c > 0xFF)) {
            return latin1;
        }
        ByteBuffer bytes = ByteBuffer.wrap(latin1.getBytes(StandardCharsets.ISO_8859_1));
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(bytes).toString();
        } catch (CharacterCodingException notUtf8) {
            return latin1;
        }
    }

    /// What was seen when there was no answer to read.
    Evidence withoutReply(Exception failure) {
        List<Throwable> chain =
                Stream.<Throwable>iterate(failure, cause -> cause != null, Throwable::getCause)
                        .toList();
        for (Throwable cause : chain.reversed()) {
            Optional<Evidence> known = known(cause);
            if (known.isPresent()) {
                return known.get();
            }
        }
        return new Evidence.Reported(words(failure));
    }

    private Optional<Evidence> known(Throwable cause) {
        return switch (cause) {
            case UnknownHostException _ ->
                    Optional.of(new Evidence.NotResolved(ResolveFault.LOOKUP_FAILED));
            case SocketTimeoutException _ -> Optional.of(new Evidence.Silent(sockets.patience()));
            case ConnectException _ ->
                    Optional.of(new Evidence.NotConnected(host(), ConnectFault.REFUSED));
            case NoRouteToHostException _ ->
                    Optional.of(new Evidence.NotConnected(host(), ConnectFault.UNREACHABLE));
            case SSLException tls ->
                    Optional.of(new Evidence.TlsFailed(TlsFault.OTHER, words(tls)));
            case SocketException _, EOFException _ -> Optional.of(new Evidence.Closed(""));
            default -> Optional.empty();
        };
    }

    private String host() {
        return sockets.endpoint().host().value();
    }

    /// A library's message, cut, made printable, and without the secret.
    String words(Throwable failure) {
        String message = failure.getMessage();
        String text = printable(message == null ? failure.getClass().getSimpleName() : message);
        return text.length() > MAX_WORDS ? text.substring(0, MAX_WORDS) : text;
    }

    /// Control characters become the pictures Unicode has for them; what has none, and what shows
    /// nothing or turns the reading direction, becomes the sign for that.
    private String printable(String text) {
        return mask.apply(text)
                .codePoints()
                .map(c -> c < 0x20 ? 0x2400 + c : isUnfit(c) ? 0xFFFD : c)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static boolean isUnfit(int codePoint) {
        return Character.isISOControl(codePoint)
                || Character.getType(codePoint) == Character.LINE_SEPARATOR
                || Character.getType(codePoint) == Character.PARAGRAPH_SEPARATOR
                || Characters.isInvisible(codePoint);
    }
}
