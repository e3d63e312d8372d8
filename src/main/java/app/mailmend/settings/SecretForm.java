package app.mailmend.settings;

import app.mailmend.account.Secret;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// What the secrets look like that a provider makes, so that a slip in copying is seen before a
/// server counts it as a wrong password.
///
/// @param groups how many characters each group has, with hyphens between the groups; one group
///   where there are no hyphens, none where the length differs from one secret to the next
/// @param beginning what all of them begin with; empty where they do not
/// @param blanksCount false where blanks are only there for reading, so that they may be left out
public record SecretForm(
        Alphabet alphabet, List<Integer> groups, String beginning, boolean blanksCount) {

    private static final String SMALL_LETTERS = "abcdefghijklmnopqrstuvwxyz";
    private static final String CAPITAL_LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";
    private static final String DIGITS = "0123456789";

    /// Which characters the groups are made of.
    public enum Alphabet {
        SMALL("small", SMALL_LETTERS),
        CAPITALS("capitals", CAPITAL_LETTERS),
        SMALL_AND_DIGITS("small-digits", SMALL_LETTERS + DIGITS),
        CAPITALS_AND_DIGITS("capitals-digits", CAPITAL_LETTERS + DIGITS),
        LETTERS_AND_DIGITS("letters-digits", SMALL_LETTERS + CAPITAL_LETTERS + DIGITS),
        /// Whatever can be typed.
        ANY("any", "");

        private final String label;
        private final String characters;

        Alphabet(String label, String characters) {
            this.label = label;
            this.characters = characters;
        }

        /// The word used in the catalogue.
        public String label() {
            return label;
        }

        private boolean holds(char c) {
            return characters.isEmpty() || characters.indexOf(c) >= 0;
        }

        private Optional<SecretDoubt> doubt(char c) {
            if (holds(c)) {
                return Optional.empty();
            }
            if (holds(Character.toLowerCase(c))) {
                return Optional.of(SecretDoubt.CAPITALS_INSTEAD_OF_SMALL);
            }
            return holds(Character.toUpperCase(c))
                    ? Optional.of(SecretDoubt.SMALL_INSTEAD_OF_CAPITALS)
                    : Optional.of(SecretDoubt.STRANGE_CHARACTER);
        }
    }

    public SecretForm {
        groups = List.copyOf(groups);
        if (groups.stream().anyMatch(length -> length < 1)) {
            throw new IllegalArgumentException("a group of nothing: " + groups);
        }
    }

    /// How many characters there are without hyphens; 0 where that differs.
    public int length() {
        return groups.stream().mapToInt(Integer::intValue).sum();
    }

    /// Holds a secret against this form. The secret itself is left as it is; the result has one of
    /// its own, which lacks blanks only where those do not count.
    public SecretCheck check(Secret typed) {
        char[] all = characters(typed);
        char[] kept = blanksCount ? all.clone() : withoutBlanks(all);
        try {
            return new SecretCheck(
                    Secret.check(kept).toOptional().orElseGet(typed::copy),
                    kept.length > 0 && kept.length < all.length,
                    doubts(kept));
        } finally {
            Arrays.fill(all, '\0');
            Arrays.fill(kept, '\0');
        }
    }

    private static char[] characters(Secret secret) {
        byte[] utf8 = secret.utf8();
        CharBuffer decoded = StandardCharsets.UTF_8.decode(ByteBuffer.wrap(utf8));
        char[] characters = new char[decoded.remaining()];
        decoded.get(characters);
        Arrays.fill(utf8, (byte) 0);
        Arrays.fill(decoded.array(), '\0');
        return characters;
    }

    private static char[] withoutBlanks(char[] all) {
        char[] kept = new char[all.length];
        int length = 0;
        for (char c : all) {
            if (!Character.isWhitespace(c) && !Character.isSpaceChar(c)) {
                kept[length] = c;
                length++;
            }
        }
        char[] exact = Arrays.copyOf(kept, length);
        Arrays.fill(kept, '\0');
        return exact;
    }

    private Set<SecretDoubt> doubts(char[] secret) {
        Set<SecretDoubt> doubts = EnumSet.noneOf(SecretDoubt.class);
        if (!beginsRight(secret)) {
            doubts.add(SecretDoubt.OTHER_BEGINNING);
            return doubts;
        }
        int count = 0;
        for (int i = beginning.length(); i < secret.length; i++) {
            if (isHyphen(secret[i])) {
                continue;
            }
            count++;
            alphabet.doubt(secret[i]).ifPresent(doubts::add);
        }
        doubts.addAll(doubtsOfLength(secret, count));
        return doubts;
    }

    private boolean beginsRight(char[] secret) {
        if (secret.length < beginning.length()) {
            return false;
        }
        for (int i = 0; i < beginning.length(); i++) {
            if (secret[i] != beginning.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    private boolean isHyphen(char c) {
        return groups.size() > 1 && c == '-';
    }

    private Set<SecretDoubt> doubtsOfLength(char[] secret, int count) {
        if (groups.isEmpty()) {
            return Set.of();
        }
        if (count != length()) {
            return Set.of(count < length() ? SecretDoubt.TOO_SHORT : SecretDoubt.TOO_LONG);
        }
        return isGrouped(secret) ? Set.of() : Set.of(SecretDoubt.GROUPS_MISSING);
    }

    private boolean isGrouped(char[] secret) {
        int at = beginning.length();
        for (int i = 0; i < groups.size() - 1; i++) {
            at += groups.get(i);
            if (secret[at] != '-') {
                return false;
            }
            at++;
        }
        return secret.length == at + groups.getLast();
    }
}
