package app.mailmend.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class LineInputTest {

    private static List<String> lines(String text, int longest) throws IOException {
        LineInput in =
                new LineInput(
                        new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)),
                        longest,
                        () -> true);
        List<String> lines = new ArrayList<>();
        while (in.next()) {
            lines.add(in.text() + (in.complete() ? "" : "…"));
        }
        return lines;
    }

    @Test
    void lines_end_at_line_ends_and_at_the_end() throws IOException {
        assertThat(lines("a\n\nbü\n", 10)).containsExactly("a", "", "bü");
        assertThat(lines("a\nb", 10)).containsExactly("a", "b");
        assertThat(lines("", 10)).isEmpty();
    }

    @Test
    void of_a_long_line_the_beginning_is_kept_and_the_next_line_is_whole() throws IOException {
        String longLine = "x".repeat(300_000);
        assertThat(lines("a\n" + longLine + "\nb\n", 7)).containsExactly("a", "xxxxxxx…", "b");
        assertThat(lines(longLine, 7)).containsExactly("xxxxxxx…");
        assertThat(lines("1234567\n12345678\n", 100_000)).containsExactly("1234567", "12345678");
        assertThat(lines(longLine + "\n" + longLine + "y\n", 1 << 20))
                .containsExactly(longLine, longLine + "y");
    }

    @Test
    void nobody_waits_for_more_when_it_is_not_wanted() throws IOException {
        LineInput in = new LineInput(new ByteArrayInputStream(new byte[10]), 10, () -> false);
        assertThat(in.next()).isFalse();
    }
}
