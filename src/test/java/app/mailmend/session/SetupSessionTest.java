package app.mailmend.session;

import static org.assertj.core.api.Assertions.assertThat;

import app.mailmend.account.Credential;
import app.mailmend.account.EmailAddress;
import app.mailmend.account.LoginName;
import app.mailmend.account.Secret;
import app.mailmend.diagnosis.Cause;
import app.mailmend.evidence.DiscoveryRun;
import app.mailmend.evidence.Evidence;
import app.mailmend.evidence.Outcome;
import app.mailmend.evidence.SkipReason;
import app.mailmend.evidence.Stage;
import app.mailmend.evidence.StageResult;
import app.mailmend.fix.Fix;
import app.mailmend.fix.Wanted;
import app.mailmend.practice.PracticeAccount;
import app.mailmend.settings.Candidate;
import app.mailmend.settings.Encryption;
import app.mailmend.settings.IncomingProtocol;
import app.mailmend.settings.IncomingSettings;
import app.mailmend.settings.SignIn;
import app.mailmend.settings.SubmissionSettings;
import app.mailmend.testing.RealEngine;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The whole engine against the practice provider. */
class SetupSessionTest {

    private final SetupSession session = RealEngine.session();
    private final List<SetupState> states = new CopyOnWriteArrayList<>();

    @AfterEach
    void close() {
        session.close();
    }

    private PracticeAccount account(PracticeAccount.Lesson lesson) {
        return session.practice().accounts().stream()
                .filter(account -> account.lesson() == lesson)
                .findFirst()
                .orElseThrow();
    }

    private CheckRequest request(PracticeAccount account, Secret password, CheckGoals goals)
            throws ExecutionException, InterruptedException {
        DiscoveryRun found =
                session.detect(
                                new DetectRequest(
                                        account.address(),
                                        List.of(),
                                        SearchOptions.onThisComputer(),
                                        session.practiceNetwork()))
                        .get();
        return new CheckRequest(
                new SubmissionSettings(
                        account.startWith(),
                        new SignIn.WithPassword(LoginName.of(account.address()))),
                new Credential.Password(password),
                account.address(),
                account.address(),
                found.provider(),
                found.outgoing().stream().map(Candidate::settings).toList(),
                found.incoming().stream().map(Candidate::settings).toList(),
                goals,
                session.practiceNetwork());
    }

    private CheckReport check(PracticeAccount account, CheckGoals goals)
            throws ExecutionException, InterruptedException {
        return session.check(request(account, account.password(), goals)).get();
    }

    @Test
    void a_slip_of_the_finger_is_suggested_and_a_right_address_is_not() {
        assertThat(session.suggestion("anna@gmial.com").map(EmailAddress::wire))
                .contains("anna@gmail.com");
        assertThat(session.suggestion("anna@gmail.com")).isEmpty();
        assertThat(session.suggestion("anna@")).isEmpty();
    }

    @Test
    void starttls_first_is_mended_proven_sent_and_arrives() throws Exception {
        PracticeAccount account = account(PracticeAccount.Lesson.STARTTLS_FIRST);
        CheckReport report = check(account, new CheckGoals(true, true, true));
        assertThat(report.conclusion()).isInstanceOf(Conclusion.Mended.class);
        Conclusion.Mended mended = (Conclusion.Mended) report.conclusion();
        assertThat(mended.diagnosis().cause()).isEqualTo(Cause.TLS_REQUIRED);
        assertThat(mended.settings().encryption()).isNotEqualTo(Encryption.NONE);
        assertThat(mended.fixes().getFirst().proven()).isTrue();
        assertThat(report.run().survey()).isNotEmpty();
        assertThat(report.delivery())
                .extracting(stage -> stage.stage() + " " + stage.outcome())
                .containsExactly(
                        Stage.DATA + " " + Outcome.PASSED, Stage.ARRIVAL + " " + Outcome.PASSED);
        assertThat(report.delivery().getLast().find(Evidence.Arrived.class)).isPresent();
    }

    @Test
    void arrival_is_watched_over_imap_even_where_pop3_is_named_first() throws Exception {
        PracticeAccount account = account(PracticeAccount.Lesson.ALL_WELL);
        CheckRequest known =
                request(account, account.password(), new CheckGoals(false, true, true));
        IncomingSettings imap = known.incoming().getFirst();
        IncomingSettings notThere =
                new IncomingSettings(IncomingProtocol.POP3, imap.endpoint(), imap.signIn());
        CheckReport report =
                session.check(
                                new CheckRequest(
                                        known.settings(),
                                        known.credential(),
                                        known.from(),
                                        known.to(),
                                        known.provider(),
                                        known.known(),
                                        List.of(notThere, imap),
                                        known.goals(),
                                        known.network()))
                        .get();
        assertThat(report.delivery().getLast().find(Evidence.Arrived.class)).isPresent();
    }

    @Test
    void fetching_is_proven_beside_sending_where_that_was_asked_for() throws Exception {
        PracticeAccount account = account(PracticeAccount.Lesson.ALL_WELL);
        CheckReport report = check(account, new CheckGoals(false, false, false, true));
        assertThat(report.conclusion()).isInstanceOf(Conclusion.Works.class);
        assertThat(report.provenIncoming()).hasSize(1);
        assertThat(report.effort().authAttempts()).isEqualTo(2);
        assertThat(check(account, CheckGoals.lookOnly()).incoming()).isEmpty();
    }

    @Test
    void a_password_that_sending_refused_is_not_shown_to_the_mailbox_in_the_same_run()
            throws Exception {
        PracticeAccount account = account(PracticeAccount.Lesson.WRONG_PASSWORD);
        CheckReport report = check(account, new CheckGoals(false, false, false, true));
        assertThat(report.provenIncoming()).isEmpty();
        assertThat(report.incoming()).hasSize(1);
        assertThat(report.incoming().getFirst().run().effort().authAttempts()).isZero();
        assertThat(report.incoming().getFirst().run().heldBack()).isTrue();
        assertThat(report.incoming().getFirst().run().stages())
                .flatExtracting(StageResult::seen)
                .contains(new Evidence.SignInSkipped(SkipReason.BUDGET_SPENT));
    }

    @Test
    void sign_in_first_is_named_as_such_and_mended() throws Exception {
        PracticeAccount account = account(PracticeAccount.Lesson.SIGN_IN_FIRST);
        CheckReport report = check(account, new CheckGoals(true, false, false));
        assertThat(report.conclusion()).isInstanceOf(Conclusion.Mended.class);
        assertThat(((Conclusion.Mended) report.conclusion()).diagnosis().cause())
                .isEqualTo(Cause.AUTH_REQUIRED);
    }

    @Test
    void a_wrong_password_asks_for_another_and_spends_one_sign_in() throws Exception {
        PracticeAccount account = account(PracticeAccount.Lesson.WRONG_PASSWORD);
        CheckReport report = check(account, new CheckGoals(true, true, true));
        assertThat(report.conclusion()).isInstanceOf(Conclusion.Fails.class);
        Conclusion.Fails fails = (Conclusion.Fails) report.conclusion();
        assertThat(fails.diagnosis().cause()).isEqualTo(Cause.BAD_CREDENTIALS);
        assertThat(fails.fixes())
                .extracting(OfferedFix::fix)
                .contains(new Fix.AskFor(Wanted.PASSWORD));
        assertThat(report.effort().authAttempts()).isEqualTo(1);
        assertThat(report.delivery()).isEmpty();
    }

    @Test
    void an_app_password_is_asked_for_and_then_works() throws Exception {
        PracticeAccount account = account(PracticeAccount.Lesson.APP_PASSWORD);
        CheckGoals look = new CheckGoals(true, false, false);
        CheckReport report = check(account, look);
        assertThat(((Conclusion.Fails) report.conclusion()).diagnosis().cause())
                .isEqualTo(Cause.APP_PASSWORD_REQUIRED);
        CheckReport again = session.check(request(account, account.workingPassword(), look)).get();
        assertThat(again.conclusion()).isInstanceOf(Conclusion.Works.class);
    }

    @Test
    void states_tell_every_stage_as_it_happens() throws Exception {
        session.listen(states::add);
        PracticeAccount account = account(PracticeAccount.Lesson.ALL_WELL);
        check(account, CheckGoals.lookOnly());
        assertThat(states)
                .filteredOn(SetupState.Testing.class::isInstance)
                .extracting(state -> ((SetupState.Testing) state).running())
                .contains(Stage.RESOLVE, Stage.CONNECT, Stage.AUTH, Stage.RCPT_TO);
        assertThat(states.getLast()).isInstanceOf(SetupState.Checked.class);
    }

    @Test
    void only_one_thing_runs_at_a_time() throws Exception {
        PracticeAccount account = account(PracticeAccount.Lesson.STARTTLS_FIRST);
        CheckRequest request =
                request(account, account.password(), new CheckGoals(true, true, true));
        CompletableFuture<CheckReport> first = session.check(request);
        CompletableFuture<CheckReport> second = session.check(request);
        assertThat(second).isCompletedExceptionally();
        assertThat(first.get().conclusion()).isInstanceOf(Conclusion.Mended.class);
    }

    @Test
    void cancelling_ends_the_test_and_says_so() throws Exception {
        session.listen(state -> {
            if (state instanceof SetupState.Testing testing && testing.running() == Stage.EHLO) {
                session.cancel();
            }
        });
        PracticeAccount account = account(PracticeAccount.Lesson.ALL_WELL);
        CheckReport report = check(account, new CheckGoals(true, true, true));
        assertThat(report.conclusion()).isEqualTo(new Conclusion.Cancelled());
        assertThat(report.effort().authAttempts()).isZero();
        assertThat(report.delivery()).isEmpty();
    }

    @Test
    void a_name_that_nobody_answers_for_can_be_given_up_on() throws Exception {
        CheckRequest request =
                request(
                        account(PracticeAccount.Lesson.ALL_WELL),
                        account(PracticeAccount.Lesson.ALL_WELL).password(),
                        CheckGoals.lookOnly());
        try (DatagramSocket silent = new DatagramSocket(0, InetAddress.getLoopbackAddress())) {
            NetworkOptions unanswered =
                    new NetworkOptions(
                            List.of(),
                            List.of(),
                            List.of((InetSocketAddress) silent.getLocalSocketAddress()),
                            NetworkOptions.DEFAULT_TIMEOUT,
                            false);
            CheckRequest unresolvable =
                    new CheckRequest(
                            request.settings(),
                            request.credential(),
                            request.from(),
                            request.to(),
                            request.provider(),
                            request.known(),
                            request.incoming(),
                            request.goals(),
                            unanswered);
            CompletableFuture<CheckReport> running = session.check(unresolvable);
            silent.receive(new DatagramPacket(new byte[512], 512));
            session.cancel();
            assertThat(running.get().conclusion()).isEqualTo(new Conclusion.Cancelled());
        }
    }

    @Test
    void the_provider_is_recognised_while_the_address_is_typed() {
        assertThat(session.recognise("someone@gmail.com")).isPresent();
        assertThat(session.recognise("someone@gmail.co")).isEmpty();
        assertThat(session.recognise("someone@")).isEmpty();
    }
}
