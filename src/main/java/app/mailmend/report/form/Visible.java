package app.mailmend.report.form;

/// Makes what an edited or hostile document brings along fit to be shown. What the program itself
/// wrote comes out as it is, because servers' words were made printable when they were heard.
final class Visible {

    private Visible() {}

    /// Words of a server or a certificate: one line, in one direction.
    static String line(String text) {
        return shown(text, "\t", true);
    }

    /// A text that a person pasted: it may have lines, and signs that are put together.
    static String pasted(String text) {
        return shown(text, "\t\n\r", false);
    }

    private static String shown(String text, String kept, boolean formats) {
        if (text.codePoints().noneMatch(point -> hides(point, kept, formats))) {
            return text;
        }
        StringBuilder safe = new StringBuilder(text.length() + 16);
        text.codePoints()
                .forEach(point -> {
                    if (hides(point, kept, formats)) {
                        safe.append(String.format("U+%04X", point));
                    } else {
                        safe.appendCodePoint(point);
                    }
                });
        return safe.toString();
    }

    private static boolean hides(int point, String kept, boolean formats) {
        return kept.indexOf(point) < 0
                && switch (Character.getType(point)) {
                    case Character.CONTROL -> true;
                    case Character.FORMAT,
                            Character.LINE_SEPARATOR,
                            Character.PARAGRAPH_SEPARATOR,
                            Character.SURROGATE ->
                            formats;
                    default -> false;
                };
    }
}
