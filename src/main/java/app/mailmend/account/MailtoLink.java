package app.mailmend.account;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Links that begin a message (RFC 6068), as browsers and mail programs copy them.
final class MailtoLink {

    private static final Pattern SCHEME = Pattern.compile("(?i)mailto:/{0,2}");

    /// Stands where bytes were no UTF-8.
    private static final char REPLACEMENT = '\uFFFD';

    private MailtoLink() {}

    /// A text that is such a link, without its headings; any other text as it is.
    static String address(String text) {
        int headings = text.indexOf('?');
        return headings >= 0 && SCHEME.matcher(text).lookingAt()
                ? text.substring(0, headings)
                : text;
    }

    /// The address of a link with its percent signs resolved; anything else as it is.
    static Checked<String> decoded(String text) {
        Matcher scheme = SCHEME.matcher(text);
        if (!scheme.lookingAt()) {
            return Checked.valid(text);
        }
        String encoded = address(text).substring(scheme.end());
        try {
            // In a form a plus sign would be a blank; in a link it is itself.
            String plain = URLDecoder.decode(encoded.replace("+", "%2B"), StandardCharsets.UTF_8);
            return plain.indexOf(REPLACEMENT) < 0
                    ? Checked.valid(plain)
                    : Checked.refused(InputFault.LOCAL_PART_MALFORMED);
        } catch (IllegalArgumentException notEncoded) {
            return Checked.valid(encoded);
        }
    }
}
