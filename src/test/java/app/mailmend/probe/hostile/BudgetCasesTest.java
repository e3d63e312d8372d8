package app.mailmend.probe.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import app.mailmend.diagnosis.Cause;
import app.mailmend.diagnosis.Circumstance;
import app.mailmend.diagnosis.Diagnosis;
import app.mailmend.diagnosis.rules.StandardRules;
import app.mailmend.evidence.Evidence;
import app.mailmend.evidence.Outcome;
import app.mailmend.evidence.ProbeRun;
import app.mailmend.evidence.SkipReason;
import app.mailmend.evidence.Stage;
import app.mailmend.evidence.StageResult;
import app.mailmend.net.Lifeline;
import app.mailmend.probe.AttemptBudget;
import app.mailmend.probe.AttemptLedger;
import app.mailmend.probe.Lab;
import app.mailmend.testing.Dialogue;
import app.mailmend.testing.ManualClock;
import app.mailmend.testing.ScriptedSmtpServer;
import app.mailmend.testing.TestCertificates;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Servers that make sign-ins dangerous: how many are sent, and what is said about it. */
class BudgetCasesTest {

    private final ManualClock clock = new ManualClock();
    private final AttemptBudget budget = new AttemptBudget(AttemptLedger.inMemory(), clock);

    private static Dialogue submission() {
        return new Dialogue()
                .offerBeforeTls("STARTTLS")
                .offerInsideTls("AUTH PLAIN LOGIN", "ENHANCEDSTATUSCODES")
                .startTls(TestCertificates.good("mail.example.test"))
                .requireSignIn("530 5.7.0 Authentication required");
    }

    private ProbeRun probe(ScriptedSmtpServer server) {
        try (Lifeline lifeline = Lab.lifeline()) {
            return Lab.probe(server, lifeline, budget);
        }
    }

    private static StageResult auth(ProbeRun run) {
        return run.stage(Stage.AUTH).orElseThrow();
    }

    private static Diagnosis diagnosis(ProbeRun run) {
        return StandardRules.diagnostician().diagnose(run);
    }

    private static void heldBack(ProbeRun run, SkipReason reason, Duration pause) {
        assertThat(auth(run).outcome()).isEqualTo(Outcome.SKIPPED);
        assertThat(auth(run).seen())
                .containsExactly(
                        new Evidence.RetryAfter(pause), new Evidence.SignInSkipped(reason));
        assertThat(run.effort().authAttempts()).isZero();
        assertThat(diagnosis(run).cause()).isEqualTo(Cause.AUTH_THROTTLED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "454 4.7.0 Too many login attempts, please try again later",
                "421 4.7.0 Error: too many failed login attempts",
                Dialogue.SAY_NOTHING
            })
    void s66_a_server_that_wants_patience_gets_one_sign_in_and_then_a_pause(String answer) {
        Dialogue dialogue = submission().onAuth(attempt -> answer);
        try (var server = ScriptedSmtpServer.dialogue(dialogue)) {
            ProbeRun first = probe(server);
            assertThat(auth(first).outcome()).isEqualTo(Outcome.FAILED);
            assertThat(auth(first).find(Evidence.RetryAfter.class))
                    .contains(new Evidence.RetryAfter(AttemptBudget.FIRST_PAUSE));
            assertThat(diagnosis(first).cause()).isEqualTo(Cause.AUTH_THROTTLED);
            assertThat(first.stage(Stage.MAIL_FROM)).isEmpty();

            ProbeRun second = probe(server);
            heldBack(second, SkipReason.COOLING_DOWN, AttemptBudget.FIRST_PAUSE);
            assertThat(diagnosis(second).best().circumstance())
                    .isEqualTo(Circumstance.SERVER_WANTS_PATIENCE);
            assertThat(dialogue.authAttempts()).hasSize(1);
            assertThat(dialogue.count("AUTH")).isEqualTo(1);

            clock.move(AttemptBudget.FIRST_PAUSE);
            assertThat(auth(probe(server)).find(Evidence.RetryAfter.class))
                    .contains(new Evidence.RetryAfter(AttemptBudget.FIRST_PAUSE.multipliedBy(2)));
            assertThat(dialogue.count("AUTH")).isEqualTo(2);
        }
    }

    @Test
    void s66_a_wrong_password_is_no_wish_for_patience() {
        Dialogue dialogue = submission().account("alice@example.test", "another");
        try (var server = ScriptedSmtpServer.dialogue(dialogue)) {
            ProbeRun run = probe(server);
            assertThat(run.all(Evidence.RetryAfter.class)).isEmpty();
            assertThat(diagnosis(run).cause()).isEqualTo(Cause.BAD_CREDENTIALS);
            assertThat(dialogue.count("AUTH")).isEqualTo(1);
        }
    }

    @Test
    void s96_sign_ins_that_were_cancelled_count_although_nobody_knows_their_end() {
        AtomicReference<Lifeline> running = new AtomicReference<>(Lab.lifeline());
        Dialogue dialogue =
                submission()
                        .onAuth(attempt -> {
                            running.get().cancel();
                            return Dialogue.SAY_NOTHING;
                        });
        try (var server = ScriptedSmtpServer.dialogue(dialogue)) {
            for (int i = 0; i < AttemptBudget.MOST_ATTEMPTS; i++) {
                try (Lifeline lifeline = Lab.lifeline()) {
                    running.set(lifeline);
                    ProbeRun run = Lab.probe(server, lifeline, budget);
                    assertThat(run.all(Evidence.Cancelled.class)).isNotEmpty();
                    assertThat(run.effort().authAttempts()).isEqualTo(1);
                }
            }
            ProbeRun fourth = probe(server);
            heldBack(fourth, SkipReason.BUDGET_SPENT, AttemptBudget.WINDOW);
            assertThat(diagnosis(fourth).best().circumstance())
                    .isEqualTo(Circumstance.HELD_BACK_HERE);
            assertThat(dialogue.authAttempts()).hasSize(AttemptBudget.MOST_ATTEMPTS);
        }
    }

    @Test
    void s96_cancelling_before_the_sign_in_counts_nothing() {
        AtomicReference<Lifeline> running = new AtomicReference<>(Lab.lifeline());
        Dialogue dialogue =
                submission()
                        .account("alice@example.test", Lab.PASSWORD)
                        .onEhlo(command -> {
                            running.get().cancel();
                            return Dialogue.SAY_NOTHING;
                        });
        try (var server = ScriptedSmtpServer.dialogue(dialogue)) {
            for (int i = 0; i <= AttemptBudget.MOST_ATTEMPTS; i++) {
                try (Lifeline lifeline = Lab.lifeline()) {
                    running.set(lifeline);
                    ProbeRun run = Lab.probe(server, lifeline, budget);
                    assertThat(run.all(Evidence.SignInSkipped.class)).isEmpty();
                    assertThat(run.stage(Stage.AUTH)).isEmpty();
                }
            }
            assertThat(dialogue.authAttempts()).isEmpty();
        }
    }

    @Test
    void s96_sign_ins_whose_connection_was_lost_count_until_one_is_accepted() {
        AtomicReference<String> answer = new AtomicReference<>(Dialogue.HANG_UP);
        Dialogue dialogue = submission().onAuth(attempt -> answer.get());
        try (var server = ScriptedSmtpServer.dialogue(dialogue)) {
            probe(server);
            probe(server);
            answer.set("235 2.7.0 Authentication successful");
            assertThat(probe(server).wentThrough()).isTrue();
            answer.set(Dialogue.HANG_UP);
            probe(server);
            probe(server);
            probe(server);
            heldBack(probe(server), SkipReason.BUDGET_SPENT, AttemptBudget.WINDOW);
            assertThat(dialogue.authAttempts()).hasSize(6);
        }
    }
}
