package app.mailmend.smtp;

import app.mailmend.account.EmailAddress;
import java.util.Locale;

/// One command line, the only thing without a secret that can be written. What could end the line
/// early or act on a server is refused here a second time, whatever was checked before: nothing but
/// the characters 0x20 to 0x7E, and others only behind SMTPUTF8 (RFC 6531 section 3.3).
///
/// @param line without its end
/// @param utf8 whether SMTPUTF8 was negotiated for it
record Command(String line, boolean utf8) {

    Command {
        if (!line.codePoints().allMatch(c -> isAsciiPrintable(c) || (utf8 && isHarmless(c)))) {
            throw new IllegalArgumentException("a command line holds what must not be in one");
        }
    }

    static Command of(String line) {
        return new Command(line, false);
    }

    static Command mail(EmailAddress sender, boolean utf8) {
        return new Command("MAIL FROM:<" + sender.wire() + ">" + (utf8 ? " SMTPUTF8" : ""), utf8);
    }

    static Command rcpt(EmailAddress recipient, boolean utf8) {
        return new Command("RCPT TO:<" + recipient.wire() + ">", utf8);
    }

    private static boolean isAsciiPrintable(int c) {
        return c >= 0x20 && c <= 0x7E;
    }

    private static boolean isHarmless(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.SURROGATE ->
                    false;
            default -> true;
        };
    }

    /// The first word, in upper case.
    String verb() {
        return line.split(" ", 2)[0].toUpperCase(Locale.ROOT);
    }
}
