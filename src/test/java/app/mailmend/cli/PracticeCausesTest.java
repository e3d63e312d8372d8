package app.mailmend.cli;

import static org.assertj.core.api.Assertions.assertThat;

import app.mailmend.account.Secret;
import app.mailmend.practice.PracticeAccount;
import app.mailmend.practice.PracticeDesk;
import app.mailmend.practice.PracticeProvider;
import app.mailmend.testing.RealEngine;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The console on the real engine, against each way in which the practice provider fails. */
class PracticeCausesTest {

    private static PracticeProvider provider;

    @BeforeAll
    static void start() {
        provider = PracticeProvider.start(0);
    }

    @AfterAll
    static void stop() {
        provider.close();
    }

    private static PracticeAccount account(PracticeAccount.Lesson lesson) {
        return provider.desk().accounts().stream()
                .filter(account -> account.lesson() == lesson)
                .findFirst()
                .orElseThrow();
    }

    private static JsonNode check(PracticeAccount account, Secret password, String... more) {
        PracticeDesk desk = provider.desk();
        TestTerminal terminal = new TestTerminal();
        terminal.environment.put("PASSWORD", new String(password.utf8(), StandardCharsets.UTF_8));
        List<String> typed = new ArrayList<>(List.of("check", account.address().wire(), "--json"));
        desk.services()
                .forEach(service ->
                        typed.addAll(
                                List.of(
                                        "--map",
                                        service.advertised().host()
                                                + ":"
                                                + service.advertised().port()
                                                + "=127.0.0.1:"
                                                + service.port())));
        typed.addAll(List.of("--ca", desk.caFile().toString(), "--password-env", "PASSWORD"));
        typed.addAll(List.of("--host", "smtp.practice.example"));
        typed.addAll(List.of(more));
        new Console(terminal, RealEngine::session, Locale.ENGLISH)
                .run(typed.toArray(String[]::new));
        return Bench.json(terminal.outText());
    }

    @ParameterizedTest
    @CsvSource({
        "25, none, auth-required",
        "587, none, tls-required",
        "2525, none, auth-required",
        "587, tls, wrong-encryption-for-port",
        "465, none, wrong-encryption-for-port",
        "465, starttls, wrong-encryption-for-port",
        "2525, starttls, starttls-unavailable"
    })
    void each_faulty_port_gives_its_cause(String port, String encryption, String cause) {
        PracticeAccount anna = account(PracticeAccount.Lesson.ALL_WELL);
        JsonNode report = check(anna, anna.password(), "--port", port, "--encryption", encryption);
        assertThat(report.at("/diagnosis/cause").asText()).isEqualTo(cause);
        assertThat(report.at("/result").asText()).isEqualTo("failed");
        assertThat(report.at("/authAttempts").asInt()).isZero();
    }

    @Test
    void a_wrong_password_is_bad_credentials() {
        PracticeAccount david = account(PracticeAccount.Lesson.WRONG_PASSWORD);
        JsonNode report = check(david, david.password(), "--port", "587");
        assertThat(report.at("/diagnosis/cause").asText()).isEqualTo("bad-credentials");
        assertThat(report.at("/authAttempts").asInt()).isEqualTo(1);
    }

    @Test
    void an_app_password_is_named_as_such() {
        PracticeAccount emma = account(PracticeAccount.Lesson.APP_PASSWORD);
        JsonNode report = check(emma, emma.password(), "--port", "465");
        assertThat(report.at("/diagnosis/cause").asText()).isEqualTo("app-password-required");
    }

    @Test
    void somebody_elses_address_is_not_owned() {
        PracticeAccount anna = account(PracticeAccount.Lesson.ALL_WELL);
        JsonNode report =
                check(anna, anna.password(), "--port", "465", "--from", "ben@practice.example");
        assertThat(report.at("/diagnosis/cause").asText()).isEqualTo("sender-not-owned");
    }

    @Test
    void a_fix_is_found_proven_sent_and_arrives() {
        PracticeAccount clara = account(PracticeAccount.Lesson.SIGN_IN_FIRST);
        JsonNode report =
                check(
                        clara,
                        clara.password(),
                        "--port",
                        "25",
                        "--encryption",
                        "none",
                        "--fix",
                        "--send");
        assertThat(report.at("/result").asText()).isEqualTo("proven");
        assertThat(report.at("/proven/port").asInt()).isEqualTo(465);
        assertThat(report.at("/fixes/0/proven").asBoolean()).isTrue();
    }
}
