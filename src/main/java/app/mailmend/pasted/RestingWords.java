package app.mailmend.pasted;

import app.mailmend.diagnosis.Cause;
import app.mailmend.diagnosis.Diagnosis;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The part of a longer text that a diagnosis rests on: the one that leads to the same cause by
/// itself, and most surely.
public final class RestingWords {

    /// How many parts are tried.
    private static final int MOST = 60;

    /// Of two parts that say it equally well, the one with a number is the server's.
    private static final Pattern CODE = Pattern.compile("(?<!\\d)[45][0-5]\\d(?!\\d)");

    private static final double TIE = 0.001;

    /// Lines of one reply repeat its number (RFC 5321 section 4.2.1).
    private static final Pattern REPLY_LINE = Pattern.compile("\\s{0,20}([245][0-5]\\d)[ -].*");

    private RestingWords() {}

    /// Empty where the text has one part only, or where no part says it alone.
    ///
    /// @param judge explains one part
    public static String in(String text, Cause cause, Function<String, Diagnosis> judge) {
        List<String> parts = parts(text);
        String best = "";
        double surest = 0;
        for (String part : parts.size() > 1 ? parts : List.<String>of()) {
            Diagnosis diagnosis = judge.apply(part);
            double sure = diagnosis.best().confidence() + (CODE.matcher(part).find() ? TIE : 0);
            if (diagnosis.cause() == cause && sure > surest) {
                surest = sure;
                best = part;
            }
        }
        return best;
    }

    private static List<String> parts(String text) {
        List<String> parts = new ArrayList<>();
        String number = "";
        for (String line : text.lines().map(String::strip).toList()) {
            Matcher reply = REPLY_LINE.matcher(line);
            String own = reply.matches() ? reply.group(1) : "";
            if (!own.isEmpty() && own.equals(number)) {
                parts.add(parts.removeLast() + "\n" + line);
            } else if (!line.isEmpty()) {
                parts.add(line);
            }
            number = own;
        }
        return parts.stream().filter(ErrorMarks::in).limit(MOST).toList();
    }
}
