package app.mailmend.session;

import static org.assertj.core.api.Assertions.assertThat;

import app.mailmend.account.Credential;
import app.mailmend.account.EmailAddress;
import app.mailmend.account.LoginName;
import app.mailmend.account.Secret;
import app.mailmend.diagnosis.Cause;
import app.mailmend.diagnosis.Circumstance;
import app.mailmend.evidence.ProviderFacts;
import app.mailmend.settings.Encryption;
import app.mailmend.settings.Endpoint;
import app.mailmend.settings.HostName;
import app.mailmend.settings.SignIn;
import app.mailmend.settings.SubmissionSettings;
import app.mailmend.testing.BlackHole;
import app.mailmend.testing.Dialogue;
import app.mailmend.testing.RealEngine;
import app.mailmend.testing.ScriptedSmtpServer;
import app.mailmend.testing.ServerIdentity;
import app.mailmend.testing.TestCertificates;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The search for settings that work: everywhere at once without a password, then one sign-in. */
class SearchTest {

    private static final HostName HOST = new HostName("mail.example.test");
    private static final ServerIdentity GOOD = TestCertificates.good("mail.example.test");
    private static final EmailAddress ALICE =
            EmailAddress.check("alice@example.test").orElseThrow();
    private static final SignIn SIGN_IN = new SignIn.WithPassword(LoginName.of(ALICE));
    private static final String PASSWORD = "correct horse";

    @TempDir Path folder;

    private static Dialogue submission(String... offers) {
        return new Dialogue()
                .offerBeforeTls("STARTTLS")
                .offerInsideTls(offers)
                .startTls(GOOD)
                .account("alice@example.test", PASSWORD);
    }

    @Test
    void a_swallowed_port_is_told_from_a_dead_server_and_costs_one_sign_in() throws Exception {
        try (BlackHole hole = new BlackHole();
                var good = ScriptedSmtpServer.dialogue(submission("AUTH PLAIN"));
                SetupSession session = RealEngine.session()) {
            CheckReport report =
                    search(
                            session,
                            new Endpoint(HOST, 465, Encryption.IMPLICIT_TLS),
                            Map.of(465, hole.port(), 587, good.port()));
            Conclusion.Mended mended = (Conclusion.Mended) report.conclusion();
            assertThat(mended.settings().port()).isEqualTo(587);
            assertThat(mended.diagnosis().cause()).isEqualTo(Cause.PORT_BLOCKED);
            assertThat(mended.diagnosis().best().circumstance())
                    .isEqualTo(Circumstance.ONLY_THIS_PORT);
            assertThat(report.effort().authAttempts()).isEqualTo(1);
            assertThat(good.connections()).isEqualTo(1);
        }
    }

    @Test
    void where_the_best_place_has_no_common_sign_in_the_second_best_is_warm() throws Exception {
        Dialogue kerberos = submission("AUTH GSSAPI").implicitTls(GOOD);
        Dialogue plain = submission("AUTH PLAIN");
        try (var first = ScriptedSmtpServer.dialogue(kerberos);
                var second = ScriptedSmtpServer.dialogue(plain);
                var asked =
                        ScriptedSmtpServer.dialogue(
                                new Dialogue()
                                        .requireTls("530 5.7.0 Must issue a STARTTLS first"));
                SetupSession session = RealEngine.session()) {
            CheckReport report =
                    search(
                            session,
                            new Endpoint(HOST, 25, Encryption.NONE),
                            Map.of(25, asked.port(), 465, first.port(), 587, second.port()));
            Conclusion.Mended mended = (Conclusion.Mended) report.conclusion();
            assertThat(mended.settings().port()).isEqualTo(587);
            assertThat(report.effort().authAttempts()).isEqualTo(1);
            assertThat(first.received().everything()).doesNotContain("AUTH");
            assertThat(kerberos.authAttempts()).isEmpty();
            assertThat(plain.authAttempts()).hasSize(1);
        }
    }

    @Test
    void after_a_clear_refusal_no_other_place_sees_the_password() throws Exception {
        Dialogue best = submission("AUTH PLAIN").implicitTls(GOOD).account("alice", "another");
        Dialogue secondBest = submission("AUTH PLAIN");
        try (var first = ScriptedSmtpServer.dialogue(best);
                var second = ScriptedSmtpServer.dialogue(secondBest);
                var asked =
                        ScriptedSmtpServer.dialogue(
                                new Dialogue()
                                        .requireTls("530 5.7.0 Must issue a STARTTLS first"));
                SetupSession session = RealEngine.session()) {
            CheckReport report =
                    search(
                            session,
                            new Endpoint(HOST, 25, Encryption.NONE),
                            Map.of(25, asked.port(), 465, first.port(), 587, second.port()));
            assertThat(report.conclusion()).isInstanceOf(Conclusion.Fails.class);
            assertThat(report.effort().authAttempts()).isEqualTo(1);
            assertThat(secondBest.authAttempts()).isEmpty();
        }
    }

    private CheckReport search(SetupSession session, Endpoint asked, Map<Integer, Integer> ports)
            throws Exception {
        List<NetworkOptions.Mapping> mappings = new ArrayList<>();
        ports.forEach((nominal, real) ->
                mappings.add(
                        new NetworkOptions.Mapping(
                                HOST, nominal, new HostName("127.0.0.1"), real)));
        NetworkOptions network =
                new NetworkOptions(
                        mappings,
                        List.of(TestCertificates.caPem(folder)),
                        List.of(),
                        NetworkOptions.DEFAULT_TIMEOUT,
                        false);
        List<SubmissionSettings> known =
                List.of(
                        SubmissionSettings.of(HOST, 465, Encryption.IMPLICIT_TLS, SIGN_IN),
                        SubmissionSettings.of(HOST, 587, Encryption.STARTTLS, SIGN_IN));
        return session.check(
                        new CheckRequest(
                                new SubmissionSettings(asked, SIGN_IN),
                                new Credential.Password(Secret.of(PASSWORD)),
                                ALICE,
                                ALICE,
                                ProviderFacts.unknown(),
                                known,
                                List.of(),
                                new CheckGoals(true, false, false),
                                network))
                .get();
    }
}
