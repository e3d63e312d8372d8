package app.mailmend.cli;

import static org.assertj.core.api.Assertions.assertThat;

import app.mailmend.session.DetectRequest;
import app.mailmend.settings.Trust;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class DetectCommandTest {

    private final Bench bench = new Bench();

    @Test
    void the_document_has_the_fields_of_the_contract() {
        bench.session.found = it -> Samples.found(it.address(), Trust.TRUSTED);

        int code = bench.run("detect", "Alice@Example.org", "--json");
        JsonNode document = bench.json();

        assertThat(code).isZero();
        assertThat(document.get("address").asText()).isEqualTo("Alice@example.org");
        assertThat(document.get("domain").asText()).isEqualTo("example.org");
        assertThat(document.get("elapsedMillis").asLong()).isEqualTo(812);
        JsonNode outgoing = document.get("outgoing").get(0);
        assertThat(outgoing.get("host").asText()).isEqualTo("smtp.example.org");
        assertThat(outgoing.get("port").asInt()).isEqualTo(465);
        assertThat(outgoing.get("encryption").asText()).isEqualTo("tls");
        assertThat(outgoing.get("username").asText()).isEqualTo("alice.local");
        assertThat(outgoing.get("signIn").toString()).isEqualTo("[\"oauth2\",\"password\"]");
        assertThat(outgoing.get("sources").toString()).isEqualTo("[\"presets\",\"catalogue\"]");
        assertThat(outgoing.get("trust").asText()).isEqualTo("trusted");
        assertThat(outgoing.get("score").asInt()).isEqualTo(95);
        JsonNode incoming = document.get("incoming").get(0);
        assertThat(incoming.get("protocol").asText()).isEqualTo("imap");
        assertThat(incoming.get("host").asText()).isEqualTo("imap.example.org");
        assertThat(incoming.get("score").asInt()).isEqualTo(90);
        assertThat(document.get("steps").toString())
                .isEqualTo(
                        "[{\"source\":\"catalogue\",\"outcome\":\"found\",\"millis\":12,\"note\":\"Gmail\"}]");
        assertThat(document.get("notes").toString())
                .isEqualTo(
                        "[{\"kind\":\"enable-imap-first\",\"text\":\"In the"
                                + " settings.\",\"link\":\"https://example.org/\"}]");
    }

    @Test
    void the_provider_brings_its_status_from_the_catalogue() {
        bench.session.found = it -> Samples.found(it.address(), Trust.TRUSTED);

        bench.run("detect", "alice@gmail.com", "--json");

        assertThat(bench.json().get("provider").toString())
                .isEqualTo(
                        "{\"id\":\"gmail\",\"name\":\"Gmail\",\"status\":\"active\","
                                + "\"passwordKind\":\"app-password\",\"signIn\":[\"oauth2\",\"password\"]}");
    }

    @Test
    void nothing_found_is_a_problem_and_still_a_document() {
        int code = bench.run("detect", "alice@example.org", "--json");

        assertThat(code).isEqualTo(1);
        assertThat(bench.json().get("provider").isNull()).isTrue();
        assertThat(bench.json().get("outgoing")).isEmpty();
        assertThat(bench.json().get("incoming")).isEmpty();
    }

    @Test
    void the_request_carries_the_options() {
        bench.run("detect", "alice@example.org", "--offline", "--no-survey", "--timeout", "3s");
        bench.run("detect", "alice@example.org");

        DetectRequest offline = bench.session.detections.getFirst();
        assertThat(offline.options().offline()).isTrue();
        assertThat(offline.network().timeout()).isEqualTo(Duration.ofSeconds(3));
        DetectRequest online = bench.session.detections.getLast();
        assertThat(online.options().offline()).isFalse();
        assertThat(online.network().timeout()).isEqualTo(Duration.ofSeconds(10));
    }

    @Test
    void people_see_servers_and_notes_and_the_sources_as_progress() {
        bench.session.found = it -> Samples.found(it.address(), Trust.TRUSTED);

        bench.run("detect", "alice@example.org");

        assertThat(bench.out())
                .containsSubsequence(
                        "alice@example.org belongs to Gmail",
                        "For sending",
                        "smtp.example.org:465",
                        "For receiving",
                        "imap.example.org:993",
                        "Good to know",
                        "https://example.org/");
        assertThat(bench.err()).contains("catalogue", "found", "12 ms");
        assertThat(bench.out()).doesNotContain("12 ms");
    }

    @Test
    void people_are_told_what_to_do_where_nothing_is_known() {
        bench.run("detect", "alice@example.org");

        assertThat(bench.out()).contains("Nothing was found", "--host");
    }
}
