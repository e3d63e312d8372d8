package app.mailmend.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EvidenceTest {

    @ParameterizedTest
    @CsvSource({
        "5.7.0 Must issue a STARTTLS command first, 5.7.0",
        "' 5.7.57 Client not authenticated', 5.7.57",
        "4.3.2, 4.3.2",
        "2.1.5-ok, 2.1.5"
    })
    void an_enhanced_code_is_read_where_a_text_begins_with_one(String text, String code) {
        assertThat(EnhancedStatus.atStartOf(text)).map(EnhancedStatus::toString).hasValue(code);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "3.7.0 no such class",
                "5.7 too short",
                "5.7.0.1 an address",
                "5.7.1234 too long",
                "see 5.7.0",
                ""
            })
    void what_only_looks_like_an_enhanced_code_is_none(String text) {
        assertThat(EnhancedStatus.atStartOf(text)).isEmpty();
    }

    @Test
    void an_enhanced_code_compares_all_three_numbers() {
        EnhancedStatus status = new EnhancedStatus(5, 7, 8);

        assertThat(status.is(5, 7, 8)).isTrue();
        assertThat(status.is(5, 7, 9)).isFalse();
        assertThat(status.is(5, 1, 8)).isFalse();
        assertThat(status.is(4, 7, 8)).isFalse();
    }

    @Test
    void a_reply_tells_its_class_and_nothing_else() {
        assertThat(classOf(250)).containsExactly(true, false, false);
        assertThat(classOf(354)).containsExactly(false, false, false);
        assertThat(classOf(454)).containsExactly(false, true, false);
        assertThat(classOf(530)).containsExactly(false, false, true);
    }

    private static List<Boolean> classOf(int code) {
        SmtpReply reply = new SmtpReply(code, List.of("text"));
        return List.of(reply.isPositive(), reply.isTransient(), reply.isPermanent());
    }

    @ParameterizedTest
    @ValueSource(ints = {199, 600, 0, -530})
    void a_number_that_is_no_reply_code_is_refused(int code) {
        assertThatThrownBy(() -> new SmtpReply(code, List.of()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_reply_reads_as_a_person_would_paste_it() {
        assertThat(new SmtpReply(530, List.of("5.7.0 first", "second")).text())
                .isEqualTo("530-5.7.0 first\n530 second");
        assertThat(new SmtpReply(250, List.of()).text()).isEqualTo("250");
        assertThat(new SmtpReply(530, List.of("5.7.0 first", "second")).enhanced())
                .hasValue(new EnhancedStatus(5, 7, 0));
        assertThat(new SmtpReply(250, List.of()).enhanced()).isEmpty();
    }

    @Test
    void a_run_finds_its_first_failure_and_the_last_of_two_greetings() {
        StageResult first = stage(Stage.EHLO, Outcome.PASSED, 250);
        StageResult second = stage(Stage.EHLO, Outcome.PASSED, 251);
        StageResult failed = stage(Stage.MAIL_FROM, Outcome.FAILED, 530);
        StageResult later = stage(Stage.RCPT_TO, Outcome.FAILED, 503);
        ProbeRun run = run(first, second, failed, later);

        assertThat(run.firstFailure()).hasValue(failed);
        assertThat(run.stage(Stage.EHLO)).hasValue(second);
        assertThat(run.stage(Stage.AUTH)).isEmpty();
        assertThat(run.passed(Stage.EHLO)).isTrue();
        assertThat(run.passed(Stage.MAIL_FROM)).isFalse();
        assertThat(run.passed(Stage.AUTH)).isFalse();
        assertThat(run.all(Evidence.Replied.class).map(replied -> replied.reply().code()))
                .containsExactly(250, 251, 530, 503);
    }

    @Test
    void a_run_without_failure_has_none() {
        assertThat(run(stage(Stage.EHLO, Outcome.PASSED, 250)).firstFailure()).isEmpty();
        assertThat(run().firstFailure()).isEmpty();
    }

    @Test
    void a_survey_is_added_to_a_run_without_touching_the_rest() {
        ProbeRun run = run(stage(Stage.EHLO, Outcome.PASSED, 250));

        assertThat(run.withSurvey(List.of()).stages()).isEqualTo(run.stages());
    }

    @Test
    void an_offer_lists_mechanisms_in_the_servers_order() {
        ServerOffer offer = new ServerOffer(Map.of("AUTH", "login  PLAIN", "STARTTLS", ""));

        assertThat(offer.mechanisms()).containsExactly("LOGIN", "PLAIN");
        assertThat(offer.startTls()).isTrue();
        assertThat(ServerOffer.none().mechanisms()).isEmpty();
        assertThat(ServerOffer.none().startTls()).isFalse();
    }

    private static StageResult stage(Stage stage, Outcome outcome, int code) {
        return new StageResult(
                stage,
                outcome,
                Duration.ZERO,
                List.of(new Evidence.Replied(new SmtpReply(code, List.of("text")))));
    }

    private static ProbeRun run(StageResult... stages) {
        return new ProbeRun(
                new Subject.Quoted("", Set.of()),
                ProviderFacts.unknown(),
                Arrays.asList(stages),
                List.of(),
                Transcript.empty(),
                Effort.none());
    }
}
