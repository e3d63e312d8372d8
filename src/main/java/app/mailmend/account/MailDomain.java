package app.mailmend.account;

/// The part of an address behind the at sign, in its lower-case ASCII form (A-labels, RFC 5890).
public record MailDomain(String ascii) {

    public MailDomain {
        if (!DomainNames.toAscii(ascii).equals(Checked.valid(ascii))) {
            throw new IllegalArgumentException("not a domain in its ASCII form");
        }
    }

    /// A domain as typed; needs at least two labels, as every mail domain on the internet has.
    public static Checked<MailDomain> check(String typed) {
        return DomainNames.toAscii(typed).then(MailDomain::complete);
    }

    private static Checked<MailDomain> complete(String ascii) {
        if (!ascii.contains(".")) {
            return Checked.refused(InputFault.DOMAIN_INCOMPLETE);
        }
        return endsInNumber(ascii)
                ? Checked.refused(InputFault.DOMAIN_MALFORMED)
                : Checked.valid(new MailDomain(ascii));
    }

    /// No top-level domain is a number, so this is an address of a machine.
    private static boolean endsInNumber(String ascii) {
        return ascii.substring(ascii.lastIndexOf('.') + 1)
                .chars()
                .allMatch(c -> c >= '0' && c <= '9');
    }

    /// The form people read, for display only.
    public String unicode() {
        return DomainNames.toUnicode(ascii);
    }

    @Override
    public String toString() {
        return ascii;
    }
}
