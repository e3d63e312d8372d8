package app.mailmend.smtp;

import app.mailmend.account.Secret;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;

/// Removes a secret that a server repeats. What the client itself sends is redacted by structure
/// where it is written; this is for servers that echo. Short secrets are left alone: they would
/// tear holes into ordinary words.
final class Redactor {

    /// Shown in place of a secret.
    static final String REDACTED = "<redacted>";

    /// Characters from which on a secret is searched for in the server's words.
    static final int MIN_LENGTH = 6;

    private final List<String> spellings = new ArrayList<>();

    /// Remembers a secret about to be sent, in the spellings a server could repeat.
    void watchFor(Secret secret, List<byte[]> sent) {
        if (secret.length() < MIN_LENGTH) {
            return;
        }
        byte[] bytes = secret.utf8();
        String plain = new String(bytes, StandardCharsets.UTF_8);
        spellings.add(plain);
        spellings.add(URLEncoder.encode(plain, StandardCharsets.UTF_8));
        spellings.add(base64(bytes));
        sent.forEach(message -> spellings.add(base64(message)));
        Arrays.fill(bytes, (byte) 0);
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().withoutPadding().encodeToString(bytes);
    }

    String clean(String text) {
        String cleaned = text;
        for (String spelling : spellings) {
            cleaned = cleaned.replace(spelling, REDACTED);
        }
        return cleaned;
    }
}
