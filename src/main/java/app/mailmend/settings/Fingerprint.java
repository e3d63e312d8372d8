package app.mailmend.settings;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// What a person recognises one certificate by: the SHA-256 of the whole of it.
///
/// @param hex 64 lower-case hexadecimal digits
public record Fingerprint(String hex) {

    private static final Pattern HEX = Pattern.compile("[0-9a-f]{64}");

    /// Digits in a row, or in pairs with one colon or space between them.
    private static final Pattern TYPED =
            Pattern.compile("[0-9a-f]{64}|[0-9a-f]{2}([: ][0-9a-f]{2}){31}");

    public Fingerprint {
        if (!HEX.matcher(hex).matches()) {
            throw new IllegalArgumentException("not a SHA-256 fingerprint");
        }
    }

    /// A fingerprint as programs show it, in either case; nothing for anything else.
    public static Optional<Fingerprint> parse(String typed) {
        String text = typed.strip().toLowerCase(Locale.ROOT);
        return TYPED.matcher(text).matches()
                ? Optional.of(new Fingerprint(text.replaceAll("[: ]", "")))
                : Optional.empty();
    }

    /// Capitals in pairs with colons between them, as other programs show it, in groups that the
    /// eye can hold and a line can end behind.
    public String shown() {
        return hex.toUpperCase(Locale.ROOT)
                .replaceAll("(.{16})(?!$)", "$1 ")
                .replaceAll("([0-9A-F]{2})(?=[0-9A-F])", "$1:");
    }

    @Override
    public String toString() {
        return shown();
    }
}
