package app.mailmend.delivery;

import app.mailmend.account.EmailAddress;

/// What is sent as the proof.
///
/// @param displayName stands before the sender's address; may be empty
/// @param subject one line; line breaks become spaces
/// @param body plain text
public record TestMessage(
        EmailAddress from, EmailAddress to, String displayName, String subject, String body) {

    public TestMessage {
        displayName = oneLine(displayName);
        subject = oneLine(subject);
    }

    /// True when only a server with SMTPUTF8 can take it (RFC 6531).
    boolean needsSmtpUtf8() {
        return from.needsSmtpUtf8() || to.needsSmtpUtf8();
    }

    /// A line break in a header field would begin a field of its own.
    private static String oneLine(String text) {
        return text.codePoints()
                .map(c -> breaksLine(c) ? ' ' : c)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString()
                .strip();
    }

    private static boolean breaksLine(int codePoint) {
        return Character.isISOControl(codePoint) || codePoint == 0x2028 || codePoint == 0x2029;
    }
}
