package app.mailmend.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The program as a process of its own, as scripts start it. */
class MainTest {

    @TempDir private Path folder;

    private record Finished(int exitCode, String out, String err) {}

    private Process start(List<String> virtualMachine, String... typed) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(virtualMachine);
        command.addAll(List.of("-cp", System.getProperty("java.class.path")));
        command.add("app.mailmend.app.Main");
        command.addAll(List.of(typed));
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().keySet().removeAll(List.of("DISPLAY", "WAYLAND_DISPLAY"));
        builder.environment().put("LC_ALL", "C");
        return builder.redirectOutput(folder.resolve("out").toFile())
                .redirectError(folder.resolve("err").toFile())
                .start();
    }

    private Finished run(List<String> virtualMachine, String... typed)
            throws IOException, InterruptedException {
        Process process = start(virtualMachine, typed);
        process.getOutputStream().close();
        assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
        return new Finished(process.exitValue(), text("out"), text("err"));
    }

    private String text(String file) throws IOException {
        return Files.readString(folder.resolve(file), StandardCharsets.UTF_8);
    }

    @Test
    void the_output_is_utf_8_on_a_computer_that_speaks_ascii()
            throws IOException, InterruptedException {
        Finished finished = run(List.of("-Dfile.encoding=US-ASCII"), "--help", "--lang", "de");

        assertThat(finished.exitCode()).isZero();
        assertThat(finished.out()).contains("prüft", "öffnet");
        assertThat(finished.err()).isEmpty();
    }

    @Test
    void a_console_command_loads_no_toolkit() throws IOException, InterruptedException {
        Path loaded = folder.resolve("classes");

        Finished finished = run(List.of("-Xlog:class+load:file=" + loaded), "providers", "gmail");

        assertThat(finished.exitCode()).isZero();
        assertThat(Files.readString(loaded))
                .contains("app.mailmend.cli.ProvidersCommand")
                .doesNotContain(" javafx.", " atlantafx.", " org.controlsfx.");
    }

    @Test
    void wrong_usage_ends_with_two_and_an_empty_output() throws IOException, InterruptedException {
        Finished finished = run(List.of(), "check", "nobody");

        assertThat(finished.exitCode()).isEqualTo(2);
        assertThat(finished.out()).isEmpty();
        assertThat(finished.err()).contains("ADDRESS");
    }

    @Test
    void the_practice_provider_ends_cleanly_when_it_is_told_to()
            throws IOException, InterruptedException {
        Process process = start(List.of(), "practice");
        while (process.isAlive() && !text("err").contains("Ctrl+C")) {
            process.waitFor(50, TimeUnit.MILLISECONDS);
        }

        process.destroy();

        assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
        assertThat(process.exitValue()).as(text("err")).isZero();
        assertThat(text("out")).contains("\"accounts\"");
        assertThat(text("err")).hasLineCount(1);
    }
}
