package app.mailmend.cli;

import static org.assertj.core.api.Assertions.assertThat;

import app.mailmend.testing.AuthAttempt;
import app.mailmend.testing.Canary;
import app.mailmend.testing.Dialogue;
import app.mailmend.testing.OutputCapture;
import app.mailmend.testing.RealEngine;
import app.mailmend.testing.ScriptedSmtpServer;
import app.mailmend.testing.ServerIdentity;
import app.mailmend.testing.TestCertificates;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A canary password goes through the real engine; it must not come out anywhere but on the wire.
 */
class SecretsTest {

    private static final String ALICE = "alice@example.test";
    private static final ServerIdentity GOOD = TestCertificates.good("mail.example.test");

    @TempDir private Path folder;

    private final Canary canary = Canary.random(ALICE);

    private Dialogue server() {
        return new Dialogue()
                .offerBeforeTls("STARTTLS")
                .offerInsideTls("AUTH PLAIN LOGIN")
                .startTls(GOOD);
    }

    /** Says the secret back in the ways that servers have been seen to. */
    private static String echo(int code, AuthAttempt attempt) {
        byte[] password = attempt.password().getBytes(StandardCharsets.UTF_8);
        return code
                + "-5.7.8 "
                + attempt.password()
                + "\n"
                + code
                + " 5.7.8 "
                + Base64.getEncoder().encodeToString(password);
    }

    private String check(ScriptedSmtpServer server, String... more) throws IOException {
        TestTerminal terminal = new TestTerminal();
        terminal.environment.put("CANARY", canary.password());
        List<String> typed =
                new ArrayList<>(
                        List.of(
                                "check",
                                ALICE,
                                "--host",
                                "mail.example.test",
                                "--port",
                                "587",
                                "--map",
                                "mail.example.test:587=127.0.0.1:" + server.port(),
                                "--ca",
                                TestCertificates.caPem(folder).toString(),
                                "--password-env",
                                "CANARY"));
        typed.addAll(List.of(more));
        try (OutputCapture capture = OutputCapture.start()) {
            int exitCode =
                    new Console(terminal, RealEngine::session, Locale.ENGLISH)
                            .run(typed.toArray(String[]::new));
            assertThat(exitCode).as(terminal.errText()).isBetween(0, 1);
            return terminal.outText() + terminal.errText() + capture.all() + files();
        }
    }

    private String files() throws IOException {
        StringBuilder all = new StringBuilder();
        try (Stream<Path> paths = Files.list(folder)) {
            for (Path path : paths.toList()) {
                all.append(Files.readString(path));
            }
        }
        return all.toString();
    }

    @Test
    void a_server_that_refuses_and_repeats_the_password_gives_nothing_away() throws IOException {
        Dialogue dialogue = server().onAuth(attempt -> echo(535, attempt));
        try (var server = ScriptedSmtpServer.dialogue(dialogue)) {
            String report = folder.resolve("report.json").toString();
            String everything = check(server, "--json", "--report", report);
            assertThat(dialogue.authAttempts()).hasSize(1);
            assertThat(everything).contains("<redacted>", "bad-credentials");
            canary.assertAbsentFrom(everything);
        }
    }

    @Test
    void neither_does_one_that_takes_it_and_the_message() throws IOException {
        Dialogue dialogue =
                server().onAuth(attempt -> echo(235, attempt))
                        .onMessage(command -> "250 2.0.0 taken, " + canary.password());
        try (var server = ScriptedSmtpServer.dialogue(dialogue)) {
            String report = folder.resolve("report.txt").toString();
            String everything = check(server, "--send", "--report", report);
            assertThat(dialogue.messages()).hasSize(1);
            canary.assertAbsentFrom(everything);
        }
    }

    @Test
    void the_search_for_a_fix_keeps_it_as_well() throws IOException {
        Dialogue dialogue = server().onAuth(attempt -> echo(235, attempt));
        try (var server = ScriptedSmtpServer.dialogue(dialogue)) {
            String everything = check(server, "--encryption", "none", "--fix", "--json");
            assertThat(dialogue.authAttempts()).isNotEmpty();
            canary.assertAbsentFrom(everything);
        }
    }

    @Test
    void the_canary_is_found_where_it_is() {
        String leak =
                Base64.getEncoder()
                        .encodeToString(canary.password().getBytes(StandardCharsets.UTF_8));
        assertThat(
                        org.assertj.core.api.Assertions.catchThrowable(
                                () -> canary.assertAbsentFrom(leak)))
                .isInstanceOf(AssertionError.class);
    }
}
