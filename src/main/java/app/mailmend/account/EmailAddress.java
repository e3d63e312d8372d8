package app.mailmend.account;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;

/// An e-mail address that is safe to put between angle brackets of a command: a dot-atom local part
/// (RFC 5322 section 3.2.3, with UTF-8 as in RFC 6531) and a domain. Quoted local parts are
/// refused.
public record EmailAddress(String localPart, MailDomain domain) {

    /// Longest local part in octets (RFC 5321 section 4.5.3.1.1).
    public static final int MAX_LOCAL_OCTETS = 64;

    private static final Pattern DOT_ATOM =
            Pattern.compile(
                    "[\\w!#$%&'*+/=?^`{|}~\\-\\P{ASCII}]+(\\.[\\w!#$%&'*+/=?^`{|}~\\-\\P{ASCII}]+)*");

    public EmailAddress {
        localFault(localPart)
                .ifPresent(fault -> {
                    throw new IllegalArgumentException(fault.name());
                });
    }

    /// An address as typed or pasted; white space around it is dropped, nothing else is changed.
    public static Checked<EmailAddress> check(String typed) {
        String text = typed.strip();
        if (text.isEmpty()) {
            return Checked.refused(InputFault.EMPTY);
        }
        Optional<InputFault> fault = Characters.fault(text);
        if (fault.isPresent()) {
            return Checked.refused(fault.get());
        }
        if (text.codePoints()
                .anyMatch(c -> Character.isWhitespace(c) || Character.isSpaceChar(c))) {
            return Checked.refused(InputFault.CONTAINS_SPACE);
        }
        return split(text);
    }

    private static Checked<EmailAddress> split(String text) {
        int at = text.lastIndexOf('@');
        if (at < 0) {
            return Checked.refused(InputFault.NO_AT_SIGN);
        }
        if (text.indexOf('@') != at) {
            return Checked.refused(InputFault.SEVERAL_AT_SIGNS);
        }
        String local = text.substring(0, at);
        Optional<InputFault> fault = localFault(local);
        return fault.isPresent()
                ? Checked.refused(fault.get())
                : MailDomain.check(text.substring(at + 1))
                        .then(domain -> Checked.valid(new EmailAddress(local, domain)));
    }

    private static Optional<InputFault> localFault(String local) {
        if (local.isEmpty()) {
            return Optional.of(InputFault.LOCAL_PART_MISSING);
        }
        if (local.getBytes(StandardCharsets.UTF_8).length > MAX_LOCAL_OCTETS) {
            return Optional.of(InputFault.LOCAL_PART_TOO_LONG);
        }
        return DOT_ATOM.matcher(local).matches() && Characters.fault(local).isEmpty()
                ? Optional.empty()
                : Optional.of(InputFault.LOCAL_PART_MALFORMED);
    }

    /// True when the address can only be used with servers that offer SMTPUTF8 (RFC 6531).
    public boolean needsSmtpUtf8() {
        return localPart.chars().anyMatch(c -> c > 0x7E);
    }

    /// The address as it goes on the wire.
    public String wire() {
        return localPart + "@" + domain.ascii();
    }

    @Override
    public String toString() {
        return wire();
    }
}
