package app.mailmend.account;

import java.util.Optional;

/// Characters that must never reach a command line of a mail protocol, or that would deceive the
/// reader of the field they stand in.
public final class Characters {

    /// Drawn as nothing although their type does not say so: the combining grapheme joiner, the
    /// Hangul fillers, the Khmer inherent vowels and the empty Braille pattern.
    private static final String BLANKS = "\u034F\u115F\u1160\u17B4\u17B5\u2800\u3164\uFFA0";

    private Characters() {}

    /// The first fault among control characters, line separators, invisible and bidirectional
    /// characters. Includes U+560D, U+560A, U+760D and U+760A: cut down to one byte, as careless
    /// software does, they become CR and LF (CVE-2025-7962).
    public static Optional<InputFault> fault(String text) {
        if (text.codePoints().anyMatch(Characters::breaksLine)) {
            return Optional.of(InputFault.LINE_BREAK_OR_CONTROL);
        }
        if (text.codePoints().anyMatch(Characters::isInvisible)) {
            return Optional.of(InputFault.INVISIBLE_CHARACTER);
        }
        return Optional.empty();
    }

    /// True for C0 and C1 controls, DEL, U+2028, U+2029 and the four that truncate to CR or LF.
    public static boolean breaksLine(int codePoint) {
        return switch (codePoint) {
            case 0x2028, 0x2029, 0x560D, 0x560A, 0x760D, 0x760A -> true;
            default -> Character.isISOControl(codePoint);
        };
    }

    /// True for zero-width, bidirectional and other format characters, letters and signs that show
    /// nothing, unpaired surrogates, and characters that belong to nobody.
    public static boolean isInvisible(int codePoint) {
        return BLANKS.indexOf(codePoint) >= 0 || hasInvisibleType(codePoint);
    }

    private static boolean hasInvisibleType(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.FORMAT,
                    Character.SURROGATE,
                    Character.UNASSIGNED,
                    Character.PRIVATE_USE ->
                    true;
            default -> false;
        };
    }
}
