package app.mailmend.account;

import java.lang.Character.UnicodeScript;
import java.net.IDN;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Spelling of domain names: to the ASCII form that goes on the wire and back to the form people
/// read (RFC 5890, RFC 1035 section 2.3.4).
public final class DomainNames {

    /// Longest domain name in its ASCII form without the final dot (RFC 1035 section 2.3.4).
    public static final int MAX_LENGTH = 253;

    private static final Pattern LABEL = Pattern.compile("[a-z0-9_]([a-z0-9_-]{0,61}[a-z0-9_])?");

    private static final Pattern PLAIN = Pattern.compile("[a-z0-9_.-]*[a-z0-9_-]");

    /// What separates labels, the ideographic forms included (RFC 3490 section 3.1).
    private static final Pattern DOTS = Pattern.compile("[.\\u3002\\uFF0E\\uFF61]");

    private static final Pattern OWN_LETTERS = Pattern.compile("[\\u00DF\\u1E9E\\u03C2]");
    private static final String ACE_PREFIX = "xn--";

    /// Scripts that are used together (Unicode Technical Standard 39 section 5.1).
    private static final List<Set<UnicodeScript>> EAST_ASIAN =
            List.of(
                    EnumSet.of(
                            UnicodeScript.LATIN,
                            UnicodeScript.HAN,
                            UnicodeScript.HIRAGANA,
                            UnicodeScript.KATAKANA),
                    EnumSet.of(UnicodeScript.LATIN, UnicodeScript.HAN, UnicodeScript.BOPOMOFO),
                    EnumSet.of(UnicodeScript.LATIN, UnicodeScript.HAN, UnicodeScript.HANGUL));

    private DomainNames() {}

    /// The lower-case ASCII form; a trailing dot is dropped.
    public static Checked<String> toAscii(String typed) {
        // Nearly every name is in that form already, and the tables for all others take a while.
        return PLAIN.matcher(typed).matches() ? checkLabels(typed) : convert(typed);
    }

    private static Checked<String> convert(String typed) {
        Optional<InputFault> fault = Characters.fault(typed);
        if (fault.isPresent()) {
            // Nameprep would drop invisible characters silently (RFC 3454 table B.1).
            return Checked.refused(fault.get());
        }
        String name = typed.endsWith(".") ? typed.substring(0, typed.length() - 1) : typed;
        if (name.isEmpty()) {
            return Checked.refused(InputFault.DOMAIN_MISSING);
        }
        if (name.length() > MAX_LENGTH) {
            return Checked.refused(InputFault.DOMAIN_TOO_LONG);
        }
        try {
            return checkLabels(IDN.toASCII(withOwnLetters(name)).toLowerCase(Locale.ROOT));
        } catch (IllegalArgumentException malformed) {
            return Checked.refused(InputFault.DOMAIN_MALFORMED);
        }
    }

    private static Checked<String> checkLabels(String ascii) {
        if (ascii.length() > MAX_LENGTH) {
            return Checked.refused(InputFault.DOMAIN_TOO_LONG);
        }
        for (String label : ascii.split("\\.", -1)) {
            if (!LABEL.matcher(label).matches()) {
                return Checked.refused(InputFault.DOMAIN_MALFORMED);
            }
        }
        return Checked.valid(ascii);
    }

    /// Encodes labels with sharp s or final sigma, which are letters of their own since IDNA 2008
    /// (RFC 5894 section 7.2); the older rules of [IDN] would turn them into ss and ordinary sigma,
    /// and with that into somebody else's domain.
    private static String withOwnLetters(String name) {
        return Arrays.stream(DOTS.split(name, -1))
                .map(label ->
                        OWN_LETTERS.matcher(label).find()
                                ? ACE_PREFIX + Punycode.encode(composed(label))
                                : label)
                .collect(Collectors.joining("."));
    }

    private static String composed(String label) {
        String small = Normalizer.normalize(label, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
        if (!small.codePoints().allMatch(c -> c == '-' || Character.isLetterOrDigit(c))) {
            throw new IllegalArgumentException("not letters, digits and hyphens");
        }
        return small;
    }

    /// True when one label mixes letters of several scripts, as names that pretend to be another do
    /// (Unicode Technical Standard 39). Japanese and Korean mix theirs rightly.
    public static boolean mixesScripts(String ascii) {
        return Arrays.stream(toUnicode(ascii).split("\\.")).anyMatch(DomainNames::isMixed);
    }

    private static boolean isMixed(String label) {
        Set<UnicodeScript> scripts =
                label.codePoints()
                        .mapToObj(UnicodeScript::of)
                        .filter(script ->
                                script != UnicodeScript.COMMON && script != UnicodeScript.INHERITED)
                        .collect(
                                Collectors.toCollection(() -> EnumSet.noneOf(UnicodeScript.class)));
        return scripts.size() > 1 && EAST_ASIAN.stream().noneMatch(set -> set.containsAll(scripts));
    }

    /// The form people read, for display only.
    public static String toUnicode(String ascii) {
        return ascii.contains(ACE_PREFIX) ? IDN.toUnicode(ascii) : ascii;
    }
}
