package app.mailmend.real;

import static org.assertj.core.api.Assertions.assertThat;

import app.mailmend.account.Credential;
import app.mailmend.account.EmailAddress;
import app.mailmend.account.LoginName;
import app.mailmend.diagnosis.Cause;
import app.mailmend.evidence.Evidence;
import app.mailmend.evidence.ProviderFacts;
import app.mailmend.session.CheckGoals;
import app.mailmend.session.CheckReport;
import app.mailmend.session.CheckRequest;
import app.mailmend.session.Conclusion;
import app.mailmend.session.NetworkOptions;
import app.mailmend.session.SetupSession;
import app.mailmend.settings.Encryption;
import app.mailmend.settings.Endpoint;
import app.mailmend.settings.HostName;
import app.mailmend.settings.IncomingProtocol;
import app.mailmend.settings.IncomingSettings;
import app.mailmend.settings.SignIn;
import app.mailmend.settings.SubmissionSettings;
import app.mailmend.testing.RealEngine;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The whole engine against a real Postfix and Dovecot that play mail.example.test. */
@ExtendWith(RealServers.class)
class EngineJourneyIT {

    private static final HostName HOST = new HostName("mail.example.test");
    private static final CheckGoals EVERYTHING = new CheckGoals(true, true, true);

    private final PostfixDovecot servers;

    EngineJourneyIT(PostfixDovecot servers) {
        this.servers = servers;
    }

    private NetworkOptions.Mapping map(int port, Service service) {
        return new NetworkOptions.Mapping(
                HOST, port, new HostName(servers.host()), servers.port(service));
    }

    private NetworkOptions network(NetworkOptions.Mapping... mappings) {
        List<NetworkOptions.Mapping> all = new ArrayList<>(List.of(mappings));
        all.add(map(993, Service.IMAPS));
        return new NetworkOptions(
                all, List.of(servers.caPem()), List.of(), NetworkOptions.DEFAULT_TIMEOUT, false);
    }

    private CheckReport check(SignIn signIn, CheckGoals goals, NetworkOptions network)
            throws ExecutionException, InterruptedException {
        EmailAddress alice = EmailAddress.check(servers.alice().address()).orElseThrow();
        IncomingSettings mailbox =
                new IncomingSettings(
                        IncomingProtocol.IMAP,
                        new Endpoint(HOST, 993, Encryption.IMPLICIT_TLS),
                        new SignIn.WithPassword(LoginName.of(alice)));
        CheckRequest request =
                new CheckRequest(
                        new SubmissionSettings(new Endpoint(HOST, 25, Encryption.NONE), signIn),
                        new Credential.Password(servers.alice().password()),
                        alice,
                        alice,
                        ProviderFacts.unknown(),
                        List.of(),
                        List.of(mailbox),
                        goals,
                        network);
        try (SetupSession session = RealEngine.session()) {
            return session.check(request).get();
        }
    }

    private static Conclusion.Mended mended(CheckReport report) {
        assertThat(report.conclusion()).isInstanceOf(Conclusion.Mended.class);
        return (Conclusion.Mended) report.conclusion();
    }

    @Test
    void a_530_that_wants_a_sign_in_is_named_mended_proven_and_the_message_is_in_the_mailbox()
            throws Exception {
        CheckReport report =
                check(
                        SignIn.none(),
                        EVERYTHING,
                        network(
                                map(25, Service.SIGN_IN_DEMANDED),
                                map(465, Service.SUBMISSIONS),
                                map(587, Service.SUBMISSION)));
        assertThat(mended(report).diagnosis().cause()).isEqualTo(Cause.AUTH_REQUIRED);
        assertThat(mended(report).settings().port()).isEqualTo(465);
        assertThat(report.run().firstFailure().orElseThrow().reply().orElseThrow().code())
                .isEqualTo(530);
        Evidence.Submitted sent =
                report.delivery().getFirst().find(Evidence.Submitted.class).orElseThrow();
        assertThat(report.delivery().getLast().find(Evidence.Arrived.class)).isPresent();
        assertThat(servers.logs()).contains(sent.messageId().replaceAll("[<>]", ""));
        servers.alice().canary().assertAbsentFrom(report.toString());
    }

    @Test
    void a_530_that_wants_starttls_is_named_and_mended_over_587_where_465_is_closed()
            throws Exception {
        CheckReport report =
                check(
                        new SignIn.WithPassword(new LoginName(servers.alice().address())),
                        new CheckGoals(true, false, false),
                        network(
                                map(25, Service.TLS_DEMANDED),
                                new NetworkOptions.Mapping(HOST, 465, new HostName("127.0.0.2"), 1),
                                map(587, Service.SUBMISSION)));
        assertThat(mended(report).diagnosis().cause()).isEqualTo(Cause.TLS_REQUIRED);
        assertThat(mended(report).settings().endpoint())
                .isEqualTo(new Endpoint(HOST, 587, Encryption.STARTTLS));
    }

    @Test
    void a_sent_message_really_lies_in_alices_mailbox() throws Exception {
        CheckReport report =
                check(
                        SignIn.none(),
                        new CheckGoals(true, true, false),
                        network(map(25, Service.SIGN_IN_DEMANDED), map(465, Service.SUBMISSIONS)));
        Evidence.Submitted sent =
                report.delivery().getFirst().find(Evidence.Submitted.class).orElseThrow();
        assertThat(servers.mailbox(servers.alice()).awaitMessage(sent.messageId()))
                .contains("Mailmend journey");
    }

    @Test
    void a_relay_refusal_without_a_sign_in_is_understood_as_a_missing_sign_in() throws Exception {
        CheckReport report =
                check(
                        SignIn.none(),
                        new CheckGoals(true, false, false),
                        network(map(25, Service.RELAY), map(465, Service.SUBMISSIONS)));
        assertThat(mended(report).diagnosis().cause()).isEqualTo(Cause.AUTH_REQUIRED);
    }
}
