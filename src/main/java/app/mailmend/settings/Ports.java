package app.mailmend.settings;

import app.mailmend.account.Checked;
import app.mailmend.account.InputFault;

/// The well-known ports of mail (RFC 8314 section 7) and the check of a typed one.
public final class Ports {

    public static final int SMTP = 25;
    public static final int SUBMISSIONS = 465;
    public static final int SUBMISSION = 587;

    /// Not registered, but offered by many where networks block the other ports.
    public static final int SUBMISSION_ALTERNATIVE = 2525;

    public static final int IMAPS = 993;
    public static final int IMAP = 143;
    public static final int POP3S = 995;
    public static final int POP3 = 110;

    private Ports() {}

    /// A port as typed: ASCII digits only, 1 to 65535. Nothing is trimmed: what looks like a number
    /// and is none should be seen.
    public static Checked<Integer> check(String typed) {
        String text = typed;
        if (text.isEmpty()) {
            return Checked.refused(InputFault.EMPTY);
        }
        if (!text.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return Checked.refused(InputFault.PORT_NOT_A_NUMBER);
        }
        return text.length() > 5 || !isPort(Integer.parseInt(text))
                ? Checked.refused(InputFault.PORT_OUT_OF_RANGE)
                : Checked.valid(Integer.parseInt(text));
    }

    public static boolean isPort(int number) {
        return number >= 1 && number <= 65535;
    }
}
