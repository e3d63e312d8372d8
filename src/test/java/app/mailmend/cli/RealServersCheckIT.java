package app.mailmend.cli;

import static org.assertj.core.api.Assertions.assertThat;

import app.mailmend.real.PostfixDovecot;
import app.mailmend.real.RealServers;
import app.mailmend.real.Service;
import app.mailmend.testing.RealEngine;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a helpdesk colleague types, against a real Postfix and Dovecot. */
@ExtendWith(RealServers.class)
class RealServersCheckIT {

    private static final String PRESETS =
            """
            {"format": "mailmend-providers/1", "providers": [
              {"id": "example", "name": "Example", "domains": ["example.test"],
               "outgoing": ["mail.example.test 465 tls", "mail.example.test 587 starttls"],
               "incoming": ["imap mail.example.test 993 tls"]}
            ]}
            """;

    @TempDir private Path folder;

    private final PostfixDovecot servers;

    RealServersCheckIT(PostfixDovecot servers) {
        this.servers = servers;
    }

    private Stream<String> map(int port, Service service) {
        return Stream.of(
                "--map",
                "mail.example.test:" + port + "=" + servers.host() + ":" + servers.port(service));
    }

    @ParameterizedTest
    @CsvSource({"SIGN_IN_DEMANDED, auth-required", "TLS_DEMANDED, tls-required"})
    void a_real_530_is_named_mended_proven_sent_and_arrives(Service wrong, String cause)
            throws IOException {
        Path presets = Files.writeString(folder.resolve("presets.json"), PRESETS);
        TestTerminal terminal = new TestTerminal();
        terminal.environment.put("SECRET", servers.alice().canary().password());
        String[] typed =
                Stream.of(
                                Stream.of("check", servers.alice().address(), "--json"),
                                Stream.of("--host", "mail.example.test", "--port", "25"),
                                Stream.of("--encryption", "none", "--password-env", "SECRET"),
                                Stream.of("--presets", presets.toString()),
                                Stream.of("--ca", servers.caPem().toString()),
                                Stream.of("--fix", "--send", "--arrival"),
                                map(25, wrong),
                                map(465, Service.SUBMISSIONS),
                                map(587, Service.SUBMISSION),
                                map(993, Service.IMAPS))
                        .flatMap(words -> words)
                        .toArray(String[]::new);

        int exitCode = new Console(terminal, RealEngine::session, Locale.ENGLISH).run(typed);

        JsonNode report = Bench.json(terminal.outText());
        assertThat(exitCode).as(terminal.errText()).isZero();
        assertThat(report.at("/result").asText()).isEqualTo("proven");
        assertThat(report.at("/diagnosis/cause").asText()).isEqualTo(cause);
        assertThat(report.at("/proven/port").asInt()).isEqualTo(465);
        List<String> stages = report.at("/stages").findValuesAsText("stage");
        assertThat(stages).endsWith("data", "arrival");
        assertThat(report.at("/stages/" + (stages.size() - 1) + "/outcome").asText())
                .isEqualTo("passed");
        servers.alice().canary().assertAbsentFrom(terminal.outText(), terminal.errText());
    }
}
