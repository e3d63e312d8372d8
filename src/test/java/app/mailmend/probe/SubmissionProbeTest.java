package app.mailmend.probe;

import static org.assertj.core.api.Assertions.assertThat;

import app.mailmend.account.Credential;
import app.mailmend.evidence.CertificateProblem;
import app.mailmend.evidence.ConnectFault;
import app.mailmend.evidence.Evidence;
import app.mailmend.evidence.Outcome;
import app.mailmend.evidence.ProbeRun;
import app.mailmend.evidence.SkipReason;
import app.mailmend.evidence.SmtpReply;
import app.mailmend.evidence.Stage;
import app.mailmend.evidence.StageResult;
import app.mailmend.evidence.TlsFault;
import app.mailmend.net.Lifeline;
import app.mailmend.settings.Encryption;
import app.mailmend.testing.Dialogue;
import app.mailmend.testing.ScriptedSmtpServer;
import app.mailmend.testing.ServerIdentity;
import app.mailmend.testing.TestCertificates;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class SubmissionProbeTest {

    private static final ServerIdentity GOOD = TestCertificates.good("mail.example.test");

    private static Dialogue submission() {
        return new Dialogue()
                .account("alice@example.test", Lab.PASSWORD)
                .offerBeforeTls("STARTTLS", "ENHANCEDSTATUSCODES")
                .offerInsideTls("AUTH PLAIN LOGIN", "ENHANCEDSTATUSCODES")
                .startTls(GOOD);
    }

    private static List<String> stages(ProbeRun run) {
        return run.stages().stream()
                .map(stage -> stage.stage().label() + " " + stage.outcome().label())
                .toList();
    }

    private static SmtpReply failure(ProbeRun run) {
        return run.firstFailure().flatMap(StageResult::reply).orElseThrow();
    }

    @Test
    void right_settings_with_starttls_pass_every_stage() {
        try (var server = ScriptedSmtpServer.dialogue(submission())) {
            ProbeRun run = Lab.probe(server, 587, Encryption.STARTTLS);
            assertThat(stages(run))
                    .containsExactly(
                            "resolve passed",
                            "connect passed",
                            "greeting passed",
                            "ehlo passed",
                            "starttls passed",
                            "tls passed",
                            "ehlo passed",
                            "auth passed",
                            "mail-from passed",
                            "rcpt-to passed");
            assertThat(run.wentThrough()).isTrue();
            assertThat(run.effort().authAttempts()).isEqualTo(1);
        }
    }

    @Test
    void right_settings_with_implicit_tls_pass_every_stage() {
        Dialogue dialogue = submission().offerInsideTls("AUTH LOGIN").implicitTls(GOOD);
        try (var server = ScriptedSmtpServer.dialogue(dialogue)) {
            ProbeRun run = Lab.probe(server, 465, Encryption.IMPLICIT_TLS);
            assertThat(stages(run)).startsWith("resolve passed", "connect passed", "tls passed");
            assertThat(run.wentThrough()).isTrue();
        }
    }

    @Test
    void a_530_that_wants_starttls_is_reproduced_in_plain_without_any_secret() {
        Dialogue dialogue =
                submission().on("MAIL", command -> "530 5.7.0 Must issue a STARTTLS command first");
        try (var server = ScriptedSmtpServer.dialogue(dialogue)) {
            ProbeRun run = Lab.probe(server, 587, Encryption.NONE);
            assertThat(failure(run).code()).isEqualTo(530);
            assertThat(run.stage(Stage.AUTH).orElseThrow().seen())
                    .containsExactly(new Evidence.SignInSkipped(SkipReason.NOT_ENCRYPTED));
            assertThat(server.received().linesBeforeTls())
                    .contains("MAIL FROM:<alice@example.test>", "QUIT")
                    .noneMatch(line -> line.startsWith("AUTH"));
        }
    }

    @Test
    void a_530_that_wants_a_sign_in_is_reproduced_without_one() {
        Dialogue dialogue = submission().on("MAIL", command -> "530 5.7.0 Authentication required");
        try (var server = ScriptedSmtpServer.dialogue(dialogue)) {
            ProbeRun run = Lab.probe(server, 587, Encryption.STARTTLS, Credential.none());
            assertThat(failure(run).text()).isEqualTo("530 5.7.0 Authentication required");
            assertThat(run.stage(Stage.AUTH).orElseThrow().outcome()).isEqualTo(Outcome.SKIPPED);
        }
    }

    @Test
    void without_a_sign_in_a_foreign_recipient_shows_whether_mail_would_be_passed_on() {
        Dialogue dialogue =
                submission()
                        .on(
                                "RCPT",
                                command ->
                                        command.argument().contains("example.com")
                                                ? "554 5.7.1 Relay access denied"
                                                : "250 2.1.5 Ok");
        try (var server = ScriptedSmtpServer.dialogue(dialogue)) {
            ProbeRun run = Lab.probe(server, 25, Encryption.NONE, Credential.none());
            assertThat(failure(run).code()).isEqualTo(554);
            assertThat(run.stage(Stage.RCPT_TO).orElseThrow().seen()).hasSize(2);
        }
    }

    @Test
    void after_a_sign_in_no_foreign_recipient_is_named() {
        try (var server = ScriptedSmtpServer.dialogue(submission())) {
            Lab.probe(server, 587, Encryption.STARTTLS);
            assertThat(server.received().insideTls()).doesNotContain("example.com");
        }
    }

    @Test
    void a_sign_in_that_is_not_offered_is_recorded_as_skipped_and_the_test_goes_on() {
        Dialogue dialogue =
                submission()
                        .offerInsideTls("SIZE 1000")
                        .on("MAIL", command -> "530 5.7.0 Authentication required");
        try (var server = ScriptedSmtpServer.dialogue(dialogue)) {
            ProbeRun run = Lab.probe(server, 587, Encryption.STARTTLS);
            assertThat(run.stage(Stage.AUTH).orElseThrow().seen())
                    .containsExactly(new Evidence.SignInSkipped(SkipReason.NOT_OFFERED));
            assertThat(failure(run).code()).isEqualTo(530);
        }
    }

    @Test
    void a_wrong_password_ends_the_test_with_the_servers_words() {
        Dialogue dialogue = submission().account("alice@example.test", "another");
        try (var server = ScriptedSmtpServer.dialogue(dialogue)) {
            ProbeRun run = Lab.probe(server, 587, Encryption.STARTTLS);
            assertThat(failure(run).code()).isEqualTo(535);
            assertThat(run.stage(Stage.MAIL_FROM)).isEmpty();
            assertThat(run.effort().authAttempts()).isEqualTo(1);
        }
    }

    @Test
    void s51_tls_spoken_to_a_port_that_starts_in_plain_is_named() {
        try (var server = ScriptedSmtpServer.dialogue(submission())) {
            ProbeRun run = Lab.probe(server, 587, Encryption.IMPLICIT_TLS);
            assertThat(run.firstFailure().orElseThrow().find(Evidence.TlsFailed.class))
                    .map(Evidence.TlsFailed::fault)
                    .contains(TlsFault.NOT_TLS);
        }
    }

    @TestFactory
    Stream<DynamicTest> s41_each_bad_certificate_is_refused_for_its_own_reason() {
        String name = "mail.example.test";
        return Stream.of(
                bad(TestCertificates.expired(name), CertificateProblem.EXPIRED),
                bad(TestCertificates.notYetValid(name), CertificateProblem.NOT_YET_VALID),
                bad(TestCertificates.selfSigned(name), CertificateProblem.SELF_SIGNED),
                bad(TestCertificates.wrongName(), CertificateProblem.NAME_MISMATCH),
                bad(TestCertificates.unknownIssuer(name), CertificateProblem.UNKNOWN_ISSUER),
                bad(TestCertificates.missingIntermediate(name), CertificateProblem.UNKNOWN_ISSUER),
                bad(TestCertificates.antivirus(name), CertificateProblem.INTERCEPTED));
    }

    private static DynamicTest bad(ServerIdentity identity, CertificateProblem problem) {
        return DynamicTest.dynamicTest(
                problem.label(),
                () -> {
                    try (var server =
                            ScriptedSmtpServer.dialogue(submission().implicitTls(identity))) {
                        ProbeRun run = Lab.probe(server, 465, Encryption.IMPLICIT_TLS);
                        assertThat(run.all(Evidence.CertificateRefused.class))
                                .extracting(refused -> refused.certificate().problem())
                                .containsExactly(problem);
                        assertThat(run.effort().authAttempts()).isZero();
                    }
                });
    }

    @Test
    void a_secret_never_reaches_the_transcript_even_when_the_server_repeats_it() {
        Dialogue dialogue =
                submission().onAuth(attempt -> "535 5.7.8 no such password: " + attempt.password());
        try (var server = ScriptedSmtpServer.dialogue(dialogue)) {
            ProbeRun run = Lab.probe(server, 587, Encryption.STARTTLS);
            assertThat(run.toString()).doesNotContain(Lab.PASSWORD).contains("<redacted>");
        }
    }

    @Test
    void cancelling_from_another_thread_ends_a_waiting_test() throws InterruptedException {
        try (var server = ScriptedSmtpServer.script(script -> script.silence());
                Lifeline lifeline = Lab.lifeline()) {
            Thread canceller =
                    Thread.ofVirtual()
                            .start(() -> {
                                while (server.connections() == 0) {
                                    Thread.onSpinWait();
                                }
                                lifeline.cancel();
                            });
            ProbeRun run = Lab.probe(server, lifeline, Encryption.STARTTLS);
            canceller.join();
            assertThat(run.all(Evidence.Cancelled.class)).isNotEmpty();
        }
    }

    @Test
    void a_refused_connection_is_told_from_a_failed_one() {
        ScriptedSmtpServer server = ScriptedSmtpServer.dialogue(submission());
        server.close();
        ProbeRun run = Lab.probe(server, 587, Encryption.STARTTLS);
        assertThat(stages(run)).endsWith("connect failed");
        assertThat(run.all(Evidence.NotConnected.class))
                .extracting(Evidence.NotConnected::fault)
                .containsExactly(ConnectFault.REFUSED);
    }
}
