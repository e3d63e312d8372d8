package app.mailmend.smtp;

import app.mailmend.account.Secret;
import app.mailmend.evidence.Visible;
import app.mailmend.smtp.sasl.SecretBytes;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Removes a secret that a server repeats. What the client itself sends is redacted by structure
/// where it is written; this is for servers that echo. Short secrets are left alone: they would
/// tear holes into ordinary words.
public final class Redactor {

    /// Shown in place of a secret.
    public static final String REDACTED = "<redacted>";

    /// Characters from which on a secret is searched for in the server's words.
    static final int MIN_LENGTH = 6;

    /// Characters of the beginning of a secret that are recognised where a text was cut off.
    private static final int MIN_BEGINNING = 4;

    private static final Pattern PERCENT = Pattern.compile("%[0-9A-F]{2}");

    /// The longest first, so that none is torn by a shorter one inside it.
    private final List<String> spellings = new ArrayList<>();

    /// Remembers a secret about to be sent, in the spellings a server could repeat.
    public void watchFor(Secret secret) {
        if (secret.length() < MIN_LENGTH) {
            return;
        }
        byte[] bytes = secret.utf8();
        String plain = new String(bytes, StandardCharsets.UTF_8);
        String url = URLEncoder.encode(plain, StandardCharsets.UTF_8);
        String json = plain.replace("\\", "\\\\").replace("\"", "\\\"");
        remember(
                Stream.of(
                        plain,
                        Visible.text(plain),
                        Visible.text(new String(bytes, StandardCharsets.ISO_8859_1)),
                        url,
                        url.replace("+", "%20"),
                        lowerCaseEscapes(url),
                        lowerCaseEscapes(url.replace("+", "%20")),
                        json,
                        json.replace("/", "\\/"),
                        asciiJson(json, "\\u%04x"),
                        asciiJson(json, "\\u%04X"),
                        base64(bytes),
                        base64Within(bytes, 0),
                        base64Within(bytes, 1),
                        base64Within(bytes, 2)));
        Arrays.fill(bytes, (byte) 0);
    }

    /// Remembers a message about to be sent, in its base64 dress. Undressed it may be no more than
    /// a name, which the server's words should keep.
    void watchFor(SecretBytes message) {
        watchFor(message.bytes());
    }

    /// The same for a message that a mail library puts together.
    public void watchFor(byte[] message) {
        remember(Stream.of(base64(message)));
    }

    /// Remembers a text that lets a secret be guessed, dressed or not.
    void watchForTexts(SecretBytes text) {
        remember(Stream.of(base64(text.bytes()), new String(text.bytes(), StandardCharsets.UTF_8)));
    }

    private void remember(Stream<String> more) {
        more.filter(spelling -> spelling.length() >= MIN_LENGTH)
                .filter(spelling -> !spellings.contains(spelling))
                .forEach(spellings::add);
        spellings.sort(Comparator.comparingInt(String::length).reversed());
    }

    private static String lowerCaseEscapes(String url) {
        return PERCENT.matcher(url).replaceAll(hex -> hex.group().toLowerCase(Locale.ROOT));
    }

    private static String asciiJson(String json, String escape) {
        StringBuilder ascii = new StringBuilder();
        json.chars().forEach(c -> ascii.append(c < 0x7F ? "" + (char) c : escape.formatted(c)));
        return ascii.toString();
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().withoutPadding().encodeToString(bytes);
    }

    /// A secret in the middle of a longer text in base64, such as the reason for a refusal: without
    /// the letters that its neighbours have a part in.
    ///
    /// @param before bytes of the neighbour in the same group of three
    private static String base64Within(byte[] bytes, int before) {
        byte[] placed = new byte[before + bytes.length];
        System.arraycopy(bytes, 0, placed, before, bytes.length);
        String dressed = base64(placed);
        Arrays.fill(placed, (byte) 0);
        return dressed.substring(before == 0 ? 0 : before + 1, placed.length * 8 / 6);
    }

    public String clean(String text) {
        String cleaned = text;
        for (String spelling : spellings) {
            cleaned = cleaned.replace(spelling, REDACTED);
        }
        return cleaned;
    }

    /// Cleans a text that was cut off somewhere: the beginning of a secret at its end goes too.
    String cleanExcerpt(String excerpt) {
        String cleaned = clean(excerpt);
        for (String spelling : spellings) {
            int longest = Math.min(spelling.length() - 1, cleaned.length());
            for (int length = longest; length >= MIN_BEGINNING; length--) {
                int from = cleaned.length() - length;
                if (spelling.startsWith(cleaned.substring(from))) {
                    return cleaned.substring(0, from) + REDACTED;
                }
            }
        }
        return cleaned;
    }
}
