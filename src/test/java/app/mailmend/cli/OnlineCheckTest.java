package app.mailmend.cli;

import static org.assertj.core.api.Assertions.assertThat;

import app.mailmend.testing.Canary;
import app.mailmend.testing.Dialogue;
import app.mailmend.testing.FakeDnsServer;
import app.mailmend.testing.RealEngine;
import app.mailmend.testing.ScriptedSmtpServer;
import app.mailmend.testing.ScriptedWebServer;
import app.mailmend.testing.TestCertificates;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** `check` from the address to the sign-in on the real engine: nobody names a server. */
class OnlineCheckTest {

    private static final String ALICE = "alice@example.test";
    private static final String AUTOCONFIG =
            """
            <clientConfig version="1.1">
              <emailProvider id="example.test">
                <domain>example.test</domain>
                <outgoingServer type="smtp">
                  <hostname>smtp.example.test</hostname><port>587</port>
                  <socketType>STARTTLS</socketType><username>%EMAILADDRESS%</username>
                  <authentication>password-cleartext</authentication>
                </outgoingServer>
              </emailProvider>
            </clientConfig>
            """;

    @TempDir private Path folder;

    private final Canary canary = Canary.random(ALICE);
    private final TestTerminal terminal = new TestTerminal();
    private final FakeDnsServer names =
            new FakeDnsServer().with("example.test. MX 10 mx.example.test.");
    private final ScriptedWebServer web =
            ScriptedWebServer.secured(
                    TestCertificates.good("autoconfig.example.test"),
                    ScriptedWebServer.page("text/xml", AUTOCONFIG));
    private final Dialogue dialogue =
            new Dialogue()
                    .offerBeforeTls("STARTTLS")
                    .offerInsideTls("AUTH PLAIN")
                    .startTls(TestCertificates.good("smtp.example.test", "smtp.stranger.test"))
                    .account(ALICE, canary.password());
    private final ScriptedSmtpServer mail = ScriptedSmtpServer.dialogue(dialogue);

    @AfterEach
    void stop() {
        names.close();
        web.close();
        mail.close();
    }

    private int check(String... more) {
        terminal.environment.put("PW", canary.password());
        List<String> typed =
                new ArrayList<>(
                        List.of(
                                "check",
                                ALICE,
                                "--password-env=PW",
                                "--no-survey",
                                "--ispdb=off",
                                "--resolver=127.0.0.1:" + names.address().getPort(),
                                "--ca=" + TestCertificates.caPem(folder),
                                "--map=smtp.example.test:587=127.0.0.1:" + mail.port(),
                                "--map=smtp.stranger.test:587=127.0.0.1:" + mail.port()));
        typed.addAll(List.of(more));
        return new Console(terminal, RealEngine::session, Locale.ENGLISH)
                .run(typed.toArray(String[]::new));
    }

    @Test
    void what_the_provider_publishes_is_found_tested_and_proven() {
        int code = check("--map=autoconfig.example.test:443=127.0.0.1:" + web.port(), "--json");

        assertThat(code).as(terminal.errText()).isZero();
        assertThat(Bench.json(terminal.outText()).get("proven").get("host").asText())
                .isEqualTo("smtp.example.test");
        assertThat(dialogue.authAttempts()).hasSize(1);
        assertThat(terminal.errText()).contains("autoconfig", "found");
    }

    @Test
    void unsigned_records_lead_a_password_nowhere_without_a_word_of_the_person() {
        names.with("_submission._tcp.example.test. SRV 0 1 587 smtp.stranger.test.");

        assertThat(check()).isEqualTo(1);

        assertThat(terminal.errText()).contains("--trust-domain stranger.test");
        assertThat(mail.connections()).isZero();
    }

    @Test
    void with_it_they_do() {
        names.with("_submission._tcp.example.test. SRV 0 1 587 smtp.stranger.test.");

        assertThat(check("--trust-domain=stranger.test")).as(terminal.errText()).isZero();

        assertThat(dialogue.authAttempts()).hasSize(1);
    }
}
