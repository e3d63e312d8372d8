package app.mailmend.smtp.sasl;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A message of a SCRAM server, taken apart (RFC 5802 section 7): one-letter names and their values
/// in the server's order.
///
/// @param text the message as it came, which both sides sign
record ScramAttributes(String text, List<String> parts) {

    /// More than any message has, with room for extensions.
    private static final int MAX_PARTS = 16;

    ScramAttributes {
        parts = List.copyOf(parts);
    }

    /// Empty when the message is not UTF-8 or not a list of attributes.
    static Optional<ScramAttributes> parse(byte[] message) {
        return decode(message).flatMap(ScramAttributes::split);
    }

    private static Optional<String> decode(byte[] message) {
        try {
            ByteBuffer bytes = ByteBuffer.wrap(message);
            return Optional.of(StandardCharsets.UTF_8.newDecoder().decode(bytes).toString());
        } catch (CharacterCodingException notUtf8) {
            return Optional.empty();
        }
    }

    private static Optional<ScramAttributes> split(String text) {
        List<String> parts = new ArrayList<>(List.of(text.split(",", MAX_PARTS + 1)));
        boolean wellFormed =
                parts.size() <= MAX_PARTS && parts.stream().allMatch(ScramAttributes::isAttribute);
        return wellFormed ? Optional.of(new ScramAttributes(text, parts)) : Optional.empty();
    }

    private static boolean isAttribute(String part) {
        return part.length() > 2
                && isLetter(part.charAt(0))
                && part.charAt(1) == '='
                && part.indexOf('\0') < 0;
    }

    private static boolean isLetter(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }

    /// The value at a position, if it has this name there: the order is part of the syntax.
    Optional<String> value(int position, char name) {
        return position < parts.size() && parts.get(position).charAt(0) == name
                ? Optional.of(parts.get(position).substring(2))
                : Optional.empty();
    }

    /// Whether the server insists on an extension: none is known (RFC 5802 section 5.1, `m`).
    boolean insists() {
        return parts.stream().anyMatch(part -> part.charAt(0) == 'm');
    }
}
