package app.mailmend.wording;

import java.util.Locale;

/// Words of servers, files and other people among our own: they can neither turn the direction of
/// writing of the sentence around them nor hide in it (Unicode Standard Annex 9).
public final class Foreign {

    private static final char FIRST_STRONG_ISOLATE = '\u2068';
    private static final char POP_ISOLATE = '\u2069';

    private Foreign() {}

    /// The words for a sentence of ours. Nothing is added where all of it is written from left to
    /// right, as with nearly everything.
    public static String inSentence(String words) {
        String shown = isBalanced(words) ? visible(words) : visible(withoutIsolates(words));
        return shown.codePoints().anyMatch(Foreign::isFromTheRight)
                ? FIRST_STRONG_ISOLATE + shown + POP_ISOLATE
                : shown;
    }

    /// The words with every character that acts on others, or on the reader, written out: controls
    /// apart from line breaks and tabs, and what sets the direction of writing. A sentence that was
    /// made by [#inSentence] keeps its isolates.
    public static String visible(String words) {
        return words.codePoints().anyMatch(Foreign::acts) ? writtenOut(words) : words;
    }

    /// Whether nothing in the words ends an isolate that was begun outside of them, or the other
    /// way round.
    private static boolean isBalanced(String words) {
        int depth = 0;
        for (int i = 0; i < words.length() && depth >= 0; i++) {
            depth +=
                    switch (words.charAt(i)) {
                        case FIRST_STRONG_ISOLATE -> 1;
                        case POP_ISOLATE -> -1;
                        default -> 0;
                    };
        }
        return depth == 0;
    }

    private static String withoutIsolates(String words) {
        return words.replace(String.valueOf(FIRST_STRONG_ISOLATE), "")
                .replace(String.valueOf(POP_ISOLATE), "");
    }

    private static String writtenOut(String words) {
        StringBuilder shown = new StringBuilder(words.length() + 16);
        words.codePoints()
                .forEach(sign -> {
                    if (acts(sign)) {
                        shown.append(String.format(Locale.ROOT, "\u27E8U+%04X\u27E9", sign));
                    } else {
                        shown.appendCodePoint(sign);
                    }
                });
        return shown.toString();
    }

    private static boolean acts(int sign) {
        return switch (sign) {
            case '\n', '\r', '\t', FIRST_STRONG_ISOLATE, POP_ISOLATE -> false;
            case 0x2066, 0x2067 -> true;
            default -> Character.isISOControl(sign) || (sign >= 0x202A && sign <= 0x202E);
        };
    }

    private static boolean isFromTheRight(int sign) {
        return switch (Character.getDirectionality(sign)) {
            case Character.DIRECTIONALITY_RIGHT_TO_LEFT,
                    Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC,
                    Character.DIRECTIONALITY_ARABIC_NUMBER ->
                    true;
            default -> false;
        };
    }
}
