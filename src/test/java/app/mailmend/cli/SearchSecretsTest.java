package app.mailmend.cli;

import static org.assertj.core.api.Assertions.assertThat;

import app.mailmend.testing.Canary;
import app.mailmend.testing.Dialogue;
import app.mailmend.testing.FakeDnsServer;
import app.mailmend.testing.RealEngine;
import app.mailmend.testing.ScriptedSmtpServer;
import app.mailmend.testing.ScriptedWebServer;
import app.mailmend.testing.TestCertificates;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A search with every source on, over the real engine, for an address whose local part is a canary:
 * neither it nor the password may be in anything that a name server, a web server or a mail server
 * hears.
 */
class SearchSecretsTest {

    private static final String LOCAL = "kanarienvogel.q7x";
    private static final String ADDRESS = LOCAL + "@example.test";
    private static final String NOTHING =
            "HTTP/1.1 404 Not Found\r\nContent-Type: text/plain\r\nContent-Length: 0\r\n\r\n";

    @TempDir private Path folder;

    private final Canary canary = Canary.random(ADDRESS);
    private final FakeDnsServer names =
            new FakeDnsServer()
                    .with("example.test. A 127.0.0.1")
                    .with("example.test. MX 10 mx.hoster.test.")
                    .with("_autodiscover._tcp.example.test. SRV 0 0 443 autodiscover.example.test.")
                    .with("mx.hoster.test. A 127.0.0.1")
                    .with("autoconfig.example.test. A 127.0.0.1")
                    .with("autodiscover.example.test. A 127.0.0.1")
                    .with("ua-auto-config.example.test. A 127.0.0.1")
                    .with("autoconfig.hoster.test. A 127.0.0.1")
                    .with("autoconfig.mx.hoster.test. A 127.0.0.1")
                    .with("ispdb.test. A 127.0.0.1")
                    .with("smtp.example.test. A 127.0.0.1")
                    .with("imap.example.test. A 127.0.0.1");
    private final ScriptedWebServer web =
            ScriptedWebServer.secured(
                    TestCertificates.good(
                            "example.test",
                            "*.example.test",
                            "*.hoster.test",
                            "*.mx.hoster.test",
                            "ispdb.test"),
                    ScriptedWebServer.answer(NOTHING));
    private final ScriptedWebServer plainWeb =
            ScriptedWebServer.plain(ScriptedWebServer.answer(NOTHING));
    private final ScriptedSmtpServer mail =
            ScriptedSmtpServer.dialogue(
                    new Dialogue()
                            .offerBeforeTls("STARTTLS")
                            .offerInsideTls("AUTH PLAIN LOGIN")
                            .startTls(TestCertificates.good("smtp.example.test")));

    @AfterEach
    void stop() {
        names.close();
        web.close();
        plainWeb.close();
        mail.close();
    }

    private TestTerminal run(String command, String... more) {
        TestTerminal terminal = new TestTerminal();
        terminal.environment.put("CANARY", canary.password());
        List<String> typed =
                new ArrayList<>(
                        List.of(
                                command,
                                ADDRESS,
                                "--accept-insecure-sources",
                                "--ispdb=https://ispdb.test/v1.1/",
                                "--resolver=127.0.0.1:" + names.address().getPort(),
                                "--ca=" + TestCertificates.caPem(folder)));
        Stream.of(
                        "example.test",
                        "autoconfig.example.test",
                        "autodiscover.example.test",
                        "ua-auto-config.example.test",
                        "autoconfig.hoster.test",
                        "autoconfig.mx.hoster.test",
                        "ispdb.test")
                .forEach(host -> {
                    typed.add("--map=" + host + ":443=127.0.0.1:" + web.port());
                    typed.add("--map=" + host + ":80=127.0.0.1:" + plainWeb.port());
                });
        typed.add("--map=smtp.example.test:587=127.0.0.1:" + mail.port());
        typed.addAll(List.of(more));
        new Console(terminal, RealEngine::session, Locale.ENGLISH)
                .run(typed.toArray(String[]::new));
        return terminal;
    }

    private String everythingHeard() {
        return String.join("\n", names.asked())
                + String.join("\n", web.requests())
                + String.join("\n", plainWeb.requests())
                + mail.received().everything();
    }

    /** The local part as it is, and in the disguises that protocols know. */
    private static List<String> shapes() {
        byte[] whole = ADDRESS.getBytes(StandardCharsets.UTF_8);
        byte[] local = LOCAL.getBytes(StandardCharsets.UTF_8);
        return List.of(
                LOCAL,
                URLEncoder.encode(ADDRESS, StandardCharsets.UTF_8),
                Base64.getEncoder().withoutPadding().encodeToString(local).substring(0, 20),
                Base64.getEncoder().withoutPadding().encodeToString(whole).substring(0, 20),
                HexFormat.of().formatHex(local));
    }

    @Test
    void a_search_tells_nobody_who_asks() {
        TestTerminal terminal = run("detect", "--json");

        assertThat(web.requests()).as(terminal.errText()).isNotEmpty();
        assertThat(plainWeb.requests()).isNotEmpty();
        assertThat(mail.connections()).isPositive();
        assertThat(everythingHeard()).contains("example.test").doesNotContainIgnoringCase(LOCAL);
        assertThat(shapes()).allSatisfy(it -> assertThat(everythingHeard()).doesNotContain(it));
    }

    @Test
    void with_consent_only_the_providers_own_protected_server_is_told() {
        run("detect", "--send-address");

        assertThat(web.requests())
                .filteredOn(request -> request.contains(LOCAL))
                .isNotEmpty()
                .allMatch(request -> request.contains("Host: autoconfig.example.test"));
        assertThat(String.join("\n", plainWeb.requests())).doesNotContain(LOCAL);
        assertThat(String.join("\n", names.asked())).doesNotContain(LOCAL);
        assertThat(mail.received().everything()).doesNotContain(LOCAL);
    }

    @Test
    void the_password_of_a_check_takes_no_part_in_its_search() {
        TestTerminal terminal = run("check", "--password-env=CANARY", "--no-survey");

        assertThat(terminal.errText()).contains("No server was found");
        assertThat(web.requests()).isNotEmpty();
        canary.assertAbsentFrom(everythingHeard(), terminal.errText(), terminal.outText());
        assertThat(everythingHeard()).doesNotContain(LOCAL);
    }
}
