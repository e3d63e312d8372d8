package app.mailmend.session;

import static org.assertj.core.api.Assertions.assertThat;

import app.mailmend.account.Credential;
import app.mailmend.account.EmailAddress;
import app.mailmend.account.LoginName;
import app.mailmend.account.Secret;
import app.mailmend.evidence.Evidence;
import app.mailmend.evidence.ProviderFacts;
import app.mailmend.evidence.Stage;
import app.mailmend.settings.Encryption;
import app.mailmend.settings.Endpoint;
import app.mailmend.settings.HostName;
import app.mailmend.settings.IncomingProtocol;
import app.mailmend.settings.IncomingSettings;
import app.mailmend.settings.SignIn;
import app.mailmend.settings.SubmissionSettings;
import app.mailmend.testing.BlackHole;
import app.mailmend.testing.Dialogue;
import app.mailmend.testing.RealEngine;
import app.mailmend.testing.Script;
import app.mailmend.testing.ScriptedSmtpServer;
import app.mailmend.testing.ServerIdentity;
import app.mailmend.testing.TestCertificates;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Whatever a run is waiting for, the person can stop it. Every server here is silent for good, and
 * the engine would wait for 20 seconds at the least: a run that ends as cancelled was not waited
 * out, since what ends by itself ends as failed.
 */
class CancelTest {

    private static final ServerIdentity GOOD = TestCertificates.good("mail.example.test");
    private static final HostName HOST = new HostName("mail.example.test");
    private static final EmailAddress ALICE =
            EmailAddress.check("alice@example.test").orElseThrow();
    private static final SignIn SIGN_IN = new SignIn.WithPassword(LoginName.of(ALICE));

    @TempDir Path folder;

    /** Answers as it should, until this stage. */
    private static void silentFrom(Stage stage, Script script) {
        if (stage == Stage.GREETING) {
            script.silence();
            return;
        }
        script.send("220 ready\r\n").expect("EHLO .*");
        if (stage.compareTo(Stage.EHLO) > 0 || stage == Stage.TLS) {
            script.send("250-mail\r\n250 STARTTLS\r\n").expect("STARTTLS");
        }
        if (stage == Stage.TLS) {
            script.send("220 go ahead\r\n");
        }
        if (stage.compareTo(Stage.AUTH) >= 0) {
            script.send("220 go ahead\r\n")
                    .startTls(GOOD)
                    .expect("EHLO .*")
                    .send("250-mail\r\n250 AUTH PLAIN\r\n")
                    .expect("AUTH PLAIN .*");
        }
        if (stage.compareTo(Stage.MAIL_FROM) >= 0) {
            script.send("235 welcome\r\n").expect("MAIL FROM.*");
        }
        if (stage == Stage.RCPT_TO) {
            script.send("250 ok\r\n").expect("RCPT TO.*");
        }
        script.silence();
    }

    @ParameterizedTest
    @EnumSource(names = {"TLS", "GREETING", "EHLO", "STARTTLS", "AUTH", "MAIL_FROM", "RCPT_TO"})
    void s96_a_silent_server_can_be_given_up_on_in_every_stage(Stage stage) throws Exception {
        try (var server = ScriptedSmtpServer.script(script -> silentFrom(stage, script));
                SetupSession session = RealEngine.session()) {
            CheckReport report = cancelledIn(stage, session, request(server.port(), goals(false)));
            assertThat(report.conclusion()).isEqualTo(new Conclusion.Cancelled());
            assertThat(report.run().stages().getLast().seen()).contains(new Evidence.Cancelled());
            assertThat(report.effort().authAttempts())
                    .isEqualTo(stage.compareTo(Stage.AUTH) < 0 ? 0 : 1);
        }
    }

    @Test
    void s96_a_port_that_swallows_everything_can_be_given_up_on() throws Exception {
        try (BlackHole hole = new BlackHole();
                SetupSession session = RealEngine.session()) {
            CheckReport report =
                    cancelledIn(Stage.CONNECT, session, request(hole.port(), goals(false)));
            assertThat(report.conclusion()).isEqualTo(new Conclusion.Cancelled());
        }
    }

    @Test
    void s96_a_message_on_its_way_can_be_given_up_on() throws Exception {
        CountDownLatch handedOver = new CountDownLatch(1);
        Dialogue dialogue =
                wellBehaved()
                        .onData(command -> {
                            handedOver.countDown();
                            return Dialogue.SAY_NOTHING;
                        });
        try (var server = ScriptedSmtpServer.dialogue(dialogue);
                SetupSession session = RealEngine.session()) {
            CompletableFuture<CheckReport> running =
                    session.check(request(server.port(), goals(true)));
            handedOver.await();
            session.cancel();
            assertThat(running.get().conclusion()).isEqualTo(new Conclusion.Cancelled());
        }
    }

    @Test
    void s96_the_wait_for_arrival_can_be_given_up_on() throws Exception {
        try (var server = ScriptedSmtpServer.dialogue(wellBehaved());
                var mailbox = ScriptedSmtpServer.script(Script::silence);
                SetupSession session = RealEngine.session()) {
            CheckRequest request = request(List.of(server.port(), mailbox.port()), goals(true));
            CheckReport report = cancelledIn(Stage.ARRIVAL, session, request);
            assertThat(report.conclusion()).isEqualTo(new Conclusion.Cancelled());
        }
    }

    private static Dialogue wellBehaved() {
        return new Dialogue()
                .offerBeforeTls("STARTTLS")
                .offerInsideTls("AUTH PLAIN")
                .startTls(GOOD)
                .onAuth(_ -> "235 welcome");
    }

    private static CheckReport cancelledIn(Stage stage, SetupSession session, CheckRequest request)
            throws Exception {
        CountDownLatch there = new CountDownLatch(1);
        session.listen(state -> {
            if (state instanceof SetupState.Testing testing && testing.running() == stage) {
                there.countDown();
            }
        });
        CompletableFuture<CheckReport> running = session.check(request);
        there.await();
        session.cancel();
        return running.get();
    }

    private static CheckGoals goals(boolean send) {
        return new CheckGoals(false, send, send);
    }

    private CheckRequest request(int port, CheckGoals goals) {
        return request(List.of(port), goals);
    }

    /**
     * @param ports real ones of submission and, where there is one, of the mailbox
     */
    private CheckRequest request(List<Integer> ports, CheckGoals goals) {
        List<NetworkOptions.Mapping> mappings = new ArrayList<>();
        List<Integer> nominal = List.of(587, 143);
        for (int i = 0; i < ports.size(); i++) {
            mappings.add(
                    new NetworkOptions.Mapping(
                            HOST, nominal.get(i), new HostName("127.0.0.1"), ports.get(i)));
        }
        NetworkOptions network =
                new NetworkOptions(
                        mappings,
                        List.of(TestCertificates.caPem(folder)),
                        List.of(),
                        NetworkOptions.DEFAULT_TIMEOUT,
                        false);
        return new CheckRequest(
                new SubmissionSettings(new Endpoint(HOST, 587, Encryption.STARTTLS), SIGN_IN),
                new Credential.Password(Secret.of("correct horse")),
                ALICE,
                ALICE,
                ProviderFacts.unknown(),
                List.of(),
                List.of(
                        new IncomingSettings(
                                IncomingProtocol.IMAP,
                                new Endpoint(HOST, 143, Encryption.STARTTLS),
                                SIGN_IN)),
                goals,
                network);
    }
}
