package app.mailmend.report.sheet;

import java.util.List;

/// A piece of a sheet. Words stand in it as they are; whoever draws it sees to it that they stay
/// words.
public sealed interface Block {

    /// The one line that says how it ended.
    record Headline(Page.Tone tone, String words) implements Block {}

    record Heading(String words) implements Block {}

    record Paragraph(String words) implements Block {}

    /// Words of somebody else, line by line.
    record Verbatim(String words) implements Block {}

    record Bullets(List<String> items) implements Block {
        public Bullets {
            items = List.copyOf(items);
        }
    }

    /// Something to do.
    ///
    /// @param number counted from one
    /// @param steps in the order of the doing
    record Task(int number, String title, List<String> steps) implements Block {
        public Task {
            steps = List.copyOf(steps);
        }
    }

    /// Labels and what belongs to them.
    record Facts(List<Page.Row> rows) implements Block {
        public Facts {
            rows = List.copyOf(rows);
        }
    }

    /// @param heads as many as each row has cells
    record Table(List<String> heads, List<List<String>> rows) implements Block {
        public Table {
            heads = List.copyOf(heads);
            rows = rows.stream().map(List::copyOf).toList();
        }
    }
}
