package app.mailmend.cli;

import static org.assertj.core.api.Assertions.assertThat;

import app.mailmend.evidence.DiscoveryRun;
import app.mailmend.evidence.DiscoveryRun.Answer;
import app.mailmend.evidence.DiscoveryRun.Step;
import app.mailmend.evidence.SourceRemark;
import app.mailmend.session.DetectRequest;
import app.mailmend.session.SearchOptions;
import app.mailmend.settings.SourceName;
import app.mailmend.settings.Trust;
import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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
        assertThat(outgoing.get("origins").toString())
                .isEqualTo(
                        "[{\"source\":\"presets\",\"where\":\"\",\"asOf\":\"\"},"
                                + "{\"source\":\"catalogue\",\"where\":\"gmail\",\"asOf\":\"2026-11\"}]");
        assertThat(outgoing.get("reasons").toString())
                .isEqualTo("[\"corroborated\",\"offers-sign-in\"]");
        assertThat(document.get("finished").asText()).isEqualTo("complete");
        assertThat(document.get("question").isNull()).isTrue();
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

    @ParameterizedTest
    @CsvSource({"COMPLETE, complete", "TIME_OVER, time-over", "STOPPED, stopped"})
    void the_document_says_how_the_search_ended(DiscoveryRun.End end, String word) {
        bench.session.found =
                it -> Samples.with(Samples.nothingFound(it.address()), List.of(), end);

        bench.run("detect", "alice@example.org", "--json");

        assertThat(bench.json().get("finished").asText()).isEqualTo(word);
    }

    @Test
    void two_providers_that_are_nearly_as_likely_are_a_question() {
        bench.session.found = DetectCommandTest::contested;

        bench.run("detect", "alice@example.com", "--json");

        assertThat(bench.json().get("question").toString())
                .isEqualTo(
                        "{\"rivals\":[{\"name\":\"Microsoft"
                                + " 365\",\"host\":\"smtp.office365.com\",\"port\":465},"
                                + "{\"name\":\"example.org\",\"host\":\"smtp.example.org\",\"port\":465}]}");
    }

    @Test
    void people_are_asked_in_plain_words() {
        bench.session.found = DetectCommandTest::contested;

        bench.run("detect", "alice@example.com");

        assertThat(bench.out().replaceAll("\\s+", " "))
                .contains(
                        "Is your mailbox at Microsoft 365 (smtp.office365.com:465) or at"
                                + " example.org (smtp.example.org:465)?");
    }

    private static DiscoveryRun contested(DetectRequest request) {
        DiscoveryRun run = Samples.found(request.address(), Trust.CONFIRM);
        DiscoveryRun other = Samples.found(request.address(), Trust.CONFIRM, "smtp.office365.com");
        return Samples.with(
                run,
                List.of(
                        new DiscoveryRun.Rival("Microsoft 365", other.outgoing().getFirst()),
                        new DiscoveryRun.Rival("example.org", run.outgoing().getFirst())),
                DiscoveryRun.End.COMPLETE);
    }

    @Test
    void an_international_domain_is_shown_in_both_forms() {
        bench.run("detect", "jürgen@bücher.example", "--json");
        assertThat(bench.json().get("address").asText()).isEqualTo("jürgen@xn--bcher-kva.example");
        assertThat(bench.json().get("domain").asText()).isEqualTo("xn--bcher-kva.example");
        assertThat(bench.json().get("addressUnicode").asText()).isEqualTo("jürgen@bücher.example");
        assertThat(bench.json().get("domainUnicode").asText()).isEqualTo("bücher.example");

        Bench people = new Bench();
        people.run("detect", "jürgen@bücher.example");
        assertThat(people.out().replaceAll("\\s+", " "))
                .contains("jürgen@bücher.example (jürgen@xn--bcher-kva.example)");
    }

    @Test
    void whose_a_server_is_stands_beside_those_of_others_only() {
        bench.session.found = it -> Samples.found(it.address(), Trust.CONFIRM);
        bench.run("detect", "alice@example.com");
        assertThat(bench.out()).contains("to be confirmed (presets, catalogue)", "of example.org");

        Bench own = new Bench();
        own.session.found = bench.session.found;
        own.run("detect", "alice@example.org");
        assertThat(own.out()).contains("to be confirmed").doesNotContain("of example.org");
    }

    @ParameterizedTest
    @CsvSource({"CONFIRM, '', 0", "UNSAFE, '', 1", "UNSAFE, --accept-insecure-sources, 0"})
    void settings_count_as_found_when_they_may_be_used(Trust trust, String option, int code) {
        bench.session.found =
                it -> {
                    DiscoveryRun run = Samples.found(it.address(), trust);
                    return new DiscoveryRun(
                            run.address(),
                            run.provider(),
                            run.outgoing(),
                            List.of(),
                            List.of(),
                            run.steps(),
                            run.notes(),
                            run.end(),
                            run.elapsed());
                };
        String[] typed =
                option.isEmpty()
                        ? new String[] {"detect", "alice@example.org"}
                        : new String[] {"detect", "alice@example.org", option};

        assertThat(bench.run(typed)).isEqualTo(code);
    }

    @Test
    void sources_that_were_not_to_be_asked_are_no_progress() {
        bench.session.found =
                it -> {
                    DiscoveryRun run = Samples.nothingFound(it.address());
                    return new DiscoveryRun(
                            run.address(),
                            run.provider(),
                            List.of(),
                            List.of(),
                            List.of(),
                            List.of(
                                    skipped(SourceName.SRV, SourceRemark.OFFLINE),
                                    skipped(SourceName.SURVEY, SourceRemark.SWITCHED_OFF)),
                            List.of(),
                            run.end(),
                            run.elapsed());
                };

        bench.run("detect", "alice@example.org");

        assertThat(bench.err()).contains("survey", "Switched off").doesNotContain("srv", " ms");
    }

    private static Step skipped(SourceName source, SourceRemark why) {
        return new Step(source, Answer.SKIPPED, Duration.ZERO, why, "");
    }

    @Test
    void the_options_say_what_may_be_asked() {
        bench.run("detect", "alice@example.org", "--no-survey", "--ispdb", "off");
        bench.run(
                "detect",
                "alice@example.org",
                "--accept-insecure-sources",
                "--send-address",
                "--ispdb=https://db.example.org/v1.1",
                "--ispdb=https://other.example.org/");

        assertThat(bench.session.detections)
                .extracting(DetectRequest::options)
                .containsExactly(
                        new SearchOptions(false, false, false, false, List.of()),
                        new SearchOptions(
                                false,
                                true,
                                true,
                                true,
                                List.of(
                                        URI.create("https://db.example.org/v1.1/"),
                                        URI.create("https://other.example.org/"))));
    }

    @Test
    void the_request_carries_the_options() {
        bench.run("detect", "alice@example.org", "--offline", "--no-survey", "--timeout", "3s");
        bench.run("detect", "alice@example.org");

        DetectRequest offline = bench.session.detections.getFirst();
        assertThat(offline.options().offline()).isTrue();
        assertThat(offline.network().timeout()).isEqualTo(Duration.ofSeconds(3));
        DetectRequest online = bench.session.detections.getLast();
        assertThat(online.options()).isEqualTo(SearchOptions.ordinary());
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
