package app.mailmend.account;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/// Finds the addresses in a text and the names beside them, in one pass. Follows the grammar of RFC
/// 5322 section 3.4 where the text does, and what people write where it does not.
final class MailboxScanner {

    private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}]+");

    /// What stands around an address in running text, marks for the direction of writing included.
    private static final String AROUND =
            "<>()[]\"\u00AB\u00BB\u2039\u203A\u201C\u201D\u201E,;:!?"
                    + "\u200E\u200F\u061C\u202A\u202B\u202C\u2066\u2067\u2068\u2069";

    /// What stands around a name.
    private static final String QUOTES =
            "'\"`\u2018\u2019\u201A\u201C\u201D\u201E\u00AB\u00BB,;:|-\u2013 ";

    /// How a name begins that is written in the letters of a mail header (RFC 2047).
    private static final String ENCODED = "=?";

    private final String text;
    private final List<Mailbox> found = new ArrayList<>();

    /// Words before a separator that belong to no address yet.
    private final StringBuilder before = new StringBuilder();

    /// The words at hand, those in quotation marks included, and without them.
    private final StringBuilder label = new StringBuilder();

    private final StringBuilder loose = new StringBuilder();
    private final StringBuilder quoted = new StringBuilder();
    private final StringBuilder comment = new StringBuilder();
    private String angle = "";
    private boolean noMoreQuotes;

    MailboxScanner(String text) {
        this.text = text;
    }

    /// All of them, as they stand there; none where there is no at sign.
    List<Mailbox> mailboxes() {
        int place = 0;
        while (place < text.length()) {
            place = step(place);
        }
        finish();
        return found;
    }

    /// Takes what begins at a place, and says where the next thing begins.
    private int step(int place) {
        char sign = text.charAt(place);
        return switch (sign) {
            case '"' -> quotation(place);
            case '(' -> remark(place);
            case '<' -> angle(place, '>');
            case '[' ->
                    text.regionMatches(true, place + 1, "mailto:", 0, 7)
                            ? angle(place, ']')
                            : letter(place);
            case ',', ';', '\n' -> {
                separate(sign);
                yield place + 1;
            }
            case '>' -> place + 1;
            default -> letter(place);
        };
    }

    private int letter(int place) {
        label.append(text.charAt(place));
        loose.append(text.charAt(place));
        return place + 1;
    }

    private int quotation(int place) {
        StringBuilder content = new StringBuilder();
        int end = place + 1;
        while (!noMoreQuotes && end < text.length() && text.charAt(end) != '"') {
            boolean escape = text.charAt(end) == '\\' && end + 1 < text.length();
            end += escape ? 1 : 0;
            content.append(text.charAt(end));
            end++;
        }
        if (noMoreQuotes || end >= text.length()) {
            noMoreQuotes = true;
            return letter(place);
        }
        if (end + 1 < text.length() && text.charAt(end + 1) == '@') {
            // A local part in quotation marks, which is refused as what it is.
            loose.append(text, place, end + 1);
        } else {
            quoted.append(content);
            label.append(content);
        }
        return end + 1;
    }

    /// A remark in brackets, which may hold further ones; without an end it goes on to the last
    /// letter.
    private int remark(int place) {
        int depth = 1;
        int end = place + 1;
        while (end < text.length() && depth > 0) {
            depth +=
                    switch (text.charAt(end)) {
                        case '(' -> 1;
                        case ')' -> -1;
                        default -> 0;
                    };
            end++;
        }
        comment.append(text, place + 1, depth == 0 ? end - 1 : end).append(' ');
        return end;
    }

    private int angle(int place, char closing) {
        if (!angle.isEmpty()) {
            finish();
        }
        int end = text.indexOf(closing, place);
        int last = end < 0 ? text.length() : end;
        angle = text.substring(place + 1, last).strip();
        return Math.min(last + 1, text.length());
    }

    private void separate(char sign) {
        if (hasAddress()) {
            finish();
            return;
        }
        if (!label.toString().isBlank()) {
            before.append(label.toString().strip()).append(sign == '\n' ? " " : ", ");
        }
        clear();
    }

    private boolean hasAddress() {
        return !angle.isEmpty()
                || List.of(loose, quoted, comment).stream()
                        .anyMatch(part -> part.indexOf("@") >= 0);
    }

    private void finish() {
        if (!angle.isEmpty()) {
            add(angle, before.toString() + label, comment.toString());
        } else if (loose.indexOf("@") >= 0) {
            words(loose.toString())
                    .forEach(word ->
                            add(word, quoted.toString(), comment.toString(), before.toString()));
        } else if (quoted.indexOf("@") >= 0) {
            add(quoted.toString(), comment.toString(), before.toString());
        } else if (comment.indexOf("@") >= 0) {
            add(comment.toString(), before.toString() + label);
        }
        clear();
        before.setLength(0);
    }

    private void clear() {
        List.of(label, loose, quoted, comment).forEach(part -> part.setLength(0));
        angle = "";
    }

    /// The words that are addresses, where all of them are; else all together, which is none. Words
    /// that only say what follows, as in `E-mail: anna@example.org`, are left out.
    private static List<String> words(String phrase) {
        List<String> words = Arrays.asList(BLANKS.split(phrase.strip()));
        int from = 0;
        for (int i = 0; i < words.size(); i++) {
            String word = words.get(i);
            if (word.endsWith(":") && word.indexOf('@') < 0) {
                from = i + 1;
            }
        }
        List<String> rest = words.subList(from, words.size());
        return rest.stream().allMatch(word -> word.indexOf('@') >= 0)
                ? rest
                : List.of(String.join(" ", rest));
    }

    private void add(String address, String... names) {
        String name =
                Arrays.stream(names)
                        .map(said -> trimmed(said, QUOTES))
                        .filter(said -> !said.isEmpty() && !said.startsWith(ENCODED))
                        .findFirst()
                        .orElse("");
        found.add(new Mailbox(withoutApostrophes(trimmed(address.strip(), AROUND)), name));
    }

    private static String withoutApostrophes(String address) {
        boolean both = address.length() > 2 && address.startsWith("'") && address.endsWith("'");
        return both ? address.substring(1, address.length() - 1) : address;
    }

    private static String trimmed(String text, String around) {
        int from = 0;
        int to = text.length();
        while (from < to && around.indexOf(text.charAt(from)) >= 0) {
            from++;
        }
        while (to > from && around.indexOf(text.charAt(to - 1)) >= 0) {
            to--;
        }
        return text.substring(from, to).strip();
    }
}
