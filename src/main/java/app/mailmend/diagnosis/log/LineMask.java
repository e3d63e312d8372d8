package app.mailmend.diagnosis.log;

/// Looks once over the bytes of a line. Names, addresses and numbers differ from line to line where
/// the rest repeats; lines that are equal without them have the same [#template]. Reply codes and
/// enhanced codes count as words.
final class LineMask {

    private static final long BEGIN = 0xCBF29CE484222325L;
    private static final long FACTOR = 0x100000001B3L;

    /// Stands in the template for a name or number.
    private static final int SOMETHING = 0x1A;

    /// A longer word is a key or an identifier.
    private static final int LONGEST_WORD = 24;

    private static final int LONGEST_ENHANCED = 9;

    /// More control characters than one in so many, and the line is no text.
    private static final int CONTROLS_SHARE = 20;

    /// Begins a colour.
    private static final int ESCAPE = 0x1B;

    private byte[] bytes = {};
    private int end;
    private long template;
    private int controls;
    private int replyAt;

    void look(byte[] lineBytes, int start, int lineEnd) {
        bytes = lineBytes;
        end = lineEnd;
        template = BEGIN;
        controls = 0;
        replyAt = -1;
        int at = start;
        while (at < end) {
            if (inWord(bytes[at])) {
                at = word(at, start);
            } else {
                controls += control(bytes[at]) ? 1 : 0;
                mix(bytes[at]);
                at++;
            }
        }
    }

    /// Equal for lines that differ in names and numbers only.
    long template() {
        return template;
    }

    /// True for a line that nobody wrote to be read.
    boolean binary(int length) {
        return controls * CONTROLS_SHARE > length;
    }

    /// Where the first reply code of the line stands; negative when there is none.
    int replyAt() {
        return replyAt;
    }

    /// True when the reply goes on in the next line (RFC 5321 section 4.2.1).
    boolean goesOn() {
        return replyAt >= 0 && replyAt + 3 < end && bytes[replyAt + 3] == '-';
    }

    private int word(int from, int lineStart) {
        long before = template;
        boolean name = false;
        int at = from;
        while (at < end && inWord(bytes[at])) {
            byte letter = bytes[at];
            name |= digit(letter) || letter == '@' || letter == '_';
            name |= letter == '.' && at > from && at + 1 < end && inWord(bytes[at + 1]);
            mix(letter);
            at++;
        }
        if (replyCode(from, at)) {
            boolean first = replyAt < 0 && (from == lineStart || bytes[from - 1] != '-');
            replyAt = first ? from : replyAt;
        } else if ((name || at - from > LONGEST_WORD) && !enhanced(from, at)) {
            template = before;
            mix(SOMETHING);
        }
        return at;
    }

    private boolean separated(int at) {
        return at == end || bytes[at] == ' ' || bytes[at] == '-' || bytes[at] == '\r';
    }

    private boolean replyCode(int from, int to) {
        return to - from == 3
                && separated(to)
                && (bytes[from] == '2' || bytes[from] == '4' || bytes[from] == '5')
                && bytes[from + 1] >= '0'
                && bytes[from + 1] <= '5'
                && digit(bytes[from + 2]);
    }

    private boolean enhanced(int from, int to) {
        int dots = 0;
        for (int at = from; at < to; at++) {
            dots += bytes[at] == '.' ? 1 : 0;
            if (bytes[at] != '.' && !digit(bytes[at])) {
                return false;
            }
        }
        return dots == 2 && to - from <= LONGEST_ENHANCED && bytes[from + 1] == '.';
    }

    private static boolean control(byte letter) {
        return letter < ' ' && letter != '\t' && letter != '\r' && letter != ESCAPE;
    }

    private static boolean digit(byte letter) {
        return letter >= '0' && letter <= '9';
    }

    private static boolean inWord(byte letter) {
        return (letter >= 'a' && letter <= 'z')
                || (letter >= 'A' && letter <= 'Z')
                || digit(letter)
                || letter == '.'
                || letter == '@'
                || letter == '_'
                || letter < 0;
    }

    private void mix(int letter) {
        template = (template ^ letter) * FACTOR;
    }
}
