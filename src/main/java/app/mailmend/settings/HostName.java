package app.mailmend.settings;

import app.mailmend.account.Characters;
import app.mailmend.account.Checked;
import app.mailmend.account.DomainNames;
import app.mailmend.account.InputFault;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// The name or address of a server: a domain name in ASCII form, a dotted IPv4 address, or an IPv6
/// address without brackets.
public record HostName(String value) {

    private static final Pattern IPV4 =
            Pattern.compile("((25[0-5]|2[0-4]\\d|1?\\d?\\d)(\\.(?!$)|$)){4}");
    private static final Pattern IPV6 = Pattern.compile("[0-9a-f:]+(:[0-9.]+)?");
    private static final Pattern NUMBER_LIKE =
            Pattern.compile("(0x[0-9a-f]*|\\d+)(\\.(0x[0-9a-f]*|\\d+))*");

    public HostName {
        if (!normalise(value).equals(Checked.valid(value))) {
            throw new IllegalArgumentException("not a host name in its normal form");
        }
    }

    /// A host as typed. White space around it, brackets around an IPv6 address and a trailing dot
    /// are dropped and letters made small; anything else that is not a plain host is refused with a
    /// reason.
    public static Checked<HostName> check(String typed) {
        return normalise(typed.strip()).then(name -> Checked.valid(new HostName(name)));
    }

    private static Checked<String> normalise(String text) {
        Optional<InputFault> fault = shapeFault(text);
        if (fault.isPresent()) {
            return Checked.refused(fault.get());
        }
        String name = text.toLowerCase(Locale.ROOT);
        if (name.startsWith("[") && name.endsWith("]")) {
            name = name.substring(1, name.length() - 1);
        }
        if (name.indexOf(':') >= 0) {
            return looksLikeIpv6(name)
                    ? Checked.valid(name)
                    : Checked.refused(InputFault.HOST_HAS_PORT);
        }
        if (IPV4.matcher(name).matches()) {
            return Checked.valid(name);
        }
        if (NUMBER_LIKE.matcher(name).matches()) {
            return Checked.refused(InputFault.HOST_IS_AMBIGUOUS_NUMBER);
        }
        return DomainNames.toAscii(name) instanceof Checked.Valid<String> valid
                ? valid
                : Checked.refused(InputFault.HOST_MALFORMED);
    }

    private static Optional<InputFault> shapeFault(String text) {
        if (text.isEmpty()) {
            return Optional.of(InputFault.EMPTY);
        }
        if (text.indexOf("://") >= 0 || text.indexOf('/') >= 0) {
            return Optional.of(InputFault.HOST_IS_URL);
        }
        if (text.indexOf('@') >= 0) {
            return Optional.of(InputFault.HOST_HAS_USER);
        }
        return Characters.fault(text)
                .or(() ->
                        text.chars().anyMatch(Character::isSpaceChar)
                                ? Optional.of(InputFault.CONTAINS_SPACE)
                                : Optional.empty());
    }

    private static boolean looksLikeIpv6(String text) {
        return IPV6.matcher(text).matches() && text.chars().filter(c -> c == ':').count() >= 2;
    }

    /// True for an address literal, which has no name to look up.
    public boolean isAddress() {
        return value.indexOf(':') >= 0 || IPV4.matcher(value).matches();
    }

    /// The form people read, for display only.
    public String unicode() {
        return isAddress() ? value : DomainNames.toUnicode(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
