package app.mailmend.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.mailmend.diagnosis.Cause;
import app.mailmend.evidence.Question;
import app.mailmend.evidence.Stage;
import app.mailmend.practice.PracticeAccount;
import app.mailmend.session.SetupSession;
import app.mailmend.session.SetupState;
import app.mailmend.settings.Encryption;
import app.mailmend.testing.RealEngine;
import app.mailmend.ui.steps.Page;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Every way through the program without a mouse. */
class KeyboardJourneyTest {

    /** What the first page promises: from the start to settings that are proven. */
    private static final int MOST_DECISIONS_WHEN_ALL_IS_WELL = 4;

    private static final int MOST_DECISIONS_WITH_A_530 = 6;

    private final ExecutorService background = Executors.newCachedThreadPool();
    private final AtomicInteger cancelled = new AtomicInteger();
    private final FakeSession session =
            new FakeSession(background) {
                @Override
                public void cancel() {
                    cancelled.incrementAndGet();
                    super.cancel();
                }
            };

    @BeforeAll
    static void start() throws Exception {
        Screen.start();
    }

    @AfterEach
    void stop() {
        background.shutdownNow();
    }

    private Keyboard keys(SetupSession whose) throws Exception {
        return new Keyboard(Screen.open(whose, background));
    }

    /** Practice account, lesson, find, test: the fourth press shows settings that work. */
    @Test
    void all_is_well_after_four_decisions() throws Exception {
        try (SetupSession real = RealEngine.session()) {
            Keyboard keys = keys(real);
            keys.on(Page.ACCOUNT).decide("#practise");
            keys.on(Page.PRACTICE).decide("#lesson-ALL_WELL");
            keys.on(Page.ACCOUNT).decide("#next");
            keys.on(Page.SETTINGS).decide("#test");
            keys.on(Page.RESULT).sees("#send");
            assertThat(keys.decisions()).isLessThanOrEqualTo(MOST_DECISIONS_WHEN_ALL_IS_WELL);
            assertThat(keys.presses()).isLessThan(80);
            close(keys);
        }
    }

    /** The same four, and the fix is already proven; a fifth sends the message that proves it. */
    @Test
    void a_530_is_mended_and_proven_after_five_decisions() throws Exception {
        try (SetupSession real = RealEngine.session()) {
            Keyboard keys = keys(real);
            keys.on(Page.ACCOUNT).decide("#practise");
            keys.on(Page.PRACTICE).decide("#lesson-STARTTLS_FIRST");
            keys.on(Page.ACCOUNT).decide("#next");
            keys.on(Page.SETTINGS).decide("#test");
            keys.on(Page.RESULT).decide("#send");
            keys.on(Page.DONE).sees("#close");
            assertThat(keys.decisions()).isLessThanOrEqualTo(MOST_DECISIONS_WITH_A_530);
            close(keys);
        }
    }

    @Test
    void an_app_password_is_entered_where_it_is_asked_for() throws Exception {
        try (SetupSession real = RealEngine.session()) {
            Keyboard keys = keys(real);
            keys.on(Page.ACCOUNT).decide("#practise");
            keys.on(Page.PRACTICE).decide("#lesson-APP_PASSWORD");
            keys.on(Page.ACCOUNT).decide("#next");
            keys.on(Page.SETTINGS).decide("#test");
            keys.on(Page.RESULT).landsOn("#new-password").write(working(keys)).decide("#again");
            keys.on(Page.RESULT).sees("#send");
            close(keys);
        }
    }

    private static String working(Keyboard keys) throws Exception {
        PracticeAccount lesson =
                Screen.on(() -> keys.window().model().account().lesson().orElseThrow());
        return new String(lesson.workingPassword().utf8(), StandardCharsets.UTF_8);
    }

    @Test
    void a_wrong_password_is_replaced() throws Exception {
        Keyboard keys = keys(session);
        keys.on(Page.ACCOUNT).decide("#practise");
        keys.on(Page.PRACTICE).decide("#lesson-WRONG_PASSWORD");
        keys.on(Page.ACCOUNT).decide("#next");
        keys.on(Page.SETTINGS).decide("#test");
        keys.on(Page.RESULT).landsOn("#new-password").write("practice-right").decide("#again");
        keys.on(Page.RESULT).sees("#send");
        assertThat(session.passwords).containsExactly("practice-password", "practice-right");
        close(keys);
    }

    @Test
    void a_text_is_explained_a_question_answered_and_the_test_begun() throws Exception {
        session.explained =
                run ->
                        run.answers().has(Question.WEB_SIGN_IN)
                                ? Samples.of(Cause.BAD_CREDENTIALS)
                                : AdviceSamples.undecided();
        Keyboard keys = keys(session);
        keys.on(Page.ACCOUNT).decide("#explain-message");
        keys.on(Page.EXPLAIN).landsOn("#message").write("535 5.7.8 no").decide("#explain");
        keys.decide("#answer-NO").sees("#cause");
        keys.decide("#test-for-real").on(Page.ACCOUNT).landsOn("#address");
        close(keys);
    }

    @Test
    void an_impossible_pair_typed_by_hand_is_mended() throws Exception {
        Keyboard keys = found();
        keys.decide("#by-hand").fill("#host", "smtp.example.org").fill("#port", "587");
        keys.tabTo("#encryption").press(KeyCode.DOWN).press(KeyCode.UP);
        keys.until(() -> keys.window().shell().lookup("#encryption") != null);
        while (Screen.on(() -> keys.window().model().manual().encryption().get())
                != Encryption.IMPLICIT_TLS) {
            keys.press(KeyCode.UP);
        }
        keys.decide("#mend").decide("#test").on(Page.RESULT);
        assertThat(session.checks.getFirst().settings().encryption())
                .isEqualTo(Encryption.STARTTLS);
        close(keys);
    }

    @Test
    void a_doubtful_server_is_consented_to() throws Exception {
        Keyboard keys = found();
        while (Screen.on(() -> keys.window().shell().lookup("#consent")) == null) {
            keys.press(KeyCode.DOWN);
        }
        assertThat(Screen.on(() -> keys.window().shell().lookup("#test").isDisabled())).isTrue();
        keys.decide("#consent").decide("#test").on(Page.RESULT);
        assertThat(session.checks).hasSize(1);
        close(keys);
    }

    @Test
    void a_fingerprint_is_compared() throws Exception {
        Keyboard keys = found();
        session.play(
                new SetupState.Checked(
                        CertificateSamples.refusedBecauseOf(CertificateSamples.ownCertificate())));
        keys.on(Page.RESULT).decide("#pin").decide("#pin-compared").decide("#pin-test");
        keys.until(() -> !session.checks.isEmpty());
        assertThat(session.checks.getFirst().network().pins()).hasSize(1);
        close(keys);
    }

    @Test
    void the_rail_leads_back_and_forth_and_nothing_is_lost() throws Exception {
        Keyboard keys = found();
        keys.decide("#step-ACCOUNT").on(Page.ACCOUNT);
        keys.decide("#step-SETTINGS").on(Page.SETTINGS).sees("#test");
        assertThat(Screen.on(() -> keys.window().model().account().address().get()))
                .isEqualTo(Samples.ANNA.wire());
        close(keys);
    }

    @Test
    void esc_ends_a_search() throws Exception {
        session.searchOpenly(SearchSamples.soFar());
        Keyboard keys = keys(session);
        account(keys).decide("#next");
        keys.until(() -> keys.window().model().busy());
        keys.landsOn("#stop").press(KeyCode.ESCAPE).on(Page.SETTINGS);
        assertThat(cancelled).hasValue(1);
        close(keys);
    }

    @Test
    void esc_ends_a_test() throws Exception {
        Keyboard keys = found();
        session.play(
                new SetupState.Testing(
                        SetupState.Activity.TESTING,
                        Samples.PLAIN_587,
                        Samples.beforeTheRefusal(),
                        Stage.AUTH));
        keys.landsOn("#stop").press(KeyCode.ESCAPE).until(() -> cancelled.get() == 1);
        close(keys);
    }

    private Keyboard found() throws Exception {
        Keyboard keys = keys(session);
        account(keys).decide("#next").on(Page.SETTINGS).sees("#test");
        return keys;
    }

    private static Keyboard account(Keyboard keys) throws Exception {
        return keys.on(Page.ACCOUNT)
                .landsOn("#address")
                .write(Samples.ANNA.wire())
                .fill("#password", "secret");
    }

    private static void close(Keyboard keys) throws Exception {
        Screen.run(() -> keys.window().stage().hide());
    }
}
