package app.mailmend.testing;

import java.net.URLEncoder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.Collectors;

/**
 * A random password with odd characters that must turn up nowhere, in none of the shapes that the
 * wire or a text could give it.
 */
public final class Canary {

    private static final String ODD = "pä ß€\"'<&>%+/=\\{}$?;:";

    private final String password;
    private final Map<String, String> shapes = new LinkedHashMap<>();

    private Canary(String password) {
        this.password = password;
    }

    /** A new one; the user's names complete the sign-in responses that are looked for. */
    public static Canary random(String... users) {
        byte[] random = new byte[9];
        new SecureRandom().nextBytes(random);
        return of(HexFormat.of().formatHex(random) + ODD + random[0], users);
    }

    /** A password that a test has to choose itself. */
    public static Canary of(String password, String... users) {
        var canary = new Canary(password);
        canary.addTexts();
        canary.addBytes(StandardCharsets.UTF_8);
        canary.addBytes(StandardCharsets.ISO_8859_1);
        for (String user : users) {
            canary.add("PLAIN response", base64("\0" + user + "\0" + password));
            canary.add(
                    "PLAIN response with identity", base64(user + "\0" + user + "\0" + password));
        }
        return canary;
    }

    /** The password itself, for the one who types it. */
    public String password() {
        return password;
    }

    /** Fails when any text holds the password in any shape; the message names only the shape. */
    public void assertAbsentFrom(String... texts) {
        for (int i = 0; i < texts.length; i++) {
            for (Map.Entry<String, String> shape : shapes.entrySet()) {
                int at = texts[i].indexOf(shape.getValue());
                if (at >= 0) {
                    throw new AssertionError(
                            "the password stands in text %d at character %d, as %s"
                                    .formatted(i, at, shape.getKey()));
                }
            }
        }
    }

    /** The text with every shape of the password covered. */
    public String redact(String text) {
        String redacted = text;
        for (String shape : shapes.values()) {
            redacted = redacted.replace(shape, "••••••");
        }
        return redacted;
    }

    private void addTexts() {
        add("clear text", password);
        add("clear text in capitals", password.toUpperCase(Locale.ROOT));
        add("a list of characters", Arrays.toString(password.toCharArray()));
        add("HTML with names", html(password, "&#39;"));
        add("XML", html(password, "&apos;"));
        add("HTML with numbers", escaped(c -> "&#" + c + ";"));
        add("JSON", json(false));
        add("JSON in ASCII", json(true));
        add("JSON in ASCII, capitals", json(true).toUpperCase(Locale.ROOT));
        add("Java properties", escaped(c -> "\\u%04X".formatted(c)));
    }

    private void addBytes(Charset charset) {
        byte[] bytes = password.getBytes(charset);
        String name = " of " + charset;
        add("hexadecimal" + name, HexFormat.of().formatHex(bytes));
        add("hexadecimal capitals" + name, HexFormat.of().withUpperCase().formatHex(bytes));
        add("hexadecimal in groups" + name, HexFormat.ofDelimiter(" ").formatHex(bytes));
        add("a list of bytes" + name, Arrays.toString(bytes));
        add("base64" + name, Base64.getEncoder().encodeToString(bytes));
        add(
                "URL-safe base64" + name,
                Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
        add("form encoding" + name, URLEncoder.encode(password, charset));
        add("URL encoding" + name, URLEncoder.encode(password, charset).replace("+", "%20"));
        add("misread bytes" + name, new String(bytes, StandardCharsets.ISO_8859_1));
        add("quoted-printable" + name, quotedPrintable(bytes));
        for (int shift = 0; shift < 3; shift++) {
            add("base64 inside a longer text" + name, base64Within(bytes, shift));
        }
    }

    /**
     * The base64 of the password behind some bytes, without the characters that its neighbours
     * decide: this finds it in any sign-in response, whatever the user's name.
     */
    private static String base64Within(byte[] bytes, int shift) {
        byte[] shifted = new byte[shift + bytes.length];
        System.arraycopy(bytes, 0, shifted, shift, bytes.length);
        String encoded = Base64.getEncoder().withoutPadding().encodeToString(shifted);
        int firstOwn = shift == 0 ? 0 : shift + 1;
        return encoded.substring(firstOwn, shifted.length * 8 / 6);
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String html(String text, String apostrophe) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", apostrophe);
    }

    private String json(boolean ascii) {
        String basic = password.replace("\\", "\\\\").replace("\"", "\\\"");
        return ascii
                ? basic.chars()
                        .mapToObj(c -> c < 128 ? Character.toString(c) : "\\u%04x".formatted(c))
                        .collect(Collectors.joining())
                : basic;
    }

    /** Letters and digits as they are, everything else escaped. */
    private String escaped(IntFunction<String> escape) {
        return password.chars()
                .mapToObj(c ->
                        c < 128 && Character.isLetterOrDigit(c)
                                ? Character.toString(c)
                                : escape.apply(c))
                .collect(Collectors.joining());
    }

    private static String quotedPrintable(byte[] bytes) {
        var text = new StringBuilder();
        for (byte b : bytes) {
            boolean plain = b >= ' ' && b != '=';
            text.append(plain ? Character.toString(b) : "=%02X".formatted(b & 0xff));
        }
        return text.toString();
    }

    private void add(String shape, String text) {
        shapes.putIfAbsent(shape + (shapes.containsKey(shape) ? " " + shapes.size() : ""), text);
    }

    /** The password stays out of every message. */
    @Override
    public String toString() {
        return "Canary";
    }
}
