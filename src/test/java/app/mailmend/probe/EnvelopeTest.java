package app.mailmend.probe;

import static org.assertj.core.api.Assertions.assertThat;

import app.mailmend.account.Credential;
import app.mailmend.account.EmailAddress;
import app.mailmend.diagnosis.Cause;
import app.mailmend.diagnosis.rules.StandardRules;
import app.mailmend.evidence.Evidence;
import app.mailmend.evidence.Oddity;
import app.mailmend.evidence.ProbeRun;
import app.mailmend.evidence.SmtpReply;
import app.mailmend.evidence.Stage;
import app.mailmend.settings.Encryption;
import app.mailmend.testing.Dialogue;
import app.mailmend.testing.Script;
import app.mailmend.testing.ScriptedSmtpServer;
import app.mailmend.testing.ServerIdentity;
import app.mailmend.testing.TestCertificates;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Sender and recipients at the server: in one flight, one by one, and with another sender. */
class EnvelopeTest {

    private static final ServerIdentity GOOD = TestCertificates.good("mail.example.test");
    private static final EmailAddress INFO = EmailAddress.check("info@example.test").orElseThrow();

    private static Dialogue submission(String... offers) {
        return new Dialogue()
                .offerBeforeTls("STARTTLS")
                .offerInsideTls(offers)
                .startTls(GOOD)
                .account("alice@example.test", Lab.PASSWORD);
    }

    @Test
    void a_whole_test_takes_eight_round_trips_with_starttls_and_six_with_tls_at_once() {
        String[] offers = {"PIPELINING", "AUTH PLAIN"};
        try (var starttls = ScriptedSmtpServer.dialogue(submission(offers));
                var tls = ScriptedSmtpServer.dialogue(submission(offers).implicitTls(GOOD))) {
            ProbeRun slower = Lab.probe(starttls, 587, Encryption.STARTTLS);
            ProbeRun faster = Lab.probe(tls, 465, Encryption.IMPLICIT_TLS);
            assertThat(slower.wentThrough()).isTrue();
            assertThat(slower.effort().roundTrips()).isEqualTo(8);
            assertThat(faster.wentThrough()).isTrue();
            assertThat(faster.effort().roundTrips()).isEqualTo(6);
        }
    }

    @Test
    void without_pipelining_it_takes_one_more() {
        try (var server = ScriptedSmtpServer.dialogue(submission("AUTH PLAIN"))) {
            ProbeRun run = Lab.probe(server, 587, Encryption.STARTTLS);
            assertThat(run.wentThrough()).isTrue();
            assertThat(run.effort().roundTrips()).isEqualTo(9);
        }
    }

    @Test
    void s27_a_server_that_loses_commands_is_asked_again_one_by_one() {
        try (var server =
                ScriptedSmtpServer.script(
                        script -> signedIn(script).expect("MAIL .*").send("250 ok\r\n").silence(),
                        script ->
                                signedIn(script)
                                        .expect("MAIL .*")
                                        .send("250 ok\r\n")
                                        .expect("RCPT .*")
                                        .send("250 ok\r\n"))) {
            ProbeRun run = Lab.probe(server, 587, Encryption.STARTTLS);
            assertThat(run.wentThrough()).isTrue();
            assertThat(run.all(Evidence.Noticed.class))
                    .containsExactly(new Evidence.Noticed(Oddity.PIPELINING_BROKEN, "RCPT"));
            assertThat(run.effort().authAttempts()).isEqualTo(2);
            assertThat(StandardRules.diagnostician().diagnose(run).cause())
                    .isEqualTo(Cause.SUCCESS);
        }
    }

    private static Script signedIn(Script script) {
        return script.send("220 mail\r\n")
                .expect("EHLO .*")
                .send("250-mail\r\n250 STARTTLS\r\n")
                .expect("STARTTLS")
                .send("220 go\r\n")
                .startTls(GOOD)
                .expect("EHLO .*")
                .send("250-mail\r\n250-PIPELINING\r\n250 AUTH PLAIN\r\n")
                .expect("AUTH PLAIN .*")
                .send("235 welcome\r\n");
    }

    @Test
    void a_sender_that_is_not_owned_is_told_by_one_that_is() {
        Dialogue dialogue =
                submission("PIPELINING", "AUTH PLAIN")
                        .onMail(command ->
                                command.argument().contains("info@")
                                        ? "550 5.7.1 Not allowed"
                                        : "250 2.1.0 Ok");
        try (var server = ScriptedSmtpServer.dialogue(dialogue)) {
            ProbeRun run = Lab.probeAs(INFO, server);
            assertThat(run.stage(Stage.MAIL_FROM).orElseThrow().seen())
                    .containsExactly(
                            new Evidence.SenderTried(
                                    Lab.ALICE, new SmtpReply(250, List.of("2.1.5 Ok"))),
                            new Evidence.Replied(new SmtpReply(550, List.of("5.7.1 Not allowed"))));
            assertThat(run.effort().roundTrips()).isEqualTo(9);
            assertThat(StandardRules.diagnostician().diagnose(run).cause())
                    .isEqualTo(Cause.SENDER_NOT_OWNED);
        }
    }

    @Test
    void where_the_other_sender_is_refused_as_well_it_is_not_about_the_sender() {
        Dialogue dialogue =
                submission("PIPELINING", "AUTH PLAIN").onRcpt(_ -> "550 5.1.1 User unknown");
        try (var server = ScriptedSmtpServer.dialogue(dialogue)) {
            ProbeRun run = Lab.probeAs(INFO, server);
            assertThat(run.all(Evidence.SenderTried.class)).hasSize(1);
            assertThat(StandardRules.diagnostician().diagnose(run).cause())
                    .isEqualTo(Cause.RECIPIENT_UNKNOWN);
        }
    }

    @Test
    void no_other_sender_is_tried_without_a_sign_in() {
        Dialogue dialogue = submission().onMail(_ -> "530 5.7.0 Authentication required");
        try (var server = ScriptedSmtpServer.dialogue(dialogue)) {
            ProbeRun run = Lab.probe(server, 587, Encryption.STARTTLS, Credential.none());
            assertThat(run.all(Evidence.SenderTried.class)).isEmpty();
            assertThat(dialogue.count("MAIL")).isEqualTo(1);
        }
    }
}
