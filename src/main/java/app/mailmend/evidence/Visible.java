package app.mailmend.evidence;

import java.util.Locale;

/// Makes words of servers and files fit to be shown: nothing in them acts on a terminal, or can
/// reorder, hide or break what stands around them. A report may come from anywhere.
public final class Visible {

    /// The pictures of the control characters, in their order (Unicode block Control Pictures).
    private static final int CONTROL_PICTURES = 0x2400;

    private Visible() {}

    /// One line of it: controls, separators and bidirectional characters are written out, tabs
    /// stay.
    public static String text(String words) {
        if (words.codePoints().noneMatch(Visible::mustBeShown)) {
            return words;
        }
        StringBuilder shown = new StringBuilder(words.length() + 16);
        words.codePoints().forEach(codePoint -> append(shown, codePoint));
        return shown.toString();
    }

    private static void append(StringBuilder shown, int codePoint) {
        if (!mustBeShown(codePoint)) {
            shown.appendCodePoint(codePoint);
        } else if (codePoint < ' ') {
            shown.appendCodePoint(CONTROL_PICTURES + codePoint);
        } else {
            shown.append(String.format(Locale.ROOT, "U+%04X", codePoint));
        }
    }

    private static boolean mustBeShown(int codePoint) {
        return codePoint != '\t'
                && switch (Character.getType(codePoint)) {
                    case Character.CONTROL,
                            Character.FORMAT,
                            Character.LINE_SEPARATOR,
                            Character.PARAGRAPH_SEPARATOR,
                            Character.SURROGATE ->
                            true;
                    default -> false;
                };
    }
}
