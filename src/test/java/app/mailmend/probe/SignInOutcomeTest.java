package app.mailmend.probe;

import static org.assertj.core.api.Assertions.assertThat;

import app.mailmend.evidence.ConnectFault;
import app.mailmend.evidence.Evidence;
import app.mailmend.evidence.Outcome;
import app.mailmend.evidence.ProtocolFault;
import app.mailmend.evidence.SkipReason;
import app.mailmend.evidence.SmtpReply;
import app.mailmend.evidence.Stage;
import app.mailmend.evidence.StageResult;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SignInOutcomeTest {

    private static StageResult stage(Stage stage, Outcome outcome, Evidence... seen) {
        return new StageResult(stage, outcome, Duration.ZERO, List.of(seen));
    }

    @ParameterizedTest
    @CsvSource({
        "235, ACCEPTED",
        "421, THROTTLED",
        "432, THROTTLED",
        "454, THROTTLED",
        "500, NOT_JUDGED",
        "504, NOT_JUDGED",
        "530, NOT_JUDGED",
        "538, NOT_JUDGED",
        "501, REFUSED",
        "534, REFUSED",
        "535, REFUSED",
        "550, REFUSED",
        "250, UNKNOWN"
    })
    void a_reply_to_auth_says_what_became_of_it(int code, SignInOutcome expected) {
        assertThat(SignInOutcome.of(new Evidence.Replied(new SmtpReply(code, List.of()))))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "NO [UNAVAILABLE] Temporary authentication failure, THROTTLED",
        "-ERR [SYS/TEMP] try again, THROTTLED",
        "NO [AUTHENTICATIONFAILED] Authentication failed., REFUSED",
        "-ERR [AUTH] Invalid login, REFUSED",
        "LOGIN failed., UNKNOWN"
    })
    void so_do_the_words_of_an_incoming_server(String words, SignInOutcome expected) {
        assertThat(SignInOutcome.of(new Evidence.Reported(words))).isEqualTo(expected);
    }

    @Test
    void silence_and_trickling_are_stalling_and_a_lost_connection_is_unknown() {
        assertThat(SignInOutcome.of(new Evidence.Silent(Duration.ofSeconds(20))))
                .isEqualTo(SignInOutcome.STALLED);
        assertThat(SignInOutcome.of(new Evidence.Violated(ProtocolFault.DEADLINE, "")))
                .isEqualTo(SignInOutcome.STALLED);
        assertThat(SignInOutcome.of(new Evidence.Violated(ProtocolFault.BAD_CHALLENGE, "")))
                .isEqualTo(SignInOutcome.UNKNOWN);
        assertThat(SignInOutcome.of(new Evidence.Closed(""))).isEqualTo(SignInOutcome.UNKNOWN);
        assertThat(SignInOutcome.of(new Evidence.Cancelled())).isEqualTo(SignInOutcome.UNKNOWN);
    }

    @Test
    void a_dialogue_that_ended_before_the_sign_in_counts_nothing() {
        Evidence refused = new Evidence.NotConnected("192.0.2.1", ConnectFault.REFUSED);
        assertThat(SignInOutcome.of(stage(Stage.CONNECT, Outcome.FAILED, refused)))
                .isEqualTo(SignInOutcome.NOT_JUDGED);
        assertThat(SignInOutcome.of(stage(Stage.ARRIVAL, Outcome.FAILED, refused)))
                .isEqualTo(SignInOutcome.NOT_JUDGED);
        assertThat(
                        SignInOutcome.of(
                                stage(
                                        Stage.AUTH,
                                        Outcome.SKIPPED,
                                        new Evidence.SignInSkipped(SkipReason.NO_SECRET))))
                .isEqualTo(SignInOutcome.NOT_JUDGED);
    }

    @Test
    void what_comes_after_a_sign_in_shows_that_it_was_accepted() {
        Evidence refused = new Evidence.Replied(new SmtpReply(550, List.of("5.1.1 no")));
        assertThat(SignInOutcome.of(stage(Stage.RCPT_TO, Outcome.FAILED, refused)))
                .isEqualTo(SignInOutcome.ACCEPTED);
        assertThat(SignInOutcome.of(stage(Stage.AUTH, Outcome.FAILED, refused)))
                .isEqualTo(SignInOutcome.REFUSED);
        Evidence waited = new Evidence.NotArrived(Duration.ofMinutes(1));
        assertThat(SignInOutcome.of(stage(Stage.ARRIVAL, Outcome.FAILED, waited)))
                .isEqualTo(SignInOutcome.ACCEPTED);
    }
}
