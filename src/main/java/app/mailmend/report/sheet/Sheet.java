package app.mailmend.report.sheet;

import java.util.List;
import java.util.Locale;

/// Something to read from top to bottom.
///
/// @param language of its words
public record Sheet(String title, Locale language, List<Block> blocks) {

    public Sheet {
        blocks = List.copyOf(blocks);
    }

    /// Puts it on a page of plain text.
    public Page on(Page page) {
        page.heading(title);
        for (Block block : blocks) {
            switch (block) {
                case Block.Headline(Page.Tone tone, String words) -> page.headline(tone, words);
                case Block.Heading(String words) -> page.heading(words);
                case Block.Paragraph(String words) -> page.paragraph(words);
                case Block.Verbatim(String words) -> page.verbatim(words);
                case Block.Bullets(List<String> items) -> page.bullets(items);
                case Block.Task(int number, String name, List<String> steps) ->
                        page.numbered(number, name).steps(steps);
                case Block.Facts(List<Page.Row> rows) -> page.table(rows);
                case Block.Table(List<String> heads, List<List<String>> rows) ->
                        page.columns(heads, rows);
            }
        }
        return page;
    }
}
