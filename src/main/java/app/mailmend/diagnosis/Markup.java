package app.mailmend.diagnosis;

import java.util.List;
import java.util.regex.Pattern;

/// Takes the markup off a text that was copied from a web page or an HTML mail. Addresses in angle
/// brackets are no markup.
final class Markup {

    /// As much of a page as is looked through for its text.
    private static final int MAX_LENGTH = 1 << 20;

    private static final Pattern STYLE =
            Pattern.compile("(?i)<(style|script)\\b[^<>]{0,2000}>[^<]{0,50000}</\\1>");

    private static final String REST = "(?:\\s[^<>]{0,4000})?/?>";

    /// Letters may be marked in the middle of a word.
    private static final Pattern WITHIN_LINE =
            Pattern.compile(
                    "(?i)</?(?:a|b|i|u|em|strong|span|font|code|tt|small|big|mark|wbr)" + REST);

    private static final Pattern BREAKING =
            Pattern.compile(
                    "(?i)</?(?:!doctype|html|head|body|title|meta|link|style|script|div|p|br|hr|h[1-6]"
                            + "|ul|ol|li|table|thead|tbody|tr|td|th|pre|center|blockquote|img|section)"
                            + REST);

    private record Entity(String written, String meant) {}

    /// The ampersand last, so that nothing is undone twice.
    private static final List<Entity> ENTITIES =
            List.of(
                    new Entity("&nbsp;", " "),
                    new Entity("&#160;", " "),
                    new Entity("&lt;", "<"),
                    new Entity("&gt;", ">"),
                    new Entity("&quot;", "\""),
                    new Entity("&#34;", "\""),
                    new Entity("&apos;", "'"),
                    new Entity("&#39;", "'"),
                    new Entity("&#039;", "'"),
                    new Entity("&amp;", "&"));

    private Markup() {}

    static String without(String text) {
        if (!text.contains("</")) {
            return text;
        }
        String page = text.substring(0, Math.min(text.length(), MAX_LENGTH));
        String plain = STYLE.matcher(page).replaceAll("\n");
        plain = WITHIN_LINE.matcher(plain).replaceAll("");
        plain = BREAKING.matcher(plain).replaceAll("\n");
        for (Entity entity : ENTITIES) {
            plain = plain.replace(entity.written(), entity.meant());
        }
        return plain;
    }
}
