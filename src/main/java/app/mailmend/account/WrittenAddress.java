package app.mailmend.account;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// An e-mail address as people write it down and paste it: alone, with a name before or behind it
/// (RFC 5322 section 3.4), as a `mailto` link (RFC 6068), with blanks and punctuation around it.
///
/// @param name whose address it is, in one line; empty where the text does not say
public record WrittenAddress(EmailAddress address, String name) {

    /// Longest text that is looked at, in characters; more than any heading of a message.
    public static final int MAX_TEXT = 10_000;

    /// Longest name in characters; longer ones are no names.
    public static final int MAX_NAME = 200;

    /// What people take for the at sign: the full-width and the small one.
    private static final Pattern AT = Pattern.compile("[@\\uFF20\\uFE6B]");

    private static final Pattern BLANKS_AT_SIGN =
            Pattern.compile("(?<![\\s\\p{Z}])[\\s\\p{Z}]*+@[\\s\\p{Z}]*+");

    /// Hints for breaking lines, which show nothing and mean nothing wherever they stand.
    private static final Pattern HINTS = Pattern.compile("[\\u200B\\u2060\\uFEFF\\u00AD]");

    private static final Pattern LINE_BREAKS = Pattern.compile("[\\r\\n\\t\\u2028\\u2029]+");
    private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}]+");

    /// What does not show in a name, apart from the two that join letters or keep them apart.
    private static final Pattern UNSEEN = Pattern.compile("[\\p{C}&&[^\\u200C\\u200D]]");

    public WrittenAddress {
        if (name.length() > MAX_NAME || !name.equals(tidy(name))) {
            throw new IllegalArgumentException("not a name in one line");
        }
    }

    /// Reads what was typed or pasted. Takes one address only; the same one several times is one.
    public static Checked<WrittenAddress> read(String text) {
        if (text.length() > MAX_TEXT) {
            return Checked.refused(InputFault.TOO_LONG);
        }
        String plain = AT.matcher(HINTS.matcher(text).replaceAll("")).replaceAll("@");
        String joined = BLANKS_AT_SIGN.matcher(plain.strip()).replaceAll("@");
        List<Mailbox> found =
                new MailboxScanner(LINE_BREAKS.matcher(MailtoLink.address(joined)).replaceAll("\n"))
                        .mailboxes();
        if (found.isEmpty()) {
            return whole(joined);
        }
        List<String> distinct = found.stream().map(Mailbox::address).distinct().toList();
        return distinct.size() == 1 ? one(found) : several(found);
    }

    /// In a link the at sign may be hidden behind a percent sign.
    private static Checked<WrittenAddress> whole(String text) {
        return MailtoLink.decoded(text)
                .then(EmailAddress::check)
                .then(address -> Checked.valid(of(address, "")));
    }

    private static Checked<WrittenAddress> one(List<Mailbox> same) {
        String name =
                same.stream()
                        .map(Mailbox::name)
                        .filter(said -> !said.isEmpty())
                        .findFirst()
                        .orElse("");
        return MailtoLink.decoded(same.getFirst().address())
                .then(EmailAddress::check)
                .then(address -> Checked.valid(of(address, name)));
    }

    /// Spelled differently they may still be the same.
    private static Checked<WrittenAddress> several(List<Mailbox> found) {
        List<Optional<EmailAddress>> addresses =
                found.stream()
                        .map(box ->
                                MailtoLink.decoded(box.address())
                                        .then(EmailAddress::check)
                                        .toOptional())
                        .distinct()
                        .toList();
        return addresses.size() == 1 && addresses.getFirst().isPresent()
                ? one(found)
                : Checked.refused(InputFault.SEVERAL_ADDRESSES);
    }

    private static WrittenAddress of(EmailAddress address, String said) {
        String name = tidy(said);
        boolean needless = name.length() > MAX_NAME || name.indexOf('@') >= 0;
        return new WrittenAddress(address, needless ? "" : name);
    }

    private static String tidy(String name) {
        return BLANKS.matcher(UNSEEN.matcher(name).replaceAll(" ")).replaceAll(" ").strip();
    }

    /// The address in the form that people read, where typing that leads to the same address.
    public String typed() {
        String read = address.localPart() + "@" + address.domain().unicode();
        return EmailAddress.check(read).equals(Checked.valid(address)) ? read : address.wire();
    }
}
