package app.mailmend.cli;

import static org.assertj.core.api.Assertions.assertThat;

import app.mailmend.evidence.CertificateProblem;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class CheckJsonTest {

    private final Bench bench = new Bench();

    private JsonNode check(String... more) {
        List<String> typed =
                new ArrayList<>(
                        List.of(
                                "check",
                                "alice@example.org",
                                "--host",
                                "mail.example.org",
                                "--port",
                                "587",
                                "--json"));
        typed.addAll(List.of(more));
        exitCode = bench.run(typed.toArray(String[]::new));
        return bench.json();
    }

    private int exitCode = -1;

    @Test
    void settings_that_work_are_proven() {
        JsonNode document = check();

        assertThat(exitCode).isZero();
        assertThat(document.get("result").asText()).isEqualTo("proven");
        assertThat(document.get("diagnosis").isNull()).isTrue();
        assertThat(document.get("fixes")).isEmpty();
        assertThat(document.get("proven")).isEqualTo(document.get("settings"));
        assertThat(document.get("provenBy").isNull()).isTrue();
    }

    @Test
    void a_sign_in_held_back_says_for_how_long() {
        bench.session.checked = Samples::heldBack;

        JsonNode document = check();

        assertThat(document.get("retryAfterSeconds").asInt()).isEqualTo(463);
        assertThat(document.get("fixes").get(0).get("steps").get(0).asText())
                .isEqualTo("Wait 8 minutes without any attempt.");
        assertThat(document.get("diagnosis").get("title").asText())
                .isEqualTo("Enough sign-ins for now");
    }

    @Test
    void otherwise_nothing_is_to_be_waited_for() {
        assertThat(check().get("retryAfterSeconds").isNull()).isTrue();
    }

    @Test
    void each_test_of_fetching_tells_its_settings_stages_and_end() {
        bench.session.checked = Samples::worksAndFetches;

        JsonNode document = check("--incoming");
        JsonNode imap = document.at("/incoming/0");
        JsonNode pop3 = document.at("/incoming/1");

        assertThat(exitCode).isEqualTo(1);
        assertThat(document.get("result").asText()).isEqualTo("proven");
        assertThat(imap.get("protocol").asText()).isEqualTo("imap");
        assertThat(imap.get("host").asText()).isEqualTo("mail.example.org");
        assertThat(imap.get("port").asInt()).isEqualTo(993);
        assertThat(imap.get("encryption").asText()).isEqualTo("tls");
        assertThat(imap.get("result").asText()).isEqualTo("proven");
        assertThat(imap.get("diagnosis").isNull()).isTrue();
        assertThat(imap.at("/stages/0/stage").asText()).isEqualTo("auth");
        assertThat(imap.at("/transcript/0").asText()).isEqualTo("S: OK Logged in");
        assertThat(pop3.get("result").asText()).isEqualTo("failed");
        assertThat(pop3.at("/diagnosis/cause").asText()).isEqualTo("tls-required");
    }

    @Test
    void without_a_test_of_fetching_the_list_is_empty() {
        assertThat(check().get("incoming")).isEmpty();
    }

    @Test
    void the_settings_are_those_that_were_asked_for() {
        JsonNode settings = check("--user", "ali").get("settings");

        assertThat(settings.get("host").asText()).isEqualTo("mail.example.org");
        assertThat(settings.get("port").asInt()).isEqualTo(587);
        assertThat(settings.get("encryption").asText()).isEqualTo("starttls");
        assertThat(settings.get("user").asText()).isEqualTo("ali");
        assertThat(settings.get("signIn").asText()).isEqualTo("password");
    }

    @Test
    void without_sign_in_there_is_no_user() {
        JsonNode settings = check("--no-auth").get("settings");

        assertThat(settings.get("user").isNull()).isTrue();
        assertThat(settings.get("signIn").asText()).isEqualTo("none");
    }

    @Test
    void a_failure_names_its_cause_and_the_ranked_others() {
        bench.session.checked = Samples::fails;

        JsonNode document = check();
        JsonNode diagnosis = document.get("diagnosis");

        assertThat(exitCode).isEqualTo(1);
        assertThat(document.get("result").asText()).isEqualTo("failed");
        assertThat(diagnosis.get("cause").asText()).isEqualTo("tls-required");
        assertThat(diagnosis.get("confidence").asDouble()).isEqualTo(0.98);
        assertThat(diagnosis.get("title").asText()).isNotEmpty();
        assertThat(diagnosis.get("explanation").asText()).isNotEmpty();
        assertThat(diagnosis.get("evidence")).isNotEmpty();
        assertThat(diagnosis.get("ranked").findValuesAsText("cause"))
                .containsExactly("tls-required", "auth-required");
        assertThat(diagnosis.get("ranked").get(1).get("confidence").asDouble()).isEqualTo(0.2);
        assertThat(document.get("proven").isNull()).isTrue();
    }

    @Test
    void a_stage_has_its_outcome_time_and_whole_reply() {
        bench.session.checked = Samples::fails;

        JsonNode stages = check().get("stages");

        assertThat(stages.findValuesAsText("stage"))
                .containsExactly("connect", "auth", "mail-from");
        assertThat(stages.findValuesAsText("outcome"))
                .containsExactly("passed", "skipped", "failed");
        assertThat(stages.get(0).get("millis").asLong()).isEqualTo(12);
        assertThat(stages.get(0).get("reply").isNull()).isTrue();
        JsonNode reply = stages.get(2).get("reply");
        assertThat(reply.get("code").asInt()).isEqualTo(530);
        assertThat(reply.get("enhanced").asText()).isEqualTo("5.7.0");
        assertThat(reply.get("lines")).hasSize(2);
        assertThat(stages.get(2).get("detail").isTextual()).isTrue();
    }

    @Test
    void a_fix_that_only_a_person_can_do_brings_its_letter() {
        bench.session.checked = Samples::fails;

        JsonNode fix = check().get("fixes").get(0);

        assertThat(fix.get("kind").asText()).isEqualTo("tell-someone");
        assertThat(fix.get("title").asText()).isNotEmpty();
        assertThat(fix.get("steps").isArray()).isTrue();
        assertThat(fix.get("link").isNull()).isTrue();
        assertThat(fix.get("settings").isNull()).isTrue();
        assertThat(fix.get("tried").asBoolean()).isFalse();
        assertThat(fix.get("proven").asBoolean()).isFalse();
        assertThat(fix.get("letter").asText()).isNotEmpty();
    }

    @Test
    void mended_settings_are_proven_with_the_fix_that_did_it() {
        bench.session.checked = Samples::mended;

        JsonNode document = check("--fix");
        JsonNode fix = document.get("fixes").get(0);

        assertThat(exitCode).isZero();
        assertThat(document.get("result").asText()).isEqualTo("proven");
        assertThat(document.get("settings").get("port").asInt()).isEqualTo(587);
        assertThat(document.get("proven").get("port").asInt()).isEqualTo(465);
        assertThat(fix.get("kind").asText()).isEqualTo("change-settings");
        assertThat(fix.get("settings")).isEqualTo(document.get("proven"));
        assertThat(fix.get("tried").asBoolean()).isTrue();
        assertThat(fix.get("proven").asBoolean()).isTrue();
        assertThat(fix.get("letter").isNull()).isTrue();
        assertThat(document.get("diagnosis").get("cause").asText()).isEqualTo("tls-required");
        assertThat(document.get("provenBy").get("stages").findValuesAsText("stage"))
                .containsExactly("connect", "tls", "rcpt-to");
    }

    @Test
    void delivery_stands_among_the_stages() {
        bench.session.checked = Samples::mended;

        assertThat(check("--fix", "--arrival").get("stages").findValuesAsText("stage"))
                .containsExactly("connect", "auth", "mail-from", "data", "arrival");
    }

    @Test
    void a_lost_connection_after_the_message_is_unknown() {
        bench.session.checked = Samples::uncertain;

        JsonNode document = check("--send");

        assertThat(exitCode).isEqualTo(1);
        assertThat(document.get("result").asText()).isEqualTo("unknown");
        assertThat(document.get("proven").isNull()).isTrue();
        assertThat(document.get("diagnosis").isNull()).isFalse();
    }

    @Test
    void a_cancelled_check_failed_without_a_diagnosis() {
        bench.session.checked = Samples::cancelled;

        JsonNode document = check();

        assertThat(exitCode).isEqualTo(1);
        assertThat(document.get("result").asText()).isEqualTo("failed");
        assertThat(document.get("diagnosis").isNull()).isTrue();
        assertThat(document.get("fixes")).isEmpty();
    }

    @Test
    void certificate_and_encryption_come_from_the_run() {
        JsonNode document = check();
        JsonNode certificate = document.get("certificate");

        assertThat(certificate.get("subject").asText()).isEqualTo("CN=mail.example.org");
        assertThat(certificate.get("issuer").asText()).isEqualTo("CN=Example Authority");
        assertThat(certificate.get("names")).hasSize(2);
        assertThat(certificate.get("notBefore").asText()).isEqualTo("2026-01-01T00:00:00Z");
        assertThat(certificate.get("notAfter").asText()).isEqualTo("2027-01-01T00:00:00Z");
        assertThat(certificate.get("sha256").asText()).hasSize(64);
        assertThat(certificate.get("expectedSha256").isNull()).isTrue();
        assertThat(certificate.get("trusted").asBoolean()).isTrue();
        assertThat(certificate.get("problem").isNull()).isTrue();
        assertThat(document.get("tls").get("version").asText()).isEqualTo("TLSv1.3");
        assertThat(document.get("tls").get("cipher").asText()).startsWith("TLS_AES");
    }

    @Test
    void a_refused_certificate_says_why_and_there_is_no_encryption() {
        bench.session.checked =
                request ->
                        Samples.report(
                                request,
                                Samples.run(request, Samples.refusedCertificate()),
                                Samples.fails(request).conclusion(),
                                List.of());

        JsonNode document = check();

        assertThat(document.get("certificate").get("trusted").asBoolean()).isFalse();
        assertThat(document.get("certificate").get("problem").asText()).isEqualTo("expired");
        assertThat(document.get("tls").isNull()).isTrue();
    }

    @Test
    void a_run_in_plain_text_has_neither() {
        bench.session.checked = Samples::fails;

        JsonNode document = check();

        assertThat(document.get("certificate").isNull()).isTrue();
        assertThat(document.get("tls").isNull()).isTrue();
    }

    @Test
    void effort_is_that_of_the_report_and_the_transcript_is_marked_by_side() {
        JsonNode document = check();

        assertThat(document.get("authAttempts").asInt()).isEqualTo(2);
        assertThat(document.get("roundTrips").asInt()).isEqualTo(14);
        assertThat(document.get("elapsedMillis").asLong()).isEqualTo(987);
        assertThat(document.get("transcript"))
                .extracting(JsonNode::asText)
                .containsExactly(
                        "S: 220 mail.example.org ESMTP", "C: AUTH PLAIN <redacted>", "* closed");
    }

    @Test
    void nothing_known_has_the_same_fields_as_a_test() {
        JsonNode tested = check();
        Bench other = new Bench();

        int code = other.run("check", "alice@example.org", "--json");

        List<String> fields = new ArrayList<>();
        tested.fieldNames().forEachRemaining(fields::add);
        fields.remove("provenBy");
        assertThat(code).isEqualTo(1);
        assertThat(other.json().get("result").asText()).isEqualTo("unknown");
        assertThat(other.json().get("settings").isNull()).isTrue();
        assertThat(other.json().fieldNames()).toIterable().containsAll(fields);
        assertThat(other.session.checks).isEmpty();
    }

    @Test
    void a_changed_certificate_stands_beside_the_expected_one() {
        String expected = "cd".repeat(32);
        bench.session.checked =
                request ->
                        Samples.refused(request, CertificateProblem.FINGERPRINT_CHANGED, expected);

        JsonNode certificate = check().get("certificate");

        assertThat(certificate.get("expectedSha256").asText()).isEqualTo(expected);
        assertThat(certificate.get("sha256").asText()).isNotEqualTo(expected);
        assertThat(certificate.get("problem").asText()).isEqualTo("fingerprint-changed");
    }
}
