package app.mailmend.probe.incoming;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// Tells by its first words who answered instead.
final class Foreign {

    private static final Pattern REPLY_CODE = Pattern.compile("[2-5]\\d\\d[ -].*");
    private static final Pattern IMAP = Pattern.compile("\\* (OK|PREAUTH|BYE)( .*)?");
    private static final Pattern POP3 = Pattern.compile("(\\+OK|-ERR)( .*)?");

    /// The first two bytes of a TLS record: an alert or a handshake, version 3 (RFC 8446 section
    /// 5.1).
    private static final int ALERT = 0x15;

    private static final int HANDSHAKE = 0x16;
    private static final int VERSION = 3;

    private Foreign() {}

    /// The name of the protocol that a line belongs to, if it is one of those that are met.
    static Optional<String> nameOf(String line) {
        String words = line.toUpperCase(Locale.ROOT);
        if (IMAP.matcher(words).matches()) {
            return Optional.of("IMAP");
        }
        if (POP3.matcher(words).matches()) {
            return Optional.of("POP3");
        }
        if (REPLY_CODE.matcher(words).matches()) {
            return Optional.of("SMTP");
        }
        if (words.startsWith("HTTP/")) {
            return Optional.of("HTTP");
        }
        return words.startsWith("SSH-") ? Optional.of("SSH") : Optional.empty();
    }

    static boolean isTls(byte[] bytes, int length) {
        return length > 1 && (bytes[0] == ALERT || bytes[0] == HANDSHAKE) && bytes[1] == VERSION;
    }
}
