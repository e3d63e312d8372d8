package app.mailmend.evidence;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// An enhanced mail system status code such as 5.7.0 (RFC 3463 section 2).
public record EnhancedStatus(int type, int subject, int detail) {

    private static final Pattern AT_START =
            Pattern.compile("([245])\\.(\\d{1,3})\\.(\\d{1,3})(?!\\d|\\.\\d)");

    /// The code that a reply's text begins with, if it begins with one.
    public static Optional<EnhancedStatus> atStartOf(String text) {
        Matcher matcher = AT_START.matcher(text.stripLeading());
        return matcher.lookingAt()
                ? Optional.of(
                        new EnhancedStatus(
                                Integer.parseInt(matcher.group(1)),
                                Integer.parseInt(matcher.group(2)),
                                Integer.parseInt(matcher.group(3))))
                : Optional.empty();
    }

    public boolean is(int otherType, int otherSubject, int otherDetail) {
        return type == otherType && subject == otherSubject && detail == otherDetail;
    }

    @Override
    public String toString() {
        return type + "." + subject + "." + detail;
    }
}
