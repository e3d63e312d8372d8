package app.mailmend.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.mailmend.report.Opened.Fault;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files of any kind are opened without harm, and a report is written as a whole or not at all. */
class ReportFilesTest {

    @TempDir private Path folder;

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList();
        }
    }

    @Test
    void what_cannot_be_read_is_refused() throws IOException {
        assertThat(ReportFiles.open(folder.resolve("absent.json")))
                .isEqualTo(Opened.refused(Fault.UNREADABLE));
        assertThat(ReportFiles.open(folder)).isEqualTo(Opened.refused(Fault.UNREADABLE));
        Path binary = Files.write(folder.resolve("photo.json"), new byte[] {-1, -40, -1, 0, 7});
        assertThat(ReportFiles.open(binary)).isEqualTo(Opened.refused(Fault.NO_REPORT));
    }

    @Test
    void of_a_huge_file_no_more_is_read_than_a_report_may_have() throws IOException {
        Path huge = folder.resolve("huge.json");
        try (RandomAccessFile file = new RandomAccessFile(huge.toFile(), "rw")) {
            file.setLength(1L << 34);
        }

        assertThat(ReportFiles.open(huge)).isEqualTo(Opened.refused(Fault.TOO_LARGE));
    }

    @Test
    void a_file_is_replaced_as_a_whole_and_nothing_else_is_left() throws IOException {
        Path file = folder.resolve("report.txt");
        ReportFiles.write(file, "first");
        ReportFiles.write(file, "Grüße");

        assertThat(file).hasContent("Grüße");
        assertThat(files()).containsExactly(file);
    }

    @Test
    void behind_a_link_the_file_itself_is_replaced() throws IOException {
        Path file = Files.writeString(folder.resolve("real.txt"), "old");
        Path link = Files.createSymbolicLink(folder.resolve("link.txt"), file);

        ReportFiles.write(link, "new");

        assertThat(link).isSymbolicLink();
        assertThat(file).hasContent("new");
    }

    @Test
    void where_nothing_can_be_written_nothing_is_left() throws IOException {
        Path nowhere = folder.resolve("nowhere").resolve("report.txt");
        assertThatThrownBy(() -> ReportFiles.write(nowhere, "words"))
                .isInstanceOf(IOException.class);
        assertThatThrownBy(() -> ReportFiles.write(folder, "words"))
                .isInstanceOf(IOException.class);

        assertThat(files()).isEmpty();
    }

    @Test
    void the_ending_says_which_format() {
        assertThat(ReportFormat.ofFile("a.JSON")).contains(ReportFormat.JSON);
        assertThat(ReportFormat.ofFile("/b/a.htm")).contains(ReportFormat.HTML);
        assertThat(ReportFormat.ofFile("a.html.txt")).contains(ReportFormat.TEXT);
        assertThat(ReportFormat.ofFile("json")).isEqualTo(Optional.empty());
    }
}
