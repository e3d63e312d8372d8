package app.mailmend.cli;

import static org.assertj.core.api.Assertions.assertThat;

import app.mailmend.catalog.Presets;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PracticeCommandTest {

    private final Bench bench = new Bench();

    @Test
    void everything_needed_to_reach_it_is_one_document_while_it_serves() {
        List<String> failures = new ArrayList<>();
        bench.terminal.whileServing =
                () -> {
                    JsonNode desk = bench.json();
                    if (!Files.isReadable(Path.of(desk.get("ca").asText()))) {
                        failures.add("ca");
                    }
                    if (!(Presets.read(Path.of(desk.get("presets").asText()))
                            instanceof Presets.Loaded)) {
                        failures.add("presets");
                    }
                };

        int code = bench.run("practice");
        JsonNode desk = bench.json();

        assertThat(code).isZero();
        assertThat(failures).isEmpty();
        assertThat(desk.get("ports")).isNotEmpty();
        assertThat(desk.get("ports").get(0).get("listen").asText()).startsWith("127.0.0.1:");
        assertThat(desk.get("accounts").findValuesAsText("lesson"))
                .contains("starttls-first", "wrong-password");
        assertThat(desk.get("accounts").get(0).get("address").asText()).contains("@");
        assertThat(desk.get("accounts").get(0).get("workingPassword").asText()).isNotEmpty();
        assertThat(bench.err()).contains("Ctrl+C");
    }

    @Test
    void its_arguments_are_taken_by_check() {
        Bench other = new Bench();
        int[] code = {-1};
        bench.terminal.whileServing =
                () -> {
                    JsonNode desk = bench.json();
                    List<String> typed = new ArrayList<>(List.of("check", "a@practice.example"));
                    typed.addAll(List.of("--ca", desk.get("ca").asText()));
                    typed.addAll(List.of("--presets", desk.get("presets").asText()));
                    typed.addAll(List.of("--host", "h.example"));
                    desk.get("map").forEach(map -> typed.addAll(List.of("--map", map.asText())));
                    code[0] = other.run(typed.toArray(String[]::new));
                };

        bench.run("practice");

        assertThat(code[0]).as(other.err()).isZero();
        assertThat(other.session.checks.getFirst().network().mappings()).isNotEmpty();
    }

    @Test
    void its_files_are_gone_when_it_has_stopped() {
        bench.run("practice");

        assertThat(Path.of(bench.json().get("ca").asText())).doesNotExist();
        assertThat(Path.of(bench.json().get("presets").asText())).doesNotExist();
    }

    @Test
    void a_port_that_is_taken_is_named() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            int base = taken.getLocalPort() - 587;

            int code = bench.run("practice", "--port-base", String.valueOf(base));

            assertThat(code).isEqualTo(2);
            assertThat(bench.err()).contains("--port-base");
            assertThat(bench.out()).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "63001", "x", ""})
    void a_port_base_without_room_is_refused(String base) {
        assertThat(bench.run("practice", "--port-base=" + base)).isEqualTo(2);
        assertThat(bench.err()).contains("--port-base");
    }
}
