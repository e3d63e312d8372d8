package app.mailmend.session;

import static org.assertj.core.api.Assertions.assertThat;

import app.mailmend.account.Credential;
import app.mailmend.account.EmailAddress;
import app.mailmend.account.LoginName;
import app.mailmend.account.Secret;
import app.mailmend.diagnosis.Circumstance;
import app.mailmend.evidence.ProviderFacts;
import app.mailmend.settings.Encryption;
import app.mailmend.settings.Endpoint;
import app.mailmend.settings.Fingerprint;
import app.mailmend.settings.HostName;
import app.mailmend.settings.SignIn;
import app.mailmend.settings.SubmissionSettings;
import app.mailmend.testing.Dialogue;
import app.mailmend.testing.RealEngine;
import app.mailmend.testing.ScriptedSmtpServer;
import app.mailmend.testing.ServerIdentity;
import app.mailmend.testing.TestCertificates;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The whole engine against a server of one's own that vouches for itself. */
class PinnedCheckTest {

    private static final HostName HOST = new HostName("mail.anna.example");
    private static final EmailAddress ANNA = EmailAddress.check("anna@anna.example").orElseThrow();
    private static final ServerIdentity OWN = TestCertificates.selfSigned("mail.anna.example");

    private final SetupSession session = RealEngine.session();

    @AfterEach
    void close() {
        session.close();
    }

    private static ScriptedSmtpServer server(ServerIdentity identity) {
        return ScriptedSmtpServer.dialogue(
                new Dialogue()
                        .offerInsideTls("AUTH PLAIN")
                        .account(ANNA.wire(), "secret")
                        .implicitTls(identity));
    }

    private static Fingerprint fingerprint(ServerIdentity identity)
            throws GeneralSecurityException {
        byte[] der = identity.certificate().getEncoded();
        return new Fingerprint(
                HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(der)));
    }

    private CheckReport check(ScriptedSmtpServer server, Map<HostName, Fingerprint> pins)
            throws Exception {
        NetworkOptions network =
                new NetworkOptions(
                        List.of(465, 587, 25).stream()
                                .map(port ->
                                        new NetworkOptions.Mapping(
                                                HOST,
                                                port,
                                                new HostName("127.0.0.1"),
                                                server.port()))
                                .toList(),
                        List.of(),
                        List.of(),
                        NetworkOptions.DEFAULT_TIMEOUT,
                        false,
                        pins);
        return session.check(
                        new CheckRequest(
                                new SubmissionSettings(
                                        new Endpoint(HOST, 465, Encryption.IMPLICIT_TLS),
                                        new SignIn.WithPassword(LoginName.of(ANNA))),
                                new Credential.Password(Secret.of("secret")),
                                ANNA,
                                ANNA,
                                ProviderFacts.unknown(),
                                List.of(),
                                List.of(),
                                new CheckGoals(true, false, false),
                                network))
                .get();
    }

    @Test
    void its_fingerprint_lets_the_password_through() throws Exception {
        try (var server = server(OWN)) {
            assertThat(check(server, Map.of(HOST, fingerprint(OWN))).conclusion())
                    .isInstanceOf(Conclusion.Works.class);
            assertThat(server.received().insideTls()).contains("AUTH PLAIN");
        }
    }

    @Test
    void another_fingerprint_stops_everything_on_the_first_connection() throws Exception {
        try (var server = server(OWN)) {
            CheckReport report = check(server, Map.of(HOST, new Fingerprint("ab".repeat(32))));
            assertThat(report.conclusion()).isInstanceOf(Conclusion.Fails.class);
            Conclusion.Fails fails = (Conclusion.Fails) report.conclusion();
            assertThat(fails.diagnosis().best().circumstance())
                    .isEqualTo(Circumstance.CERTIFICATE_CHANGED);
            assertThat(server.received().insideTls()).isEmpty();
            assertThat(server.connections()).isEqualTo(1);
        }
    }

    @Test
    void without_a_fingerprint_no_password_is_sent() throws Exception {
        try (var server = server(OWN)) {
            CheckReport report = check(server, Map.of());
            assertThat(report.effort().authAttempts()).isZero();
            assertThat(server.received().insideTls()).isEmpty();
        }
    }
}
