package app.mailmend.settings;

import app.mailmend.account.Characters;
import app.mailmend.account.Checked;
import app.mailmend.account.DomainNames;
import app.mailmend.account.InputFault;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// The name or address of a server: a domain name in ASCII form, a dotted IPv4 address, or an IPv6
/// address without brackets.
public record HostName(String value) {

    private static final Pattern IPV4 =
            Pattern.compile("((25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)(\\.(?!$)|$)){4}");
    private static final Pattern IPV6_GROUP = Pattern.compile("[0-9a-f]{1,4}");
    private static final int IPV6_GROUPS = 8;
    private static final Set<String> LOOPBACK = Set.of("localhost", "::1", "0:0:0:0:0:0:0:1");
    private static final Pattern WITH_PORT = Pattern.compile("([^:]*|\\[.*]):\\d*");

    /// Longest text in characters that is looked at: a name, a final dot, and brackets.
    private static final int MAX_TYPED = DomainNames.MAX_LENGTH + 3;

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
            return ipv6(name);
        }
        return DomainNames.toAscii(name) instanceof Checked.Valid<String>(String ascii)
                ? unambiguous(ascii)
                : Checked.refused(InputFault.HOST_MALFORMED);
    }

    /// Numbers that some programs take for an IPv4 address and others do not are refused.
    private static Checked<String> unambiguous(String ascii) {
        return !IPV4.matcher(ascii).matches() && NUMBER_LIKE.matcher(ascii).matches()
                ? Checked.refused(InputFault.HOST_IS_AMBIGUOUS_NUMBER)
                : Checked.valid(ascii);
    }

    private static Checked<String> ipv6(String name) {
        if (isIpv6(name)) {
            return Checked.valid(name);
        }
        return Checked.refused(
                WITH_PORT.matcher(name).matches()
                        ? InputFault.HOST_HAS_PORT
                        : InputFault.HOST_MALFORMED);
    }

    private static Optional<InputFault> shapeFault(String text) {
        if (text.isEmpty()) {
            return Optional.of(InputFault.EMPTY);
        }
        if (text.length() > MAX_TYPED) {
            return Optional.of(InputFault.TOO_LONG);
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

    /// The textual forms of RFC 4291 section 2.2, without a zone.
    private static boolean isIpv6(String text) {
        int last = text.lastIndexOf(':') + 1;
        String groups =
                IPV4.matcher(text.substring(last)).matches()
                        ? text.substring(0, last) + "0:0"
                        : text;
        int gap = groups.indexOf("::");
        if (gap < 0) {
            return countGroups(groups) == IPV6_GROUPS;
        }
        int before = countGroups(groups.substring(0, gap));
        int after = countGroups(groups.substring(gap + 2));
        return before >= 0 && after >= 0 && before + after < IPV6_GROUPS;
    }

    /// The number of groups; negative when one of them is not a group.
    private static int countGroups(String text) {
        if (text.isEmpty()) {
            return 0;
        }
        String[] groups = text.split(":", -1);
        return Arrays.stream(groups).allMatch(group -> IPV6_GROUP.matcher(group).matches())
                ? groups.length
                : -1;
    }

    /// True for an address literal, which has no name to look up.
    public boolean isAddress() {
        return value.indexOf(':') >= 0 || IPV4.matcher(value).matches();
    }

    /// True for this computer itself: `localhost` (RFC 6761 section 6.3) and loopback addresses.
    public boolean isLoopback() {
        boolean loopback4 = value.startsWith("127.") && IPV4.matcher(value).matches();
        return loopback4 || LOOPBACK.contains(value) || value.endsWith(".localhost");
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
