package app.mailmend.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DroppedTest {

    private static final String WORDS = "530 5.7.0 Für diesen Server erst STARTTLS\n";

    @TempDir private Path folder;

    private Path file(byte[] content) throws IOException {
        return Files.write(folder.resolve("dropped"), content);
    }

    private Dropped dropped(String text, Charset charset) throws IOException {
        return Dropped.of(List.of(file(text.getBytes(charset))));
    }

    private static Dropped refused(Dropped.Reason reason) {
        return new Dropped.Refused(reason);
    }

    @Test
    void a_text_is_read_whatever_its_encoding() throws IOException {
        Dropped words = new Dropped.Words(WORDS, true);
        assertThat(dropped(WORDS, StandardCharsets.UTF_8)).isEqualTo(words);
        assertThat(dropped("\uFEFF" + WORDS, StandardCharsets.UTF_8)).isEqualTo(words);
        assertThat(dropped("\uFEFF" + WORDS, StandardCharsets.UTF_16LE)).isEqualTo(words);
        assertThat(dropped("\uFEFF" + WORDS, StandardCharsets.UTF_16BE)).isEqualTo(words);
        assertThat(dropped(WORDS, StandardCharsets.ISO_8859_1)).isEqualTo(words);
    }

    @Test
    void of_a_very_long_file_the_beginning_and_the_end_are_read() throws IOException {
        String middle = "ü".repeat(2 * Dropped.HALF);
        Dropped read = dropped("first\n" + middle + "\nlast", StandardCharsets.UTF_8);
        assertThat(read)
                .isInstanceOfSatisfying(
                        Dropped.Words.class,
                        words -> {
                            assertThat(words.whole()).isFalse();
                            assertThat(words.text()).startsWith("first").endsWith("last");
                            assertThat(words.text()).hasSizeLessThan(2 * Dropped.HALF);
                            assertThat(words.text()).contains("üü").doesNotContain("Ã");
                        });
    }

    @Test
    void what_holds_no_text_is_refused() throws IOException {
        byte[] picture = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n', 0, 0, 0, 13};
        assertThat(Dropped.of(List.of(file(picture)))).isEqualTo(refused(Dropped.Reason.NO_TEXT));
        byte[] packed = new byte[200];
        for (int i = 0; i < packed.length; i++) {
            packed[i] = (byte) (1 + 37 * i % 255);
        }
        assertThat(Dropped.of(List.of(file(packed)))).isEqualTo(refused(Dropped.Reason.NO_TEXT));
    }

    @Test
    void an_empty_file_and_blanks_are_refused() throws IOException {
        assertThat(dropped("", StandardCharsets.UTF_8)).isEqualTo(refused(Dropped.Reason.EMPTY));
        assertThat(dropped(" \n", StandardCharsets.UTF_8)).isEqualTo(refused(Dropped.Reason.EMPTY));
        assertThat(Dropped.of(" ")).isEqualTo(refused(Dropped.Reason.EMPTY));
    }

    @Test
    void a_folder_several_files_and_a_missing_file_are_refused() {
        assertThat(Dropped.of(List.of(folder))).isEqualTo(refused(Dropped.Reason.FOLDER));
        assertThat(Dropped.of(List.of(folder, folder))).isEqualTo(refused(Dropped.Reason.SEVERAL));
        assertThat(Dropped.of(List.of(folder.resolve("gone"))))
                .isEqualTo(refused(Dropped.Reason.UNREADABLE));
    }

    @Test
    void a_report_is_known_as_a_file_and_as_a_text_and_other_documents_are_explained()
            throws IOException {
        String report = "{\"result\": \"failed\", \"report\": {\"version\": 1}}";
        Path file = Files.writeString(folder.resolve("ticket.json"), report);
        assertThat(Dropped.of(List.of(file))).isEqualTo(new Dropped.Reported(file));
        assertThat(Dropped.of(report)).isEqualTo(new Dropped.ReportedText(report));
        Path log = Files.writeString(folder.resolve("log.json"), "{\"error\": \"530 no\"}");
        assertThat(Dropped.of(List.of(log))).isInstanceOf(Dropped.Words.class);
        assertThat(Dropped.of("550 see \"report\"")).isInstanceOf(Dropped.Words.class);
    }
}
