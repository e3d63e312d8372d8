package app.mailmend.report.sheet;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/// Draws a sheet as one page of HTML that needs nothing else: no script, no picture, no address.
/// Whatever comes from outside is escaped, has the reading direction of its own letters and no
/// influence on that of its neighbours, and shows characters that are not to be seen as their
/// numbers.
public final class Html {

    private static final String STYLE = style();

    private final StringBuilder html = new StringBuilder();

    private Html() {}

    public static String of(Sheet sheet) {
        return new Html().draw(sheet);
    }

    private static String style() {
        try (InputStream in =
                Objects.requireNonNull(Html.class.getResourceAsStream("report.css"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private String draw(Sheet sheet) {
        html.append("<!DOCTYPE html>\n<html lang=\"")
                .append(escaped(sheet.language().toLanguageTag()))
                .append(
                        """
                        ">
                        <head>
                        <meta charset="utf-8">
                        <meta name="viewport" content="width=device-width, initial-scale=1">
                        <meta name="referrer" content="no-referrer">
                        <meta http-equiv="Content-Security-Policy" \
                        content="default-src 'none'; style-src 'unsafe-inline'">
                        <title>\
                        """)
                .append(escaped(sheet.title()))
                .append("</title>\n<style>\n")
                .append(STYLE)
                .append("</style>\n</head>\n<body>\n<main>\n");
        element("h1", sheet.title());
        sheet.blocks().forEach(this::draw);
        return html.append("</main>\n</body>\n</html>\n").toString();
    }

    private void draw(Block block) {
        switch (block) {
            case Block.Headline(Page.Tone tone, String words) -> headline(tone, words);
            case Block.Heading(String words) -> element("h2", words);
            case Block.Paragraph(String words) -> element("p", words);
            case Block.Verbatim(String words) -> element("pre", words);
            case Block.Bullets(List<String> items) -> list("ul", items);
            case Block.Task(int number, String title, List<String> steps) -> {
                element("h3", number + ". " + title);
                list("ol", steps);
            }
            case Block.Facts(List<Page.Row> rows) -> facts(rows);
            case Block.Table(List<String> heads, List<List<String>> rows) -> table(heads, rows);
        }
    }

    private void headline(Page.Tone tone, String words) {
        String kind =
                switch (tone) {
                    case PLAIN, STRONG -> "plain";
                    case GOOD -> "good";
                    case BAD -> "bad";
                };
        html.append("<p class=\"headline ").append(kind).append("\">");
        html.append(escaped(words)).append("</p>\n");
    }

    private void element(String name, String words) {
        html.append('<').append(name).append(" dir=\"auto\">");
        html.append(escaped(words)).append("</").append(name).append(">\n");
    }

    private void list(String name, List<String> items) {
        if (!items.isEmpty()) {
            html.append('<').append(name).append(">\n");
            items.forEach(item -> element("li", item));
            html.append("</").append(name).append(">\n");
        }
    }

    private void facts(List<Page.Row> rows) {
        html.append("<dl>\n");
        rows.forEach(row -> {
            element("dt", row.label());
            element("dd", row.value());
        });
        html.append("</dl>\n");
    }

    private void table(List<String> heads, List<List<String>> rows) {
        html.append("<div class=\"wide\"><table>\n<thead><tr>\n");
        heads.forEach(
                head -> html.append("<th scope=\"col\">").append(escaped(head)).append("</th>\n"));
        html.append("</tr></thead>\n<tbody>\n");
        for (List<String> row : rows) {
            html.append("<tr>\n");
            row.forEach(cell -> element("td", cell));
            html.append("</tr>\n");
        }
        html.append("</tbody>\n</table></div>\n");
    }

    private static String escaped(String words) {
        String visible = Page.visible(words);
        StringBuilder safe = new StringBuilder(visible.length() + 16);
        visible.chars()
                .forEach(c -> {
                    switch (c) {
                        case '&' -> safe.append("&amp;");
                        case '<' -> safe.append("&lt;");
                        case '>' -> safe.append("&gt;");
                        case '"' -> safe.append("&quot;");
                        case '\'' -> safe.append("&#39;");
                        default -> safe.append((char) c);
                    }
                });
        return safe.toString();
    }
}
