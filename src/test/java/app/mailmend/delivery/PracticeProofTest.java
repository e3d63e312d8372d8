package app.mailmend.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.mailmend.account.Credential;
import app.mailmend.account.EmailAddress;
import app.mailmend.account.Secret;
import app.mailmend.evidence.Evidence;
import app.mailmend.evidence.Outcome;
import app.mailmend.evidence.SkipReason;
import app.mailmend.evidence.Stage;
import app.mailmend.evidence.StageResult;
import app.mailmend.net.Lifeline;
import app.mailmend.practice.PracticeAccount;
import app.mailmend.practice.PracticeAccount.Lesson;
import app.mailmend.practice.PracticeProvider;
import app.mailmend.settings.Encryption;
import app.mailmend.settings.SubmissionSettings;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The proof against real servers: those of the practice provider. */
class PracticeProofTest {

    private static final Duration LIMIT = Duration.ofSeconds(20);

    private static PracticeProvider provider;
    private static Lifeline lifeline;

    @BeforeAll
    static void start() {
        provider = PracticeProvider.start(0);
        lifeline = Lab.lifeline();
    }

    @AfterAll
    static void stop() {
        lifeline.close();
        provider.close();
    }

    private static PracticeAccount account(Lesson lesson) {
        return Lab.account(provider.desk(), lesson);
    }

    private static MessageProof proof() {
        return new MessageProof(Lab.practice(provider.desk(), lifeline), Lab.CLOCK);
    }

    private static StageResult submit(
            MessageProof proof, SubmissionSettings settings, Secret password, TestMessage message) {
        return proof.submit(settings, Lab.password(password), message).getLast();
    }

    private static String submitted(MessageProof proof, PracticeAccount account, Encryption with) {
        StageResult result =
                submit(
                        proof,
                        Lab.submission(Lab.SMTP, with, account.address()),
                        account.workingPassword(),
                        Lab.toOneself(account.address()));
        assertThat(result.stage()).isEqualTo(Stage.DATA);
        assertThat(result.outcome()).isEqualTo(Outcome.PASSED);
        assertThat(result.reply()).get().extracting(reply -> reply.code()).isEqualTo(250);
        return result.find(Evidence.Submitted.class).orElseThrow().messageId();
    }

    private static StageResult await(MessageProof proof, PracticeAccount account, String id) {
        return proof.awaitArrival(
                Lab.incoming(account.address()),
                Lab.password(account.workingPassword()),
                id,
                LIMIT);
    }

    @ParameterizedTest
    @EnumSource(
            value = Encryption.class,
            names = {"IMPLICIT_TLS", "STARTTLS"})
    void the_message_is_submitted_arrives_and_is_taken_away_again(Encryption encryption) {
        PracticeAccount anna = account(Lesson.ALL_WELL);
        try (MessageProof proof = proof()) {
            String id = submitted(proof, anna, encryption);
            assertThat(id).matches("<[0-9a-f-]{36}@practice\\.example>");

            StageResult arrival = await(proof, anna, id);
            assertThat(arrival.outcome()).isEqualTo(Outcome.PASSED);
            assertThat(arrival.find(Evidence.Arrived.class))
                    .get()
                    .extracting(Evidence.Arrived::folder)
                    .isEqualTo("INBOX");

            StageResult again =
                    proof.awaitArrival(
                            Lab.incoming(anna.address()),
                            Lab.password(anna.workingPassword()),
                            id,
                            Duration.ZERO);
            assertThat(again.outcome()).isEqualTo(Outcome.FAILED);
            assertThat(again.find(Evidence.NotArrived.class)).isPresent();
        }
    }

    @Test
    void only_the_message_itself_is_recognised_and_removed() {
        PracticeAccount ben = account(Lesson.STARTTLS_FIRST);
        try (MessageProof one = proof();
                MessageProof other = proof()) {
            String first = submitted(one, ben, Encryption.IMPLICIT_TLS);
            String second = submitted(other, ben, Encryption.IMPLICIT_TLS);
            assertThat(first).isNotEqualTo(second);
            assertThat(await(one, ben, first).outcome()).isEqualTo(Outcome.PASSED);
            assertThat(await(other, ben, second).outcome()).isEqualTo(Outcome.PASSED);
        }
    }

    @Test
    void a_message_in_the_junk_folder_has_arrived_too() throws Exception {
        PracticeAccount clara = account(Lesson.SIGN_IN_FIRST);
        String id = "<in-junk@practice.example>";
        Mailbox.put(provider.desk(), clara, "Spam", id);
        try (MessageProof proof = proof()) {
            assertThat(await(proof, clara, id).find(Evidence.Arrived.class))
                    .get()
                    .extracting(Evidence.Arrived::folder)
                    .isEqualTo("Spam");
        }
    }

    @Test
    void a_message_in_a_folder_of_the_persons_own_is_left_alone() throws Exception {
        PracticeAccount clara = account(Lesson.SIGN_IN_FIRST);
        String id = "<elsewhere@practice.example>";
        Mailbox.put(provider.desk(), clara, "Holiday", id);
        try (MessageProof proof = proof()) {
            StageResult result =
                    proof.awaitArrival(
                            Lab.incoming(clara.address()),
                            Lab.password(clara.workingPassword()),
                            id,
                            Duration.ZERO);
            assertThat(result.find(Evidence.NotArrived.class)).isPresent();
        }
    }

    @Test
    void a_wrong_password_is_the_servers_535_at_sign_in() {
        PracticeAccount david = account(Lesson.WRONG_PASSWORD);
        try (MessageProof proof = proof()) {
            StageResult result =
                    submit(
                            proof,
                            Lab.submission(Lab.SMTP, Encryption.STARTTLS, david.address()),
                            david.password(),
                            Lab.toOneself(david.address()));
            assertThat(result.stage()).isEqualTo(Stage.AUTH);
            assertThat(result.outcome()).isEqualTo(Outcome.FAILED);
            assertThat(result.reply().orElseThrow().text())
                    .isEqualTo("535 5.7.8 Authentication credentials invalid");
            assertThat(result.find(Evidence.SignInTried.class))
                    .contains(new Evidence.SignInTried("PLAIN"));
        }
    }

    @Test
    void a_sender_of_somebody_elses_is_the_servers_553_at_mail_from() {
        PracticeAccount anna = account(Lesson.ALL_WELL);
        EmailAddress other = account(Lesson.STARTTLS_FIRST).address();
        try (MessageProof proof = proof()) {
            StageResult result =
                    submit(
                            proof,
                            Lab.submission(Lab.SMTP, Encryption.IMPLICIT_TLS, anna.address()),
                            anna.password(),
                            new TestMessage(other, anna.address(), "", "s", "b"));
            assertThat(result.stage()).isEqualTo(Stage.MAIL_FROM);
            assertThat(result.reply().orElseThrow().text()).startsWith("553 5.7.1 <ben@");
        }
    }

    @Test
    void a_recipient_nobody_knows_is_the_servers_550_at_rcpt_to() {
        PracticeAccount anna = account(Lesson.ALL_WELL);
        EmailAddress nobody = EmailAddress.check("nobody@practice.example").orElseThrow();
        try (MessageProof proof = proof()) {
            StageResult result =
                    submit(
                            proof,
                            Lab.submission(Lab.SMTP, Encryption.IMPLICIT_TLS, anna.address()),
                            anna.password(),
                            new TestMessage(anna.address(), nobody, "", "s", "b"));
            assertThat(result.stage()).isEqualTo(Stage.RCPT_TO);
            assertThat(result.reply().orElseThrow().text()).startsWith("550 5.1.1 <nobody@");
        }
    }

    @Test
    void a_secret_never_goes_out_unprotected() {
        PracticeAccount anna = account(Lesson.ALL_WELL);
        try (MessageProof proof = proof()) {
            StageResult result =
                    submit(
                            proof,
                            Lab.submission(Lab.SMTP, Encryption.NONE, anna.address()),
                            anna.password(),
                            Lab.toOneself(anna.address()));
            assertThat(result.outcome()).isEqualTo(Outcome.SKIPPED);
            assertThat(result.seen())
                    .containsExactly(new Evidence.SignInSkipped(SkipReason.NOT_ENCRYPTED));
        }
    }

    @Test
    void without_a_password_nothing_is_sent() {
        PracticeAccount anna = account(Lesson.ALL_WELL);
        try (MessageProof proof = proof()) {
            StageResult result =
                    proof.submit(
                                    Lab.submission(
                                            Lab.SMTP, Encryption.IMPLICIT_TLS, anna.address()),
                                    Credential.none(),
                                    Lab.toOneself(anna.address()))
                            .getLast();
            assertThat(result.seen())
                    .containsExactly(new Evidence.SignInSkipped(SkipReason.NO_SECRET));
        }
    }

    @Test
    void a_wrong_imap_password_is_told_in_the_servers_words() {
        PracticeAccount david = account(Lesson.WRONG_PASSWORD);
        try (MessageProof proof = proof()) {
            StageResult result =
                    proof.awaitArrival(
                            Lab.incoming(david.address()),
                            Lab.password(david.password()),
                            "<x@practice.example>",
                            LIMIT);
            assertThat(result.outcome()).isEqualTo(Outcome.FAILED);
            assertThat(result.find(Evidence.Answered.class))
                    .get()
                    .extracting(Evidence.Answered::words)
                    .asString()
                    .containsIgnoringCase("invalid login");
        }
    }

    @Test
    void a_proof_submits_once_however_it_went() {
        PracticeAccount david = account(Lesson.WRONG_PASSWORD);
        SubmissionSettings settings =
                Lab.submission(Lab.SMTP, Encryption.STARTTLS, david.address());
        TestMessage message = Lab.toOneself(david.address());
        try (MessageProof proof = proof()) {
            submit(proof, settings, david.password(), message);
            assertThatThrownBy(() -> submit(proof, settings, david.workingPassword(), message))
                    .isInstanceOf(IllegalStateException.class);
        }
    }

    @Test
    void waiting_ends_at_once_when_the_proof_is_closed() throws Exception {
        PracticeAccount anna = account(Lesson.ALL_WELL);
        MessageProof proof = proof();
        StageResult[] result = new StageResult[1];
        Thread waiting =
                Thread.ofVirtual()
                        .start(() ->
                                result[0] =
                                        proof.awaitArrival(
                                                Lab.incoming(anna.address()),
                                                Lab.password(anna.workingPassword()),
                                                "<never@practice.example>",
                                                Duration.ofHours(1)));
        proof.close();
        assertThat(waiting.join(Duration.ofSeconds(20))).isTrue();
        assertThat(result[0].find(Evidence.Cancelled.class)).isPresent();
    }
}
