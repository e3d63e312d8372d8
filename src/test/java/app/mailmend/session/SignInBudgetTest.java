package app.mailmend.session;

import static org.assertj.core.api.Assertions.assertThat;

import app.mailmend.account.Credential;
import app.mailmend.account.EmailAddress;
import app.mailmend.account.LoginName;
import app.mailmend.account.Secret;
import app.mailmend.app.AttemptFile;
import app.mailmend.diagnosis.Cause;
import app.mailmend.diagnosis.Circumstance;
import app.mailmend.evidence.ProviderFacts;
import app.mailmend.fix.Errand;
import app.mailmend.fix.Fix;
import app.mailmend.practice.PracticeAccount;
import app.mailmend.probe.AttemptBudget;
import app.mailmend.settings.Encryption;
import app.mailmend.settings.HostName;
import app.mailmend.settings.SignIn;
import app.mailmend.settings.SubmissionSettings;
import app.mailmend.testing.Dialogue;
import app.mailmend.testing.RealEngine;
import app.mailmend.testing.ScriptedSmtpServer;
import app.mailmend.testing.TestCertificates;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Sign-ins of several sessions that remember them in one file. */
class SignInBudgetTest {

    private static final HostName HOST = new HostName("mail.example.test");
    private static final EmailAddress ALICE =
            EmailAddress.check("alice@example.test").orElseThrow();
    private static final String RIGHT = "correct horse battery";
    private static final String WRONG = "wrong horse battery";

    @TempDir private Path folder;

    private SetupSession session() {
        return RealEngine.session(new AttemptFile(folder.resolve("state")));
    }

    private static Dialogue submission() {
        return new Dialogue()
                .implicitTls(TestCertificates.good(HOST.value()))
                .account(ALICE.wire(), RIGHT)
                .offerInsideTls("AUTH PLAIN LOGIN", "ENHANCEDSTATUSCODES")
                .requireSignIn("530 5.7.0 Authentication required");
    }

    private CheckReport check(SetupSession session, ScriptedSmtpServer server, String password)
            throws IOException, ExecutionException, InterruptedException {
        NetworkOptions network =
                new NetworkOptions(
                        List.of(
                                new NetworkOptions.Mapping(
                                        HOST, 465, new HostName("127.0.0.1"), server.port())),
                        List.of(TestCertificates.caPem(folder)),
                        List.of(),
                        NetworkOptions.DEFAULT_TIMEOUT,
                        false);
        return session.check(
                        new CheckRequest(
                                SubmissionSettings.of(
                                        HOST,
                                        465,
                                        Encryption.IMPLICIT_TLS,
                                        new SignIn.WithPassword(LoginName.of(ALICE))),
                                new Credential.Password(Secret.of(password)),
                                ALICE,
                                ALICE,
                                ProviderFacts.unknown(),
                                List.of(),
                                List.of(),
                                new CheckGoals(true, false, false),
                                network))
                .get();
    }

    @Test
    void three_wrong_passwords_hold_the_fourth_sign_in_back_in_another_session_as_well()
            throws Exception {
        Dialogue dialogue = submission();
        try (var server = ScriptedSmtpServer.dialogue(dialogue);
                SetupSession window = session();
                SetupSession console = session()) {
            assertThat(check(window, server, WRONG).effort().authAttempts()).isEqualTo(1);
            assertThat(check(console, server, WRONG).effort().authAttempts()).isEqualTo(1);
            CheckReport third = check(window, server, WRONG);
            assertThat(third.effort().authAttempts()).isEqualTo(1);
            assertThat(third.retryAfter()).isPositive();
            assertThat(third.allowance().usedInRun()).isEqualTo(1);
            assertThat(third.allowance().refused()).isEqualTo(3);
            assertThat(third.allowance().pause()).isPositive();

            CheckReport fourth = check(console, server, RIGHT);

            assertThat(fourth.effort().authAttempts()).isZero();
            assertThat(fourth.retryAfter()).isPositive().isLessThanOrEqualTo(AttemptBudget.WINDOW);
            assertThat(fourth.allowance().usedInRun()).isZero();
            assertThat(fourth.allowance().refused()).isEqualTo(fourth.allowance().most());
            Conclusion.Fails fails = (Conclusion.Fails) fourth.conclusion();
            assertThat(fails.diagnosis().cause()).isEqualTo(Cause.AUTH_THROTTLED);
            assertThat(fails.diagnosis().best().circumstance())
                    .isEqualTo(Circumstance.HELD_BACK_HERE);
            assertThat(fails.fixes().getFirst().fix())
                    .isEqualTo(new Fix.DoElsewhere(Errand.WAIT_AND_TRY_AGAIN));
            assertThat(dialogue.authAttempts()).hasSize(3);
        }
    }

    @Test
    void an_accepted_sign_in_makes_up_for_the_refused_ones() throws Exception {
        Dialogue dialogue = submission();
        try (var server = ScriptedSmtpServer.dialogue(dialogue);
                SetupSession session = session()) {
            List<Integer> counted = new ArrayList<>();
            for (String password : List.of(WRONG, WRONG, RIGHT, WRONG, WRONG, RIGHT, RIGHT)) {
                CheckReport report = check(session, server, password);
                assertThat(report.effort().authAttempts()).isEqualTo(1);
                counted.add(report.allowance().refused());
            }
            assertThat(counted).containsExactly(1, 2, 0, 1, 2, 0, 0);
            assertThat(dialogue.authAttempts()).hasSize(7);
        }
    }

    @Test
    void no_address_no_server_and_no_secret_stands_in_the_file() throws Exception {
        try (var server = ScriptedSmtpServer.dialogue(submission());
                SetupSession session = session()) {
            check(session, server, WRONG);
            String kept = Files.readString(folder.resolve("state").resolve("attempts"));
            assertThat(kept).contains("REFUSED");
            assertThat(kept.toLowerCase(Locale.ROOT))
                    .doesNotContain("alice", "example", "127.0.0.1", "horse");
        }
    }

    @Test
    void accounts_of_the_practice_provider_may_fail_as_often_as_somebody_likes() throws Exception {
        try (SetupSession session = session()) {
            PracticeAccount account =
                    session.practice().accounts().stream()
                            .filter(one -> one.lesson() == PracticeAccount.Lesson.WRONG_PASSWORD)
                            .findFirst()
                            .orElseThrow();
            CheckRequest request =
                    new CheckRequest(
                            new SubmissionSettings(
                                    account.startWith(),
                                    new SignIn.WithPassword(LoginName.of(account.address()))),
                            new Credential.Password(account.password()),
                            account.address(),
                            account.address(),
                            ProviderFacts.unknown(),
                            List.of(),
                            List.of(),
                            CheckGoals.lookOnly(),
                            session.practiceNetwork());
            for (int i = 0; i <= AttemptBudget.MOST_ATTEMPTS; i++) {
                assertThat(session.check(request).get().effort().authAttempts()).isEqualTo(1);
            }
            assertThat(folder.resolve("state")).doesNotExist();
        }
    }
}
