package app.mailmend.cli;

import static org.assertj.core.api.Assertions.assertThat;

import app.mailmend.diagnosis.rules.StandardRules;
import app.mailmend.session.CheckReport;
import app.mailmend.session.CheckRequest;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A report that a check wrote is opened again and explained anew. */
class ReportOpenCommandTest {

    private final Bench bench = new Bench();

    @TempDir private Path folder;

    private Path written(Function<CheckRequest, CheckReport> checked, String name) {
        Path file = folder.resolve(name);
        Bench before = new Bench();
        before.session.checked = checked;
        before.run(
                "check", "alice@example.org", "--host", "h.example", "--report", file.toString());
        assertThat(file).isNotEmptyFile();
        bench.session.explained = run -> StandardRules.diagnostician().diagnose(run);
        return file;
    }

    @Test
    void a_failure_is_explained_anew_and_its_exit_code_says_so() {
        Path file = written(Samples::fails, "report.json");

        int code = bench.run("report", "open", file.toString());

        assertThat(code).isEqualTo(1);
        assertThat(bench.out())
                .contains("Report on alice@example.org", "530-5.7.0 Must issue", "What to do");
        assertThat(bench.err()).isEmpty();
        assertThat(bench.session.checks).isEmpty();
        assertThat(bench.session.detections).isEmpty();
        assertThat(bench.session.closed).isTrue();
    }

    @Test
    void what_was_proven_stays_proven() {
        Path file = written(Samples::mended, "report.json");

        assertThat(bench.run("report", "open", file.toString())).isZero();
        assertThat(bench.out()).contains("Settings that worked");
    }

    @Test
    void as_a_document_it_has_then_and_now() {
        Path file = written(Samples::fails, "report.json");

        int code = bench.run("report", "open", file.toString(), "--json");

        assertThat(code).isEqualTo(1);
        JsonNode document = bench.json();
        assertThat(document.path("result").asText()).isEqualTo("failed");
        assertThat(document.path("then").path("cause").asText()).isNotBlank();
        assertThat(document.path("diagnosis").path("cause").asText()).isEqualTo("tls-required");
        assertThat(document.path("fixes")).isNotEmpty();
        assertThat(document.path("settings").path("host").asText()).isNotBlank();
    }

    @Test
    void the_output_of_a_check_opens_as_well() throws IOException {
        Bench before = new Bench();
        before.session.checked = Samples::fails;
        before.run("check", "alice@example.org", "--host", "h.example", "--json");
        Path file = Files.writeString(folder.resolve("output.json"), before.out());

        assertThat(bench.run("report", "open", file.toString())).isEqualTo(1);
    }

    @Test
    void a_report_to_read_is_a_page_or_a_text() throws IOException {
        assertThat(Files.readString(written(Samples::mended, "report.html")))
                .startsWith("<!DOCTYPE html>")
                .contains("alice@example.org");
        assertThat(Files.readString(written(Samples::mended, "report.txt")))
                .contains("alice@example.org", "Step");
    }

    @Test
    void what_is_no_report_is_refused_in_a_sentence_of_the_language_asked_for() throws IOException {
        Path file = Files.writeString(folder.resolve("secret.json"), "my diary");

        int code = bench.in(Locale.GERMAN).run("report", "open", file.toString());

        assertThat(code).isEqualTo(2);
        assertThat(bench.err()).contains("kein Bericht").doesNotContain("diary", "Exception");
        assertThat(bench.out()).isEmpty();
    }

    @Test
    void the_words_alone_are_no_command_and_help_explains_them() {
        assertThat(bench.run("report")).isEqualTo(2);
        assertThat(bench.err()).contains("report open");
        assertThat(bench.run("report", "open")).isEqualTo(2);
        assertThat(bench.run("report", "--help")).isZero();
        assertThat(bench.out()).contains("open");
        assertThat(bench.run("report", "open", "--help")).isZero();
        assertThat(bench.out()).contains("ticket.json");
    }
}
