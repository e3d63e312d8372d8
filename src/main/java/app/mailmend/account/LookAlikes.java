package app.mailmend.account;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/// Domains that look like others although their letters are different ones (Unicode Technical
/// Standard 39).
public final class LookAlikes {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern ASCII = Pattern.compile("\\p{ASCII}*");

    /// Letters that are drawn like a Latin one: Cyrillic, Greek, Armenian, and Latin ones of their
    /// own.
    private static final Map<Integer, Integer> DRAWN_LIKE =
            pairs(
                    "\u0430\u0441\u0501\u0435\u04BB\u0456\u0458\u043A\u04CF\u043C\u043E\u0440"
                            + "\u051B\u0433\u0455\u0442\u0475\u051D\u0445\u0443\u044C\u043F\u0432\u043D",
                    "acdehijklmopqrstvwxybnbh",
                    "\u03B1\u03B2\u03B5\u03B9\u03BA\u03BD\u03BF\u03C1\u03C4\u03C5\u03C7\u03B3\u03C9\u03B7",
                    "abeikvoptuxywn",
                    "\u0585\u057D\u0570\u0578\u0581\u0566\u0575",
                    "ouhngqj",
                    "\u0131\u0261\u0251\u0142\u00F8\u0111",
                    "igalod");

    private LookAlikes() {}

    private static Map<Integer, Integer> pairs(String... rows) {
        Map<Integer, Integer> table = new HashMap<>();
        for (int row = 0; row < rows.length; row += 2) {
            for (int i = 0; i < rows[row].length(); i++) {
                table.put((int) rows[row].charAt(i), (int) rows[row + 1].charAt(i));
            }
        }
        return Map.copyOf(table);
    }

    /// Whether a domain may be taken for another one: it mixes scripts within a label, or a label
    /// of another script looks like Latin letters, or with all its letters made plain it is a
    /// domain that many people know.
    ///
    /// @param wellKnown tells the domains that many people know, in their ASCII form
    public static boolean contains(MailDomain domain, Predicate<String> wellKnown) {
        String read = domain.unicode();
        return !ASCII.matcher(read).matches()
                && (DomainNames.mixesScripts(domain.ascii())
                        || Arrays.stream(read.split("\\.")).anyMatch(LookAlikes::isDisguised)
                        || wellKnown.test(plain(read)));
    }

    /// A label without a Latin letter that reads like one of them only.
    private static boolean isDisguised(String label) {
        return !ASCII.matcher(label).matches()
                && label.codePoints().noneMatch(LookAlikes::isLatin)
                && ASCII.matcher(plain(label)).matches();
    }

    private static boolean isLatin(int letter) {
        return Character.UnicodeScript.of(letter) == Character.UnicodeScript.LATIN;
    }

    private static String plain(String text) {
        String bare = MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD)).replaceAll("");
        return bare.codePoints()
                .map(letter -> DRAWN_LIKE.getOrDefault(letter, letter))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
