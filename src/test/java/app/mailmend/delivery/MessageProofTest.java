package app.mailmend.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import app.mailmend.account.Credential;
import app.mailmend.account.EmailAddress;
import app.mailmend.account.LoginName;
import app.mailmend.account.Secret;
import app.mailmend.evidence.Evidence;
import app.mailmend.evidence.Outcome;
import app.mailmend.evidence.SkipReason;
import app.mailmend.evidence.Stage;
import app.mailmend.evidence.StageResult;
import app.mailmend.net.Lifeline;
import app.mailmend.settings.Encryption;
import app.mailmend.settings.SignIn;
import app.mailmend.settings.SubmissionSettings;
import app.mailmend.testing.AuthAttempt;
import app.mailmend.testing.Canary;
import app.mailmend.testing.Dialogue;
import app.mailmend.testing.OutputCapture;
import app.mailmend.testing.ScriptedSmtpServer;
import app.mailmend.testing.ServerIdentity;
import app.mailmend.testing.TestCertificates;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

/** The proof against servers that do exactly what a test says. */
class MessageProofTest {

    private static final EmailAddress ALICE =
            EmailAddress.check("alice@example.test").orElseThrow();
    private static final ServerIdentity GOOD = TestCertificates.good("mail.example.test");
    private static final String PASSWORD = "correct horse battery";

    /** A server with implicit TLS that takes everything. */
    private static Dialogue friendly() {
        return new Dialogue()
                .implicitTls(GOOD)
                .offerInsideTls("AUTH PLAIN LOGIN", "8BITMIME")
                .account("alice@example.test", PASSWORD);
    }

    private static StageResult submit(Dialogue dialogue, TestMessage message) {
        return submit(dialogue, Encryption.IMPLICIT_TLS, message);
    }

    private static StageResult submit(
            Dialogue dialogue, Encryption encryption, TestMessage message) {
        return submit(
                dialogue,
                Lab.submission(Lab.SCRIPTED, encryption, ALICE),
                Lab.password(Secret.of(PASSWORD)),
                message);
    }

    private static StageResult submit(
            Dialogue dialogue,
            SubmissionSettings settings,
            Credential credential,
            TestMessage message) {
        try (ScriptedSmtpServer server = ScriptedSmtpServer.dialogue(dialogue);
                Lifeline lifeline = Lab.lifeline();
                MessageProof proof = new MessageProof(Lab.scripted(server, lifeline), Lab.CLOCK)) {
            return proof.submit(settings, credential, message).getLast();
        }
    }

    @Test
    void the_message_carries_what_the_caller_gave() {
        Dialogue dialogue = friendly();
        StageResult result =
                submit(
                        dialogue,
                        new TestMessage(ALICE, ALICE, "Alice", "Ready", "one\n.\n..two\nthree\n"));
        assertThat(result.outcome()).isEqualTo(Outcome.PASSED);
        String id = result.find(Evidence.Submitted.class).orElseThrow().messageId();
        assertThat(dialogue.messages())
                .singleElement()
                .asString()
                .contains("From: Alice <alice@example.test>\r\n")
                .contains("To: alice@example.test\r\n")
                .contains("Subject: Ready\r\n")
                .contains("Message-ID: " + id + "\r\n")
                .contains("Auto-Submitted: auto-generated\r\n")
                .containsPattern("Date: Sun, 22 Nov 2026 \\d\\d:15:30 ")
                .contains("\r\n\r\none\r\n..\r\n...two\r\nthree\r\n");
    }

    @Test
    void a_connection_lost_after_the_final_dot_leaves_it_unknown_and_nothing_is_sent_again() {
        Dialogue dialogue = friendly().onMessage(_ -> Dialogue.HANG_UP);
        StageResult result = submit(dialogue, Lab.toOneself(ALICE));
        assertThat(result.stage()).isEqualTo(Stage.DATA);
        assertThat(result.outcome()).isEqualTo(Outcome.FAILED);
        assertThat(result.find(Evidence.SubmissionUnknown.class)).isPresent();
        assertThat(result.find(Evidence.Submitted.class)).isEmpty();
        assertThat(dialogue.count("MAIL")).isEqualTo(1);
        assertThat(dialogue.count("DATA")).isEqualTo(1);
    }

    @Test
    void a_connection_lost_before_the_message_is_no_such_case() {
        Dialogue dialogue = friendly().onData(_ -> Dialogue.HANG_UP);
        StageResult result = submit(dialogue, Lab.toOneself(ALICE));
        assertThat(result.stage()).isEqualTo(Stage.DATA);
        assertThat(result.outcome()).isEqualTo(Outcome.FAILED);
        assertThat(result.find(Evidence.Closed.class)).isPresent();
        assertThat(result.find(Evidence.SubmissionUnknown.class)).isEmpty();
    }

    @Test
    void a_refusal_of_the_message_is_a_refusal_with_all_its_lines() {
        Dialogue dialogue = friendly().onMessage(_ -> "554-5.7.1 no\n554 5.7.1 ask the postmaster");
        StageResult result = submit(dialogue, Lab.toOneself(ALICE));
        assertThat(result.stage()).isEqualTo(Stage.DATA);
        assertThat(result.reply().orElseThrow().lines())
                .containsExactly("5.7.1 no", "5.7.1 ask the postmaster");
        assertThat(result.find(Evidence.SubmissionUnknown.class)).isEmpty();
    }

    @Test
    void without_starttls_on_offer_nothing_more_is_said() {
        Dialogue dialogue = new Dialogue().offerBeforeTls("AUTH PLAIN LOGIN");
        StageResult result = submit(dialogue, Encryption.STARTTLS, Lab.toOneself(ALICE));
        assertThat(result.stage()).isEqualTo(Stage.STARTTLS);
        assertThat(result.outcome()).isEqualTo(Outcome.FAILED);
        assertThat(dialogue.authAttempts()).isEmpty();
        assertThat(dialogue.count("MAIL")).isZero();
    }

    @Test
    void a_certificate_for_another_name_ends_it_before_the_password() {
        for (Encryption encryption : List.of(Encryption.IMPLICIT_TLS, Encryption.STARTTLS)) {
            ServerIdentity wrong = TestCertificates.wrongName();
            Dialogue dialogue = new Dialogue().offerInsideTls("AUTH PLAIN");
            Dialogue protectedDialogue =
                    encryption == Encryption.IMPLICIT_TLS
                            ? dialogue.implicitTls(wrong)
                            : dialogue.offerBeforeTls("STARTTLS").startTls(wrong);
            StageResult result = submit(protectedDialogue, encryption, Lab.toOneself(ALICE));
            assertThat(result.stage()).isEqualTo(Stage.TLS);
            assertThat(result.find(Evidence.TlsFailed.class)).isPresent();
            assertThat(dialogue.authAttempts()).isEmpty();
        }
    }

    @Test
    void a_sign_in_that_is_not_offered_is_skipped_and_nothing_is_sent() {
        Dialogue dialogue = new Dialogue().implicitTls(GOOD).offerInsideTls("8BITMIME");
        StageResult result = submit(dialogue, Lab.toOneself(ALICE));
        assertThat(result.stage()).isEqualTo(Stage.AUTH);
        assertThat(result.outcome()).isEqualTo(Outcome.SKIPPED);
        assertThat(result.seen())
                .containsExactly(new Evidence.SignInSkipped(SkipReason.NOT_OFFERED));
        assertThat(dialogue.count("MAIL")).isZero();
    }

    @Test
    void a_sign_in_without_a_common_mechanism_is_skipped_too() {
        Dialogue dialogue = new Dialogue().implicitTls(GOOD).offerInsideTls("AUTH CRAM-MD5");
        StageResult result = submit(dialogue, Lab.toOneself(ALICE));
        assertThat(result.seen())
                .containsExactly(new Evidence.SignInSkipped(SkipReason.NO_COMMON_MECHANISM));
        assertThat(dialogue.count("MAIL")).isZero();
    }

    @Test
    void a_token_goes_by_xoauth2() {
        Dialogue dialogue =
                new Dialogue()
                        .implicitTls(GOOD)
                        .offerInsideTls("AUTH PLAIN XOAUTH2")
                        .onAuth(MessageProofTest::answerToToken);
        StageResult result =
                submit(
                        dialogue,
                        SubmissionSettings.of(
                                Lab.SCRIPTED,
                                465,
                                Encryption.IMPLICIT_TLS,
                                new SignIn.WithToken(LoginName.of(ALICE))),
                        new Credential.Token(Secret.of("ya29.token")),
                        Lab.toOneself(ALICE));
        assertThat(result.outcome()).isEqualTo(Outcome.PASSED);
    }

    private static String answerToToken(AuthAttempt attempt) {
        boolean right =
                attempt.mechanism().equals("XOAUTH2")
                        && attempt.password()
                                .equals("user=alice@example.test\1auth=Bearer ya29.token\1\1");
        return right ? "235 2.7.0 ok" : "535 5.7.8 unexpected";
    }

    @Test
    void an_address_beyond_ascii_needs_a_server_with_smtputf8() {
        EmailAddress rene = EmailAddress.check("rené@example.test").orElseThrow();
        TestMessage message = new TestMessage(ALICE, rene, "", "s", "b");

        Dialogue without = friendly();
        StageResult refused = submit(without, message);
        assertThat(refused.stage()).isEqualTo(Stage.MAIL_FROM);
        assertThat(refused.find(Evidence.Reported.class)).isPresent();
        assertThat(without.count("MAIL")).isZero();

        Dialogue with =
                friendly()
                        .offerInsideTls("AUTH PLAIN", "8BITMIME", "SMTPUTF8")
                        .onMail(command ->
                                command.argument().endsWith(" SMTPUTF8") ? "250 ok" : "550 no");
        assertThat(submit(with, message).outcome()).isEqualTo(Outcome.PASSED);
    }

    @Test
    void smtputf8_is_not_asked_for_without_need() {
        Dialogue dialogue =
                friendly()
                        .offerInsideTls("AUTH PLAIN", "8BITMIME", "SMTPUTF8")
                        .onMail(command ->
                                command.argument().contains("SMTPUTF8") ? "550 no" : "250 ok");
        assertThat(submit(dialogue, Lab.toOneself(ALICE)).outcome()).isEqualTo(Outcome.PASSED);
    }

    @Test
    void a_name_or_subject_cannot_smuggle_in_a_header_or_a_command() {
        for (String lineBreak :
                List.of("\r\n", "\n", "\r", "\u560d\u560a", "\u760d\u760a", "\u2028", "\u0085")) {
            String text =
                    "x" + lineBreak + "Bcc: victim@example.test" + lineBreak + "RCPT TO:<v@x>";
            Dialogue dialogue = friendly();
            StageResult result =
                    submit(dialogue, new TestMessage(ALICE, ALICE, text, text, "body"));
            assertThat(result.outcome()).isEqualTo(Outcome.PASSED);
            assertThat(dialogue.count("RCPT")).isEqualTo(1);
            assertThat(dialogue.messages().getFirst().lines())
                    .noneMatch(line -> line.startsWith("Bcc") || line.startsWith("RCPT"));
        }
    }

    @Test
    void the_password_turns_up_nowhere_even_when_the_server_repeats_it() {
        Canary canary = Canary.random("alice@example.test");
        String plain =
                Base64.getEncoder()
                        .encodeToString(
                                ("\0alice@example.test\0" + canary.password())
                                        .getBytes(StandardCharsets.UTF_8));
        try (OutputCapture capture = OutputCapture.start()) {
            Dialogue dialogue =
                    new Dialogue()
                            .implicitTls(GOOD)
                            .offerInsideTls("AUTH PLAIN")
                            .onAuth(_ -> "535 5.7.8 no " + plain + " " + canary.password());
            StageResult result =
                    submit(
                            dialogue,
                            Lab.submission(Lab.SCRIPTED, Encryption.IMPLICIT_TLS, ALICE),
                            Lab.password(Secret.of(canary.password())),
                            Lab.toOneself(ALICE));
            assertThat(result.reply().orElseThrow().code()).isEqualTo(535);
            assertThat(dialogue.authAttempts()).hasSize(1);
            canary.assertAbsentFrom(capture.all(), result.toString());
        }
    }

    @Test
    void a_server_that_stays_silent_is_given_up_after_the_time_allowed() {
        Duration patience = Duration.ofMillis(200);
        Dialogue dialogue = friendly().onMail(_ -> Dialogue.SAY_NOTHING);
        try (ScriptedSmtpServer server = ScriptedSmtpServer.dialogue(dialogue);
                Lifeline lifeline = Lab.lifeline();
                MessageProof proof =
                        new MessageProof(Lab.scripted(server, lifeline), Lab.CLOCK, patience)) {
            StageResult result =
                    proof.submit(
                                    Lab.submission(Lab.SCRIPTED, Encryption.IMPLICIT_TLS, ALICE),
                                    Lab.password(Secret.of(PASSWORD)),
                                    Lab.toOneself(ALICE))
                            .getLast();
            assertThat(result.stage()).isEqualTo(Stage.MAIL_FROM);
            assertThat(result.find(Evidence.Silent.class)).contains(new Evidence.Silent(patience));
        }
    }

    @Test
    void closing_the_proof_ends_a_submission_wherever_it_stands() throws Exception {
        StageResult silentGreeting = closedWhile(new Dialogue().greeting(Dialogue.SAY_NOTHING));
        assertThat(silentGreeting.find(Evidence.Cancelled.class)).isPresent();
        assertThat(silentGreeting.find(Evidence.SubmissionUnknown.class)).isEmpty();
    }

    @Test
    void closing_the_proof_after_the_final_dot_leaves_it_unknown() throws Exception {
        CountDownLatch received = new CountDownLatch(1);
        Dialogue dialogue =
                friendly()
                        .onMessage(_ -> {
                            received.countDown();
                            return Dialogue.SAY_NOTHING;
                        });
        StageResult result = closedAfter(dialogue, Encryption.IMPLICIT_TLS, received);
        assertThat(result.find(Evidence.Cancelled.class)).isPresent();
        assertThat(result.find(Evidence.SubmissionUnknown.class)).isPresent();
    }

    private static StageResult closedWhile(Dialogue dialogue) throws InterruptedException {
        return closedAfter(dialogue, Encryption.STARTTLS, new CountDownLatch(0));
    }

    private static StageResult closedAfter(
            Dialogue dialogue, Encryption encryption, CountDownLatch moment)
            throws InterruptedException {
        try (ScriptedSmtpServer server = ScriptedSmtpServer.dialogue(dialogue);
                Lifeline lifeline = Lab.lifeline()) {
            MessageProof proof = new MessageProof(Lab.scripted(server, lifeline), Lab.CLOCK);
            StageResult[] result = new StageResult[1];
            Thread submitting =
                    Thread.ofVirtual()
                            .start(() ->
                                    result[0] =
                                            proof.submit(
                                                            Lab.submission(
                                                                    Lab.SCRIPTED,
                                                                    encryption,
                                                                    ALICE),
                                                            Lab.password(Secret.of(PASSWORD)),
                                                            Lab.toOneself(ALICE))
                                                    .getLast());
            moment.await();
            while (server.connections() == 0) {
                Thread.onSpinWait();
            }
            proof.close();
            assertThat(submitting.join(Duration.ofSeconds(20))).isTrue();
            return result[0];
        }
    }
}
