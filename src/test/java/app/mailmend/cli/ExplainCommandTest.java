package app.mailmend.cli;

import static org.assertj.core.api.Assertions.assertThat;

import app.mailmend.diagnosis.Cause;
import app.mailmend.diagnosis.Circumstance;
import app.mailmend.diagnosis.Diagnosis;
import app.mailmend.diagnosis.Finding;
import app.mailmend.evidence.Answers;
import app.mailmend.evidence.Hint;
import app.mailmend.evidence.ProbeRun;
import app.mailmend.evidence.Question;
import app.mailmend.evidence.Stage;
import app.mailmend.evidence.Subject;
import app.mailmend.settings.Encryption;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.InputStream;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ExplainCommandTest {

    private static final Answers TWO_STEP_IS_ON = Answers.none().with(Question.TWO_STEP, true);

    private final Bench bench = new Bench();

    @BeforeEach
    void explain_everything_alike() {
        bench.session.explained = run -> Samples.diagnosis();
    }

    private Subject.Quoted quoted(int index) {
        return (Subject.Quoted) bench.session.quotes.get(index).subject();
    }

    private List<JsonNode> lines() {
        return bench.out().lines().map(Bench::json).toList();
    }

    @Test
    void a_text_is_explained_in_words() {
        int code = bench.run("explain", "530 5.7.0 Must issue a STARTTLS");

        assertThat(code).isZero();
        assertThat(quoted(0).text()).isEqualTo("530 5.7.0 Must issue a STARTTLS");
        assertThat(quoted(0).hints()).isEmpty();
        assertThat(bench.out())
                .containsSubsequence("The message", "530 5.7.0", "What it means", "What else");
    }

    @Test
    void a_text_is_explained_as_a_document() {
        bench.run("explain", "530 no", "--json");

        assertThat(bench.json().get("cause").asText()).isEqualTo("tls-required");
        assertThat(bench.json().get("confidence").asDouble()).isEqualTo(0.98);
        assertThat(bench.json().get("ranked")).hasSize(2);
    }

    @Test
    void the_options_sharpen_the_question() {
        bench.run(
                "explain",
                "535 no",
                "--provider",
                "gmail",
                "--stage",
                "auth",
                "--port",
                "587",
                "--encryption",
                "starttls");

        assertThat(bench.session.quotes.getFirst().provider().id()).isEqualTo("gmail");
        assertThat(quoted(0).hints())
                .containsExactlyInAnyOrder(
                        new Hint.AtStage(Stage.AUTH),
                        new Hint.OnPort(587),
                        new Hint.With(Encryption.STARTTLS));
    }

    @Test
    void a_dash_or_nothing_reads_the_input() {
        bench.terminal.typing("550 no\nsuch user ü\n");
        bench.run("explain", "-");
        bench.terminal.typing("551 elsewhere\n");
        bench.run("explain");

        assertThat(quoted(0).text()).isEqualTo("550 no\nsuch user ü");
        assertThat(quoted(1).text()).isEqualTo("551 elsewhere");
    }

    @Test
    void an_endless_text_is_cut_and_not_collected() {
        bench.terminal.in = endless('x');

        assertThat(bench.run("explain", "-")).isZero();

        assertThat(quoted(0).text()).isNotEmpty().hasSizeLessThan(1 << 16);
    }

    @Test
    void a_failure_in_the_middle_of_megabytes_is_found() {
        String noise = "all is well\n".repeat(200_000);
        bench.terminal.typing(noise + "535 5.7.8 no\n" + noise);
        bench.run("explain", "-");

        assertThat(quoted(0).text()).isEqualTo("535 5.7.8 no");
        assertThat(bench.out())
                .hasSizeLessThan(5000)
                .containsSubsequence("Why we think so", "535 5.7.8 no");
    }

    @Test
    void answers_weigh_in_and_are_yes_or_no() {
        bench.run("explain", "535 no", "--web-sign-in", "yes", "--two-step=no");
        assertThat(bench.session.quotes.getFirst().answers())
                .isEqualTo(
                        Answers.none()
                                .with(Question.WEB_SIGN_IN, true)
                                .with(Question.TWO_STEP, false));

        assertThat(bench.run("explain", "535 no", "--another-network", "perhaps")).isEqualTo(2);
        assertThat(bench.err())
                .contains("--another-network", "yes or no")
                .doesNotContain("perhaps");
    }

    @Test
    void the_question_that_would_help_stands_at_the_end_with_its_option() {
        bench.session.explained = _ -> undecided();
        bench.run("explain", "535 no");
        assertThat(bench.out())
                .containsSubsequence("What to do", "One answer would help", "--web-sign-in yes");
    }

    @Test
    void the_question_stands_in_the_document_as_well() {
        bench.session.explained = _ -> undecided();
        bench.run("explain", "535 no", "--json");

        assertThat(bench.json().get("question").get("id").asText()).isEqualTo("web-sign-in");
        assertThat(bench.json().get("question").get("text").asText()).endsWith("?");
    }

    @Test
    void where_no_answer_would_help_none_is_asked_for() {
        bench.run("explain", "530 no");
        assertThat(bench.out()).doesNotContain("One answer would help");
    }

    @Test
    void a_text_without_an_error_is_no_riddle() {
        bench.session.explained = _ -> new Diagnosis(List.of(Finding.of(Cause.UNEXPLAINED, 0.3)));
        assertThat(bench.run("explain", "Lunch is at noon.")).isZero();

        assertThat(bench.out()).contains("There is no error in this text").doesNotContain("Copy");
    }

    @Test
    void an_error_that_nobody_can_explain_says_what_was_ruled_out() {
        bench.session.explained = _ -> new Diagnosis(List.of(Finding.of(Cause.UNEXPLAINED, 0.3)));
        bench.run("explain", "Error: the flux capacitor is empty");

        assertThat(bench.out())
                .containsSubsequence("What was ruled out", "the network", "What to do", "flux");
    }

    @Test
    void the_word_of_the_cause_is_there_for_a_ticket() {
        bench.session.explained =
                _ ->
                        new Diagnosis(
                                List.of(
                                        Finding.of(Cause.AUTH_REQUIRED, 0.95)
                                                .in(Circumstance.SIGN_IN_NEVER_SENT)));
        bench.run("explain", "530 no");

        assertThat(bench.out()).contains("auth-required (credentials-not-sent)", "certain");
    }

    private static Diagnosis undecided() {
        return new Diagnosis(
                List.of(
                        Finding.of(Cause.BAD_CREDENTIALS, 0.5),
                        Finding.of(Cause.APP_PASSWORD_REQUIRED, 0.4)));
    }

    @Test
    void nothing_to_explain_and_unknown_context_are_wrong_usage() {
        assertThat(bench.run("explain", "  ")).isEqualTo(2);
        assertThat(bench.run("explain", "530", "--provider", "nobody")).isEqualTo(2);
        assertThat(bench.run("explain", "530", "--stage", "party")).isEqualTo(2);
        assertThat(bench.run("explain", "530", "--jsonl")).isEqualTo(2);
        assertThat(bench.run("explain", "--json", "--jsonl")).isEqualTo(2);
        assertThat(bench.out()).isEmpty();
        assertThat(bench.err()).contains("mail-from");
    }

    @Test
    void lines_are_answered_in_order_and_extra_fields_are_ignored() {
        bench.terminal.typing(
                """
                {"id": "r1", "reply": "530 first", "kind": "smtp-reply", "cause": "x", "fix": null}
                {"id": 2, "reply": "530 second"}

                {"reply": "530 third"}
                """);

        int code = bench.run("explain", "--jsonl");

        assertThat(code).isZero();
        assertThat(lines()).hasSize(3);
        assertThat(lines().getFirst().toString())
                .isEqualTo(
                        "{\"id\":\"r1\",\"cause\":\"tls-required\",\"refinement\":null,"
                                + "\"confidence\":0.98,\"ranked\":["
                                + "{\"cause\":\"tls-required\",\"confidence\":0.98},"
                                + "{\"cause\":\"auth-required\",\"confidence\":0.2}]}");
        assertThat(lines().get(1).get("id").asInt()).isEqualTo(2);
        assertThat(lines().get(2).get("id").isNull()).isTrue();
        assertThat(bench.session.quotes).extracting(ProbeRun::subject).hasSize(3);
        assertThat(quoted(1).text()).isEqualTo("530 second");
    }

    @Test
    void what_the_person_says_counts_for_every_line() {
        bench.terminal.typing("{\"reply\": \"535 first\"}\n{\"reply\": \"535 second\"}\n");

        bench.run("explain", "--jsonl", "--two-step", "yes");

        assertThat(bench.session.quotes)
                .extracting(ProbeRun::answers)
                .containsExactly(TWO_STEP_IS_ON, TWO_STEP_IS_ON);
    }

    @Test
    void the_context_of_a_line_becomes_hints() {
        bench.terminal.typing(
                "{\"id\":\"a\",\"reply\":\"535\",\"stage\":\"auth\",\"context\":{\"port\":587,"
                        + "\"security\":\"tls\",\"authAttempted\":true,\"server\":\"gmail\"}}\n"
                        + "{\"id\":\"b\",\"reply\":\"535\",\"stage\":\"unknown\",\"context\":{\"port\":null,"
                        + "\"security\":\"unknown\",\"authAttempted\":null,\"server\":\"nobody\"}}\n");

        bench.run("explain", "--jsonl");

        assertThat(quoted(0).hints())
                .containsExactlyInAnyOrder(
                        new Hint.AtStage(Stage.AUTH),
                        new Hint.OnPort(587),
                        new Hint.With(Encryption.IMPLICIT_TLS),
                        new Hint.AtServer("gmail"),
                        new Hint.SignInOnTheWire(true));
        assertThat(bench.session.quotes.getFirst().provider().id()).isEqualTo("gmail");
        assertThat(quoted(1).hints()).containsExactly(new Hint.AtServer("nobody"));
        assertThat(bench.session.quotes.getLast().provider().isKnown()).isFalse();
    }

    @Test
    void options_stand_in_where_a_line_says_nothing() {
        bench.terminal.typing(
                "{\"reply\":\"535\",\"context\":{\"port\":25}}\n{\"reply\":\"535\"}\n");

        bench.run("explain", "--jsonl", "--port", "587", "--provider", "gmail");

        assertThat(quoted(0).hints()).containsExactly(new Hint.OnPort(25));
        assertThat(quoted(1).hints()).containsExactly(new Hint.OnPort(587));
        assertThat(bench.session.quotes.getLast().provider().id()).isEqualTo("gmail");
    }

    @Test
    void broken_lines_cost_one_result_each_and_never_the_rest() {
        bench.terminal.typing(
                "not json\n"
                        + "[1]\n"
                        + "{\"id\":\"no-reply\"}\n"
                        + "{\"id\":\"number\",\"reply\":5}\n"
                        + "{\"id\":\"two\",\"reply\":\"530\"} {}\n"
                        + "{\"id\":\"long\",\"reply\":\""
                        + "x".repeat(ExplainLines.MAX_LINE)
                        + "\"}\n"
                        + "[".repeat(2000)
                        + "\n"
                        + "{\"id\":\"good\",\"reply\":\"530 good\"}");

        int code = bench.run("explain", "--jsonl");

        assertThat(code).isEqualTo(1);
        assertThat(lines()).hasSize(8);
        assertThat(lines())
                .extracting(line -> line.get("id").asText("null"))
                .containsExactly(
                        "null", "null", "no-reply", "number", "null", "null", "null", "good");
        assertThat(lines().subList(0, 7))
                .allSatisfy(line -> {
                    assertThat(line.get("cause").isNull()).isTrue();
                    assertThat(line.get("ranked")).isEmpty();
                    assertThat(line.get("error").asText()).isNotEmpty();
                });
        assertThat(lines().getLast().get("cause").asText()).isEqualTo("tls-required");
        assertThat(bench.err()).contains("Line 1 ", "Line 3 ", "Line 6 ").doesNotContain("Line 8");
    }

    @Test
    void a_line_of_the_longest_length_is_still_read() {
        String frame = "{\"reply\":\"\"}\n";
        bench.terminal.typing(
                "{\"reply\":\"" + "x".repeat(ExplainLines.MAX_LINE - frame.length()) + "\"}\n");

        assertThat(bench.run("explain", "--jsonl")).isZero();
    }

    @Test
    void a_line_of_many_megabytes_is_not_collected() {
        long much = 64L * ExplainLines.MAX_LINE;
        bench.terminal.in = limited('x', much);

        assertThat(bench.run("explain", "--jsonl")).isEqualTo(1);

        assertThat(lines()).hasSize(1);
        assertThat(bench.err()).contains("longer than one megabyte");
    }

    private static InputStream endless(char character) {
        return limited(character, Long.MAX_VALUE);
    }

    private static InputStream limited(char character, long length) {
        return new InputStream() {
            private long left = length;

            @Override
            public int read() {
                return left-- > 0 ? character : -1;
            }

            @Override
            public int read(byte[] target, int offset, int size) {
                int count = (int) Math.min(size, left);
                java.util.Arrays.fill(target, offset, offset + count, (byte) character);
                left -= count;
                return count == 0 && size > 0 ? -1 : count;
            }
        };
    }
}
