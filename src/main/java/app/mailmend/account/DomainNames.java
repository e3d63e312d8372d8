package app.mailmend.account;

import java.net.IDN;
import java.util.Locale;
import java.util.regex.Pattern;

/// Spelling of domain names: to the ASCII form that goes on the wire and back to the form people
/// read (RFC 5890, RFC 1035 section 2.3.4).
public final class DomainNames {

    /// Longest domain name in its ASCII form without the final dot (RFC 1035 section 2.3.4).
    public static final int MAX_LENGTH = 253;

    private static final Pattern LABEL = Pattern.compile("[a-z0-9_]([a-z0-9_-]{0,61}[a-z0-9_])?");

    private DomainNames() {}

    /// The lower-case ASCII form; a trailing dot is dropped.
    public static Checked<String> toAscii(String typed) {
        String name = typed.endsWith(".") ? typed.substring(0, typed.length() - 1) : typed;
        if (name.isEmpty()) {
            return Checked.refused(InputFault.DOMAIN_MISSING);
        }
        if (name.length() > MAX_LENGTH) {
            return Checked.refused(InputFault.DOMAIN_TOO_LONG);
        }
        String ascii;
        try {
            ascii = IDN.toASCII(name).toLowerCase(Locale.ROOT);
        } catch (IllegalArgumentException malformed) {
            return Checked.refused(InputFault.DOMAIN_MALFORMED);
        }
        if (ascii.length() > MAX_LENGTH) {
            return Checked.refused(InputFault.DOMAIN_TOO_LONG);
        }
        for (String label : ascii.split("\\.", -1)) {
            if (!LABEL.matcher(label).matches()) {
                return Checked.refused(InputFault.DOMAIN_MALFORMED);
            }
        }
        return Checked.valid(ascii);
    }

    /// The form people read, for display only.
    public static String toUnicode(String ascii) {
        return IDN.toUnicode(ascii);
    }
}
