package app.mailmend.discovery.format;

import app.mailmend.discovery.format.Reading.Why;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The characters of a document, or what it is instead.
///
/// The encoding is chosen here and not by the XML parser: from a short list, so that no encoding
/// can be named in which the text means something else to others (UTF-7).
sealed interface DocumentText {

    /// @param text without byte order mark and without white space around it; never empty
    /// @param damaged whether there were bytes that are no characters; each is
    ///   [PlainText#UNREADABLE] in the text
    record Decoded(String text, boolean damaged) implements DocumentText {}

    record Refused(Why why) implements DocumentText {}

    /// Names of encodings in the XML declaration, in small letters. A declaration that can be read
    /// byte by byte is not in UTF-16, whatever it says: some servers convert and do not correct it.
    Map<String, Charset> DECLARED =
            Map.ofEntries(
                    Map.entry("utf-8", StandardCharsets.UTF_8),
                    Map.entry("utf8", StandardCharsets.UTF_8),
                    Map.entry("utf-16", StandardCharsets.UTF_8),
                    Map.entry("us-ascii", StandardCharsets.UTF_8),
                    Map.entry("ascii", StandardCharsets.UTF_8),
                    Map.entry("iso-8859-1", StandardCharsets.ISO_8859_1),
                    Map.entry("latin1", StandardCharsets.ISO_8859_1),
                    Map.entry("iso-8859-15", Charset.forName("ISO-8859-15")),
                    Map.entry("windows-1252", Charset.forName("windows-1252")),
                    Map.entry("cp1252", Charset.forName("windows-1252")));

    Pattern DECLARATION =
            Pattern.compile("\\s*<\\?xml\\b[^>]*?\\bencoding\\s*=\\s*[\"']([^\"'>]*)[\"']");
    int DECLARATION_BYTES = 512;

    Pattern PAGE =
            Pattern.compile(
                    "<(?:!doctype\\s+html|html|head|body|title|meta|script|style|div|center|form"
                            + "|h1|p|a|br)\\b",
                    Pattern.CASE_INSENSITIVE);
    int PAGE_CHARACTERS = 2_048;

    char BYTE_ORDER_MARK = '\uFEFF';

    static DocumentText of(byte[] document) {
        if (document.length > Limits.MAX_BYTES) {
            return new Refused(Why.TOO_LARGE);
        }
        return charset(document)
                .map(charset -> decoded(document, charset))
                .orElseGet(() -> new Refused(Why.MALFORMED));
    }

    private static DocumentText decoded(byte[] document, Charset charset) {
        String all = new String(document, charset);
        String text = (all.startsWith(BYTE_ORDER_MARK + "") ? all.substring(1) : all).strip();
        return text.isEmpty()
                ? new Refused(Why.EMPTY)
                : new Decoded(text, text.contains(PlainText.UNREADABLE));
    }

    /// By the byte order mark, by how `<` is written, or by the declaration (XML 1.0 appendix F).
    private static Optional<Charset> charset(byte[] document) {
        int first = document.length > 1 ? ((document[0] & 0xFF) << 8) | (document[1] & 0xFF) : 0;
        return switch (first) {
            case 0xFEFF, 0x003C -> Optional.of(StandardCharsets.UTF_16BE);
            case 0xFFFE, 0x3C00 -> Optional.of(StandardCharsets.UTF_16LE);
            case 0xEFBB -> Optional.of(StandardCharsets.UTF_8);
            default -> declared(document);
        };
    }

    private static Optional<Charset> declared(byte[] document) {
        int length = Math.min(document.length, DECLARATION_BYTES);
        String start = new String(document, 0, length, StandardCharsets.ISO_8859_1);
        Matcher declaration = DECLARATION.matcher(start);
        return declaration.lookingAt()
                ? Optional.ofNullable(DECLARED.get(PlainText.lowerCase(declaration.group(1))))
                : Optional.of(StandardCharsets.UTF_8);
    }

    /// Whether a text that is not what was expected is what a web browser would show.
    static boolean isPage(String text) {
        String start = text.substring(0, Math.min(text.length(), PAGE_CHARACTERS));
        return PAGE.matcher(start).find();
    }
}
